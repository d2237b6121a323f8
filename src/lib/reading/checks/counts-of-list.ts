import type { Fact } from '$lib/model';

/** The first cell a fact names: `B9` of `B9,B12`. */
function firstCell({ source: { a1 } }: Fact): string {
	const end = a1.search(/[,:]/);
	return end === -1 ? a1 : a1.slice(0, end);
}

/** Measures and where their figures begin. Counts of rows share cells: one row is counted in all, by field and by subject. */
function placesOf(facts: readonly Fact[]): Set<string> {
	return new Set(facts.map((fact) => `${fact.measure}|${firstCell(fact)}`));
}

/** Figures that are not zero, of counts of one measure that begin with the same row only one. */
export function filledPlaces(facts: readonly Fact[]): number {
	return placesOf(facts.filter(({ value }) => value !== 0)).size;
}

/** Whether facts of one sheet, unit and window are counts of the rows of a list and not figures somebody wrote. */
export function isOfList(facts: readonly Fact[]): boolean {
	return placesOf(facts).size < facts.length;
}
