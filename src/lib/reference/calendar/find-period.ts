import type { PeriodName } from '$lib/model';
import { MONTH_WORDS, monthInWords } from '$lib/text';
import { OF_YEAR, TO } from './period-words';

const QUARTERS = new Map([
	['i', 1],
	['1', 1],
	['ii', 2],
	['2', 2],
	['iii', 3],
	['3', 3],
	['iv', 4],
	['4', 4],
	['môt', 1],
	['mot', 1],
	['hai', 2],
	['ba', 3],
	['tư', 4],
	['bôn', 4],
	['bon', 4]
]);
const SPELT = new Map([
	['ba', 3],
	['sau', 6],
	['chin', 9]
]);

/** Between the word for a period and its number: nothing, dots to be filled in, or `báo cáo:`. */
const OF = String.raw`(?:\s+bao cao)?[\s.:…_-]*`;
/** Between a period and its year: `/2024`, ` năm 2024`, `.2024`, or nothing at all. */
const YEAR = String.raw`(?:[\s/.,_()…–-]*(?:(?:cua\s+)?n[ăa]m[\s:.…]*)?(?<year>(?:19|20)\d\d)(?!\d))?`;

/** Number of a quarter, in figures or words. */
const QUARTER = String.raw`(?:i{1,3}|iv|[1-4]|m[ôo]t|hai|ba|tư|b[ôo]n)(?![\d\p{L}])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])(?!\d)`;
const UP_TO = String.raw`(?:[,;&+]|va|${TO})`;
/** What names a period of its own, the quarter without its number. */
const NAMED = String.raw`(?:ca n[ăa]m|n[ăa]m\s*(?:19|20)\d\d|qu[yi](?!\p{L})|\d{1,2}\s*thang)`;

/** What says that a period is still to come or not over. */
const TO_COME = String.raw`(?:(?:s[ôo](?: li[êe]u)?\s*)?(?:[ưu][ơo]c|d[ưu] ki[êe]n|k[êe] hoach|ch[iỉ] ti[êe]u)(?:\s*(?:th[ưu]c hi[êe]n|k[êe]t qua|[đd]at|tinh|giao|[đd][ưu][ơo]c giao))*)`;

const JOINED_TO_COME = String.raw`(?:(?:[-–—,;:&+(]|va)\s*)?${TO_COME}\s*`;

interface Span {
	readonly first: PeriodName;
	readonly last: PeriodName;
}

function partName(isQuarter: boolean, n: number): string {
	return isQuarter ? `Q${n}` : `M${String(n).padStart(2, '0')}`;
}

/** A span from a period of one year to one of another: `từ tháng 11/2023 đến tháng 2/2024`. */
function spanOfYears(text: string): Span | null {
	const found = match(
		text,
		String.raw`(?<!\p{L})(?<kind>thang|qu[yi])\s*(?<a>${MONTH}|${QUARTER})${OF_YEAR}(?<from>20\d\d)\s*${TO}\s*\k<kind>\s*(?<b>${MONTH}|${QUARTER})${OF_YEAR}(?<to>20\d\d)(?!\d)`
	);
	if (!found) return null;
	const { kind, a = '', b = '', from = '', to = '' } = found;
	const isQuarter = kind !== 'thang';
	const [first, last] = [a, b].map((n) => (isQuarter ? QUARTERS.get(n) : Number(n)));
	if (!first || !last || Number(to) * 100 + last <= Number(from) * 100 + first) return null;
	return {
		first: `${from}-${partName(isQuarter, first)}`,
		last: `${to}-${partName(isQuarter, last)}`
	};
}

/** A month, and the year it has for itself. */
const MONTH_OF_YEAR = String.raw`${MONTH}(?:${OF_YEAR}20\d\d(?!\d))?`;

/**
 * From the first to the last of the months that a text lists, more than one with a year of its own: `tháng 12/2022, 01/2023`;
 * `apart` where months are left out between them, null for no such list.
 */
function spanOfMonths(text: string): Span | 'apart' | null {
	const [list] =
		new RegExp(
			String.raw`(?<!\p{L})thang\s*${MONTH_OF_YEAR}(?:\s*(?:[,;&+]|va)\s*(?:thang\s*)?${MONTH_OF_YEAR}(?!\s*thang|[\p{L}/]))+`,
			'u'
		).exec(text) ?? [];
	const items = Array.from((list ?? '').matchAll(/(?<!\d)(\d{1,2})(?!\d)(?:\D{0,6}?(20\d\d))?/g));
	if (items.filter(([, , year]) => year).length < 2) return null;
	const counted = items.map(([, month], i) => {
		const year = items.slice(i).find(([, , later]) => later)?.[2];
		return Number(year) * 12 + Number(month) - 1;
	});
	const isRow = counted.every((n, i) => i === 0 || n === (counted[i - 1] as number) + 1);
	const named = (n: number) => `${Math.floor(n / 12)}-${partName(false, (n % 12) + 1)}`;
	return isRow
		? { first: named(counted[0] as number), last: named(counted.at(-1) as number) }
		: 'apart';
}

