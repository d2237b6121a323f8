import type { Window } from '$lib/model';
import { headerKey, periodAtEnd, windowOfHeader } from '$lib/reference/forms';
import {
	areSameDays,
	isOfThisYear,
	spanOf,
	yearToEnd,
	type OwnWindow,
	type Series,
	type Told
} from './own-series';

const SAME_PERIOD = /(?:^| )(?:cung ky|nam truoc)(?= |$)/;

/** Figures of two times against each other, beside them. */
export interface Compared {
	readonly at: number;
	readonly figures: () => readonly (number | null)[];
}

function periodIn(words: string): { windowKind?: OwnWindow['windowKind']; period: string } | null {
	const { windowKind, period } = windowOfHeader([words]);
	if (period === undefined) return periodAtEnd(words);
	return { ...(windowKind === undefined ? {} : { windowKind }), period };
}

/** The period that a header names before or behind `cùng kỳ` (`Cùng kỳ 11 tháng năm 2023`), the year as so many back. */
function namedWith({ path, meaning }: Series, window: Window): OwnWindow {
	const key = path.map(headerKey).findLast((one) => SAME_PERIOD.test(one)) ?? '';
	const sides = key.split(/(?:^| )(?:cung ky(?: nam truoc)?|nam truoc)(?: cua| trong)*(?: |$)/);
	const found = sides.flatMap((side) => periodIn(side.trim()) ?? []);
	const year = [...found.map(({ period }) => period), meaning.period ?? '', ...sides]
		.map((text) => /(?<!\d)20\d\d(?!\d)/.exec(text)?.[0])
		.find((one) => one !== undefined);
	const part = found.find(({ period }) => !/^20\d\d$/.test(period));
	const period = part?.period.replace(/^20\d\d-/, '') ?? meaning.period?.replace(/^20\d\d-?/, '');
	const windowKind = meaning.windowKind ?? part?.windowKind;
	return {
		yearsBack:
			year === undefined ? (meaning.yearsBack ?? 1) : Number(window.end.slice(0, 4)) - Number(year),
		...(windowKind === undefined ? {} : { windowKind }),
		...(period ? { period } : {})
	};
}

/** How figures may say that one is so much of another, or so much more, and how far off they may be: shares are rounded. */
const AGAINST: readonly {
	readonly of: (now: number, then: number) => number;
	readonly within: number;
}[] = [
	{ of: (now, then) => (100 * now) / then, within: 0.51 },
	{ of: (now, then) => (100 * (now - then)) / then, within: 0.51 },
	{ of: (now, then) => now / then, within: 0.0051 },
	{ of: (now, then) => now / then - 1, within: 0.0051 },
	{ of: (now, then) => now - then, within: 0.0051 }
];

function decimalsOf(figure: number): number {
	return Math.min(4, String(figure).split('.')[1]?.length ?? 0);
}

/** Whether figures beside are those of one series against those of the year before, one way in every row. */
function proves(beside: Compared, now: Series, then: Series): boolean {
	const figures = beside.figures();
	const [figuresNow, figuresThen] = [now.figures(), then.figures()];
	return AGAINST.some(({ of, within }) => {
		let rows = 0;
		for (const [r, told] of figures.entries()) {
			const [a, b] = [figuresNow[r], figuresThen[r]];
			if (told === null || a == null || b == null || b === 0) continue;
			const near = Math.min(within, 0.51 * 10 ** -decimalsOf(told));
			if (Math.abs(of(a, b) - told) > near) return false;
			rows++;
		}
		return rows > 0;
	});
}

/** The only one of some series that a column beside compares with the year before; null where none does, or several. */
function provenBy(
	series: Series,
	candidates: readonly Series[],
	compared: readonly Compared[]
): Series | null {
	const proven = candidates.filter((one) =>
		compared.some((beside) => beside.at > series.at && proves(beside, one, series))
	);
	return proven.length === 1 ? (proven[0] as Series) : null;
}

function windowOf({ meaning: { windowKind, period } }: Series, yearsBack: number): OwnWindow {
	return {
		yearsBack,
		...(windowKind === undefined ? {} : { windowKind }),
		...(period === undefined ? {} : { period: period.replace(/^20\d\d-?/, '') })
	};
}

/** Whether the columns of the year before stand one behind each of those they are of: `Tháng 11 | Cùng kỳ | Lũy kế | Cùng kỳ`. */
function arePaired(
	all: readonly Series[],
	earlier: readonly Series[],
	now: readonly Series[]
): boolean {
	const before = earlier.map(({ at }) => all[all.findIndex((one) => one.at === at) - 1]);
	return (
		earlier.length > 1 &&
		earlier.length === now.length &&
		before.every((one) => one !== undefined && now.includes(one)) &&
		new Set(before).size === before.length
	);
}

/**
 * The window of figures of the same period a year before (`Cùng kỳ 2023`): the one its own words name; that of the only figures of
 * this year beside it, or of those it stands behind where every other has one of its own; the one that a column of shares or
 * differences proves. In doubt where figures of the period and those counted up are both there. Null where the table's own holds.
 */
export function samePeriod(
	series: Series,
	all: readonly Series[],
	window: Window,
	compared: readonly Compared[]
): Told {
	const isEarlier = ({ meaning }: Series) => meaning.yearsBack !== undefined;
	if (!isEarlier(series)) return null;
	const own = namedWith(series, window);
	const { yearsBack = 1 } = own;
	if (yearsBack < 1) return { own: { ...own, yearsBack: 1 }, inDoubt: true };
	if (own.period !== undefined || own.windowKind !== undefined) return { own, inDoubt: false };
	const now = all.filter((one) => isOfThisYear(one, window));
	const earlier = all.filter((one) => isEarlier(one) && one.meaning.windowKind === undefined);
	const place = all.findIndex(({ at }) => at === series.at);
	const before = all[place - 1];
	if (before && arePaired(all, earlier, now))
		return { own: windowOf(before, yearsBack), inDoubt: false };
	const proven = provenBy(series, now, compared);
	if (proven) return { own: windowOf(proven, yearsBack), inDoubt: false };
	const whole = yearToEnd(window);
	const isCounted = (one: Series) =>
		!areSameDays(spanOf(one, window), window) && one.meaning.windowKind === 'cumulative';
	const counted = now.filter(isCounted);
	const [first] = counted;
	if (!first || areSameDays(whole, window)) return { own, inDoubt: false };
	return { own: windowOf(first, yearsBack), inDoubt: counted.length < now.length };
}
