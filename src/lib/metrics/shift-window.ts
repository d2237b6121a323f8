import type { PeriodName, Window } from '$lib/model';
import { addDays, lastYear, periodName, previousPeriod, windowOf } from '$lib/reference/calendar';

export type Shift = 'previous' | 'last-year';

/** What a window is compared with: a window of known days, or whatever bears a name. */
export type Shifted =
	| { readonly window: Window; readonly name: PeriodName | null }
	| { readonly window: null; readonly name: PeriodName };

/**
 * The window before, or the same one a year earlier. Windows of the reporting calendars stay in theirs;
 * one that is named though it was cut short (a year's report up to November) is compared by name; all
 * others move by their own length, in whole months where they span such.
 */
export function shiftWindow(window: Window, by: Shift): Shifted {
	const name = periodName(window);
	const target = name && (by === 'previous' ? previousPeriod(name) : lastYear(name));
	if (name === null || target === null) return { window: moved(window, by), name: null };
	for (const calendar of ['calendar', 'inspectorate'] as const) {
		const days = windowOf(name, calendar, window.kind);
		if (days.start === window.start && days.end === window.end) {
			return { window: windowOf(target, calendar, window.kind), name: target };
		}
	}
	return { window: null, name: target };
}

function moved({ start, end, kind }: Window, by: Shift): Window {
	const after = addDays(end, 1);
	const months =
		by === 'last-year'
			? 12
			: start.slice(8) === after.slice(8)
				? monthOf(after) - monthOf(start)
				: 0;
	if (months > 0) {
		const before = kind === 'as-of' ? addMonths(start, -months) : addMonths(after, -months);
		return kind === 'as-of'
			? { start: before, end: before, kind }
			: { start: addMonths(start, -months), end: addDays(before, -1), kind };
	}
	const days = Math.round((Date.parse(after) - Date.parse(start)) / 86_400_000);
	return { start: addDays(start, -days), end: addDays(start, -1), kind };
}

function monthOf(iso: string): number {
	return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

/** The same day of a month some months on, or that month's last day. */
function addMonths(iso: string, months: number): string {
	const to = monthOf(iso) + months;
	const first = new Date(Date.UTC(Math.floor(to / 12), to % 12, 1)).toISOString().slice(0, 10);
	const last = new Date(Date.UTC(Math.floor(to / 12), (to % 12) + 1, 0)).toISOString().slice(0, 10);
	const day = addDays(first, Number(iso.slice(8)) - 1);
	return day > last ? last : day;
}
