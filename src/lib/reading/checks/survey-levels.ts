import type { Fact, Issue } from '$lib/model';
import { THRESHOLDS } from '$lib/reference/rules';
import { issueAt, type FactIndex } from './fact-index';

/** R05: where a unit gives one answer a form, the levels have to add up to the valid forms; surveys of several questions add up to a multiple. */
export function checkLevels(index: FactIndex): Issue[] {
	const sums = new Map<string, number>();
	const window = (fact: Fact) =>
		[fact.unit, fact.start, fact.end, fact.windowKind, fact.source.sheet].join('|');
	for (const fact of index.ofMeasure('answers_level')) {
		sums.set(window(fact), (sums.get(window(fact)) ?? 0) + fact.value);
	}
	if (sums.size === 0) return [];
	const asked = index.ofMeasure('sat_respondents').filter(({ value }) => value !== 0);
	return asked.flatMap((fact) => {
		const sum = sums.get(window(fact));
		return sum !== undefined &&
			sum > 0 &&
			sum < fact.value * THRESHOLDS.answersPerForm &&
			sum !== fact.value
			? [issueAt('R05', 'error', fact, { expected: sum, found: fact.value })]
			: [];
	});
}
