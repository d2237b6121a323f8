import { dimsText, type Fact, type Issue } from '$lib/model';
import { issueAt } from './fact-index';

/** The identity of a figure: what may stand only once. */
export function factId(fact: Fact): string {
	return [fact.unit, fact.measure, dimsText(fact.dims), fact.start, fact.end, fact.windowKind].join(
		'|'
	);
}

/** R14: the same figure twice with different values, at the later place. */
export function checkConflicts(facts: readonly Fact[]): Issue[] {
	const first = new Map<string, Fact>();
	return facts.flatMap((fact) => {
		const id = factId(fact);
		const before = first.get(id);
		if (!before) {
			first.set(id, fact);
			return [];
		}
		return before.value === fact.value
			? []
			: [
					issueAt('R14', 'error', fact, {
						expected: `${before.value} (${before.source.sheet}!${before.source.a1})`
					})
				];
	});
}
