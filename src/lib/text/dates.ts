import { cleanText } from './clean-text';
import { withoutTones } from './keys';

/** A date written out inside a text. */
export interface FoundDate {
	readonly iso: string;
	/** Where it starts in {@link cleanText} of the input, and how many characters it takes. */
	readonly index: number;
	readonly length: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Day, month and year in figures, whichever stands first. */
const IN_FIGURES =
	/(?<!\d|\d[/.,-])(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?![\d/-]|[.,]\d)/gu;

interface DatePattern {
	readonly pattern: RegExp;
	readonly iso: (m: RegExpMatchArray, monthFirst: boolean) => string | null;
}

const PATTERNS: readonly DatePattern[] = [
	{
		pattern: /(?<!\d)(\d{1,2})\s*thang\s*(\d{1,2})\s*,?\s*n[ăa]m\s*(\d{4})(?!\d)/gu,
		iso: (m) => isoOf(m[3], m[2], m[1])
	},
	{
		pattern: /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/gu,
		iso: (m) => isoOf(m[1], m[3], m[4])
	},
	{
		pattern: IN_FIGURES,
		iso: (m, monthFirst) => (monthFirst ? null : isoOf(m[4], m[3], m[1])) ?? isoOf(m[4], m[1], m[3])
	},
	{
		pattern: new RegExp(
			`(?<!\\d)(\\d{1,2})[- ](${MONTHS.join('|')})[a-z]*[- ,]+(\\d{4}|\\d{2})(?!\\d)`,
			'gu'
		),
		iso: (m) => isoOf(m[3], String(MONTHS.indexOf(m[2] ?? '') + 1), m[1])
	}
];

/**
 * Every full date in a text, left to right: `15/10/2024`, `15.10.2024`, `15-10-24`, `ngày 15 tháng 10
 * năm 2024` (without its `ngày`), `2024-10-15`, `15-Oct-2024`. Day before month; month before day only
 * where nothing else is a date (`10/15/2024`), then in every date of the text that may be read so (`07/01/2024 - 09/30/2024`).
 */
export function findDates(s: string): FoundDate[] {
	if (!/\d/.test(s)) return [];
	const text = withoutTones(cleanText(s));
	const found: FoundDate[] = [];
	// One date alone is read by itself; a text of two has no fewer letters.
	const monthFirst = text.length >= 13 && isMonthFirst(text);
	for (const { pattern, iso } of PATTERNS)
		for (const match of text.matchAll(pattern)) {
			const date = iso(match, monthFirst);
			const [from, length] = [match.index, match[0].length];
			if (date && found.every((f) => from + length <= f.index || from >= f.index + f.length))
				found.push({ iso: date, index: from, length });
		}
	return found.sort((a, b) => a.index - b.index);
}

/** Whether some date of a text holds only with its month first, and none fails so. */
function isMonthFirst(text: string): boolean {
	const dates = Array.from(text.matchAll(IN_FIGURES), ([, one, , other, year]) => ({
		dayFirst: isoOf(year, other, one),
		monthFirst: isoOf(year, one, other)
	}));
	return (
		dates.some(({ dayFirst, monthFirst }) => dayFirst === null && monthFirst !== null) &&
		dates.every(({ monthFirst }) => monthFirst !== null)
	);
}

/**
 * The ISO date a cell's whole text stands for, or null. `ngày` before it and a time of day after it
 * are passed over. Two-digit years up to 69 are of this century. Days that do not exist
 * (`31/02/2024`) are no dates.
 */
export function readDate(s: string): string | null {
	const text = cleanText(s);
	const [date, second] = findDates(text);
	if (!date || second) return null;
	const before = withoutTones(text.slice(0, date.index));
	const after = text.slice(date.index + date.length);
	const time = /^(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?Z?)?[.,;]?$/i;
	return /^(?:(?:t[ưu]|[đd][êe]n)?\s*ngay\s*:?\s*)?$/.test(before) && time.test(after)
		? date.iso
		: null;
}

/**
 * The day that a cell's whole text names without its year, as ISO 8601 writes it: `--03-15` for `15/3`, `15-3`, `15.3` and
 * `ngày 15 tháng 3`. Null for anything else, and for a day that no year has (`31/2`).
 */
export function readYearlessDay(s: string): string | null {
	const [, day, month] = YEARLESS.exec(withoutTones(cleanText(s)).toLowerCase()) ?? [];
	return isoOf(LEAP_YEAR, month, day)?.replace(LEAP_YEAR, '-') ?? null;
}

const YEARLESS = /^(?:ngay\s*:?\s*)?(\d{1,2})(?:\s*[-/.]\s*|\s*thang\s*)(\d{1,2})[.,;]?$/u;
const LEAP_YEAR = '2000';

/**
 * The ISO date of a spreadsheet's serial day number; the time of day is dropped. Null before the first
 * day, after the year 9999, and for 60 in the 1900 system: 29/02/1900 never was.
 */
export function serialToIso(serial: number, date1904: boolean): string | null {
	const day = Math.floor(serial);
	if (!Number.isFinite(day) || day < (date1904 ? 0 : 1) || day > 2_958_465) return null;
	if (!date1904 && day === 60) return null;
	const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
	const iso = new Date(epoch + day * 86_400_000).toISOString();
	return iso.startsWith('+') ? null : iso.slice(0, 10);
}

/** Whether a number format shows a day, month or year. A time of day or elapsed time alone is no date. */
export function isDateFormat(format: string): boolean {
	const code = bareFormat(format);
	return /[dy]/i.test(code) || (/m/i.test(code) && !/[hs]/i.test(code));
}

/** Whether a number format shows a month with its year, in whatever order and spelling, and neither a day nor words of its own. */
export function isMonthFormat(format: string): boolean {
	return (
		/^[^a-z]*(?:m+[^a-z]*y+|y+[^a-z]*m+)[^a-z]*$/i.test(bareFormat(format)) &&
		!/"[^"]*\p{L}[^"]*"|\\\p{L}/u.test(format)
	);
}

/** Whether a number format shows its value times a hundred, with a percent sign. */
export function isPercentFormat(format: string): boolean {
	return bareFormat(format).includes('%');
}

/**
 * By how much a number format divides what it shows: a thousand for each comma behind its last digit, as in `#,##0,` and
 * `0.0,,`; 1 for nearly all. Less than 1 where zeros are drawn
 * behind the last digit (`0".000"`). The section for positive numbers decides.
 */
export function scaleOfFormat(format: string): number {
	const drawn = /[0#?](?:"[.,]?(0+)"|((?:\\0)+))/.exec(format.split(';')[0] ?? '');
	if (drawn) return 0.1 ** (drawn[1] ?? drawn[2] ?? '').replaceAll('\\', '').length;
	const commas = /[0#?](,+)(?![0#?,])/.exec(bareFormat(format))?.[1]?.length ?? 0;
	return 1000 ** commas;
}

/** The first section of a format code without literals, escapes, padding, colours, conditions. */
function bareFormat(format: string): string {
	const code = format
		.replace(/"[^"]*"?/g, '')
		.replace(/\\./gu, '')
		.replace(/[_*]./gu, '')
		.replace(/\[[^\]]*\]/g, '')
		.replace(/general|standard|am\/pm|a\/p/gi, '');
	return code.split(';')[0] ?? '';
}

function isoOf(year = '', month = '', day = ''): string | null {
	const short = Number(year);
	const y = year.length === 2 ? short + (short < 70 ? 2000 : 1900) : short;
	const m = Number(month);
	const d = Number(day);
	if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1) return null;
	if (d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
	return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
