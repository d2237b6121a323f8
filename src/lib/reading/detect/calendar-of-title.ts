import type { Reason, Window } from '$lib/model';
import { readNamed, windowInCalendar, type ReportingCalendar } from '$lib/reference/calendar';
import { themesNamed } from '$lib/reference/forms';
import { bareKey, captionOf } from '$lib/text';

const PETITIONS =
	/(tiep (?:cong )?dan(?! van)|khieu nai|to cao|don thu|(?:tiep nhan|phan loai|xu ly|giai quyet) don(?! vi)|kien nghi, phan anh|kntc|(?<![a-z])kn ?[-,/&] ?(?:tc|pa)(?![a-z])|knpa)/;
/** Work that is no theme of its own. */
const OTHER_WORK = /(?<![a-z])(?:cong tac dan van|chuyen doi so)(?![a-z])/;

/**
 * The calendar that periods named over a table are of: the inspectorate's (from the 15th to the 14th) where the words speak of petitions
 * and the reception of citizens alone, the common one where they speak of other work too; null where they speak of neither.
 */
export function calendarOf(words: string): ReportingCalendar | null {
	const key = bareKey(words);
	const themes = [...themesNamed(words)].filter((theme) => theme !== 'petitions');
	if (themes.length > 0 || OTHER_WORK.test(key)) return 'calendar';
	return PETITIONS.test(key) ? 'inspectorate' : null;
}

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
 * speaks of, save in a report of other work too (`isCommon`). Days that are stated, and days up to which figures are, stay.
 */
export function inheritedWindow(
	window: Window,
	reasons: readonly Reason[],
	title: string | null,
	isCommon: boolean
): Window {
	const calendar = isCommon ? 'calendar' : calendarOf(title ?? '');
	if (calendar === null || window.kind === 'as-of') return window;
	if (reasons.some(isOfStatedDays)) return window;
	return windowInCalendar(window, calendar) ?? window;
}
