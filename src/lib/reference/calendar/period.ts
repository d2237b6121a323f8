import type { PeriodName, Window, WindowKind } from '$lib/model';
import { isoDay, monthEnd } from './days';

/** `calendar`: 1 January – 31 December. `inspectorate`: 15 December – 14 December (Circulars 02/2021 and 01/2024/TT-TTCP). */
export type ReportingCalendar = 'calendar' | 'inspectorate';

/** A period name taken apart: year, its part, and the months it covers, both ends inclusive. */
export interface Period {
	readonly year: number;
	readonly part: string;
	readonly firstMonth: number;
	readonly lastMonth: number;
}

const PARTS = new Map<string, readonly [number, number]>([
	['Y', [1, 12]],
	['H1', [1, 6]],
	['H2', [7, 12]],
	['9M', [1, 9]],
	['Q1', [1, 3]],
	['Q2', [4, 6]],
	['Q3', [7, 9]],
	['Q4', [10, 12]],
	...Array.from({ length: 12 }, (_, i): [string, [number, number]] => [
		`M${String(i + 1).padStart(2, '0')}`,
		[i + 1, i + 1]
	])
]);
/** The parts by the months they cover. */
const PART_OF = new Map([...PARTS].map(([part, [first, last]]) => [first * 100 + last, part]));
/** How far past the ninth month a window must reach to be the report on the year or on its second half. */
const YEAR_FROM = '-10-15';

/** Takes a name such as `2024-Q4` apart; null for text that is none. */
export function parsePeriod(name: PeriodName): Period | null {
	const [, year = '', part = ''] = /^(\d{4})-(\w{1,3})$/.exec(name) ?? [];
	const months = PARTS.get(part);
	return months ? { year: Number(year), part, firstMonth: months[0], lastMonth: months[1] } : null;
}

/**
 * The window a period name means in a calendar. Without a kind: 6 and 9 months and the inspectorate's
 * year are cumulative as its circulars have them, the rest counted inside. `cumulative` starts with the
 * year, `as-of` is the last day. Throws a RangeError for a name that is none.
 */
export function windowOf(
	name: PeriodName,
	calendar: ReportingCalendar = 'calendar',
	kind: WindowKind = usualKind(name, calendar)
): Window {
	const period = parsePeriod(name);
	if (!period) throw new RangeError(`no period name: ${name}`);
	const { year, firstMonth, lastMonth } = period;
	const end = calendar === 'calendar' ? monthEnd(year, lastMonth) : isoDay(year, lastMonth, 14);
	if (kind === 'as-of') return { start: end, end, kind };
	const from = kind === 'cumulative' ? 1 : firstMonth;
	const start = calendar === 'calendar' ? isoDay(year, from, 1) : isoDay(year, from - 1, 15);
	return { start, end, kind };
}

/**
 * The kind a window of these days has when nobody says: from a year's first day over more than a
 * quarter it is cumulative, save a whole calendar year; all else is a period.
 */
export function kindOfDays(start: string, end: string): WindowKind {
	const year = yearStartedBy(start);
	if (year === null || end.slice(0, 4) !== String(year)) return 'period';
	const calendar = start.endsWith('-01-01') ? 'calendar' : 'inspectorate';
	if (calendar === 'calendar' && end === `${year}-12-31`) return 'period';
	return end > windowOf(`${year}-Q1`, calendar, 'period').end ? 'cumulative' : 'period';
}

/**
 * The name of a window in either calendar, or null when it has none. One that closed early keeps the name of its period: plans ask for
 * reports on the year and on its second half from 15 October on, for others in their last month; but a month cut short is none. An as-of
 * window takes the name of the quarter it ends.
 */
export function periodName(w: Window): PeriodName | null {
	return wholePeriodName(w) ?? nameClosedEarly(w);
}

/** The name of a window that has all days of its period, in either calendar; else null. */
export function wholePeriodName(w: Window): PeriodName | null {
	const year = Number(w.end.slice(0, 4));
	const [from, until] = [monthOf(w.start), monthOf(w.end)];
	const calendars = [
		{ calendar: 'calendar', first: from },
		{ calendar: 'inspectorate', first: (from % 12) + 1 }
	] as const;
	for (const { calendar, first } of calendars) {
		const part = PART_OF.get((w.kind === 'as-of' ? until - 2 : first) * 100 + until);
		if (part === undefined) continue;
		const days = windowOf(`${year}-${part}`, calendar, w.kind === 'as-of' ? 'as-of' : 'period');
		if (days.end === w.end && (w.kind === 'as-of' || days.start === w.start))
			return `${year}-${part}`;
	}
	return null;
}

