import {
	placeOfCell,
	type ColumnTwoWays,
	type Decisions,
	type Issue,
	type MappedTable,
	type NumberWriting,
	type ReadCell,
	type Table,
	type TableColumn,
	type TableRow
} from '$lib/model';
import { isTwoWays, readGrouped, readNumber } from '$lib/text';
import { headerId } from '../ground/header-id';

/** What the columns of a table mean, as far as it matters to figures that fit two ways. */
type Meanings = Pick<MappedTable, 'columns'>;

/** Columns that hold figures of some measure and fit two ways of writing. */
function columnsInDoubt(table: Table, { columns }: Meanings): readonly number[] {
	return table.columns.flatMap(({ twoWays }, c) =>
		twoWays === true && columns[c]?.value.role === 'measure' ? [c] : []
	);
}

function idOf(table: Table, c: number): string {
	return headerId((table.columns[c] as TableColumn).path);
}

/**
 * The columns with figures in data rows that fit two ways of writing (`1.250`: thousands or a fraction); null for none. They are
 * asked about, never guessed.
 */
export function figuresTwoWays(table: Table, meanings: Meanings): readonly ColumnTwoWays[] | null {
	const found = new Map<string, Set<string>>();
	for (const c of columnsInDoubt(table, meanings)) {
		// Columns of one header are asked about together.
		const header = idOf(table, c);
		const texts = found.get(header) ?? new Set();
		for (const { role, cells } of table.rows) {
			const raw = role === 'data' ? cells[c]?.raw : undefined;
			if (raw !== undefined && isTwoWays(raw)) texts.add(raw);
		}
		if (texts.size > 0) found.set(header, texts);
	}
	return found.size === 0
		? null
		: Array.from(found, ([header, texts]) => ({ header, texts: [...texts] }));
}

/** The question how such figures are written, a column without an answer each, at the first of them. */
export function twoWaysIssues(mapped: MappedTable, decided: Decisions['numbers'] = {}): Issue[] {
	const { table } = mapped;
	return columnsInDoubt(table, mapped).flatMap((c): Issue[] => {
		const path = table.columns[c]?.path ?? [];
		if (decided[headerId(path)]) return [];
		const rows = table.rows.filter(
			({ role, cells }) => role === 'data' && isTwoWays(cells[c]?.raw ?? '')
		);
		const [first] = rows;
		if (!first) return [];
		return [
			{
				code: 'ambiguous-number',
				severity: 'warning',
				sheet: table.sheet,
				a1: placeOfCell(table, first, c),
				raw: first.cells[c]?.raw ?? '',
				count: rows.length,
				details: { header: path.join(' › ') }
			}
		];
	});
}

/** The figure a text writes out under a writing; null when it is none. */
export function figureAs(text: string, writing: NumberWriting): number | null {
	return writing === 'grouped' ? readGrouped(text) : (readNumber(text, writing)?.value ?? null);
}

/** The table with such figures read as decided. Those of columns nobody decided about stay as they are. */
export function withDecidedTwoWays(
	table: Table,
	meanings: Meanings,
	decided: Decisions['numbers'] = {}
): Table {
	return withTwoWays(table, meanings, (header) => decided[header]);
}

/** The table in which such figures of columns nobody decided about are none. */
export function withoutTwoWays(
	table: Table,
	meanings: Meanings,
	decided: Decisions['numbers'] = {}
): Table {
	return withTwoWays(table, meanings, (header) => (decided[header] ? undefined : null));
}

/** @param writingOf null for a column whose figures are none, undefined for one that stays as it is. */
function withTwoWays(
	table: Table,
	meanings: Meanings,
	writingOf: (header: string) => NumberWriting | null | undefined
): Table {
	const writings = new Map(
		columnsInDoubt(table, meanings).map((c) => [c, writingOf(idOf(table, c))] as const)
	);
	if ([...writings.values()].every((writing) => writing === undefined)) return table;
	const taken = (cell: ReadCell | null, c: number): ReadCell | null => {
		const writing = writings.get(c);
		if (!cell || writing === undefined || !isTwoWays(cell.raw)) return cell;
		const value = writing === null ? null : figureAs(cell.raw, writing);
		if (value === null) return { ...cell, value: null, state: 'error' };
		return { ...cell, value, state: value === 0 ? 'zero' : 'value' };
	};
	const read = (row: TableRow): TableRow => ({ ...row, cells: row.cells.map(taken) });
	return { ...table, rows: table.rows.map(read) };
}
