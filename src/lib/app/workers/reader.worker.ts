import { readReport } from '$lib/reading';
import { encodeBatch } from '$lib/journal';
import { isAppError, type ReadReport } from '$lib/model';
import { batchOf, isReady, toldOf, type ReadOutcome } from './outcome';
import type { ReadInput, Reply, Request } from './protocol';
import { ReferenceHost } from './reference';

const reference = new ReferenceHost();

async function reportOf({ name, bytes, memories, today, units }: ReadInput): Promise<ReadReport> {
	return readReport(bytes, name, { ...(await reference.for(units)), memories, today });
}

/** A file that needs no question is made ready for the journal here: on the page that would hold up everything else. */
async function outcomeOf(report: ReadReport): Promise<ReadOutcome> {
	if (!isReady(report)) return { kind: 'look', report };
	return {
		kind: 'ready',
		file: {
			hash: report.workbook.hash,
			told: toldOf(report),
			reports: report.reports,
			encoded: await encodeBatch(batchOf(report))
		}
	};
}

async function answer({ id, kind, input }: Request): Promise<Reply> {
	try {
		const report = await reportOf(input);
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
function movedWith(reply: Reply): Transferable[] {
	if (!reply.ok || !('kind' in reply.output) || reply.output.kind !== 'ready') return [];
	return reply.output.file.encoded.files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
}

reference.warm();

self.onmessage = (event: MessageEvent<Request>) => {
	void answer(event.data).then((reply) => self.postMessage(reply, { transfer: movedWith(reply) }));
};
