import type { Fact, Issue } from '$lib/model';
import { issueAt, type FactIndex } from './fact-index';

/** R14: the same figure twice with different values, at the later place. */
export function checkConflicts({ facts, values, identity }: FactIndex): Issue[] {
	const first: number[] = [];
	const issues: Issue[] = [];
	for (let i = 0; i < values.length; i++) {
		const place = (first[identity[i] as number] ??= i);
		if (values[place] === values[i]) continue;
		const before = facts[place] as Fact;
		const fact = facts[i] as Fact;
		const expected = `${before.value} (${before.source.sheet}!${before.source.a1})`;
		issues.push(issueAt('R14', 'error', fact, { expected }));
	}
	return issues;
}
