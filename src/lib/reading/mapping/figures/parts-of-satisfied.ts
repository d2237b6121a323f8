import type { FactDraft } from '../ground/fact-draft';

const LEVELS = 'answers_level';
const SATISFIED = '4-5';

interface Given {
	whole: number | null;
	sum: number;
	readonly levels: Set<string>;
}

/**
 * The figures with the satisfied of a unit and window counted once, where they are given together and by level: `Trong đó: rất hài
 * lòng` beside `Hài lòng trở lên`. Levels that make up the whole stand for it; one that is a part of it goes. Where
 * the parts are more than the whole nobody knows which is wrong, and all stay.
 */
export function withoutPartsOfSatisfied(facts: readonly FactDraft[]): readonly FactDraft[] {
	const places = new Map<string, Given>();
	for (const fact of facts) {
		const level = fact.measure === LEVELS ? fact.dims.level : undefined;
		if (level !== SATISFIED && level !== '4' && level !== '5') continue;
		const place = placeOf(fact);
		const given = places.get(place) ?? { whole: null, sum: 0, levels: new Set() };
		places.set(place, given);
		if (level === SATISFIED) given.whole = (given.whole ?? 0) + fact.value;
		else {
			given.sum += fact.value;
			given.levels.add(level);
		}
	}
	if (![...places.values()].some(({ whole, levels }) => whole !== null && levels.size > 0))
		return facts;
	return facts.filter((fact) => {
		if (fact.measure !== LEVELS) return true;
		const given = places.get(placeOf(fact));
		if (!given || given.whole === null || given.levels.size === 0) return true;
		if (given.sum > given.whole) return true;
		const { level } = fact.dims;
		const areAll = given.levels.size === 2 && given.sum === given.whole;
		return areAll ? level !== SATISFIED : level !== '4' && level !== '5';
	});
}

/** Answers broken down by more than their level are of a place of their own. */
function placeOf({ unit, window, dims }: FactDraft): string {
	const others = Object.entries(dims).filter(([name]) => name !== 'level');
	return JSON.stringify([unit, window.start, window.end, window.kind, others.sort()]);
}
