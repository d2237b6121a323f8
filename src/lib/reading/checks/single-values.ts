import { dimsText, type Fact, type Issue } from '$lib/model';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';
import { issueAt, type FactIndex } from './fact-index';

/** R05 and R10: a typed rate or score outside its hard limits; a negative count. */
export function checkRange({ facts, values, measure, measures }: FactIndex): Issue[] {
	const limits = Array.from(measures.keys(), (id) => {
		const indicator = INDICATORS.get(id);
		return { min: indicator?.min ?? 0, max: indicator?.max ?? Infinity };
	});
	const issues: Issue[] = [];
	// No `forEach`: it makes an object of every number.
	for (let i = 0; i < values.length; i++) {
		const value = values[i] as number;
		const { min, max } = limits[measure[i] as number] as (typeof limits)[number];
		if (value >= min && value <= max) continue;
		const fact = facts[i] as Fact;
		const rule = fact.measure.startsWith('sat_') ? 'R05' : 'R10';
		issues.push(issueAt(rule, 'error', fact, { expected: value > max ? max : min }));
	}
	return issues;
}

/** R15: a fraction in a count. */
export function checkWhole({ facts, values, measure, measures }: FactIndex): Issue[] {
	const whole = Array.from(measures.keys(), (id) => MEASURES.get(id)?.integer === true);
	const issues: Issue[] = [];
	for (let i = 0; i < values.length; i++)
		if (whole[measure[i] as number] === true && !Number.isInteger(values[i]))
			issues.push(issueAt('R15', 'error', facts[i] as Fact));
	return issues;
}

/** Sums of which one is so many times the median of the others are not in one unit of money. */
const UNITS_APART = 500;

/** R20: a sum far from the others of its measure and window, two at least (`25000000` among 12.5, 30 and 18 million đồng). */
export function checkSums(index: FactIndex): Issue[] {
	return ['care_value', 'dvk_funding'].flatMap((measure) => {
		const windows = new Map<string, Fact[]>();
		for (const fact of index.ofMeasure(measure)) {
			const id = `${fact.start}|${fact.end}|${dimsText(fact.dims)}`;
			const held = windows.get(id);
			if (held) held.push(fact);
			else windows.set(id, [fact]);
		}
		return [...windows.values()].flatMap((facts) => {
			const given = facts.filter(({ value }) => value > 0);
			const sorted = given.map(({ value }) => value).sort((a, b) => a - b);
			const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
			return given.length < 3
				? []
				: given
						.filter(({ value }) => value >= UNITS_APART * median)
						.map((fact) => issueAt('R20', 'warning', fact, { expected: median }));
		});
	});
}

/** R20: more than 50 million đồng a household helped speaks for a slip between đồng, nghìn and triệu. */
export function checkMoney({ ofMeasure }: FactIndex): Issue[] {
	const given = ofMeasure('care_value');
	if (given.length === 0) return [];
	const households = new Map(
		ofMeasure('care_households').map((fact) => [
			`${fact.unit}|${fact.start}|${fact.end}`,
			fact.value
		])
	);
	return given.flatMap((fact) => {
		const helped = households.get(`${fact.unit}|${fact.start}|${fact.end}`);
		return helped && fact.value / helped > THRESHOLDS.millionPerHousehold
			? [issueAt('R20', 'warning', fact, { households: helped })]
			: [];
	});
}
