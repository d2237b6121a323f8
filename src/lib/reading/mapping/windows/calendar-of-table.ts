import type { Table } from '$lib/model';
import { isInspectorate, type ReportingCalendar } from '$lib/reference/calendar';
import { calendarOf, calendarOfGroups } from '$lib/reference/forms';

/**
 * The calendar that periods named within a table are of: that of its window where it has one, the common one in a report of other work
 * too, else what its title or the groups of its columns speak of, as captions are read.
 */
export function calendarOfTable({
	window,
	title,
	columns,
	isOfCommonReport
}: Table): ReportingCalendar {
	if (window) return isInspectorate(window) ? 'inspectorate' : 'calendar';
	if (isOfCommonReport) return 'calendar';
	const figures = columns.filter(({ kind }) => kind === 'number' || kind === 'percent');
	return calendarOf(title ?? '') ?? calendarOfGroups(figures.map(({ path }) => path)) ?? 'calendar';
}
