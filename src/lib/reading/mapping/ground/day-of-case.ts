import type { Table, TableRow, Window } from '$lib/model';
import { headerKey } from '$lib/reference/forms';
import { readDate, readYearlessDay } from '$lib/text';
import { cellText } from './cell-text';

/** What the column is headed in which the day stands that a petition came in. */
const RECEIVED =
	/(?:ngay|thoi gian|thoi diem)(?: (?:thang|nam|gio|duoc|co quan|don vi|da|so))* (?:tiep nhan|nhan|tiep(?! nhan)|den|vao so)(?! (?:ket qua|tra loi|van ban|cong van|quyet dinh|thong bao|bao cao|han|hen))(?![a-z])|(?:tiep nhan|nhan don) ngay(?: thang)?(?: nam)?$/;
const DATED = /^(?:ngay(?: thang)?(?: nam)?|thoi gian)$/;
/** Other days of a petition, from before its work is done: they may be some days off the one it came in on. */
const NEAR =
	/^(?!.*(?<![a-z])(?:giai quyet|xu ly|tra loi|ket thuc|hoan thanh|sinh|cap|han|hen|ban hanh|quyet dinh|van ban|ket qua|phuc dap|thong bao|bao cao|chuyen|so ngay)(?![a-z])).*(?<![a-z])ngay(?![a-z])/;

/** The first column headed by one of these patterns, the first pattern first; null where there is none. */
function columnOf({ columns }: Table, ...patterns: readonly RegExp[]): number | null {
	for (const pattern of patterns) {
		const column = columns.findIndex(
			({ path, kind }) => kind !== 'personal' && pattern.test(headerKey(path.join(' ')))
		);
		if (column !== -1) return column;
	}
	return null;
}

/** The column of the days that petitions came in on, else of others near them (`isReceived` false); null where there is none. */
export function daysOfCases(table: Table): { column: number; isReceived: boolean } | null {
	const received = columnOf(table, RECEIVED, DATED);
	if (received !== null) return { column: received, isReceived: true };
	const near = columnOf(table, NEAR);
	return near === null ? null : { column: near, isReceived: false };
}

/** The day that a cell names: an ISO date, one without a year as `--03-15`; null for none. */
export function dayOf(row: TableRow, column: number): string | null {
	const text = cellText(row, column);
	return (
		readDate(String(row.cells[column]?.value ?? '')) ?? readDate(text) ?? readYearlessDay(text)
	);
}

/** The date of a day that {@link dayOf} gave, its year that of the window it lies in; null where it lies in none, or twice in a long one. */
export function dateOf(day: string, { start, end }: Window): string | null {
	if (!day.startsWith('--')) return day;
	const years = new Set([start.slice(0, 4), end.slice(0, 4)]);
	const dates = [...years]
		.map((year) => readDate(year + day.slice(1)))
		.filter((date) => date !== null && date >= start && date <= end);
	return dates.length === 1 ? (dates[0] ?? null) : null;
}
