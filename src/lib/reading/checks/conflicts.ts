import type { Issue } from '$lib/model';
import { isOnAnotherScale } from './answers-on-scales';
import { greatest, issueAt, type FactIndex } from './fact-index';

/** R14: the same figure twice with different values, at the later place; `at` is where the first stands, `other` its sheet where that is another. Answers on two scales are no contradiction. */
export function checkConflicts(index: FactIndex): Issue[] {
	const { facts, values, identity, isRepeated } = index;
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
		if (isOnAnotherScale(before, fact, index)) continue;
		const { sheet, a1 } = before.source;
		const details = {
			expected: before.value,
			at: `${sheet}!${a1}`,
			...(sheet === fact.source.sheet ? {} : { other: sheet })
		};
		issues.push(issueAt('R14', 'error', fact, details));
	}
	return issues;
}
