import type { Issue, MappedTable, TableRow, Window } from '$lib/model';
import { headerKey } from '$lib/reference/forms';
import { daysOfCases } from '../ground/day-of-case';
import { AskedCells, type Drafts, type FactDraft } from '../ground/fact-draft';
import { figureOfCell } from '../ground/figure-of-cell';
import { issuesOfDays } from './days-of-list';

/** Heads the figures of how many came on one visit. */
const PEOPLE = /^(?:tong )?so (?:luong )?(?:nguoi|cong dan)(?: (?:duoc tiep|den|tham gia))?$/;

/** How many came on each of some visits together; null where one does not say. */
function peopleOn(visits: readonly TableRow[], column: number): number | null {
	let sum = 0;
	for (const { cells } of visits) {
		const figure = figureOfCell(cells[column]);
		if (!('value' in figure)) return null;
		sum += figure.value;
	}
	return sum;
}

/** The visits of a list, by the unit that received them. */
function visitsOf({ table, units, unit }: MappedTable): ReadonlyMap<string, TableRow[]> {
	const visits = new Map<string, TableRow[]>();
	for (const [r, row] of table.rows.entries()) {
		const key = (units[r] ?? unit)?.key ?? null;
		if (row.role !== 'data' || key === null) continue;
		visits.set(key, [...(visits.get(key) ?? []), row]);
	}
	return visits;
}

/**
 * Counts of a book with one row a visit, after which the rows are forgotten: how often citizens were received, and how many came
 * where each row says it. Sources name the whole range of the table, not the row.
 */
export function draftsOfReceptions(
	mapped: MappedTable,
	window: Window
): Drafts & { issues: Issue[] } {
	const { table } = mapped;
	const days = daysOfCases(table)?.column ?? null;
	const people = table.columns.findIndex(
		({ kind, path }) => kind === 'number' && PEOPLE.test(headerKey(path.at(-1) ?? ''))
	);
	const asked = new AskedCells();
	const facts: FactDraft[] = [];
	const rows: TableRow[] = [];
	for (const [unit, visits] of visitsOf(mapped)) {
		const came = people === -1 ? null : peopleOn(visits, people);
		const counts = { tcd_turns: visits.length, ...(came === null ? {} : { tcd_people: came }) };
		for (const [measure, value] of Object.entries(counts)) {
			asked.add(unit, window, 'petitions', true);
			facts.push({ unit, measure, dims: {}, window, value, a1: table.range, raw: String(value) });
		}
		rows.push(...visits);
	}
	const issues: Issue[] = [
		{
			code: 'case-list-counted',
			severity: 'note',
			sheet: table.sheet,
			a1: null,
			count: rows.length,
			details: { of: 'receptions' }
		},
		...(days === null ? [] : issuesOfDays(table, rows, days, window, 'receptions'))
	];
	return { facts, asked: asked.all, issues };
}
