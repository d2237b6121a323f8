import type { WindowKind } from '$lib/model';
import { MONTH_WORDS, monthInWords, readDate, remembered } from '$lib/text';
import { headerKey } from './header-key';
import { phraseIn } from './phrase';

const PERIOD =
	/^(?:(?:thuc hien|ket qua|so lieu|tong|cong|tong cong) )?(?:((?:quy |q ?)(?:i{1,3}|iv|[1-4])|(?:thang |t)(?:1[0-2]|0?[1-9])|6 thang(?: dau nam| cuoi nam)?|9 thang(?: dau nam)?|[69] ?t|ca nam)|nam)?(?:[ /-]?(?:nam )?(20\d\d))?$/;
/** `01/2024`. */
const MONTH_OF_YEAR = /^(1[0-2]|0?[1-9])[ /.-]+(20\d\d)$/;
/** `từ ngày 01/01/2024 đến hết ngày 31/3/2024`. */
const DAYS =
	/^tu (?:ngay )?(\d\d?) (\d\d?) (20\d\d) den (?:het )?(?:ngay )?(\d\d?) (\d\d?) (20\d\d)$/;
const QUARTERS = ['i', 'ii', 'iii', 'iv'];
const MONTHS =
	/^(?:(?:thuc hien|ket qua|so lieu|tong|cong|tong cong) )?(1[0-2]|0?[1-9]) thang(?: dau nam)?(?: (?:nam )?(20\d\d))?$/;

const MONTH_IN_WORDS = new RegExp(`^thang (${MONTH_WORDS})(?=(?: nam)? 20\\d\\d$|$)`);

/** The key of a month with its number in digits: `thang mot` is `thang 1`. For one among months; alone `thang nam` may be a month or a heading. */
export function withMonthInDigits(key: string): string {
	return key.replace(MONTH_IN_WORDS, (_, name: string) => `thang ${monthInWords(name)}`);
}

function partOf(words: string): string {
	const last = words
		.replace(/^q(?!uy)/, '')
		.split(' ')
		.at(-1) as string;
	if (words.startsWith('q')) return `Q${QUARTERS.indexOf(last) + 1 || last}`;
	if (words.startsWith('6')) return words.endsWith('cuoi nam') ? 'H2' : 'H1';
	if (words.startsWith('9')) return '9M';
	return words === 'ca nam' ? 'Y' : `M${last.replace('t', '').padStart(2, '0')}`;
}

/** The days that a header key gives and nothing else, the first and the last: `2024-01-01/2024-03-31`; null for any other. */
function daysOf(key: string): string | null {
	const [found, day, month, year, lastDay, lastMonth, lastYear] = DAYS.exec(key) ?? [];
	if (found === undefined) return null;
	const start = readDate(`${day}/${month}/${year}`);
	const end = readDate(`${lastDay}/${lastMonth}/${lastYear}`);
	return start !== null && end !== null && start < end ? `${start}/${end}` : null;
}

/** The period that a header key is the name of and nothing else: `Q4`, `2023-Q4`, `2023`, `2024-M01`, or its days; null for any other. */
function periodOf(key: string): string | null {
	const days = daysOf(key);
	if (days !== null) return days;
	const [, month, ofYear] = MONTH_OF_YEAR.exec(key) ?? [];
	if (month !== undefined) return `${ofYear}-M${month.padStart(2, '0')}`;
	const [found, part, year] = PERIOD.exec(key) ?? [];
	if (found === undefined || (part === undefined && year === undefined)) return null;
	return [year, part === undefined ? undefined : partOf(part)].filter(Boolean).join('-');
}

/** `10 tháng`, `3 tháng đầu năm`: the first so many months of a year; null for any other header key. */
function firstMonthsOf(key: string): { windowKind?: WindowKind; period: string } | null {
	const [, count, year] = MONTHS.exec(key) ?? [];
	if (count === undefined) return null;
	const named = new Map([
		[3, 'Q1'],
		[12, 'Y']
	]).get(Number(count));
	const part = named ?? `M${count.padStart(2, '0')}`;
	return {
		...(named === undefined ? { windowKind: 'cumulative' as const } : {}),
		period: year === undefined ? part : `${year}-${part}`
	};
}

/** A period by its name, with the kind of its window where the words tell. */
interface PeriodNamed {
	readonly windowKind?: WindowKind;
	readonly period: string;
}

/** What says of a period that something began, ended or stood apart from it: `duy trì từ năm 2023`. */
const NOT_WITHIN = /(?:^| )(?:tu|den|den het|het|truoc|sau|so voi|cung ky|ke hoach|so)$/;
/** A number before what may be a month: the day of a date (`đến 31/3/2025`). */
const DAY_BEFORE = /(?:^|[ /.-])(?:0?[1-9]|[12]\d|3[01])$/;

