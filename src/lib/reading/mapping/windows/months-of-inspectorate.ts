import type { Issue, MappedTable, Window } from '$lib/model';
import { isInspectorate, wholePeriodName } from '$lib/reference/calendar';

/** Reasons of windows whose days follow from a name and the calendar of what the title speaks of. */
const NAMED: ReadonlySet<string> = new Set(['window-named', 'window-from-table-above']);

/** Whether the inspectorate's circulars set the days of a window: those of a quarter, of 6 and 9 months and of the year. */
function isSet(window: Window): boolean {
	const name = wholePeriodName(window);
	return name !== null && !name.includes('-M');
}

/**
 * Told once a table whose months were taken from the 15th to the 14th, as the inspectorate's periods run: its circulars set the days of
 * quarters, not of months, and an office may count by the calendar's. Nothing where days are stated or somebody chose them.
 */
export function monthIssues(
	{ table: { sheet }, window: { value: window, reasons } }: MappedTable,
	figures: readonly { readonly window: Window }[]
): Issue[] {
	if (window === null || !isInspectorate(window)) return [];
	if (!reasons.some(({ code }) => NAMED.has(code))) return [];
	const isOfMonths = !isSet(window) || reasons.some(({ details }) => details?.named === 'months');
	const isMonth = (one: Window) => isInspectorate(one) && !isSet(one);
	const month = isOfMonths ? window : figures.find((one) => isMonth(one.window))?.window;
	if (!month) return [];
	const { start, end } = month;
	const details = { start, end, ...(isOfMonths ? {} : { of: 'parts' }) };
	return [{ code: 'months-of-inspectorate', severity: 'note', sheet, a1: null, details }];
}
