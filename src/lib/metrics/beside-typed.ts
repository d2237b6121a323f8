import type { DraftRow } from './series-row';

/** Points between a typed rate and the recomputed one that rounding does not explain (rule R04). */
const TOLERANCE = 0.5;

/**
 * Recomputed rates with the typed ones of the same keys beside them, and a flag where the two differ by more than half a
 * point. A typed rate without counts stands for itself.
 */
export function besideTyped(
	counted: readonly DraftRow[],
	typed: readonly DraftRow[]
): readonly DraftRow[] {
	const left = new Map(typed.map((draft) => [JSON.stringify(draft.row.keys), draft]));
	const made = counted.map((draft) => {
		const key = JSON.stringify(draft.row.keys);
		const { value, denominator } = draft.row;
		const said = left.get(key)?.row.value;
		if (denominator === null) return draft;
		left.delete(key);
		if (typeof said !== 'number') return draft;
		const typedDiffers = value !== null && Math.abs(said - value) > TOLERANCE;
		return { ...draft, row: { ...draft.row, typedValue: said, typedDiffers } };
	});
	return [...made, ...left.values()];
}
