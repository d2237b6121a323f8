import type { Suggestion, Table, TableRow, Window } from '$lib/model';
import { windowInCalendar } from '$lib/reference/calendar';
import { headerKey } from '$lib/reference/forms';
import { readDate } from '$lib/text';
import { cellText } from '../ground/cell-text';

/** What the column is headed in which the day stands that a petition came in. */
const RECEIVED =
	/(?:ngay|thoi gian|thoi diem)(?: (?:thang|nam|gio|duoc|co quan|don vi|da|so))* (?:tiep nhan|nhan|tiep(?! nhan)|den|vao so)(?! (?:ket qua|tra loi|van ban|cong van|quyet dinh|thong bao|bao cao|han|hen))(?![a-z])|(?:tiep nhan|nhan don) ngay(?: thang)?(?: nam)?$/;
const DATED = /^ngay(?: thang)?(?: nam)?$/;
/** Other days of a petition, from before its work is done: they may be some days off the one it came in on. */
const NEAR =
	/^(?!.*(?<![a-z])(?:giai quyet|xu ly|tra loi|ket thuc|hoan thanh|sinh|cap|han|hen|ban hanh|quyet dinh|van ban|ket qua|phuc dap|thong bao|bao cao|chuyen|so ngay)(?![a-z])).*(?<![a-z])ngay(?![a-z])/;
/** Reasons of windows whose days somebody stated. */
const STATED: ReadonlySet<string> = new Set(['window-days', 'window-as-of', 'window-cumulative']);
/** How many of the days that do not fit are named. */
const NAMED = 5;

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

function dayOf(row: TableRow, column: number): string | null {
	return readDate(String(row.cells[column]?.value ?? '')) ?? readDate(cellText(row, column));
}

function isIn({ start, end }: Window, day: string): boolean {
	return day >= start && day <= end;
}

/**
 * The window of a list with a row a petition whose period is named and whose days nobody states: in the calendar whose days hold all
 * those that the petitions came in on, in the one it is read in where those of both do. `ask` where neither's do, or where days that are
 * not of their coming in speak against it, with the windows it may be. Null where nothing is to be said.
 */
export function windowOfCases(
	table: Table,
	{ value: read, reasons }: Suggestion<Window | null>
): { readonly span: Suggestion<Window | null>; readonly choices: readonly Window[] | null } | null {
	if (table.shape !== 'case-list' || read === null || read.kind === 'as-of') return null;
	if ([...reasons, ...table.reasons].some(({ code }) => STATED.has(code))) return null;
	const calendars = (['calendar', 'inspectorate'] as const).flatMap(
		(calendar) => windowInCalendar(read, calendar) ?? []
	);
	const other = calendars.find(({ start }) => start !== read.start);
	if (!other || !calendars.some(({ start, end }) => start === read.start && end === read.end))
		return null;
	const received = columnOf(table, RECEIVED, DATED);
	const column = received ?? columnOf(table, NEAR);
	if (column === null) return null;
	const days = table.rows.flatMap((row) => (row.role === 'data' ? (dayOf(row, column) ?? []) : []));
	const apart = days.filter((day) => !isIn(read, day));
	if (apart.length === 0) return null;
	if (received !== null && days.every((day) => isIn(other, day))) {
		const { start, end } = other;
		const reason = { code: 'window-of-cases', details: { start, end } };
		return { span: { value: other, confidence: 'likely', reasons: [reason] }, choices: null };
	}
	const named = [...new Set(apart)].sort().slice(0, NAMED);
	const details = { from: 'cases', days: named.join(', '), count: apart.length };
	return {
		span: { value: null, confidence: 'ask', reasons: [{ code: 'window-apart', details }] },
		choices: [other, read]
	};
}
