import { dimsText, type Fact, type Issue } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';
import { filledPlaces, isOfList } from './counts-of-list';
import { gathered, greatest, issueAt, placesAsked, together, type FactIndex } from './fact-index';

function median(values: Float64Array): number {
	const sorted = values.toSorted();
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1
		? (sorted[middle] as number)
		: ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/**
 * Whether the values of each number may hold one beyond so many times their median, and are enough to tell: where the
 * greatest is no more than so many times the least, none is.
 */
function mayStandOut(values: Float64Array, numbers: Int32Array): Uint8Array {
	const groups = greatest(numbers) + 1;
	const count = new Int32Array(groups);
	const least = new Float64Array(groups).fill(Infinity);
	const most = new Float64Array(groups).fill(-Infinity);
	for (let i = 0; i < values.length; i++) {
		const number = numbers[i] as number;
		const value = values[i] as number;
		count[number] = (count[number] as number) + 1;
		if (value < (least[number] as number)) least[number] = value;
		if (value > (most[number] as number)) most[number] = value;
	}
	return Uint8Array.from(count, (many, number) => {
		const low = least[number] as number;
		const isFar = low <= 0 || (most[number] as number) > THRESHOLDS.outlierTimes * low;
		return many >= THRESHOLDS.outlierUnits && isFar ? 1 : 0;
	});
}

/** The values per head of their unit wherever all units of a question say how many people they have; as they are elsewhere. */
function perHeadWhereKnown(
	{ values, unit }: FactIndex,
	heads: Float64Array,
	questions: Int32Array
): Float64Array {
	const isUnknown = new Uint8Array(greatest(questions) + 1);
	for (let i = 0; i < values.length; i++)
		if (!((heads[unit[i] as number] as number) > 0)) isUnknown[questions[i] as number] = 1;
	const compared = values.slice();
	for (let i = 0; i < values.length; i++)
		if (isUnknown[questions[i] as number] === 0)
			compared[i] = (values[i] as number) / (heads[unit[i] as number] as number);
	return compared;
}

/** R16: a value more than ten times the median of at least five comparable units, per 1,000 people where all say their population. */
export function checkOutliers(index: FactIndex): Issue[] {
	const { facts, values, unit, question } = index;
	const people = index.placesOf('population');
	const heads = new Float64Array(greatest(unit) + 1);
	for (const i of people) heads[unit[i] as number] = values[i] as number;
	const headsOf = (i: number) => heads[unit[i] as number] as number;
	const compared = people.length > 0 ? perHeadWhereKnown(index, heads, question) : values;
	const isAsked = placesAsked(mayStandOut(compared, question), question);
	return gathered(question, isAsked).flatMap((group) => {
		if (group.length < THRESHOLDS.outlierUnits) return [];
		const perHead = group.every((i) => headsOf(i) > 0);
		const sized = Float64Array.from(group, (i) =>
			perHead ? (values[i] as number) / headsOf(i) : (values[i] as number)
		);
		const middle = median(sized);
		if (middle <= 0) return [];
		return group.flatMap((place, i) => {
			if ((sized[i] as number) <= THRESHOLDS.outlierTimes * middle) return [];
			// What so many people usually come to, and not what the units have whatever their size.
			const usual = perHead ? middle * headsOf(place) : middle;
			const details = { expected: Number(usual.toPrecision(3)) };
			return [issueAt('R16', 'warning', facts.at(place), details)];
		});
	});
}

/** Rates up to 100 % whose counts need no breakdown, by the measures of both. */
const FULL_RATES = [...INDICATORS.values()].flatMap(({ id, formula, max }) => {
	if (formula.kind !== 'ratio' || max !== 100) return [];
	if ([...formula.numerator, ...formula.denominator].some((term) => term.where)) return [];
	const measures = (terms: typeof formula.numerator) => terms.map(({ measure }) => measure);
	return [
		{ id, numerator: measures(formula.numerator), denominator: measures(formula.denominator) }
	];
});

/** R17: all of at least three units report 100 % on a rate, which therefore ranks nobody. One note a rate and window. */
export function checkVariation(index: FactIndex): Issue[] {
	const { breakdowns, measures } = index;
	const rates = FULL_RATES.filter(({ numerator, denominator }) =>
		[...numerator, ...denominator].every((measure) => measures.has(measure))
	);
	if (rates.length === 0) return [];
	const whole = breakdowns.findIndex((one) => dimsText(one) === '');
	return rates.flatMap((rate) =>
		sharesOf(index, rate, whole).flatMap(({ units, full, first }) => {
			if (units < THRESHOLDS.sameShareUnits || full !== units) return [];
			const details = { indicator: rate.id, units };
			return [{ ...issueAt('R17', 'note', index.facts.at(first), details), a1: null }];
		})
	);
}

/** How many units give a rate in one window, how many of them 100 %, and the place of the first. */
interface Shares {
	units: number;
	full: number;
	readonly first: number;
}

/** What the units give of a rate, window by window. */
function sharesOf(
	index: FactIndex,
	{ numerator, denominator }: (typeof FULL_RATES)[number],
	whole: number
): Shares[] {
	const { values, window, dims } = index;
	const above = numerator.map((measure) => index.inGroups(measure));
	const below = denominator.map((measure) => index.inGroups(measure));
	const ofWindow = new Map<number, Shares>();
	for (let group = 0; group < index.groups.length; group++) {
		const first = above[0]?.[group] ?? -1;
		if (first === -1 || dims[first] !== whole) continue;
		const part = sumIn(group, above, values);
		const all = part === null ? null : sumIn(group, below, values);
		if (part === null || all === null || all === 0) continue;
		const number = window[first] as number;
		let held = ofWindow.get(number);
		if (!held) ofWindow.set(number, (held = { units: 0, full: 0, first }));
		held.units++;
		if (part === all) held.full++;
	}
	return [...ofWindow.values()];
}

/** What measures add up to in a group; null where one of them is missing. */
function sumIn(
	group: number,
	measures: readonly Int32Array[],
	values: Float64Array
): number | null {
	let sum = 0;
	for (let i = 0; i < measures.length; i++) {
		const place = measures[i]?.[group] ?? -1;
		if (place === -1) return null;
		sum += values[place] as number;
	}
	return sum;
}

function isOneSheet({ source: one }: Fact, { source: other }: Fact): boolean {
	return one.sheet === other.sheet && one.file === other.file;
}

/** What the figures of each report come to. */
interface Totals {
	readonly windows: Int32Array;
	readonly figures: Int32Array;
	/** How many figures are not zero. */
	readonly filled: Int32Array;
	readonly sums: Float64Array;
	/** The same for the same figures of the same measures, in any order. */
	readonly mixes: Int32Array;
}

function totalsOf(index: FactIndex, reports: Int32Array): Totals {
	const count = greatest(reports) + 1;
	const totals = {
		windows: new Int32Array(count),
		figures: new Int32Array(count),
		filled: new Int32Array(count),
		sums: new Float64Array(count),
		mixes: new Int32Array(count)
	};
	addUp(totals, index, reports);
	return totals;
}

function addUp(
	{ windows, figures, filled, sums, mixes }: Totals,
	{ values, window, measure, dims }: FactIndex,
	reports: Int32Array
): void {
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		const report = reports[i] as number;
		windows[report] = window[i] as number;
		figures[report] = (figures[report] as number) + 1;
		sums[report] = (sums[report] as number) + value;
		// Whole numbers that wrap around come to the same in any order.
		const asked = Math.imul((measure[i] as number) + 1, 0x9e37_79b1) + (dims[i] as number);
		mixes[report] = (mixes[report] as number) + Math.imul(asked, value * 1000 + 1);
		if (value !== 0) filled[report] = (filled[report] as number) + 1;
	}
}

