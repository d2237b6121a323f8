import type { Fact, Issue } from '$lib/model';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';
import { issueAt } from './fact-index';

/** R05 and R10: a typed rate or score outside its hard limits; a negative count. */
export function checkRange(facts: readonly Fact[]): Issue[] {
	return facts.flatMap((fact) => {
		const indicator = INDICATORS.get(fact.measure);
		const min = indicator?.min ?? 0;
		const max = indicator?.max ?? null;
		if (fact.value >= min && (max === null || fact.value <= max)) return [];
		const rule = fact.measure.startsWith('sat_') ? 'R05' : 'R10';
		return [
			issueAt(rule, 'error', fact, { expected: max !== null && fact.value > max ? max : min })
		];
	});
}

/** R15: a fraction in a count. */
export function checkWhole(facts: readonly Fact[]): Issue[] {
	return facts.flatMap((fact) =>
		MEASURES.get(fact.measure)?.integer === true && !Number.isInteger(fact.value)
			? [issueAt('R15', 'error', fact)]
			: []
	);
}

const MILLION_PER_HOUSEHOLD = 50;

/** R20: more than 50 million đồng a household helped speaks for a slip between đồng, nghìn and triệu. */
export function checkMoney(facts: readonly Fact[]): Issue[] {
	const households = new Map(
		facts
			.filter((fact) => fact.measure === 'care_households')
			.map((fact) => [`${fact.unit}|${fact.start}|${fact.end}`, fact.value])
	);
	return facts.flatMap((fact) => {
		const helped = households.get(`${fact.unit}|${fact.start}|${fact.end}`);
		return fact.measure === 'care_value' && helped && fact.value / helped > MILLION_PER_HOUSEHOLD
			? [issueAt('R20', 'warning', fact, { households: helped })]
			: [];
	});
}
