import { dimsText, type Fact, type Issue } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';
import { filledPlaces, isOfList } from './counts-of-list';
import { gathered, issueAt, numbering, together, type FactIndex } from './fact-index';

function median(values: readonly number[]): number {
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1
		? (sorted[middle] as number)
		: ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/**
 * Whether the values of each number may hold one beyond so many times their median, and are enough to tell: where the
 * greatest is no more than so many times the least, none is.
 */
function mayStandOut({ facts }: FactIndex, numbers: Int32Array): (number: number) => boolean {
	const count: number[] = [];
	const least: number[] = [];
	const most: number[] = [];
	for (let i = 0; i < facts.length; i++) {
		const number = numbers[i] as number;
		const { value } = facts[i] as Fact;
		count[number] = (count[number] ?? 0) + 1;
		least[number] = Math.min(least[number] ?? value, value);
		most[number] = Math.max(most[number] ?? value, value);
	}
	return (number) =>
		(count[number] as number) >= THRESHOLDS.outlierUnits &&
		((least[number] as number) <= 0 ||
			(most[number] as number) > THRESHOLDS.outlierTimes * (least[number] as number));
}

/** R16: a value more than ten times the median of at least five comparable units, per 1,000 people where all say their population. */
export function checkOutliers(index: FactIndex): Issue[] {
	const { facts, measure, dims, window } = index;
	const people = new Map(
		facts.filter((fact) => fact.measure === 'population').map((fact) => [fact.unit, fact.value])
	);
	const questions = together(together(measure, dims), window);
	const isAsked = people.size > 0 ? () => true : mayStandOut(index, questions);
	return gathered(facts, questions, (i) => isAsked(questions[i] as number)).flatMap((group) => {
		if (group.length < THRESHOLDS.outlierUnits) return [];
		const perHead = group.every((fact) => (people.get(fact.unit) ?? 0) > 0);
		const sized = group.map((fact) =>
			perHead ? fact.value / (people.get(fact.unit) as number) : fact.value
		);
		const middle = median(sized);
		if (middle <= 0) return [];
		return group.flatMap((fact, i) =>
			(sized[i] as number) > THRESHOLDS.outlierTimes * middle
				? [
						issueAt('R16', 'warning', fact, {
							expected: median(group.map((one) => one.value))
						})
					]
				: []
		);
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
export function checkVariation({ groups, measures, inGroups }: FactIndex): Issue[] {
	const rates = FULL_RATES.filter(({ numerator, denominator }) =>
		[...numerator, ...denominator].every((measure) => measures.has(measure))
	).map(({ id, numerator, denominator }) => ({
		id,
		above: numerator.map((measure) => inGroups(measure)),
		below: denominator.map((measure) => inGroups(measure))
	}));
	if (rates.length === 0) return [];
	const all = new Map<string, { units: number; full: number; fact: Fact }>();
	groups.forEach(({ start, end, windowKind, dims }, group) => {
		if (dimsText(dims) !== '') return;
		for (const { id, above, below } of rates) {
			const fact = above[0]?.[group];
			if (!fact) continue;
			const part = sumIn(group, above);
			const whole = sumIn(group, below);
			if (part === null || whole === null || whole === 0) continue;
			const key = `${id}|${start}|${end}|${windowKind}`;
			let held = all.get(key);
			if (!held) all.set(key, (held = { units: 0, full: 0, fact }));
			held.units++;
			if (part >= whole) held.full++;
		}
	});
	return [...all].flatMap(([key, { units, full, fact }]) =>
		units >= THRESHOLDS.sameShareUnits && full === units
			? [
					{
						...issueAt('R17', 'note', fact, { indicator: key.split('|')[0] as string, units }),
						a1: null
					}
				]
			: []
	);
}

/** What measures add up to in a group; null where one of them is missing. */
function sumIn(group: number, measures: readonly (readonly (Fact | undefined)[])[]): number | null {
	let sum = 0;
	for (const facts of measures) {
		const fact = facts[group];
		if (!fact) return null;
		sum += fact.value;
	}
	return sum;
}

/** Numbers of the sheets facts stand in. */
function sheetsOf(facts: readonly Fact[]): Int32Array {
	const sheets = numbering();
	const numbers = new Int32Array(facts.length);
	let before: Fact | null = null;
	for (let i = 0; i < facts.length; i++) {
		const fact = facts[i] as Fact;
		const { source } = fact;
		const isSame = before !== null && isOneSheet(before, fact);
		numbers[i] = isSame ? (numbers[i - 1] as number) : sheets(`${source.file}|${source.sheet}`);
		before = fact;
	}
	return numbers;
}

function isOneSheet({ source: one }: Fact, { source: other }: Fact): boolean {
	return one.sheet === other.sheet && one.file === other.file;
}

/**
 * Whether each of the reports could be a copy of another: figures enough that are not zero, and as many figures of the same
 * sum in the same window as another one. Reports alone in this need not be compared.
 */
function mayBeCopies(
	{ facts, window }: FactIndex,
	reports: Int32Array
): (report: number) => boolean {
	const outlines: { window: number; figures: number; filled: number; sum: number }[] = [];
	for (let i = 0; i < facts.length; i++) {
		const { value } = facts[i] as Fact;
		const outline = (outlines[reports[i] as number] ??= {
			window: window[i] as number,
			figures: 0,
			filled: 0,
			sum: 0
		});
		outline.figures++;
		outline.sum += value;
		if (value !== 0) outline.filled++;
	}
	const prints = outlines.map((one) =>
		one.filled >= THRESHOLDS.copiedFigures ? `${one.window}|${one.figures}|${one.sum}` : null
	);
	const alike = new Map<string, number>();
	for (const print of prints) if (print !== null) alike.set(print, (alike.get(print) ?? 0) + 1);
	return (report) => (alike.get(prints[report] ?? '') ?? 0) > 1;
}

/**
 * R18: two units whose figures in one window are all the same, five or more of them not zero: a copied report. Units whose
 * rows one list counts alike are not: many have one model, and all counts of it are one.
 */
export function checkCopies(index: FactIndex): Issue[] {
	const { facts, unit, window } = index;
	const reports = together(together(unit, window), sheetsOf(facts));
	const isAsked = mayBeCopies(index, reports);
	const prints = new Map<string, Fact>();
	return gathered(facts, reports, (i) => isAsked(reports[i] as number)).flatMap((report) => {
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
