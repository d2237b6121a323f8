import type { Issue } from '$lib/model';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';
import { issueAt, type FactIndex } from './fact-index';

/** R05 and R10: a typed rate or score outside its hard limits; a negative count. */
export function checkRange({ facts, measure, measures }: FactIndex): Issue[] {
	const limits = Array.from(measures.keys(), (id) => {
		const indicator = INDICATORS.get(id);
		return { min: indicator?.min ?? 0, max: indicator?.max ?? Infinity };
	});
	const issues: Issue[] = [];
	facts.forEach((fact, i) => {
		const { min, max } = limits[measure[i] as number] as (typeof limits)[number];
		if (fact.value >= min && fact.value <= max) return;
		const rule = fact.measure.startsWith('sat_') ? 'R05' : 'R10';
		issues.push(issueAt(rule, 'error', fact, { expected: fact.value > max ? max : min }));
	});
	return issues;
}

/** R15: a fraction in a count. */
export function checkWhole({ facts, measure, measures }: FactIndex): Issue[] {
	const whole = Array.from(measures.keys(), (id) => MEASURES.get(id)?.integer === true);
	return facts
		.filter((fact, i) => !Number.isInteger(fact.value) && whole[measure[i] as number] === true)
		.map((fact) => issueAt('R15', 'error', fact));
}

/** R20: more than 50 million đồng a household helped speaks for a slip between đồng, nghìn and triệu. */
export function checkMoney({ facts, measures }: FactIndex): Issue[] {
	if (!measures.has('care_value')) return [];
	const households = new Map(
		facts
			.filter((fact) => fact.measure === 'care_households')
			.map((fact) => [`${fact.unit}|${fact.start}|${fact.end}`, fact.value])
	);
	const given = facts.filter((fact) => fact.measure === 'care_value');
	return given.flatMap((fact) => {
		const helped = households.get(`${fact.unit}|${fact.start}|${fact.end}`);
		return helped && fact.value / helped > THRESHOLDS.millionPerHousehold
			? [issueAt('R20', 'warning', fact, { households: helped })]
			: [];
	});
}
