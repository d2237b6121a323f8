import type { Fact, Issue } from '$lib/model';
import { issueAt, type FactIndex } from './fact-index';

/** R14: the same figure twice with different values, at the later place. */
export function checkConflicts({ facts, identity }: FactIndex): Issue[] {
	const first: Fact[] = [];
	const issues: Issue[] = [];
	facts.forEach((fact, i) => {
		const before = (first[identity[i] as number] ??= fact);
		if (before.value === fact.value) return;
		const expected = `${before.value} (${before.source.sheet}!${before.source.a1})`;
		issues.push(issueAt('R14', 'error', fact, { expected }));
	});
	return issues;
}
