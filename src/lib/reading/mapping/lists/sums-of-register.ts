import {
	dimsText,
	type Dims,
	type Issue,
	type MappedTable,
	type UnitKey,
	type Window
} from '$lib/model';
import { withoutNoise } from '../ground/added-up';
import { draftsOfSlots } from '../figures/drafts-of-slots';
import type { FactDraft } from '../ground/fact-draft';
import { slotsDown } from '../figures/slots';
import { TextsOfGroups } from './texts-of-groups';

/** Figures of the models of each unit added up, one fact from all their cells; a unit whose cells are all blank has none. */
export function sumsOfUnits(
	mapped: MappedTable,
	window: Window
): { facts: readonly FactDraft[]; issues: readonly Issue[] } {
	const { facts, issues } = draftsOfSlots(mapped, slotsDown(mapped), window);
	const [places, texts] = [new TextsOfGroups(), new TextsOfGroups()];
	const firsts: FactDraft[] = [];
	const sums: number[] = [];
	const numberOf = numbersOfSums();
	for (const fact of facts) {
		const number = numberOf(fact);
		if (number === firsts.length) {
			firsts.push(fact);
			sums.push(0);
		}
		sums[number] = (sums[number] as number) + fact.value;
		places.add(number, fact.a1);
		texts.add(number, fact.raw);
	}
	return {
		facts: firsts.map(({ unit, measure, dims, window: own }, number): FactDraft => {
			const value = withoutNoise(sums[number] as number);
			const a1 = places.joined(number, ',') ?? '';
			return {
				unit,
				measure,
				dims,
				window: own,
				value,
				a1,
				raw: texts.joined(number, ' + ') ?? ''
			};
		}),
		issues
	};
}

/** Numbers figures alike for those that add up, from 0 on: what they are of is put into words once, and those of one unit follow one another. */
function numbersOfSums(): (fact: FactDraft) => number {
	const kinds = new Map<string, number>();
	const known = new Map<Dims, { readonly of: FactDraft; readonly kind: number }>();
	const byUnit = new Map<UnitKey, (number | undefined)[]>();
	let last: UnitKey | null = null;
	let ofLast: (number | undefined)[] = [];
	let numbers = 0;
	const kindOf = (fact: FactDraft): number => {
		const { measure, dims, window } = fact;
		const before = known.get(dims);
		if (before?.of.measure === measure && before.of.window === window) return before.kind;
		const id = [measure, dimsText(dims), window.start, window.end, window.kind].join('|');
		const kind = kinds.get(id) ?? kinds.size;
		kinds.set(id, kind);
		known.set(dims, { of: fact, kind });
		return kind;
	};
	return (fact) => {
		if (fact.unit !== last) {
			last = fact.unit;
			ofLast = byUnit.get(last) ?? [];
			byUnit.set(last, ofLast);
		}
		return (ofLast[kindOf(fact)] ??= numbers++);
	};
}
