import type { Reason, Window } from '$lib/model';
import { readNamed, windowInCalendar, type ReportingCalendar } from '$lib/reference/calendar';
import { calendarOf } from '$lib/reference/forms';
import { captionOf } from '$lib/text';

/** Whether the title above a caption, or the title where there is none, speaks of other work than petitions; null for a caption alone. */
export function isOfCommonReport(titleLines: readonly string[]): boolean | null {
	const caption = captionOf(titleLines);
	if (caption === null) return null;
	const isCaption = caption.isNumbered || readNamed(caption.above) !== null;
	if (!isCaption) return calendarOf(titleLines.join(' ')) === 'calendar';
	return caption.above === '' ? null : calendarOf(caption.above) === 'calendar';
}

/** Whether a window is one of days that a title states. */
export function isOfStatedDays({ code }: Reason): boolean {
	return code === 'window-days';
}

/**
 * The window of the table above, for a table without one of its own: the same period, by the calendar of what the own title
 * or the groups of columns (`ofGroups`) speak of, save in a report of other work too (`isCommon`). Days that are stated, and days up
 * to which figures are, stay.
 */
export function inheritedWindow(
	window: Window,
	reasons: readonly Reason[],
	own: { readonly title: string | null; readonly ofGroups: ReportingCalendar | null },
	isCommon: boolean
): Window {
	const calendar = isCommon ? 'calendar' : (calendarOf(own.title ?? '') ?? own.ofGroups);
	if (calendar === null || window.kind === 'as-of') return window;
	if (reasons.some(isOfStatedDays)) return window;
	return windowInCalendar(window, calendar) ?? window;
}
