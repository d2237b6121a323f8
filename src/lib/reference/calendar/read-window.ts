import type { Reason, Window } from '$lib/model';
import { cleanText, findDates, withoutTones, type FoundDate } from '$lib/text';
import { isoDay, monthEnd } from './days';
import { kindOfDays, windowOf, type ReportingCalendar } from './period';
import { findPeriod, findSpan, isUnclear } from './find-period';

/** No report runs longer; what does is an anniversary. */
const MOST_YEARS = 10;

/** What is known of the report beside the text. */
export interface WindowOptions {
	/** The calendar of its family: petition forms keep the inspectorate's. */
	readonly calendar?: ReportingCalendar;
	/** The year where the text names none. */
	readonly yearHint?: number;
}

/** A window read from a text, and which words said so. */
export interface ReadWindow {
	readonly window: Window;
	readonly reason: Reason;
}

/**
 * The window a title, note or sheet name speaks of, or null. Days written out win over names:
 * `Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024`; then `Quý II/2024`, `6 tháng đầu năm 2024`,
 * `9T/2024`, `tháng 5/2024`, `năm 2024`; then `tính đến ngày …` as of that day. A name with a day
 * beside it (`năm 2024, tính đến ngày 05/11/2024`) runs from the year's start to that day. Dates of
 * signing, of cited documents and of deadlines (`trước ngày …`) are no windows. Periods counted up (`quý I, II`) run from
 * the first to the last. Where {@link hasSeveralWindows} the answer is the first of them.
 */
export function readWindow(text: string, options: WindowOptions = {}): ReadWindow | null {
	const clean = cleanText(text);
	const plain = withoutTones(clean);
	const dates = findDates(clean);
	const range = readRange(plain, dates);
	if (range) return told(range, 'window-days', range.start, range.end);
	const asOf = readAsOf(plain, dates);
	const calendar = options.calendar ?? 'calendar';
	const year = options.yearHint ?? yearOf(asOf);
	const named = periodWords(plain, clean, dates);
	const span = findSpan(named, year);
	if (span) {
		const { start } = windowOf(span.first, calendar, 'period');
		const { end } = windowOf(span.last, calendar, 'period');
		return told({ start, end, kind: kindOfDays(start, end) }, 'window-named', start, end);
	}
	const names = findPeriod(named, year);
	const cumulative =
		/l[uũ]y k[êe]|luy k[êe]|c[ôo]ng d[ôo]n|t[ưu] [đd][âa]u n[ăa]m|[đd][êe]n(?: h[êe]t)? (?:qu[yi]|thang) /.test(
			plain
		);
	if (names) return withName(names, asOf, cumulative, calendar);
	if (asOf === null) return null;
	if (!cumulative) return told({ start: asOf, end: asOf, kind: 'as-of' }, 'window-as-of', asOf);
	const start = yearStart(asOf, calendar);
	return told({ start, end: asOf, kind: 'cumulative' }, 'window-cumulative', start, asOf);
}

/**
 * Whether a text speaks of several windows, so that nobody can tell which one its figures are of: `quý IV và cả năm 2024`,
 * `5 năm 2020-2024`, `đợt 1 năm 2024`.
 */
export function hasSeveralWindows(text: string): boolean {
	const clean = cleanText(text);
	const plain = withoutTones(clean);
	const dates = findDates(clean);
	const named = periodWords(plain, clean, dates);
	return readRange(plain, dates) === null && findSpan(named) === null && isUnclear(named);
}

