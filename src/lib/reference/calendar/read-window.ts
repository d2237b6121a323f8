import type { Reason, Window, WindowKind } from '$lib/model';
import { cleanText, findDates, withoutTones, type FoundDate } from '$lib/text';
import { isoDay, monthEnd } from './days';
import { findPeriod, findSpan, isOfOccasion, isOfTerm, isUnclear, yearIn } from './find-period';
import { isDoneAfterPlan } from './done-after-plan';
import { findRange, findReversed, withoutMonthsOfRanges, type Days } from './find-range';
import { kindOfDays, parsePeriod, windowOf, type ReportingCalendar } from './period';

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
 * `9T/2024`, `tháng 5/2024`, `năm 2024`; then `tính đến ngày …` as of that day. A name with a day of
 * its own beside it (`quý III/2024, tính đến ngày 15/9/2024`) runs from its start to that day. Dates of
 * signing, of cited documents and of deadlines (`trước ngày …`) are no windows. Periods counted up (`quý I, II`) run from
 * the first to the last. A range that ends before it starts ({@link reversedDays}) is none, nor is its last day. Where {@link hasSeveralWindows} the answer is the first of them.
 */
export function readWindow(text: string, options: WindowOptions = {}): ReadWindow | null {
	const clean = cleanText(text);
	const plain = withoutTones(clean);
	const dates = findDates(clean);
	const range = findRange(plain, dates, yearIn(plain) ?? options.yearHint);
	if (range) return told(range, 'window-days', range.start, range.end);
	const asOf = findReversed(plain, dates) ? null : readAsOf(plain, dates);
	const calendar = options.calendar ?? 'calendar';
	const year = options.yearHint ?? yearOf(asOf);
	const named = nameIn(periodWords(plain, clean, dates), plain, asOf, year, calendar);
	if (named) return named;
	if (asOf === null) return null;
	if (!isCumulative(plain))
		return told({ start: asOf, end: asOf, kind: 'as-of' }, 'window-as-of', asOf);
	const start = yearStart(asOf, calendar);
	return told({ start, end: asOf, kind: 'cumulative' }, 'window-cumulative', start, asOf);
}

/** The window a text names, whatever days are written beside the name: `Quý II năm 2024`; null where it names none, or several. */
export function readNamed(text: string, options: WindowOptions = {}): Window | null {
	const clean = cleanText(text);
	const plain = withoutTones(clean);
	const words = periodWords(plain, clean, findDates(clean));
	if (isUnclear(words) && findSpan(words) === null) return null;
	const calendar = options.calendar ?? 'calendar';
	return nameIn(words, plain, null, options.yearHint, calendar)?.window ?? null;
}

/** The days of a range that a text writes the wrong way round (`từ 15/12/2023 đến 14/3/2023`), as they are written; else null. */
export function reversedDays(text: string): Days | null {
	const clean = cleanText(text);
	return findReversed(withoutTones(clean), findDates(clean));
}

/** The window of the periods named in `words`, told of the toneless text they are from; null for none. */
function nameIn(
	words: string,
	plain: string,
	asOf: string | null,
	year: number | undefined,
	calendar: ReportingCalendar
): ReadWindow | null {
	const span = findSpan(words, year);
	if (span) {
		const { start } = windowOf(span.first, calendar, 'period');
		const { end } = windowOf(span.last, calendar, 'period');
		const { window, reason } = closedAt({ start, end, kind: kindOfDays(start, end) }, asOf);
		const { code, details } = reason;
		return parsePeriod(span.first)?.part.startsWith('M')
			? { window, reason: { code, details: { ...details, named: 'months' } } }
			: { window, reason };
	}
	const names = findPeriod(words, year);
	return names && withName(names, asOf, isCumulative(plain), calendar);
}

const BESIDE =
	/(?<=(?:qu[yi]|thang)\s*(?:[ivx]+|\d+)(?:[\s/]*(?:n[ăa]m\s*)?20\d\d)?\s*)(?:,|va|&|\+)\s*(?:s[ôo] )?(?:l[uũ]y k[êe]|c[ôo]ng d[ôo]n).*/u;

/** `Văn bản đến tháng 10/2024`: what came in, not how far. */
const INCOMING = /(?<=v[ăa]n ban|công văn|cong van|(?<!\p{L})(?:đơn|don)(?: th[ưu])?) [đd][êe]n /gu;

function isCumulative(text: string): boolean {
	// `Quý III và lũy kế 9 tháng`: the period is named, its cumulative figures stand beside it.
	const plain = text.replace(BESIDE, ' ').replace(INCOMING, ' ');
	return /l[uũ]y k[êe]|luy k[êe]|c[ôo]ng d[ôo]n|t[ưu] [đd][âa]u n[ăa]m|[đd][êe]n(?: h[êe]t)? (?:qu[yi]|thang) /.test(
		plain
	);
}

/**
 * Whether a text speaks of several windows, so that nobody can tell which one its figures are of: `quý IV và cả năm 2024`,
 * `5 năm 2020-2024`, `giai đoạn 2021-2025 (tính đến quý III/2025)`, `đợt 1 năm 2024`, `quý IV, nhiệm vụ năm 2025`, `kế hoạch năm 2024,
 * kết quả năm 2023`.
 */
export function hasSeveralWindows(text: string): boolean {
	const clean = cleanText(text);
	const plain = withoutTones(clean);
	const dates = findDates(clean);
	const named = periodWords(plain, clean, dates);
	if (findRange(plain, dates, yearIn(plain)) !== null) return false;
	const { inDoubt } = apartFromTasks(withoutNoise(plain, clean, dates));
	return (
		inDoubt ||
		isOfTerm(named) ||
		isDoneAfterPlan(named) ||
		(findSpan(named) === null && isUnclear(named))
	);
}

