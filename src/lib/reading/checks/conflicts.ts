import type { Issue } from '$lib/model';
import { greatest, issueAt, type FactIndex } from './fact-index';

/** R14: the same figure twice with different values, at the later place; `other` is the sheet of the first where that is another. */
export function checkConflicts({ facts, values, identity, isRepeated }: FactIndex): Issue[] {
	if (!isRepeated) return [];
	const first = new Int32Array(greatest(identity) + 1).fill(-1);
	const issues: Issue[] = [];
	for (let i = 0; i < values.length; i++) {
		const number = identity[i] as number;
		if (first[number] === -1) first[number] = i;
		const place = first[number] as number;
		if (values[place] === values[i]) continue;
		const before = facts.at(place);
		const fact = facts.at(i);
		const expected = `${before.value} (${before.source.sheet}!${before.source.a1})`;
		const { sheet } = before.source;
		const details: Record<string, string> = { expected };
		if (sheet !== fact.source.sheet) details['other'] = sheet;
		issues.push(issueAt('R14', 'error', fact, details));
	}
	return issues;
}