/** `from – to`, the year of the first day left out where it is the second's. */
function readRange(plain: string, dates: readonly FoundDate[]): Window | null {
	for (const [i, to] of dates.entries()) {
		const before = plain.slice(0, to.index);
		const from = dates[i - 1];
		const joined = from && joins(plain.slice(from.index + from.length, to.index));
		if (joined && from.iso <= to.iso && yearsFrom(from.iso, to.iso) <= MOST_YEARS)
			return { start: from.iso, end: to.iso, kind: kindOfDays(from.iso, to.iso) };
		const [, day, month] =
			/(?:t[ưu]|ngay)\s*(?:ngay\s*)?(\d{1,2})(?:\/|\s*thang\s*)(\d{1,2})\s*(?:[đd][êe]n(?: h[êe]t)?(?: ngay)?|[-–])\s*$/.exec(
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

function joins(between: string): boolean {
	return /^\s*(?:[đd][êe]n(?:\s*h[êe]t)?(?:\s*ngay)?|[-–—÷]|->|→|to)\s*$/.test(
		between.replace(/[,()]/g, ' ')
	);
}

/** The day of `tính đến ngày …`, `tại thời điểm …`. */
function readAsOf(plain: string, dates: readonly FoundDate[]): string | null {
	const found = dates.find(({ index }) =>
		/(?<!\p{L})(?:[đd][êe]n|t[aă]i|th[ơo]i [đd]i[êe]m)(?:\s*(?:h[êe]t|ngay|th[ơo]i [đd]i[êe]m|cu[ôo]i))*\s*:?\s*$/u.test(
			plain.slice(0, index)
		)
	);
	return found?.iso ?? null;
}

function withName(
	{ name, months }: { name: string; months: number | null },
	asOf: string | null,
	cumulative: boolean,
	calendar: ReportingCalendar
): ReadWindow {
	const kept = asOf === null ? calendar : (calendarEnding(name, asOf) ?? calendar);
	const year = Number(name.slice(0, 4));
	if (months !== null) {
		const start = windowOf(`${year}-Y`, kept, 'period').start;
		const end = kept === 'calendar' ? monthEnd(year, months) : isoDay(year, months, 14);
		return told({ start, end, kind: 'cumulative' }, 'window-named', start, end);
	}
	const whole = name.endsWith('-Y');
	const window = windowOf(name, kept, cumulative && !whole ? 'cumulative' : undefined);
	if (asOf !== null && (whole || cumulative) && asOf > window.start && asOf < window.end)
		return told(
			{ start: window.start, end: asOf, kind: 'cumulative' },
			'window-cumulative',
			window.start,
			asOf
		);
	return told(window, 'window-named', window.start, window.end);
}

function calendarEnding(name: string, day: string): ReportingCalendar | null {
	return (
		(['inspectorate', 'calendar'] as const).find((c) => windowOf(name, c, 'as-of').end === day) ??
		null
	);
}

function yearStart(day: string, calendar: ReportingCalendar): string {
	const year = Number(day.slice(0, 4));
	if (calendar === 'calendar') return isoDay(year, 1, 1);
	return day >= `${year}-12-15` ? `${year}-12-15` : `${year - 1}-12-15`;
}

function yearsFrom(start: string, end: string): number {
	return Number(end.slice(0, 4)) - Number(start.slice(0, 4));
}

/** The text with only those words left that may name a period. */
function periodWords(plain: string, clean: string, dates: readonly FoundDate[]): string {
	return withoutCitations(withoutNamesakes(withoutDates(plain, dates), clean));
}

/** Blanks out the year of a cited document: `Nghị quyết số 22/NQ-HĐND năm 2023`, `Luật Khiếu nại năm 2011`. */
function withoutCitations(text: string): string {
	return text.replace(
		/(?:s[ôo]\s*\d+\s*[/-][^\s,;()]*|lu[âa]t\s[^,;.()]{0,60}?)\s+n[ăa]m\s+\d{4}/g,
		'#'
	);
}

function yearOf(day: string | null): number | undefined {
	return day === null ? undefined : Number(day.slice(0, 4));
}

/** Blanks out dates written in full or left to be filled in, so that their month and year name no period. */
function withoutDates(plain: string, dates: readonly FoundDate[]): string {
	let text = plain;
	for (const { index, length } of dates)
		text = text.slice(0, index) + '#'.repeat(length) + text.slice(index + length);
	return text.replace(
		/ngay[\s.…_]*\d{0,2}[\s.…_]*thang[\s.…_]*\d{0,2}[\s.…_]*n[ăa]m\s*[\d.…_]+/g,
		'#'
	);
}

/** Blanks out `Nam` where the text writes its marks: there only `năm` is a year, and Hà Nam a province. */
function withoutNamesakes(plain: string, source: string): string {
	return /[^\p{ASCII}\P{L}]/u.test(source) ? plain.replace(/\bnam\b/g, '###') : plain;
}

function told(window: Window, code: string, start: string, end = start): ReadWindow {
	return { window, reason: { code, details: { start, end } } };
}
