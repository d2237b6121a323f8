import { placeOfCell, type Issue, type Table, type TableRow, type Window } from '$lib/model';
import { findDates } from '$lib/text';
import { headerKey, leafKey } from '$lib/reference/forms';
import { cellText } from '../ground/cell-text';

/** What the column is headed in which the day stands that a form was filled in or sent. */
const STAMP =
	/^(?:dau thoi gian|timestamp|(?:ngay|thoi gian|thoi diem|gio)(?: (?:va )?(?:gui|nop|nhap|tra loi|khao sat|lay y kien|lay phieu|danh gia|gop y|phong van|hoan thanh|ghi nhan|thu|nhan|phieu|thuc hien|cham|cham diem))*|(?:start|completion|submission) (?:time|date)|submitted(?: at| on)?|date(?: submitted)?)$/;
const MONTH_FIRST = /^\d{1,2}[/.-](\d{1,2})[/.-]\d{4}(?!\d)/;

/** The column of days that answers were given on; null where there is none. */
function stampColumn({ columns }: Table): number | null {
	const column = columns.findIndex(
		({ path, kind }) =>
			kind !== 'personal' && (STAMP.test(leafKey(path)) || STAMP.test(headerKey(path.join(' '))))
	);
	return column === -1 ? null : column;
}

/** The day of each row by its stamp, null for one that cannot be read; months first in all where some text can only be read so. */
function daysOf(rows: readonly TableRow[], column: number): ReadonlyMap<TableRow, string | null> {
	const texts = rows.map((row) => cellText(row, column));
	const isMonthFirst = texts.some((text) => Number(MONTH_FIRST.exec(text)?.[1] ?? 0) > 12);
	return new Map(
		rows.map((row, i) => {
			const text = texts[i] as string;
			const value = row.cells[column]?.value;
			const [, month = '', day = '', year = ''] =
				(isMonthFirst && /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text)) || [];
			if (year !== '') return [row, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`];
			const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
			return [row, isDay ? value : (findDates(text)[0]?.iso ?? null)];
		})
	);
}

/**
 * Which rows of a list with a row a form were filled in within the window, by their time stamps: a sheet of answers grows from one
 * round to the next. Those of other days, and beside them those without a day, are left out and told. All where no column says the day.
 */
export function answersInWindow(
	table: Table,
	{ start, end }: Window
): { readonly isWithin: (row: TableRow) => boolean; readonly issues: Issue[] } {
	const column = stampColumn(table);
	const rows = table.rows.filter(({ role }) => role === 'data');
	const days = column === null ? null : daysOf(rows, column);
	const isOutside = (day: string | null | undefined) =>
		typeof day === 'string' && (day < start || day > end);
	if (column === null || !days || ![...days.values()].some(isOutside))
		return { isWithin: () => true, issues: [] };
	const isWithin = (row: TableRow) =>
		typeof days.get(row) === 'string' && !isOutside(days.get(row));
	const left = rows.filter((row) => !isWithin(row));
	return {
		isWithin,
		issues: [
			{
				code: 'answers-outside-window',
				severity: 'warning',
				sheet: table.sheet,
				a1: left.map((row) => placeOfCell(table, row, column)).find((a1) => a1 !== null) ?? null,
				count: left.length,
				details: { start, end }
			}
		]
	};
}
