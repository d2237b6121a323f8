import type { Fact, Issue } from '$lib/model';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';
import { issueAt, type FactIndex } from './fact-index';

/** R05 and R10: a typed rate or score outside its hard limits; a negative count. */
export function checkRange(facts: readonly Fact[]): Issue[] {
	const issues: Issue[] = [];
	for (const fact of facts) {
		const indicator = INDICATORS.get(fact.measure);
		const min = indicator?.min ?? 0;
		const max = indicator?.max ?? null;
		if (fact.value >= min && (max === null || fact.value <= max)) continue;
		const rule = fact.measure.startsWith('sat_') ? 'R05' : 'R10';
		const expected = max !== null && fact.value > max ? max : min;
		issues.push(issueAt(rule, 'error', fact, { expected }));
	}
	return issues;
}

/** R15: a fraction in a count. */
export function checkWhole(facts: readonly Fact[]): Issue[] {
	return facts
		.filter((fact) => !Number.isInteger(fact.value) && MEASURES.get(fact.measure)?.integer === true)
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