/** Whether numbers that a text lists follow one another; those it joins by `đến` need not. */
function areConsecutive(listed: string): boolean {
	if (!/[,;&+]|va/.test(listed)) return true;
	const numbers = (listed.match(/\d+/g) ?? []).map(Number);
	return numbers.every((n, i) => i === 0 || n === (numbers[i - 1] as number) + 1);
}

/**
 * The first and last of the periods that a toneless text counts up: `quý I, II năm 2024`, `tháng 4, 5, 6`, `từ tháng 1 đến tháng
 * 6/2024`, `từ tháng 11/2023 đến tháng 2/2024`; else null, and where months are left out between them.
 */
export function findSpan(text: string, yearHint?: number): Span | null {
	const ofYears = spanOfYears(text);
	if (ofYears) return ofYears;
	const ofMonths = spanOfMonths(text);
	if (ofMonths) return ofMonths === 'apart' ? null : ofMonths;
	const quarters = match(
		text,
		String.raw`(?<!\p{L})qu[yi]\s*(?<a>${QUARTER})(?:\s*${UP_TO}\s*(?:qu[yi]\s*)?(?<b>${QUARTER})){1,3}${YEAR}`
	);
	const months = match(
		text,
		String.raw`(?<!\p{L})thang\s*(?<list>(?<a>${MONTH})(?:\s*${UP_TO}\s*(?:thang\s*)?(?<b>${MONTH})(?!\s*thang|\p{L})){1,11})${YEAR}`
	);
	const found = quarters ?? months;
	if (!found) return null;
	const { a = '', b = '', list = '' } = found;
	if (!areConsecutive(list)) return null;
	const [from, to] = quarters
		? [QUARTERS.get(a) ?? 0, QUARTERS.get(b) ?? 0]
		: [Number(a), Number(b)];
	const year = found.year === undefined ? (yearIn(text) ?? yearHint) : Number(found.year);
	if (year === undefined || from >= to) return null;
	const isQuarter = quarters !== null;
	return {
		first: `${year}-${partName(isQuarter, from)}`,
		last: `${year}-${partName(isQuarter, to)}`
	};
}

/** Whether a toneless text speaks of several windows at once (`năm 2023 và 6 tháng đầu năm 2024`), or of a round within one. */
export function isUnclear(text: string): boolean {
	return (
		new RegExp(
			String.raw`(?:qu[yi]\s*${QUARTER}|(?<!(?:theo|cac|tưng|tung|hăng|hang) )thang(?:\s*(?:[đd][âa]u|cu[ôo]i)(?:\s*n[ăa]m)?|\s*${MONTH})?|n[ăa]m\s*(?:19|20)\d\d)[\s/]*(?:(?:n[ăa]m\s*)?(?:19|20)\d\d)?\s*(?:(?:,|;|&|va)\s*(?:k[êe]t qua\s*)?|${JOINED_TO_COME})${NAMED}`,
			'u'
		).test(text) ||
		spanOfMonths(text) === 'apart' ||
		/(?<!\p{L})[đd][ơo]t\s*(?:\d|i|thư)/u.test(text) ||
		/(?<!\p{L})k[yi]\s*(?:thư\s*)?(?:[12]|i{1,2}|m[ôo]t|hai|[đd][âa]u|cu[ôo]i)\s*[,-]?\s*thang(?!\p{L})/u.test(
			text
		) ||
		new RegExp(
			String.raw`n[ăa]m\s*(?:19|20)\d\d\s*(?:[-–—,;&+]|va|[đd][êe]n|${JOINED_TO_COME})\s*(?:n[ăa]m\s*)?(?:19|20)\d\d`,
			'u'
		).test(text) ||
		/(?<!\p{L})(?:tu[âa]n\s*(?:th[ưu]\s*)?\d|n[ưu]a\s*(?:[đd][âa]u|cu[ôo]i)(?!\s*n[ăa]m)|\d+\s*ngay\s*(?:[đd][âa]u|cu[ôo]i)|[đd][êe]n nay)/u.test(
			text
		) ||
		(new RegExp(String.raw`thang\s*${MONTH}\s*(?:[,;&+]|va)\s*${MONTH}`, 'u').test(text) &&
			findSpan(text, 2000) === null)
	);
}

const TERM =
	/(?:giai [đd]o[aạ]n|nhi[êe]m k[yi]|th[ơo]i k[yi])\s*20\d\d\s*(?:[-–—]|[đd][êe]n(?: n[ăa]m)?)\s*(?:20)?\d\d(?!\d)/u;
const UNTIL_PERIOD =
	/(?<!\p{L})[đd][êe]n(?:\s*(?:h[êe]t|cu[ôo]i))?\s*(?:qu[yi]|thang|n[ăa]m|\d{1,2}\s*thang)(?!\p{L}).*/u;

/**
 * Whether a toneless text names a term of years and, apart from it, no period but the one its figures go up to: `giai đoạn 2021-2025
 * (tính đến quý III/2025)`. They may count from the start of the term.
 */
export function isOfTerm(text: string): boolean {
	const rest = text.replace(TERM, '#');
	return (
		rest !== text && UNTIL_PERIOD.test(rest) && findPeriod(rest.replace(UNTIL_PERIOD, '#')) === null
	);
}

