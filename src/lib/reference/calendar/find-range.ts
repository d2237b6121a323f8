import type { Window } from '$lib/model';
import type { FoundDate } from '$lib/text';
import { isoDay, monthEnd } from './days';
import { kindOfDays } from './period';
import { OF_YEAR, TO } from './period-words';

/** The days a range is written with. */
export interface Days {
	readonly start: string;
	readonly end: string;
}

/** No report runs longer; what does is an anniversary. */
const MOST_YEARS = 10;

const LAST_DAY = String.raw`\s*${TO}(?:\s*ngay)?:?\s*$`;
/** `từ 15/11`, `(01/10`, `từ 15/11 năm trước`, up to the last day. */
const DAY_OF_MONTH = new RegExp(
	String.raw`(?:t[ưu]|ngay|\(|^)\s*(?:ngay\s*)?:?\s*(\d{1,2})(?:\/|\s*thang\s*)(\d{1,2})(?<before>\s*n[ăa]m\s*(?:tr[ưu][ơo]c|ngoai))?${LAST_DAY}`
);
/** `từ 05`, `từ ngày 05`, up to the last day. */
const DAY = new RegExp(String.raw`(?<!\p{L})t[ưu]\s*(?:ngay\s*)?(\d{1,2})${LAST_DAY}`, 'u');

const OWN_YEAR = String.raw`(?:${OF_YEAR}(20\d\d)(?!\d))?`;
/** `từ đầu tháng 4`, `từ tháng 4/2024`, up to the last day. */
const MONTH = new RegExp(
	String.raw`(?<!\p{L})t[ưu]\s*(?:[đd][âa]u\s*)?thang\s*(\d{1,2})${OWN_YEAR}${LAST_DAY}`,
	'u'
);
/** `từ 01/4 đến hết tháng 6/2024`. */
const TO_MONTH = new RegExp(
	String.raw`(?:t[ưu]|\(|^)\s*(?:ngay\s*)?:?\s*(\d{1,2})(?:\/|\s*thang\s*)(\d{1,2})${OWN_YEAR}\s*${TO}\s*thang\s*(\d{1,2})(?!\d)${OWN_YEAR}`,
	'u'
);

/** The first day of the month that a text ends with before the last day; null for none. */
function monthBefore(before: string, end: string): string | null {
	const [, named, own] = MONTH.exec(before) ?? [];
	const month = Number(named);
	if (!(month >= 1 && month <= 12)) return null;
	const year = Number(own ?? end.slice(0, 4));
	const start = isoDay(year, month, 1);
	if (start <= end) return start;
	return own === undefined ? isoDay(year - 1, month, 1) : null;
}

/** From a day to the end of a month, in the year that either has, or else in that of the text. */
function findUpToMonth(plain: string, textYear: number | undefined): Window | null {
	const [, day, ofDay, yearOfDay, ofEnd, yearOfEnd] = TO_MONTH.exec(plain) ?? [];
	const [first, from, to] = [Number(day), Number(ofDay), Number(ofEnd)];
	if (!(first >= 1 && first <= 31 && from >= 1 && from <= 12 && to >= 1 && to <= 12)) return null;
	const known = yearOfEnd ?? yearOfDay ?? textYear;
	if (known === undefined) return null;
	const year = Number(known) + (yearOfEnd === undefined && yearOfDay && from > to ? 1 : 0);
	const start = isoDay(Number(yearOfDay ?? (from > to ? year - 1 : year)), from, first);
	const end = monthEnd(year, to);
	return start < end ? { start, end, kind: kindOfDays(start, end) } : null;
}

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

/**
 * `from – to`, the year of the first day, or its month too, left out where it is the second's. Either may be a month: its first
 * day, or its last.
 * @param year where a text that ends with a month names none.
 */
export function findRange(
	plain: string,
	dates: readonly FoundDate[],
	year?: number
): Window | null {
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
		const start = startBefore(before, to.iso) ?? monthBefore(before, to.iso);
		if (start) return { start, end: to.iso, kind: kindOfDays(start, to.iso) };
	}
	return findUpToMonth(plain, year);
}

/** The text with the months that a range begins or ends with blanked out: they are days of it, and name no period. */
export function withoutMonthsOfRanges(plain: string, dates: readonly FoundDate[]): string {
	const blank = (words: string) => '#'.repeat(words.length);
	let text = plain;
	for (const { index } of dates)
		text = text.slice(0, index).replace(MONTH, blank) + text.slice(index);
	return text.replace(TO_MONTH, blank);
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