/**
 * Which of the reports could be a copy of another: figures enough that are not zero, and as many figures of the same
 * sum and the same mix of what is measured with its figures, in the same window as another one. Reports alone in this need not
 * be compared; null where all are.
 */
function mayBeCopies(index: FactIndex, reports: Int32Array): Uint8Array | null {
	const { windows, figures, filled, mixes, sums } = totalsOf(index, reports);
	const count = sums.length;
	// Hardly two reports are of one sum: only these are put into words.
	const firstOf = new Map<number, number>();
	const suspect = new Set<number>();
	for (let report = 0; report < count; report++) {
		if ((filled[report] as number) < THRESHOLDS.copiedFigures) continue;
		const sum = sums[report] as number;
		const first = firstOf.get(sum);
		if (first === undefined) firstOf.set(sum, report);
		else suspect.add(first).add(report);
	}
	if (suspect.size === 0) return null;
	const printOf = (report: number) =>
		`${windows[report]}|${figures[report]}|${sums[report]}|${mixes[report]}`;
	const prints = new Map<string, number>();
	for (const report of suspect) {
		const print = printOf(report);
		prints.set(print, (prints.get(print) ?? 0) + 1);
	}
	for (const report of suspect) if (prints.get(printOf(report)) === 1) suspect.delete(report);
	if (suspect.size === 0) return null;
	const mayBe = new Uint8Array(count);
	for (const report of suspect) mayBe[report] = 1;
	return mayBe;
}

/**
 * R18: two units whose figures in one window are all the same, five or more of them not zero: a copied report. Units whose
 * rows one list counts alike are not: many have one model, and all counts of it are one.
 */
export function checkCopies(index: FactIndex): Issue[] {
	const { facts, sheet } = index;
	const reports = greatest(sheet) === 0 ? index.report : together(index.report, sheet);
	const mayBe = mayBeCopies(index, reports);
	if (mayBe === null) return [];
	const prints = new Map<string, Fact>();
	return gathered(reports, placesAsked(mayBe, reports)).flatMap((places) => {
		const report = places.map((i) => facts.at(i));
		const fact = report[0] as Fact;
		if (filledPlaces(report) < THRESHOLDS.copiedFigures) return [];
		const figures = report
			.map((one) => `${one.measure}[${dimsText(one.dims)}]=${one.value}`)
			.sort();
		const print = [fact.start, fact.end, fact.windowKind, ...figures].join('|');
		const before = prints.get(print);
		if (!before) prints.set(print, fact);
		return before && before.unit !== fact.unit && !(isOneSheet(before, fact) && isOfList(report))
			? [
					issueAt('R18', 'warning', fact, {
						found: fact.unit,
						expected: before.unit,
						sheet: before.source.sheet,
						file: before.source.file
					})
				]
			: [];
	});
}
