import type { Issue } from '$lib/model';
import { a1List, addedUp } from '../ground/added-up';
import type { FactDraft } from '../ground/fact-draft';
import { grouped } from '../ground/grouped';

/**
 * The figures with the two halves of each place added up: dossiers resolved early and just in time. Where only one half is given
 * nobody knows the whole, so it is left out and named.
 * @param places the place of each draft that is a half; drafts of one place are halves of one figure.
 */
export function withHalvesOf(
	facts: readonly FactDraft[],
	places: ReadonlyMap<FactDraft, string>,
	sheet: string
): { readonly facts: readonly FactDraft[]; readonly issues: Issue[] } {
	if (places.size === 0) return { facts, issues: [] };
	const groups = grouped(places.keys(), (fact) => places.get(fact) ?? '');
	const issues: Issue[] = [];
	const kept = facts.flatMap((fact): FactDraft[] => {
		const [first, ...rest] = groups.get(places.get(fact) ?? '') ?? [];
		if (!first) return [fact];
		if (first !== fact) return [];
		if (rest.length > 0) return [addedUp([first, ...rest], a1List([first, ...rest]))];
		issues.push({
			code: 'on-time-half-blank',
			severity: 'warning',
			sheet,
			a1: first.a1,
			raw: first.raw
		});
		return [];
	});
	return { facts: kept, issues };
}
