import { memoryStore, openJournal } from '$lib/journal';
import { reportId, type Batch, type Fact, type Report } from '$lib/model';
import type { Roster } from '$lib/reference/units';
import { readFigures } from '../state/kept-figures';

const MEASURES = ['dvk_registered', 'dvk_recognised'];

/**
 * Reads figures of every commune for nobody, from a journal that is gone afterwards, and finds out where every unit went: what the
 * first import would wait for is ready then. How many figures there were.
 */
export async function rehearseFigures(roster: Roster): Promise<number> {
	const journal = await openJournal(memoryStore());
	await journal.append(reportsOfAll(roster));
	for (const { key } of roster.versions) roster.restated(key, lastDayOf(roster));
	const { tables, figures } = await readFigures(journal, async () => ({ roster, due: [] }));
	// They are made as they are asked for.
	for (const table of tables) void table;
	return figures().facts;
}

function lastDayOf(roster: Roster): string {
	return roster.dates.at(-1) ?? '';
}

/** A report of each commune of the roster's last day, on that day alone. */
function reportsOfAll(roster: Roster): Batch {
	const day = lastDayOf(roster);
	const window = { start: day, end: day, windowKind: 'period' } as const;
	const of = { form: 'rehearsal', theme: 'models', ...window } as const;
	const communes = roster.at(day, 'commune').map(({ key }) => key);
	const reports = communes.map((unit): Report => {
		const cells = { cellsRequired: MEASURES.length, cellsFilled: MEASURES.length };
		return { id: reportId({ unit, ...of }), unit, ...of, receivedOn: day, ...cells };
	});
	const file = { name: 'rehearsal', hash: 'rehearsal', size: 0 };
	const facts = communes.flatMap((unit, row) =>
		MEASURES.map((measure, column): Fact => {
			const a1 = `${column === 0 ? 'B' : 'C'}${row + 1}, D${row + 1}`;
			const source = { file: file.name, hash: file.hash, sheet: 'rehearsal', a1, raw: `0${row}` };
			return { measure, unit, ...window, dims: {}, value: row, state: 'value', source };
		})
	);
	const reportOf = facts.map((_, fact) => Math.floor(fact / MEASURES.length));
	const importedAt = `${day}T00:00:00.000Z`;
	return { id: 'rehearsal', importedAt, file, reports, reportOf, facts, issues: [], ledgers: [] };
}
