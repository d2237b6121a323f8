import type { Issue, UnitKey } from '$lib/model';
import { a1Range } from './a1-range';
import type { FactDraft } from './fact-draft';
import type { MeasureMeaning } from './slots';

const LEVELS = 'answers_level';
const NOT_SATISFIED: ReadonlySet<string | undefined> = new Set(['1', '2', '3', '1-3']);

/** Whether answers by level are given of the satisfied only, so that they add up to no whole. */
export function onlySatisfied(meanings: readonly MeasureMeaning[]): boolean {
	const levels = meanings.filter(({ measure }) => measure === LEVELS);
	return levels.length > 0 && !levels.some(({ dims }) => NOT_SATISFIED.has(dims.level));
}

/**
 * Figures of a table that gives the satisfied ones only: of each unit and window the satisfied as one figure (level `4-5`) and
 * what is left of its valid forms as the others (level `1-3`), so that the index is satisfied of valid. A unit without
 * valid forms, or with fewer than satisfied ones, keeps no answers and is named.
 */
export function satisfiedOfValid(
	facts: readonly FactDraft[],
	sheet: string
): { facts: FactDraft[]; issues: Issue[] } {
	const valid = new Map<string, FactDraft>();
	const satisfied = new Map<string, FactDraft[]>();
	const kept: FactDraft[] = [];
	for (const fact of facts) {
		const place = placeOf(fact);
		if (fact.measure === 'sat_respondents') valid.set(place, fact);
		if (fact.measure !== LEVELS) kept.push(fact);
		else satisfied.set(place, [...(satisfied.get(place) ?? []), fact]);
	}
	const issues: Issue[] = [];
	for (const [place, given] of satisfied) {
		const together = given.filter(({ dims }) => dims.level === '4-5');
		const counted = together.length > 0 ? together : given;
		const [first] = counted as [FactDraft, ...FactDraft[]];
		const value = counted.reduce((sum, fact) => sum + fact.value, 0);
		const of = valid.get(place);
		if (!of) {
			issues.push({ code: 'satisfied-alone', severity: 'warning', sheet, a1: first.a1 });
			continue;
		}
		if (value > of.value) {
			const details = { expected: value, found: of.value };
			issues.push({ code: 'R05', severity: 'error', sheet, a1: of.a1, details });
			continue;
		}
		const cells = counted.map(({ a1 }) => a1);
		const raw = counted.map((fact) => fact.raw).join(' + ');
		kept.push(
			{ ...first, dims: { level: '4-5' }, value, a1: a1Range(cells), raw },
			{
				...first,
				dims: { level: '1-3' },
				value: of.value - value,
				a1: a1Range([of.a1, ...cells]),
				raw: `${of.raw} - ${raw}`
			}
		);
	}
	return { facts: kept, issues };
}

function placeOf({ unit, window }: FactDraft): `${UnitKey}|${string}` {
	return `${unit}|${window.start}|${window.end}|${window.kind}`;
}
