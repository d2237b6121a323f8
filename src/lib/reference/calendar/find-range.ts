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

const TO = String.raw`\s*(?:[đd][êe]n(?: h[êe]t)?(?: ngay)?:?|[-–—])\s*$`;
/** `từ 15/11`, `(01/10`, `từ 15/11 năm trước`, up to the last day. */
const DAY_OF_MONTH = new RegExp(
	String.raw`(?:t[ưu]|ngay|\(|^)\s*(?:ngay\s*)?:?\s*(\d{1,2})(?:\/|\s*thang\s*)(\d{1,2})(?<before>\s*n[ăa]m\s*(?:tr[ưu][ơo]c|ngoai))?${TO}`
);
/** `từ 05`, `từ ngày 05`, up to the last day. */
const DAY = new RegExp(String.raw`(?<!\p{L})t[ưu]\s*(?:ngay\s*)?(\d{1,2})${TO}`, 'u');

/** The first day that a text ends with before the last one, with what it leaves out taken from that; null for none. */
function startBefore(before: string, end: string): string | null {
	const year = Number(end.slice(0, 4));
	const inMonth = DAY_OF_MONTH.exec(before);
	if (!inMonth) {
		const day = Number(DAY.exec(before)?.[1]);
		return day >= 1 && day < Number(end.slice(8))
			? isoDay(year, Number(end.slice(5, 7)), day)
			: null;
	}
	const [day, month] = [Number(inMonth[1]), Number(inMonth[2])];
	if (month > 12 || day > 31) return null;
	const same = isoDay(year, month, day);
	return same <= end && !inMonth.groups?.before ? same : isoDay(year - 1, month, day);
}

/** `from – to`, the year of the first day, or its month too, left out where it is the second's. */
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
		const start = startBefore(before, to.iso);
		if (start) return { start, end: to.iso, kind: kindOfDays(start, to.iso) };
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