/** The name of the period that a window is of from its first day, where it ends before that is out. */
function nameClosedEarly({ start, end, kind }: Window): PeriodName | null {
	if (kind === 'as-of') return null;
	const calendar = start.endsWith('-15') ? 'inspectorate' : 'calendar';
	const year = yearStartedBy(start) ?? Number(start.slice(0, 4));
	for (const [part, [, lastMonth]] of PARTS) {
		if (part.startsWith('M')) continue;
		const days = windowOf(`${year}-${part}`, calendar, 'period');
		const lastOne = windowOf(`${year}-M${String(lastMonth).padStart(2, '0')}`, calendar);
		const from = part === 'Y' || part === 'H2' ? `${year}${YEAR_FROM}` : lastOne.start;
		if (days.start === start && end >= from && end <= days.end) return `${year}-${part}`;
	}
	return null;
}

/** Whether a window keeps the inspectorate's year, starting on a 15th and ending on a 14th. */
export function isInspectorate(w: Window): boolean {
	return w.end.endsWith('-14') && (w.kind === 'as-of' || w.start.endsWith('-15'));
}

/** The period that a window is, by its name, in the days of a calendar; null for a window that has not all days of one. */
export function windowInCalendar(w: Window, calendar: ReportingCalendar): Window | null {
	const name = wholePeriodName(w);
	if (name === null) return null;
	const isUsual = w.kind === usualKind(name, isInspectorate(w) ? 'inspectorate' : 'calendar');
	return windowOf(name, calendar, isUsual ? usualKind(name, calendar) : w.kind);
}

/** The same window of another year: its period in its calendar, or else its days. `year` is the one that it ends in. */
export function windowInYear(w: Window, year: number): Window {
	const part = wholePeriodName(w)?.slice(5);
	if (part)
		return windowOf(`${year}-${part}`, isInspectorate(w) ? 'inspectorate' : 'calendar', w.kind);
	const back = Number(w.end.slice(0, 4)) - year;
	const moved = (day: string) => {
		const same = `${Number(day.slice(0, 4)) - back}${day.slice(4)}`;
		return same.endsWith('-02-29') ? `${same.slice(0, 8)}28` : same;
	};
	return { start: moved(w.start), end: moved(w.end), kind: w.kind };
}

/**
 * The period before, to compare with: the quarter, month or half before. 6 and 9 months and years
 * run from the year's start, so theirs is last year's. Null for text that is no name.
 */
export function previousPeriod(name: PeriodName): PeriodName | null {
	const period = parsePeriod(name);
	if (!period) return null;
	const { year, part, firstMonth } = period;
	if (part === 'H2') return `${year}-H1`;
	const kind = part.charAt(0);
	if (kind === 'Q') return firstMonth > 1 ? `${year}-Q${(firstMonth - 1) / 3}` : `${year - 1}-Q4`;
	if (kind === 'M')
		return firstMonth > 1
			? `${year}-M${String(firstMonth - 1).padStart(2, '0')}`
			: `${year - 1}-M12`;
	return lastYear(name);
}

/** The same period a year earlier; null for text that is no name. */
export function lastYear(name: PeriodName): PeriodName | null {
	const period = parsePeriod(name);
	return period && `${period.year - 1}-${period.part}`;
}

function usualKind(name: PeriodName, calendar: ReportingCalendar): WindowKind {
	const part = parsePeriod(name)?.part;
	return part === 'H1' || part === '9M' || (part === 'Y' && calendar === 'inspectorate')
		? 'cumulative'
		: 'period';
}

/** The reporting year a day begins, or null. */
function yearStartedBy(day: string): number | null {
	const year = Number(day.slice(0, 4));
	if (day.endsWith('-01-01')) return year;
	return day.endsWith('-12-15') ? year + 1 : null;
}

function monthOf(day: string): number {
	return Number(day.slice(5, 7));
}
