import type { Suggestion, Table, Window } from '$lib/model';
import { windowInCalendar } from '$lib/reference/calendar';
import { dateOf, dayOf, daysOfCases } from '../ground/day-of-case';

/** Reasons of windows whose days somebody stated. */
const STATED: ReadonlySet<string> = new Set(['window-days', 'window-as-of', 'window-cumulative']);
/** How many of the days that do not fit are named. */
const NAMED = 5;

function isIn(window: Window, day: string): boolean {
	const date = dateOf(day, window);
	return date !== null && date >= window.start && date <= window.end;
}

/** The days, each once, in order, as many as are named. */
function named(days: readonly string[]): string {
	return [...new Set(days)].sort().slice(0, NAMED).join(', ');
}

/**
 * The window of a list with a row a petition whose period is named and whose days nobody states: in the calendar whose days hold all
 * those that the petitions came in on, in the one it is read in where those of both do. `ask` where neither's do, where days that are
 * not of their coming in speak against it, or where a day without a year is of one year in the one calendar and of the next in the
 * other, with the windows it may be. Null where nothing is to be said.
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
	const dated = daysOfCases(table);
	if (dated === null) return null;
	const { column, isReceived } = dated;
	const days = table.rows.flatMap((row) => (row.role === 'data' ? (dayOf(row, column) ?? []) : []));
	const asked = (from: string, apart: readonly string[]) => {
		const details = { from, days: named(apart), count: apart.length };
		const reason = { code: 'window-apart', details };
		return {
			span: { value: null, confidence: 'ask' as const, reasons: [reason] },
			choices: [other, read]
		};
	};
	const apart = days.filter((day) => !isIn(read, day));
	if (apart.length === 0) {
		const either = days.filter(
			(day) => isIn(other, day) && dateOf(day, read) !== dateOf(day, other)
		);
		return either.length === 0 ? null : asked('yearless', either);
	}
	if (!isReceived || !days.every((day) => isIn(other, day))) return asked('cases', apart);
	const { start, end } = other;
	const reason = { code: 'window-of-cases', details: { start, end } };
	return { span: { value: other, confidence: 'likely', reasons: [reason] }, choices: null };
}
