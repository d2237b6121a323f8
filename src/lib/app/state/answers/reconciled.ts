import { reconcile, type Reconciled } from '$lib/metrics';
import type { Indicator, UnitKey } from '$lib/model';
import type { Question } from '../question';
import { ask, queryFor, type FiguresAtHand } from './figures-at-hand';

/**
 * The sums of an indicator over some units in the question's window, before and after restating them to the latest
 * roster; empty where there is nothing to add. Null where the figures are to leave the machine and one of them may not:
 * a sum of the others would be wrong, and the amounts left behind are those of single units.
 */
export async function reconciledSums(
	figures: FiguresAtHand,
	indicator: Indicator,
	question: Question,
	units: readonly UnitKey[],
	signal?: AbortSignal
): Promise<readonly Reconciled[] | null> {
	const asked = { ...question, scope: '', units, unitsAs: 'reported' } as const;
	const query = queryFor(figures, indicator, asked, ['unit']);
	if (!query || units.length === 0 || indicator.formula.kind === 'typed') return [];
	const before = await ask(figures, query, signal);
	const after = await ask(figures, { ...query, unitsAs: figures.latest }, signal);
	if (figures.released && [...before.rows, ...after.rows].some(({ suppressed }) => suppressed)) {
		return null;
	}
	return reconcile(before, after, figures.restatement());
}