/**
 * The period that the words of a header end with (`Số mô hình đăng ký quý III/2024`), as {@link windowOfHeader} gives it; null where
 * they end with none, are one, or name it as a bound.
 */
export const periodAtEnd: (key: string) => PeriodNamed | null = remembered((key) => {
	for (const at of key.matchAll(/ /g)) {
		const last = key.slice(at.index + 1);
		const named = periodOf(last);
		const found = named === null ? firstMonthsOf(last) : { period: named };
		if (!found) continue;
		const before = key.slice(0, at.index);
		const isBound =
			NOT_WITHIN.test(before) || (MONTH_OF_YEAR.test(last) && DAY_BEFORE.test(before));
		return isBound ? null : found;
	}
	return null;
});

/** `năm trước` at the end, where it is no bound of another time: `từ năm trước`, `so với năm trước`, `các năm trước`. */
const LAST_YEAR =
	/(?:^| )(?<!(?:^| )(?:tu|cac|nhung|voi|so|ton|dong|den|het|cuoi|dau|truoc|sau|con|sang|cung ky) )nam (?:truoc|ngoai)$/;

/** Whether a header text ends with the year before as the time of its figures (`Số mô hình được công nhận năm trước`), a unit of measure apart. */
export const isOfLastYear: (text: string) => boolean = remembered((text) =>
	[text, text.replace(/\s*\([^()]*\)\s*$/, '')].some((one) =>
		LAST_YEAR.test(headerKey(one).replace(/ %$/, ''))
	)
);

/** The window before at the end, where it is no bound: `quý trước`, but not `chuyển từ kỳ trước` and `tồn kỳ trước`. */
const WINDOW_BEFORE =
	/(?:^| )(?<!(?:^| )(?:tu|voi|so|ton|den|het|cuoi|dau|con|sang) )(?:6 thang|ky|quy|thang) truoc$/;

/** Whether a header text ends with the window before as the time of its figures, a unit of measure apart. */
export function isOfWindowBefore(text: string): boolean {
	return WINDOW_BEFORE.test(headerKey(text.replace(/\s*\([^()]*\)\s*$/, '')).replace(/ %$/, ''));
}

/** Keys with the kind of period that stands over a bare number: `Tháng` over `1` is `thang 1`. */
function withKindAbove(keys: readonly string[]): readonly string[] {
	return keys.map((key, i) => {
		const above = keys[i - 1];
		return above === 'thang' || above === 'quy' ? `${above} ${key}` : key;
	});
}

/** The lowest period of a path; a part of a year below or above a year is of that one: `Năm 2023` over `Tháng 11`. */
function periodOfPath(keys: readonly string[]): string | null {
	const named = withKindAbove(keys)
		.map(periodOf)
		.filter((found) => found !== null);
	const lowest = named.at(-1) ?? null;
	const year = named.findLast((one) => /^20\d\d$/.test(one));
	const part = named.findLast((one) => !/^20\d\d/.test(one));
	const isApart = year !== undefined && part !== undefined && [year, part].includes(lowest ?? '');
	return isApart ? `${year}-${part}` : lowest;
}

/**
 * What a header path says of its own window: cumulative from the start of the year, inside the period, a stock, of the
 * year before, a period by name (`Quý IV`, `Năm 2023`) or the first months of the year (`10 tháng`). Empty when the table's own window holds.
 * @param keys header keys from the top down.
 */
export function windowOfHeader(keys: readonly string[]): WindowSaid {
	return saidBy(keys.length === 1 ? (keys[0] as string) : keys.join(UNDER));
}

/** No key holds a line break. */
const UNDER = '\n';

/** What a header path says of its own window. */
interface WindowSaid {
	readonly windowKind?: WindowKind;
	readonly yearsBack?: number;
	readonly period?: string;
}

const saidBy = remembered((path): WindowSaid => {
	const keys = path.split(UNDER);
	const any = (phrase: string) => keys.some((key) => phraseIn(key, phrase) > 0);
	const period = periodOfPath(keys);
	const months = keys.map(firstMonthsOf).findLast((found) => found !== null);
	const isYear = period !== null && /^20\d\d$/.test(period);
	const said = isYear && months && !/^20/.test(months.period) ? `${period}-${months.period}` : null;
	return {
		...(any('luy ke|cong don|tu dau nam|luy ke tu dau nam')
			? { windowKind: 'cumulative' as const }
			: keys.some((key) => ['trong ky', 'trong quy', 'trong thang', 'ky nay'].includes(key))
				? { windowKind: 'period' as const }
				: {}),
		...(any('cung ky nam truoc|cung ky') || keys.includes('nam truoc') ? { yearsBack: 1 } : {}),
		...(period === null ? (months ?? {}) : said === null ? { period } : { ...months, period: said })
	};
});
