import {
	dimsText,
	type Dims,
	type Issue,
	type MappedTable,
	type UnitKey,
	type Window
} from '$lib/model';
import { a1List, addedUp } from '../ground/added-up';
import { draftsOfSlots } from '../figures/drafts-of-slots';
import type { FactDraft } from '../ground/fact-draft';
import { slotsDown } from '../figures/slots';

/** Figures of the models of each unit added up, one fact from all their cells; a unit whose cells are all blank has none. */
export function sumsOfUnits(
	mapped: MappedTable,
	window: Window
): { facts: readonly FactDraft[]; issues: readonly Issue[] } {
	const { facts, issues } = draftsOfSlots(mapped, slotsDown(mapped), window);
	const groups: [FactDraft, ...FactDraft[]][] = [];
	const byUnit = new Map<UnitKey, Map<string, [FactDraft, ...FactDraft[]]>>();
	const idOf = idsOfSums();
	for (const fact of facts) {
		let ofUnit = byUnit.get(fact.unit);
		if (!ofUnit) byUnit.set(fact.unit, (ofUnit = new Map()));
		const id = idOf(fact);
		const group = ofUnit.get(id);
		if (group) group.push(fact);
		else {
			const first: [FactDraft] = [fact];
			ofUnit.set(id, first);
			groups.push(first);
		}
	}
	return {
		facts: groups.map((group) => addedUp(group, a1List(group))),
		issues
	};
}

/** What figures of one unit are of when they add up; each different one is put into words once. */
function idsOfSums(): (fact: FactDraft) => string {
	const known = new Map<Dims, { readonly of: FactDraft; readonly id: string }>();
	return (fact) => {
		const before = known.get(fact.dims);
		if (before?.of.measure === fact.measure && before.of.window === fact.window) return before.id;
		const { start, end, kind } = fact.window;
		const id = [fact.measure, dimsText(fact.dims), start, end, kind].join('|');
		known.set(fact.dims, { of: fact, id });
		return id;
	};
}
