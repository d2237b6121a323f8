import { dimsText, type Fact, type Issue } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { groupFacts, issueAt } from './fact-index';

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1
		? (sorted[middle] as number)
		: ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function byQuestion(facts: readonly Fact[]): Fact[][] {
	const groups = new Map<string, Fact[]>();
	for (const fact of facts) {
		const id = [fact.measure, dimsText(fact.dims), fact.start, fact.end, fact.windowKind].join('|');
		const held = groups.get(id);
		if (held) held.push(fact);
		else groups.set(id, [fact]);
	}
	return [...groups.values()];
}

const TIMES = 10;
const ENOUGH_UNITS = 5;

/** R16: a value more than ten times the median of at least five comparable units, per 1,000 people where all say their population. */
export function checkOutliers(facts: readonly Fact[]): Issue[] {
	const people = new Map(
		facts.filter((fact) => fact.measure === 'population').map((fact) => [fact.unit, fact.value])
	);
	return byQuestion(facts).flatMap((group) => {
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

/** R17: all of at least three units report 100 % on a rate, which therefore ranks nobody. One note a rate and window. */
export function checkVariation(facts: readonly Fact[]): Issue[] {
	const all = new Map<string, { units: number; full: number; fact: Fact }>();
	for (const { byMeasure, start, end, windowKind, dims } of groupFacts(facts)) {
		if (dims !== '') continue;
		for (const { id, formula, max } of INDICATORS.values()) {
			if (formula.kind !== 'ratio' || max !== 100) continue;
			if ([...formula.numerator, ...formula.denominator].some((term) => term.where)) continue;
			const of = (terms: typeof formula.numerator) =>
				terms.map((term) => byMeasure.get(term.measure));
			const [above, below] = [of(formula.numerator), of(formula.denominator)];
			const fact = above[0];
			if (!fact || [...above, ...below].some((one) => !one)) continue;
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

/** R18: two units whose figures in one window are all the same, five or more of them not zero: a copied report. */
export function checkCopies(facts: readonly Fact[]): Issue[] {
	const prints = new Map<string, Fact>();
	const reports = new Map<string, Fact[]>();
	for (const fact of facts) {
		const id = [
			fact.unit,
			fact.start,
			fact.end,
			fact.windowKind,
			fact.source.file,
			fact.source.sheet
		].join('|');
		const held = reports.get(id);
		if (held) held.push(fact);
		else reports.set(id, [fact]);
	}
	return [...reports.values()].flatMap((report) => {
		const fact = report[0] as Fact;
		if (report.filter((one) => one.value !== 0).length < ENOUGH_FIGURES) return [];
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
