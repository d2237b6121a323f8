import {
	placeOfCell,
	type MappedTable,
	type Table,
	type TableColumn,
	type TableRow
} from '$lib/model';
import {
	headerKey,
	leafKey,
	plainColumn,
	windowOfHeader,
	withMonthInDigits
} from '$lib/reference/forms';
import { isPeriodName, MONTH_LETTERS } from '$lib/text';
import { cellText, textsOfColumn } from '../ground/cell-text';
import type { SectionWindow } from './window-of-section';

/** Headings of rows that are told apart by periods. */
const OF_PERIODS =
	/^(?:thang|quy|ky|thoi gian)(?: (?:bao cao|thuc hien|trong nam|thong ke|so lieu))?$/;
/** No table has more periods than that. */
const MOST = 1000;
/** A month by its first letters, with a point or a space behind them: `T.3`, `T 3`, `Th 3`, `Th3/2024`. */
const SHORT_MONTH = new RegExp(String.raw`^${MONTH_LETTERS}(?=\d+(?: 20\d\d)?$)`, 'u');

/** The key of a row among months, with its month spelt as headings spell it. */
function monthKey(key: string): string {
	return withMonthInDigits(key).replace(SHORT_MONTH, 't');
}

/** The window that the words of a row name beside the heading of their column (`Tháng` over `1`); null where they name none. */
function windowIn(heading: string, text: string, areMonths: boolean): SectionWindow | null {
	const key = areMonths ? monthKey(headerKey(text)) : headerKey(text);
	const own = windowOfHeader(/^\d{1,2}$/.test(key) ? [heading, key] : [key]);
	return own.period === undefined ? null : own;
}

/** The windows the rows of a column name, in step with them; null for one that names none. */
function windowsIn(
	rows: readonly TableRow[],
	{ path }: TableColumn,
	c: number
): readonly (SectionWindow | null)[] {
	const heading = leafKey(path);
	const texts = rows.map((row) => cellText(row, c));
	const areMonths =
		OF_PERIODS.test(heading) || texts.some((text) => /^thang \d/.test(headerKey(text)));
	return texts.map((text) => windowIn(heading, text, areMonths));
}

function mayNamePeriods({ kind, path }: TableColumn): boolean {
	return kind !== 'personal' && plainColumn(leafKey(path)) === null;
}

/** Whether a column is headed as one of periods and names nothing else: `Tháng` over `T7`, `T.8`. */
export function isColumnOfPeriods(table: Table, column: number): boolean {
	const heading = leafKey(table.columns[column]?.path);
	if (!OF_PERIODS.test(heading)) return false;
	const isNumber = (text: string) => /^(?:thang|quy)/.test(heading) && /^\d{1,2}$/.test(text);
	const texts = textsOfColumn(table, column);
	return texts.every((text) => text === '' || isPeriodName(text) || isNumber(text));
}

/**
 * The first row, with its place, that names no period, or one named before, in a column where all others but one name periods of
 * their own; null where there is no such column.
 */
export function rowOfNoPeriod({ table }: MappedTable): { raw: string; a1: string | null } | null {
	const rows = table.rows.filter(({ role }) => role === 'data');
	for (const [c, column] of table.columns.entries()) {
		if (rows.length > MOST || !mayNamePeriods(column)) continue;
		const names = windowsIn(rows, column, c).map((one) => one && JSON.stringify(one));
		const at = names.findIndex((name, r) => name === null || names.indexOf(name) < r);
		const own = new Set(names.filter((name) => name !== null));
		const row = rows[at];
		if (row && own.size >= 2 && own.size === rows.length - 1)
			return { raw: cellText(row, c), a1: placeOfCell(table, row, c) };
	}
	return null;
}

/**
 * Whether rows of one unit are told apart by nothing but a column of periods that cannot all be read ({@link windowsOfRows}): it is
 * headed as one, or two rows name some. Nobody knows which days these rows cover, nor what is missing among them.
 */
export function areRowsOfUnreadPeriods(mapped: MappedTable): boolean {
	const { table } = mapped;
	const rows = table.rows.filter(({ role }) => role === 'data');
	if (rows.length < 2 || rows.length > MOST || windowsOfRows(mapped) !== null) return false;
	const naming = table.columns.findIndex(
		(column, c) => mayNamePeriods(column) && rows.some((row) => cellText(row, c) !== '')
	);
	const column = table.columns[naming];
	if (column === undefined) return false;
	const named = windowsIn(rows, column, naming).filter((one) => one !== null);
	return OF_PERIODS.test(leafKey(column.path)) || (column.kind !== 'number' && named.length >= 2);
}

/**
 * The window each row is of in a table of one unit whose rows are told apart by nothing but periods: `Tháng` over 1 to 12, `Kỳ` over
 * `Quý I`, `6 tháng`, `Cả năm`. Null where units stand down, where a row of figures names no period, or two name the same.
 */
export function windowsOfRows({
	table,
	units,
	unit
}: MappedTable): ((row: TableRow) => SectionWindow) | null {
	if (table.shape !== 'units-down' || unit === null || units.some((one) => one !== null))
		return null;
	const rows = table.rows.filter(({ role }) => role === 'data');
	for (const [c, column] of table.columns.entries()) {
		if (rows.length > MOST || !mayNamePeriods(column)) continue;
		const windows = windowsIn(rows, column, c);
		const names = new Set(windows.map((one) => JSON.stringify(one)));
		if (rows.length < 2 || windows.includes(null) || names.size < rows.length) continue;
		const of = new Map(rows.map((row, r) => [row, windows[r] ?? {}]));
		return (row) => of.get(row) ?? {};
	}
	return null;
}
