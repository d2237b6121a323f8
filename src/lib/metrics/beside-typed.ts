import { THRESHOLDS } from '$lib/reference/rules';
import type { DraftRow } from './series-row';

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
		const typedDiffers = value !== null && Math.abs(said - value) > THRESHOLDS.ratePoints;
		return { ...draft, row: { ...draft.row, typedValue: said, typedDiffers } };
	});
	return [...made, ...left.values()];
}
