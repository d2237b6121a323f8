import type { PeriodName } from '$lib/model';

const QUARTERS = new Map([
	['i', 1],
	['1', 1],
	['ii', 2],
	['2', 2],
	['iii', 3],
	['3', 3],
	['iv', 4],
	['4', 4]
]);
const SPELT = new Map([
	['ba', 3],
	['sau', 6],
	['chin', 9]
]);

/** Between a period and its year: `/2024`, ` năm 2024`, `.2024`, or nothing at all. */
const YEAR = String.raw`(?:[\s/.,_()–-]*(?:(?:cua\s+)?n[ăa]m\s*)?(?<year>(?:19|20)\d\d)(?!\d))?`;

/**
 * The period a toneless lower-case text names, in calendar-free terms, or null. `months` is set for
 * `10 tháng` and the like, which have no name of their own: the window then runs from the year's
 * start over so many months. The year is the hint's where the text has none.
 */
export function findPeriod(
	text: string,
	yearHint?: number
): { name: PeriodName; months: number | null } | null {
	const anyYear = /(?<![\d/])(?:n[ăa]m\s*)((?:19|20)\d\d)(?!\d)/.exec(text)?.[1];
	const hint = anyYear === undefined ? yearHint : Number(anyYear);
	const named = (year: string | undefined, part: string, months: number | null = null) => {
		const y = year === undefined ? hint : Number(year);
		return y === undefined ? null : { name: `${y}-${part}`, months };
	};
	const quarter = match(
		text,
		String.raw`(?:qu[yi]|(?<!\p{L})q)\s*[.\-_]?\s*(?<n>i{1,3}|iv|[1-4])(?![\d\p{L}])${YEAR}`
	);
	if (quarter) return named(quarter.year, `Q${QUARTERS.get(quarter.n ?? '')}`);
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
		String.raw`(?:thang|(?<![\p{L}\d])t)\s*[.\-_]?\s*(?<n>0?[1-9]|1[0-2])(?!\d)${YEAR}`
	);
	if (month && (month.year || text.includes('thang')))
		return named(month.year, `M${(month.n ?? '').padStart(2, '0')}`);
	if (anyYear !== undefined) return named(anyYear, 'Y');
	const alone = /^\s*((?:19|20)\d\d)\s*$/.exec(text)?.[1];
	return alone === undefined ? null : named(alone, 'Y');
}

function match(text: string, pattern: string): Record<string, string | undefined> | null {
	return new RegExp(pattern, 'u').exec(text)?.groups ?? null;
}
