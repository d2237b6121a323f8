import { dimsText, type Fact, type Issue } from '$lib/model';
import { addDays } from '$lib/reference/calendar';
import { DENOMINATORS, growsWhileCounted } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';
import { filledPlaces } from './counts-of-list';
import {
	gathered,
	issueAt,
	numbering,
	placesAsked,
	together,
	type FactIndex,
	type FactWindow
} from './fact-index';

const IN_AND_OUT = [
	['don_carried_in', 'don_backlog'],
	['don_carried_in', 'don_unprocessed']
] as const;
const CARRIED_IN: ReadonlySet<string> = new Set(IN_AND_OUT.map(([carried]) => carried));
const LEFT_OVER: ReadonlySet<string> = new Set(IN_AND_OUT.map(([, left]) => left));

/** R02: what is carried in differs from what the window before left over, for one unit version and kind. */
export function checkCarriedIn(index: FactIndex): Issue[] {
	const { measures, windows } = index;
	if (windows.length < 2 || ![...CARRIED_IN].some((measure) => measures.has(measure))) return [];
	const dayAfter = new Map<string, string>();
	const nextDayOf = (date: string) => {
		let day = dayAfter.get(date);
		if (day === undefined) dayAfter.set(date, (day = addDays(date, 1)));
		return day;
	};
	const left = new Map(
		[...LEFT_OVER]
			.flatMap((measure) => index.ofMeasure(measure))
			.map((fact) => [
				[fact.unit, fact.measure, dimsText(fact.dims), nextDayOf(fact.end)].join('|'),
				fact
			])
	);
	const carriedIn = [...CARRIED_IN].flatMap((measure) => index.ofMeasure(measure));
	return carriedIn.flatMap((fact) =>
		IN_AND_OUT.flatMap(([carried, backlog]) => {
			if (fact.measure !== carried) return [];
			const before = left.get([fact.unit, backlog, dimsText(fact.dims), fact.start].join('|'));
			return before && before.value !== fact.value
				? [issueAt('R02', 'warning', fact, { expected: before.value })]
				: [];
		})
	);
}

/**
 * R11: a count that falls while it is counted on from one day (9 months below 6 months of the same year, 6 months below
 * the first quarter). Stocks and rates may fall.
 */
export function checkCumulative(index: FactIndex): Issue[] {
	const { facts, unit, measure, dims, window, windows, measures } = index;
	if (windows.length < 2) return [];
	const starts = numbering();
	const ends = new Map<number, string>();
	const countedOn = new Set<number>();
	const startOf = Int32Array.from(windows, ({ start, end, windowKind }) => {
		if (windowKind === 'as-of') return -1;
		const number = starts(start);
		if ((ends.get(number) ?? end) !== end) countedOn.add(number);
		ends.set(number, end);
		return number;
	});
	if (countedOn.size === 0) return [];
	const adds = Array.from(measures.keys(), growsWhileCounted);
	const isAsked = placesAsked(Uint8Array.from(adds, Number), measure);
	for (let i = 0; i < isAsked.length; i++)
		if (!countedOn.has(startOf[window[i] as number] as number)) isAsked[i] = 0;
	// Windows as of a day are not asked for: where they stand does not matter.
	const from = window.map((number) => Math.max(0, startOf[number] as number));
	const series = together(together(unit, from), together(measure, dims));
	return gathered(series, isAsked).flatMap((run) => {
		const ordered = run.map((i) => facts.at(i)).sort((a, b) => (a.end < b.end ? -1 : 1));
		return ordered.flatMap((fact, i) => {
			const before = ordered[i - 1];
			return before && before.end < fact.end && fact.value < before.value
				? [issueAt('R11', 'error', fact, { expected: before.value })]
				: [];
		});
	});
}

/** R19: a denominator that differs by more than 5 % between two windows or files of one unit and year. */
export function checkDenominators(index: FactIndex): Issue[] {
	const { windows } = index;
	const yearOf = Int32Array.from(windows, ({ end }) => Number(end.slice(0, 4)));
	const issues: Issue[] = [];
	for (const denominator of DENOMINATORS)
		addDrifts(issues, index, index.placesOf(denominator), yearOf);
	return issues;
}

/** Adds R19 for the figures of one denominator. */
function addDrifts(
	issues: Issue[],
	{ facts, values, unit, window }: FactIndex,
	places: Int32Array,
	yearOf: Int32Array
): void {
	/** By unit and year, what it was first. */
	const first = new Map<number, number>();
	for (let p = 0; p < places.length; p++) {
		const i = places[p] as number;
		const id = (unit[i] as number) * YEARS + (yearOf[window[i] as number] as number);
		const value = values[i] as number;
		const before = first.get(id);
		if (before === undefined) first.set(id, value);
		else if (Math.abs(value - before) / Math.max(before, 1) > THRESHOLDS.denominatorDrift)
			issues.push(issueAt('R19', 'warning', facts.at(i), { expected: before }));
	}
}

/** More than there are years of four digits. */
const YEARS = 10_000;

/** Numbers of the windows that come right before or after another one, and of those that end with one of these. */
function neighbours(windows: readonly FactWindow[]): ReadonlySet<number> {
	const periods = windows.filter(({ windowKind }) => windowKind === 'period');
	const ends = new Set(periods.map(({ end }) => end));
	const before = periods.map(({ start }) => addDays(start, -1)).filter((end) => ends.has(end));
	const joined = new Set(before);
	const told = new Set([
		...before,
		...periods.filter(({ start }) => joined.has(addDays(start, -1))).map(({ end }) => end)
	]);
	return new Set(
		windows.flatMap(({ end, windowKind }, i) =>
			windowKind === 'period' && told.has(end) ? [i] : []
		)
	);
}

/**
 * R18: a unit whose counts of a window are all those of the window right before, five or more of them not zero. Stocks and
 * rates may stand still, so only what adds up tells.
 */
export function checkRepeats({
	facts,
	report,
	measure,
	window,
	windows,
	measures
}: FactIndex): Issue[] {
	const compared = neighbours(windows);
	if (compared.size === 0) return [];
	const adds = Array.from(measures.keys(), growsWhileCounted);
	const isAsked = placesAsked(Uint8Array.from(adds, Number), measure);
	for (let i = 0; i < isAsked.length; i++) if (!compared.has(window[i] as number)) isAsked[i] = 0;
	const counts = new Map<string, { readonly first: Fact; readonly print: string }>();
	for (const places of gathered(report, isAsked)) {
		const told = places.map((i) => facts.at(i));
		const [first] = told;
		if (!first || filledPlaces(told) < THRESHOLDS.copiedFigures) continue;
		const print = told
			.map(({ measure: id, dims, value }) => `${id}[${dimsText(dims)}]=${value}`)
			.sort()
			.join('|');
		counts.set(`${first.unit}|${first.end}`, { first, print });
	}
	return [...counts.values()].flatMap(({ first, print }) => {
		const before = counts.get(`${first.unit}|${addDays(first.start, -1)}`);
		return before?.print === print
			? [
					issueAt('R18', 'warning', first, {
						found: first.unit,
						expected: first.unit,
						before: `${before.first.start}/${before.first.end}`
					})
				]
			: [];
	});
}