/** Whether a text names days of a year by a feast or a season that it does not say (`Chiến dịch hè năm 2024`), and no period but the year. */
export function namesOccasion(text: string): boolean {
	const clean = cleanText(text);
	const plain = withoutTones(clean);
	return isOfOccasion(periodWords(plain, clean, findDates(clean)));
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
	const kept = asOf === null ? calendar : calendarOf(name, asOf, calendar);
	const year = Number(name.slice(0, 4));
	if (months !== null) {
		const start = windowOf(`${year}-Y`, kept, 'period').start;
		const end = kept === 'calendar' ? monthEnd(year, months) : isoDay(year, months, 14);
		return closedAt({ start, end, kind: 'cumulative' }, asOf);
	}
	const whole = name.endsWith('-Y');
	const named = windowOf(name, kept, cumulative && !whole ? 'cumulative' : undefined);
	return closedAt(named, asOf, whole ? 'cumulative' : named.kind);
}

/** A window named, up to the day beside its name where that is one of its own before its last. */
function closedAt(named: Window, asOf: string | null, kind: WindowKind = named.kind): ReadWindow {
	const { start, end } = named;
	if (asOf === null || asOf <= start || asOf >= end) return told(named, 'window-named', start, end);
	const code = kind === 'cumulative' ? 'window-cumulative' : 'window-closed';
	return told({ start, end: asOf, kind }, code, start, asOf);
}

/** The calendar by which a period ends with a day, or holds it; else the one given. */
function calendarOf(name: string, day: string, given: ReportingCalendar): ReportingCalendar {
	const calendars = ['inspectorate', 'calendar'] as const;
	const ending = calendars.find((one) => windowOf(name, one, 'as-of').end === day);
	if (ending) return ending;
	const holds = (one: ReportingCalendar) => {
		const { start, end } = windowOf(name, one, 'period');
		return start < day && day < end;
	};
	return holds(given) ? given : (calendars.find(holds) ?? given);
}

function yearStart(day: string, calendar: ReportingCalendar): string {
	const year = Number(day.slice(0, 4));
	if (calendar === 'calendar') return isoDay(year, 1, 1);
	return day >= `${year}-12-15` ? `${year}-12-15` : `${year - 1}-12-15`;
}

/** The text with only those words left that may name a period. */
function periodWords(plain: string, clean: string, dates: readonly FoundDate[]): string {
	return apartFromTasks(withoutNoise(plain, clean, dates)).done;
}

const TASKS =
	/(?:\s*[,;:&–-]|\s+va)\s*(?:ph[ưu][ơo]ng h[ưu][ơo]ng|nhi[êe]m vu|trong tâm|trong tam|k[êe] hoach|ch[iỉ] ti[êe]u|muc ti[êe]u|ch[ưu][ơo]ng trinh)(?!\p{L}).*/u;

/** Tasks of a whole year may be of the year after what was done. */
const AHEAD =
	/ph[ưu][ơo]ng h[ưu][ơo]ng|nhi[êe]m vu|trong tâm|trong tam|ch[iỉ] ti[êe]u|muc ti[êe]u/u;

/**
 * What was done without the tasks ahead and their period (`Kết quả 9 tháng, nhiệm vụ quý IV năm 2024`), save a year that both share.
 * Tasks of the start of a year follow what was done in the year before: `Tháng 12, phương hướng tháng 01 năm 2025`. In doubt where
 * they are of a whole year and what was done ends in the second half of one.
 */
function apartFromTasks(text: string): { readonly done: string; readonly inDoubt: boolean } {
	const tasks = TASKS.exec(text);
	const done = tasks ? text.slice(0, tasks.index) : text;
	if (!tasks || findPeriod(done, 2000) === null) return { done: text, inDoubt: false };
	const year = /(?<!\d)20\d\d(?!\d)/;
	const [ahead] = year.exec(tasks[0]) ?? [];
	if (year.test(done) || ahead === undefined) return { done, inDoubt: false };
	const [past, next] = [done, tasks[0]].map((words) => {
		const found = findPeriod(words, Number(ahead));
		return found && parsePeriod(found.name);
	});
	const isNextYear =
		past && next && next.firstMonth <= past.firstMonth && next.lastMonth < past.lastMonth;
	return {
		done: `${done} năm ${Number(ahead) - (isNextYear ? 1 : 0)}`,
		inDoubt:
			next?.part === 'Y' &&
			past != null &&
			past.part !== 'Y' &&
			past.lastMonth > 6 &&
			AHEAD.test(tasks[0])
	};
}

/** The text without dates, names and cited documents. */
function withoutNoise(plain: string, clean: string, dates: readonly FoundDate[]): string {
	return withoutCitations(withoutNamesakes(withoutDates(plain, dates), clean));
}

/** Blanks out the year of a cited document: `Nghị quyết số 22/NQ-HĐND năm 2023`, `Luật Khiếu nại năm 2011`. */
function withoutCitations(text: string): string {
	return text.replace(
		/(?:s[ôo]\s*\d+(?:\s*[/-](?!\s*(?:19|20)\d\d)[^\s,;()]*)?|(?<!phap )lu[âa]t\s(?:(?!s[ôo]\s*\d)[^,;.()]){0,60}?|[đd][aă]i h[ôo]i\s?[^,;.()]{0,40}?)\s+n[ăa]m\s+\d{4}/g,
		'#'
	);
}

function yearOf(day: string | null): number | undefined {
	return day === null ? undefined : Number(day.slice(0, 4));
}

/** Blanks out dates written in full or left to be filled in, so that their month and year name no period. */
function withoutDates(plain: string, dates: readonly FoundDate[]): string {
	let text = withoutMonthsOfRanges(plain, dates);
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
