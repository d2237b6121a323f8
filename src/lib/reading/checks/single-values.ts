import type { Fact, Issue } from '$lib/model';
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