/** What a text names days of a year by that it does not say: a feast, a week or month of action, a summer. */
const OCCASION =
	/(?<!\p{L})(?:t[êe]t(?: nguyen [đd]an)?|thang (?:cao [đd]i[êe]m|thanh ni[êe]n|hanh [đd][ôo]ng)|tu[âa]n l[êe]|dip|[đd][ơo]t (?:cao [đd]i[êe]m|thi [đd]ua|phat [đd][ôo]ng)|l[êe] (?:ra qu[âa]n|phat [đd][ôo]ng)|ngay (?:chu nh[âa]t|th[ưu] bay|h[ôo]i|m[ôo]i tr[ưu][ơo]ng|qu[ôo]c (?:t[êe]|khanh)|th[êe] gi[ơo]i|phap lu[âa]t|gia [đd]inh|toan d[âa]n|[đd]ai [đd]oan|vi ng[ưu][ơo]i ngheo|truy[êe]n th[ôo]ng|th[ưu][ơo]ng binh|lam vi[êe]c t[ôo]t|ra qu[âa]n)|t[ưu] [đd][âa]u n[ăa]m|(?:mua|nghi) he|he(?=[\s,–-]*(?:n[ăa]m\s*)?(?:19|20)\d\d))(?!\p{L})/u;

/** Whether a toneless text names days of a year by a feast or a season, and no period but the year. */
export function isOfOccasion(text: string): boolean {
	return yearIn(text) !== undefined && OCCASION.test(text) && findPeriod(text) === null;
}

/** The year a text names (`năm 2024`). */
export function yearIn(text: string): number | undefined {
	const year = /(?<![\d/])(?:n[ăa]m\s*)((?:19|20)\d\d)(?!\d)/.exec(text)?.[1];
	return year === undefined ? undefined : Number(year);
}

/**
 * The period a toneless lower-case text names, in calendar-free terms, or null. `months` is set for
 * `10 tháng` and the like, which have no name of their own: the window then runs from the year's
 * start over so many months. The year is the hint's where the text has none.
 */
export function findPeriod(
	text: string,
	yearHint?: number
): { name: PeriodName; months: number | null } | null {
	const anyYear = yearIn(text);
	const hint = anyYear ?? yearHint;
	const named = (year: string | undefined, part: string, months: number | null = null) => {
		const y = year === undefined ? hint : Number(year);
		return y === undefined ? null : { name: `${y}-${part}`, months };
	};
	const quarter = match(
		text,
		String.raw`(?:qu[yi]|(?<!\p{L})q)${OF}(?<n>${QUARTER})(?![.,]\d{3}(?!\d))(?:\s*(?:/|n[ăa]m)\s*(?<short>2\d)(?![\d/])|${YEAR})`
	);
	if (quarter)
		return named(
			quarter.short ? `20${quarter.short}` : quarter.year,
			`Q${QUARTERS.get(quarter.n ?? '')}`
		);
	const half = match(text, String.raw`n[ưu]a\s*(?<which>[đd][âa]u|cu[ôo]i)(?=\s*n[ăa]m)${YEAR}`);
	if (half) return named(half.year, half.which?.startsWith('c') ? 'H2' : 'H1');
	const span = match(
		text,
		String.raw`(?<![\d/.,])(?<n>0?[1-9]|1[0-2]|ba|sau|chin)\s*(?:thang|t(?!\p{L}))\s*(?<which>[đd][âa]u|cu[ôo]i)?(?!\s*\d{1,2}(?:\D|$))${YEAR}`
	);
	if (span) {
		const n = SPELT.get(span.n ?? '') ?? Number(span.n);
		if (span.which?.startsWith('c')) return n === 6 ? named(span.year, 'H2') : null;
		const part = new Map([
			[3, 'Q1'],
			[6, 'H1'],
			[9, '9M'],
			[12, 'Y']
		]).get(n);
		return part ? named(span.year, part) : named(span.year, 'Y', n);
	}
	const month = match(
		text,
		String.raw`(?:thang|(?<![\p{L}\d])t)${OF}(?<n>0?[1-9]|1[0-2])(?!\d)${YEAR}`
	);
	if (month && (month.year || text.includes('thang')))
		return named(month.year, `M${(month.n ?? '').padStart(2, '0')}`);
	const spelt = match(
		text,
		String.raw`(?<!\d\s*)(?<!\p{L})thang\s+(?<n>${MONTH_WORDS})(?=\s*(?:/|-\s*20\d\d|n[ăa]m\s))${YEAR}`
	);
	if (spelt) return named(spelt.year, partName(false, monthInWords(spelt.n ?? '') ?? 0));
	if (anyYear !== undefined) return OCCASION.test(text) ? null : named(String(anyYear), 'Y');
	const alone = /^\s*((?:19|20)\d\d)\s*$/.exec(text)?.[1];
	return alone === undefined ? null : named(alone, 'Y');
}

function match(text: string, pattern: string): Record<string, string | undefined> | null {
	return new RegExp(pattern, 'u').exec(text)?.groups ?? null;
}
