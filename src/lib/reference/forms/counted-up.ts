/** How far a header says its figures were counted up. */
export type CountedUp =
	/** From the start of the year. */
	| { readonly of: 'year' }
	/** From the start of the year to the end of a part of it: `M10`, `Q3`, with the year where it says one. */
	| { readonly of: 'until'; readonly part: string; readonly year?: string }
	/** Beside a part of the year, from which it may begin or with which it may end: `Lũy kế quý IV`. */
	| { readonly of: 'part'; readonly part: string; readonly year?: string }
	/** `Lũy kế năm 2023`. */
	| { readonly of: 'named-year'; readonly year: string }
	/** From another day than the first of a year, or to one inside a month. */
	| { readonly of: 'other' };

const QUARTERS = ['i', 'ii', 'iii', 'iv'];
const QUARTER = String.raw`quy (?<quarter>i{1,3}|iv|[1-4])`;
const MONTH = String.raw`(?:thang|t) ?(?<month>1[0-2]|0?[1-9])`;
const YEAR = String.raw`(?: (?:nam )?(?<year>20\d\d))?`;
const FROM_YEARS_START =
	/(?:^| )(?:ke )?tu dau nam(?: 20\d\d)?(?: den (?:nay|ky bao cao|ngay bao cao))?/;
/** `6 tháng`, `10 tháng đầu năm 2024`. */
const MONTHS =
	/(?:^| )(?<months>1[0-2]|0?[1-9]) thang(?: dau nam)?(?: (?:nam )?(?<year>20\d\d))?(?= |$)/;
const UNTIL = new RegExp(
	String.raw`(?:^| )(?:den|het|toi)(?: (?:het|cuoi|nay|ky))* (?:${MONTH}|${QUARTER})(?! \d{1,2}(?: |$))${YEAR}(?= |$)`
);
const PART = new RegExp(
	String.raw`(?:^| )(?:${MONTH}|${QUARTER})(?! \d{1,2}(?: |$))${YEAR}(?= |$)`
);
/** Days, terms of office, and all that began at another time than the year. */
const ELSEWHERE =
	/(?:^| )(?:nhiem ky|giai doan|tu (?!dau nam)|tu dau (?!nam)|cac nam|nhieu nam|20\d\d 20\d\d|\d{1,2} \d{1,2}(?: 20\d\d)?$|\d{1,2} \d{1,2} 20\d\d)/;

type Named = Partial<Record<'months' | 'month' | 'quarter' | 'year', string>>;

function partOf({ months, month, quarter }: Named): string {
	if (quarter !== undefined) return `Q${QUARTERS.indexOf(quarter) + 1 || quarter}`;
	return `M${(months ?? month ?? '').padStart(2, '0')}`;
}

/** What stands behind `lũy kế` in a header key says of its days; null where the key says nothing of the kind. */
export function countedUp(key: string): CountedUp | null {
	const found = /(?:^| )luy ke(?= |$)/.exec(key);
	if (!found) return null;
	const rest = key.slice(found.index + found[0].length).replace(FROM_YEARS_START, '');
	const until = UNTIL.exec(rest)?.groups as Named | undefined;
	const before = until ? rest.slice(0, UNTIL.exec(rest)?.index) : rest;
	if (ELSEWHERE.test(before)) return { of: 'other' };
	const months = MONTHS.exec(rest)?.groups as Named | undefined;
	const told = until ?? months;
	const year = (named: Named) => (named.year === undefined ? {} : { year: named.year });
	if (told) return { of: 'until', part: partOf(told), ...year(told) };
	const part = PART.exec(rest)?.groups as Named | undefined;
	if (part) return { of: 'part', part: partOf(part), ...year(part) };
	const named = /(?:^| )(20\d\d)(?= |$)/.exec(rest)?.[1];
	return named === undefined ? { of: 'year' } : { of: 'named-year', year: named };
}
