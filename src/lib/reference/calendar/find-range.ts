import type { Window } from '$lib/model';
import type { FoundDate } from '$lib/text';
import { isoDay } from './days';
import { kindOfDays } from './period';

/** The days a range is written with. */
export interface Days {
	readonly start: string;
	readonly end: string;
}

/** No report runs longer; what does is an anniversary. */
const MOST_YEARS = 10;

/** `from – to`, the year of the first day left out where it is the second's. */
export function findRange(plain: string, dates: readonly FoundDate[]): Window | null {
	for (const [i, to] of dates.entries()) {
		const before = plain.slice(0, to.index);
		const from = dates[i - 1];
		if (
			from &&
			isJoined(plain, from, to) &&
			from.iso <= to.iso &&
			yearsFrom(from.iso, to.iso) <= MOST_YEARS
		)
			return { start: from.iso, end: to.iso, kind: kindOfDays(from.iso, to.iso) };
		const [, day, month] =
			/(?:t[ưu]|ngay)\s*(?:ngay\s*)?:?\s*(\d{1,2})(?:\/|\s*thang\s*)(\d{1,2})\s*(?:[đd][êe]n(?: h[êe]t)?(?: ngay)?:?|[-–])\s*$/.exec(
				before
			) ?? [];
		if (!day || !month || Number(month) > 12 || Number(day) > 31) continue;
		const year = Number(to.iso.slice(0, 4));
		const same = isoDay(year, Number(month), Number(day));
		const start = same <= to.iso ? same : isoDay(year - 1, Number(month), Number(day));
		return { start, end: to.iso, kind: kindOfDays(start, to.iso) };
	}
	return null;
}

/** A range whose last day is before its first, in a toneless text without one that runs forward; null for none. */
export function findReversed(plain: string, dates: readonly FoundDate[]): Days | null {
	if (findRange(plain, dates)) return null;
	for (const [i, to] of dates.entries()) {
		const from = dates[i - 1];
		if (from && from.iso > to.iso && isJoined(plain, from, to))
			return { start: from.iso, end: to.iso };
	}
	return null;
}

function isJoined(plain: string, from: FoundDate, to: FoundDate): boolean {
	const between = plain.slice(from.index + from.length, to.index);
	return /^\s*(?:[đd][êe]n(?:\s*h[êe]t)?(?:\s*ngay)?|[-–—÷]|->|→|to)\s*$/.test(
		between.replace(/[,():]/g, ' ')
	);
}

function yearsFrom(start: string, end: string): number {
	return Number(end.slice(0, 4)) - Number(start.slice(0, 4));
}
