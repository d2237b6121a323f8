import { dimsText, type Fact, type Issue } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';
import { gathered, issueAt, numbering, together, type FactIndex } from './fact-index';

function median(values: readonly number[]): number {
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1
		? (sorted[middle] as number)
		: ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function byQuestion({ facts, measure, dims, window }: FactIndex): Fact[][] {
	return gathered(facts, together(together(measure, dims), window));
}

/** R16: a value more than ten times the median of at least five comparable units, per 1,000 people where all say their population. */
export function checkOutliers(index: FactIndex): Issue[] {
	const { facts } = index;
	const people = new Map(
		facts.filter((fact) => fact.measure === 'population').map((fact) => [fact.unit, fact.value])
	);
	return byQuestion(index).flatMap((group) => {
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
export function checkVariation({ groups, measures }: FactIndex): Issue[] {
	const rates = FULL_RATES.filter(({ numerator, denominator }) =>
		[...numerator, ...denominator].every((measure) => measures.has(measure))
	);
	const all = new Map<string, { units: number; full: number; fact: Fact }>();
	for (const { byMeasure, start, end, windowKind, dims } of groups) {
		if (dimsText(dims) !== '') continue;
		for (const { id, numerator, denominator: terms } of rates) {
			const fact = byMeasure.get(numerator[0] as string);
			if (!fact) continue;
			const above = sumOf(byMeasure, numerator);
			const below = sumOf(byMeasure, terms);
			if (above === null || below === null || below === 0) continue;
			const key = `${id}|${start}|${end}|${windowKind}`;
			let held = all.get(key);
			if (!held) all.set(key, (held = { units: 0, full: 0, fact }));
			held.units++;
			if (above >= below) held.full++;
		}
	}
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

/** What these measures add up to; null where one of them is missing. */
function sumOf(byMeasure: ReadonlyMap<string, Fact>, measures: readonly string[]): number | null {
	let sum = 0;
	for (const measure of measures) {
		const fact = byMeasure.get(measure);
		if (!fact) return null;
		sum += fact.value;
	}
	return sum;
}

/** What reports that are copies of each other have in common, cheaply told: reports alone in this are not compared. */
function outlineOf(report: readonly Fact[]): string {
	const fact = report[0] as Fact;
	const sum = report.reduce((total, { value }) => total + value, 0);
	return [fact.start, fact.end, fact.windowKind, report.length, sum].join('|');
}

/** Numbers of the sheets facts stand in. */
function sheetsOf(facts: readonly Fact[]): Int32Array {
	const sheets = numbering();
	const numbers = new Int32Array(facts.length);
	let before: Fact['source'] | null = null;
	for (let i = 0; i < facts.length; i++) {
		const { source } = facts[i] as Fact;
		const isSame = before?.sheet === source.sheet && before.file === source.file;
		numbers[i] = isSame ? (numbers[i - 1] as number) : sheets(`${source.file}|${source.sheet}`);
		before = source;
	}
	return numbers;
}

function hasEnoughFigures(report: readonly Fact[]): boolean {
	let figures = 0;
	for (const { value } of report)
		if (value !== 0 && ++figures >= THRESHOLDS.copiedFigures) return true;
	return false;
}

/** R18: two units whose figures in one window are all the same, five or more of them not zero: a copied report. */
export function checkCopies({ facts, unit, window }: FactIndex): Issue[] {
	const prints = new Map<string, Fact>();
	const reports = gathered(facts, together(together(unit, window), sheetsOf(facts))).filter(
		hasEnoughFigures
	);
	const alike = new Map<string, number>();
	const outlines = reports.map(outlineOf);
	for (const outline of outlines) alike.set(outline, (alike.get(outline) ?? 0) + 1);
	return reports.flatMap((report, i) => {
		const fact = report[0] as Fact;
		if (alike.get(outlines[i] as string) === 1) return [];
		const figures = report
			.map((one) => `${one.measure}[${dimsText(one.dims)}]=${one.value}`)
			.sort();
		const print = [fact.start, fact.end, fact.windowKind, ...figures].join('|');
		const before = prints.get(print);
		if (!before) prints.set(print, fact);
		return before && before.unit !== fact.unit
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
