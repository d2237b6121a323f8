import type { FormMemory, Meaning, OwnMeasure } from '$lib/model';
import { keptFor } from '$lib/reading';
import { foldKey } from '$lib/text';
import type { Subject } from './table-subjects';

/** An indicator of one's own that another form has under the header of a column or line. */
export interface RememberedOwn {
	readonly meaning: Meaning;
	readonly measure: OwnMeasure;
}

/**
 * The indicator of one's own that a column or line nobody knows was given in another form, the latest first: a form with one more
 * column is another form, and its indicators should not be made anew. Of its window only the header says something. Null where there
 * is none, or the unit of measure is another.
 * @param fingerprint of the table itself: what is remembered of its own form is known already.
 */
export function rememberedOwn(
	{ path, suggestion, unit }: Subject,
	fingerprint: string,
	memories: readonly FormMemory[]
): RememberedOwn | null {
	const isUnknown = suggestion.reasons.every(({ code }) => code === 'unknown-column');
	if (path === '' || !isUnknown) return null;
	for (const memory of memories.toReversed()) {
		const kept = memory.fingerprint === fingerprint ? null : keptFor(path, memory.meanings);
		if (kept?.role !== 'measure') continue;
		const measure = memory.own.find(({ id }) => id === kept.measure);
		if (!measure || !isSameUnit(unit, measure.unitOfMeasure)) continue;
		const { role, measure: id, over, dims, factor } = kept;
		const half = over === undefined ? {} : { over };
		return { meaning: { role, measure: id, ...half, dims, factor }, measure };
	}
	return null;
}

function isSameUnit(one: string | null, other: string): boolean {
	return !one || other === '' || foldKey(one) === foldKey(other);
}
