import { createResolver, decodeRoster } from '$lib/reference/units';
import rosterUrl from '$lib/reference/units/roster.txt?url';
import { readReport, type ReadContext } from '$lib/reading';
import { isAppError, type ReadReport } from '$lib/model';
import type { Reply, Request } from './protocol';
import { withoutGrids } from './without-grids';

let reference: Promise<Pick<ReadContext, 'roster' | 'resolver'>> | null = null;

async function loadReference(): Promise<Pick<ReadContext, 'roster' | 'resolver'>> {
	const response = await fetch(
		new URL(rosterUrl, self.location.origin === 'null' ? undefined : self.location.origin)
	);
	const roster = decodeRoster(await response.text());
	return { roster, resolver: createResolver(roster) };
}

/** A file that needs no question is imported at once: nobody looks at its sheets, so they are not copied over. */
function withoutIdleGrids(report: ReadReport): ReadReport {
	const ready = report.facts.length > 0 && report.tables.every((table) => table.ready);
	return ready ? withoutGrids(report) : report;
}

async function answer(request: Request): Promise<Reply> {
	try {
		reference ??= loadReference();
		const { name, bytes, memories, today } = request.input;
		return {
			id: request.id,
			ok: true,
			output: withoutIdleGrids(
				await readReport(bytes, name, { ...(await reference), memories, today })
			)
		};
	} catch (error) {
		reference = null;
		const code = isAppError(error) ? error.code : 'unreadable-file';
		return {
			id: request.id,
			ok: false,
			error: { code, message: error instanceof Error ? error.message : String(error) }
		};
	}
}

reference = loadReference();
reference.catch(() => (reference = null));

self.onmessage = (event: MessageEvent<Request>) => {
	void answer(event.data).then((reply) => self.postMessage(reply));
};
