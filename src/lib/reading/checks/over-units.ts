import { dimsText, type Fact, type Issue } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { gathered, issueAt, numbering, together, type FactIndex } from './fact-index';

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1
		? (sorted[middle] as number)
		: ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function byQuestion({ facts, measure, dims, window }: FactIndex): Fact[][] {
	return gathered(facts, together(together(measure, dims), window));
}

const TIMES = 10;
const ENOUGH_UNITS = 5;

/** R16: a value more than ten times the median of at least five comparable units, per 1,000 people where all say their population. */
export function checkOutliers(index: FactIndex): Issue[] {
	const { facts } = index;
	const people = new Map(
		facts.filter((fact) => fact.measure === 'population').map((fact) => [fact.unit, fact.value])
	);
	return byQuestion(index).flatMap((group) => {
		if (group.length < ENOUGH_UNITS) return [];
		const perHead = group.every((fact) => (people.get(fact.unit) ?? 0) > 0);
		const sized = group.map((fact) =>
			perHead ? fact.value / (people.get(fact.unit) as number) : fact.value
		);
		const middle = median(sized);
		if (middle <= 0) return [];
		return group.flatMap((fact, i) =>
			(sized[i] as number) > TIMES * middle
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
			const of = (measures: readonly string[]) => measures.map((one) => byMeasure.get(one));
			const [above, below] = [of(numerator), of(terms)];
			if ([...above, ...below].some((one) => !one)) continue;
			const sum = (list: typeof above) => list.reduce((total, one) => total + (one?.value ?? 0), 0);
			const denominator = sum(below);
			if (denominator === 0) continue;
			const key = [id, start, end, windowKind].join('|');
			const held = all.get(key) ?? { units: 0, full: 0, fact };
			held.units++;
			if (sum(above) >= denominator) held.full++;
			all.set(key, held);
		}
	}
	return [...all].flatMap(([key, { units, full, fact }]) =>
		units >= 3 && full === units
			? [
					{
						...issueAt('R17', 'note', fact, { indicator: key.split('|')[0] as string, units }),
						a1: null
					}
				]
			: []
	);
}

const ENOUGH_FIGURES = 5;

/** What reports that are copies of each other have in common, cheaply told: reports alone in this are not compared. */
function outlineOf(report: readonly Fact[]): string {
	const fact = report[0] as Fact;
	const sum = report.reduce((total, { value }) => total + value, 0);
	return [fact.start, fact.end, fact.windowKind, report.length, sum].join('|');
}

/** R18: two units whose figures in one window are all the same, five or more of them not zero: a copied report. */
export function checkCopies({ facts, unit, window }: FactIndex): Issue[] {
	const prints = new Map<string, Fact>();
	const sheets = numbering();
	const sheetOf = Int32Array.from(facts, ({ source }) => sheets(`${source.file}|${source.sheet}`));
	const reports = gathered(facts, together(together(unit, window), sheetOf)).filter(
		(report) => report.filter((one) => one.value !== 0).length >= ENOUGH_FIGURES
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
