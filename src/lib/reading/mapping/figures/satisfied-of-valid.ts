import type { Issue, MeasureMeaning, UnitKey } from '$lib/model';
import { a1Range } from '../ground/a1-range';
import type { FactDraft } from '../ground/fact-draft';
import { grouped } from '../ground/grouped';

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
export function satisfiedOfValid(facts: readonly FactDraft[], sheet: string): Shares {
	return sharesOf(facts, sheet, () => 'all');
}

/**
 * Figures of a table of all levels in which a unit left some blank. Blank is not nought: where the others do not add up to
 * the valid forms, the satisfied are taken of the valid ones as in {@link satisfiedOfValid}; where a level of the
 * satisfied is blank, or nobody knows the valid ones, no index can be worked out and none of the answers is kept.
 */
export function withBlankLevels(
	facts: readonly FactDraft[],
	blanks: readonly BlankLevel[],
	sheet: string
): Shares {
	const blankAt = grouped<BlankLevel, string>(blanks, placeOf);
	return sharesOf(facts, sheet, (place, given, valid) => {
		const missing = blankAt.get(place);
		if (!missing) return 'none';
		const sum = given.reduce((all, { value }) => all + value, 0);
		if (valid && sum >= valid.value) return 'none';
		return missing.some(({ level }) => !NOT_SATISFIED.has(level)) ? 'nothing' : 'satisfied';
	});
}

/** A level a unit was asked for and left blank. */
export interface BlankLevel extends Pick<FactDraft, 'unit' | 'window'> {
	readonly level: string | undefined;
}

interface Shares {
	readonly facts: readonly FactDraft[];
	readonly issues: Issue[];
}

/**
 * What of a unit's answers is told of its valid forms: `none` keeps them as they stand, `all` takes every figure for one of the
 * satisfied, `satisfied` those of the satisfied levels, `nothing` keeps no answers.
 */
type Told = (
	place: string,
	given: readonly FactDraft[],
	valid: FactDraft | undefined
) => 'none' | 'all' | 'satisfied' | 'nothing';

function sharesOf(facts: readonly FactDraft[], sheet: string, told: Told): Shares {
	if (!facts.some(({ measure }) => measure === LEVELS)) return { facts, issues: [] };
	const valid = new Map<string, FactDraft>();
	for (const fact of facts) {
		if (fact.measure === 'sat_respondents') valid.set(placeOf(fact), fact);
	}
	const answers = grouped(
		facts.filter(({ measure }) => measure === LEVELS),
		placeOf
	);
	const issues: Issue[] = [];
	const kept = facts.filter(({ measure }) => measure !== LEVELS);
	for (const [place, given] of answers) {
		const of = valid.get(place);
		const how = told(place, given, of);
		if (how === 'none') {
			for (const fact of given) kept.push(fact);
			continue;
		}
		const satisfied =
			how === 'all' ? given : given.filter(({ dims }) => !NOT_SATISFIED.has(dims.level));
		const together = satisfied.filter(({ dims }) => dims.level === '4-5');
		const counted = together.length > 0 ? together : satisfied;
		const [first] = counted;
		if (!of || !first || how === 'nothing') {
			const a1 = (first ?? given[0])?.a1 ?? null;
			const code = how === 'all' ? 'satisfied-alone' : 'levels-blank-left-out';
			issues.push({ code, severity: 'warning', sheet, a1 });
			continue;
		}
		const value = counted.reduce((sum, fact) => sum + fact.value, 0);
		if (value > of.value) {
			const details = { expected: value, found: of.value };
			issues.push({ code: 'R05', severity: 'error', sheet, a1: of.a1, details });
			continue;
		}
		if (how === 'satisfied')
			issues.push({ code: 'levels-blank', severity: 'warning', sheet, a1: first.a1 });
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

function placeOf({ unit, window }: Pick<FactDraft, 'unit' | 'window'>): `${UnitKey}|${string}` {
	return `${unit}|${window.start}|${window.end}|${window.kind}`;
}
