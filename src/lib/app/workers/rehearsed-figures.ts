import { memoryStore, openJournal } from '$lib/journal';
import { reportId, type Batch, type Fact, type Report, type UnitKey } from '$lib/model';
import type { TablePart } from '$lib/engine/duckdb';
import type { Roster } from '$lib/reference/units';
import { readFigures } from '../state/kept-figures';
import { UnitTables } from '../state/unit-tables';

const MEASURES = ['dvk_registered', 'dvk_recognised'];

/** Communes whose figures come in one file, and units looked at, before somebody may be waiting. */
const AT_ONCE = 500;

/**
 * Reads figures of every commune for nobody, from a journal that is gone afterwards, and finds out where every unit went: what the
 * first import would wait for is ready then. How many figures there were; null once it need not go on, which is asked every few
 * milliseconds.
 * @param unitTables keeps those of all communes.
 * @param onTable gets the tables of these figures, for the engine to rehearse with.
 */
export async function rehearseFigures(
	roster: Roster,
	goesOn: () => Promise<boolean>,
	unitTables = new UnitTables(),
	onTable: (table: TablePart) => void = () => undefined
): Promise<number | null> {
	const journal = await openJournal(memoryStore());
	const communes = roster.at(lastDayOf(roster), 'commune').map(({ key }) => key);
	for (const some of inPieces(communes)) {
		if (!(await goesOn())) return null;
		await journal.append(reportsOf(some, lastDayOf(roster)));
	}
	for (const some of inPieces(roster.versions)) {
		if (!(await goesOn())) return null;
		for (const { key } of some) roster.restated(key, lastDayOf(roster));
	}
	if (!(await goesOn())) return null;
	const { tables, figures } = await readFigures(
		journal,
		async () => ({ roster, due: [] }),
		unitTables
	);
	for (const table of tables) {
		onTable(table);
		if (!(await goesOn())) return null;
	}
	return figures().facts;
}

function* inPieces<T>(all: readonly T[]): Generator<readonly T[], void, undefined> {
	for (let from = 0; from < all.length; from += AT_ONCE) yield all.slice(from, from + AT_ONCE);
}

function lastDayOf(roster: Roster): string {
	return roster.dates.at(-1) ?? '';
}

/** A report of each commune, on that day alone. */
function reportsOf(communes: readonly UnitKey[], day: string): Batch {
	const window = { start: day, end: day, windowKind: 'period' } as const;
	const of = { form: 'rehearsal', theme: 'models', ...window } as const;
	const reports = communes.map((unit): Report => {
		const cells = { cellsRequired: MEASURES.length, cellsFilled: MEASURES.length };
		return { id: reportId({ unit, ...of }), unit, ...of, receivedOn: day, ...cells };
	});
	const id = `rehearsal ${communes[0]}`;
	const file = { name: id, hash: id, size: 0 };
	const facts = communes.flatMap((unit, row) =>
		MEASURES.map((measure, column): Fact => {
			const a1 = `${column === 0 ? 'B' : 'C'}${row + 1}, D${row + 1}`;
			const source = { file: file.name, hash: file.hash, sheet: 'rehearsal', a1, raw: `0${row}` };
			return { measure, unit, ...window, dims: {}, value: row, state: 'value', source };
		})
	);
	const reportOf = facts.map((_, fact) => Math.floor(fact / MEASURES.length));
	const importedAt = `${day}T00:00:00.000Z`;
	return { id, importedAt, file, reports, reportOf, facts, issues: [], ledgers: [] };
}
