import type { Suggestion, Table, TableColumn, Window } from '$lib/model';
import { kindOfDays, readWindow } from '$lib/reference/calendar';
import { leafKey } from '$lib/reference/forms';
import { cellText } from '../ground/cell-text';
import { calendarOfTable } from './calendar-of-table';
import { windowOfName } from './window-of-name';

/** Headings of a column that says which period its row is of. */
const PERIOD = /^(?:ky|quy|thang|nam|thoi ky)(?: bao cao| so lieu| thong ke)?$/;

/**
 * The window that every row of a table names in one column (`Kỳ báo cáo`: `Quý III/2024`); null where a row names none, or another.
 */
export function windowOfPeriodColumn(table: Table): Suggestion<Window> | null {
	const column = table.columns.findIndex(
		({ path, kind }) => kind !== 'personal' && PERIOD.test(leafKey(path))
	);
	if (column === -1) return null;
	const texts = new Set(
		table.rows.flatMap((row) => (row.role === 'data' ? [cellText(row, column)] : []))
	);
	const [text] = texts;
	if (text === undefined || texts.size !== 1) return null;
	const read = readWindow(text, { calendar: calendarOfTable(table) }) ?? windowOfName(text);
	return read && { value: read.window, confidence: 'likely', reasons: [read.reason] };
}

/** Headings of a column whose rows may each be of a time of their own. */
const TIMES = /^(?:ky|quy|thang|thoi ky|thoi gian|thoi diem)(?: (?:bao cao|so lieu|thong ke))?$/;
/** Headings of what tells no rows apart. */
const BESIDE = /^(?:s?tt|so (?:tt|thu tu)|ghi chu)$/;

/** The column of periods where nothing else tells rows apart: beside names each row may be of a unit. */
function columnOfTimes({ columns }: Table): number {
	const isNamed = ({ kind, path }: TableColumn) =>
		kind !== 'number' && kind !== 'percent' && !BESIDE.test(leafKey(path));
	const named = columns.filter(isNamed);
	const [only] = named;
	return only && named.length === 1 && TIMES.test(leafKey(only.path)) ? columns.indexOf(only) : -1;
}

/**
 * The window from the first to the last of the periods that the rows of a table name and nothing else, each with its year and each
 * another (`Tháng 7/2025`, `Tháng 8/2025`); null where a row names none.
 */
export function windowOfPeriodRows(table: Table): Suggestion<Window> | null {
	const rows = table.rows.filter(({ role }) => role === 'data');
	const column = columnOfTimes(table);
	if (column === -1 || rows.length < 2) return null;
	const calendar = calendarOfTable(table);
	const days = rows.map((row) => readWindow(cellText(row, column), { calendar })?.window ?? null);
	const spans = days.filter((one) => one !== null);
	const different = new Set(spans.map(({ start, end }) => `${start} ${end}`)).size;
	if (different < rows.length) return null;
	const start = spans.map((one) => one.start).sort()[0] as string;
	const end = spans
		.map((one) => one.end)
		.sort()
		.at(-1) as string;
	return {
		value: { start, end, kind: kindOfDays(start, end) },
		confidence: 'likely',
		reasons: [{ code: 'window-named', details: { start, end } }]
	};
}
