import { decodeRoster, type Roster } from '$lib/reference/units';
import rosterUrl from '$lib/reference/units/roster.txt?url';
import { readReport, type ReadContext } from '$lib/reading';
import { isAppError, type ReadReport } from '$lib/model';
import { resolverWith, rosterWith, type UnitSettings } from '../state/unit-settings';
import type { Reply, Request } from './protocol';
import { withoutGrids } from './without-grids';

type Reference = Pick<ReadContext, 'roster' | 'resolver'>;

let base: Promise<Roster> | null = null;
/** The roster and resolver for the settings asked for last. */
let taught: { readonly text: string; readonly reference: Reference } | null = null;

async function loadRoster(): Promise<Roster> {
	const response = await fetch(
		new URL(rosterUrl, self.location.origin === 'null' ? undefined : self.location.origin)
	);
	return decodeRoster(await response.text());
}

async function referenceFor(units: UnitSettings): Promise<Reference> {
	base ??= loadRoster();
	const plain = await base;
	const text = JSON.stringify(units);
	if (taught?.text !== text) {
		const roster = rosterWith(plain, units);
		taught = { text, reference: { roster, resolver: resolverWith(roster, units) } };
	}
	return taught.reference;
}

/** A file that needs no question is imported at once: nobody looks at its sheets, so they are not copied over. */
function withoutIdleGrids(report: ReadReport): ReadReport {
	const ready = report.facts.length > 0 && report.tables.every((table) => table.ready);
	return ready ? withoutGrids(report) : report;
}

async function answer(request: Request): Promise<Reply> {
	try {
		const { name, bytes, memories, today, units, withGrids } = request.input;
		const context = { ...(await referenceFor(units)), memories, today };
		const report = await readReport(bytes, name, context);
		return {
			id: request.id,
			ok: true,
			output: withGrids ? report : withoutIdleGrids(report)
		};
	} catch (error) {
		base = null;
		const code = isAppError(error) ? error.code : 'unreadable-file';
		return {
			id: request.id,
			ok: false,
			error: { code, message: error instanceof Error ? error.message : String(error) }
		};
	}
}

base = loadRoster();
base.catch(() => (base = null));

self.onmessage = (event: MessageEvent<Request>) => {
	void answer(event.data).then((reply) => self.postMessage(reply));
};
