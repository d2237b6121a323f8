import { readReport, type ReadProgress } from '$lib/reading';
import { encodeBatch } from '$lib/journal';
import { isAppError, type ReadReport } from '$lib/model';
import { signedOn } from '../state/import-order';
import { periodsOf } from '../state/reported';
import { NOTHING_TAUGHT } from '../state/unit-settings';
import { batchOf, isReady, toldOfKept, type ReadOutcome } from './outcome';
import { END_REHEARSAL, type Answer, type ReadInput, type Reply, type Request } from './protocol';
import { ReferenceHost, sameOriginUrl } from './reference';
import { rehearseNames } from './rehearsed-names';

const reference = new ReferenceHost();

/** How often a file that takes long tells how far it is, in milliseconds. */
const TOLD_EVERY = 200;

function tellerOf(id: number): (progress: ReadProgress) => void {
	let told = performance.now();
	return (progress) => {
		const now = performance.now();
		if (now - told < TOLD_EVERY) return;
		told = now;
		self.postMessage({ id, progress } satisfies Reply);
	};
}

async function reportOf(
	{ name, bytes, memories, today, units }: ReadInput,
	onProgress: (progress: ReadProgress) => void
): Promise<ReadReport> {
	const known = await reference.for(units);
	return readReport(bytes, name, { ...known, memories, today, onProgress });
}

/** A file that needs no question is made ready for the journal here: on the page that would hold up everything else. */
async function outcomeOf(report: ReadReport): Promise<ReadOutcome> {
	if (!isReady(report)) return { kind: 'look', report };
	return {
		kind: 'ready',
		file: {
			hash: report.workbook.hash,
			told: toldOfKept(report),
			signedOn: signedOn(report.reports),
			periods: periodsOf(report.reports),
			encoded: await encodeBatch(batchOf(report))
		}
	};
}

async function answer({ id, kind, input }: Request): Promise<Answer> {
	try {
		const report = await reportOf(input, tellerOf(id));
		return { id, ok: true, output: kind === 'review' ? report : await outcomeOf(report) };
	} catch (error) {
		const code = isAppError(error) ? error.code : 'unreadable-file';
		return {
			id,
			ok: false,
			error: { code, message: error instanceof Error ? error.message : String(error) }
		};
	}
}

/** Buffers that move to the page instead of being copied. */
function movedWith(reply: Answer): Transferable[] {
	if (!reply.ok || !('kind' in reply.output) || reply.output.kind !== 'ready') return [];
	return reply.output.file.encoded.files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
}

const [sampleUrl = ''] = Object.values(
	import.meta.glob<string>('/data/Cụm Xuân Trường quý III-2025.xlsx', {
		query: '?url',
		import: 'default',
		eager: true
	})
);

/** From the first file on, whoever reads it, there is nothing to rehearse. */
let isOver = false;

/** How often: after five times the browser has made fast code of most of what reads, and more of them gain little. */
const REHEARSALS = 5;

/**
 * Reads a sample for nobody, until a file is there: what the first files would wait for, the units and their names and
 * code that was never run, is ready then.
 */
async function rehearse(): Promise<void> {
	const { resolver } = await reference.for(NOTHING_TAUGHT);
	if (isOver) return;
	const response = await fetch(sameOriginUrl(sampleUrl));
	const sample = await response.arrayBuffer();
	const today = new Date().toISOString().slice(0, 10);
	for (let time = 0; time < REHEARSALS; time++) {
		// A file that came meanwhile is told of.
		await new Promise((resolve) => setTimeout(resolve));
		if (isOver) return;
		const bytes = new Uint8Array(sample.slice(0));
		const input = { name: 'sample.xlsx', bytes, memories: [], today, units: NOTHING_TAUGHT };
		await outcomeOf(await reportOf(input, () => undefined));
	}
	if (!isOver) rehearseNames(resolver, today);
}

// What fails here is told when a file is asked for.
rehearse().catch(() => undefined);

self.onmessage = (event: MessageEvent<Request | typeof END_REHEARSAL>) => {
	isOver = true;
	if (event.data === END_REHEARSAL) return;
	void answer(event.data).then((reply) => self.postMessage(reply, { transfer: movedWith(reply) }));
};
