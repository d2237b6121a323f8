import { isLikeForLike, pairedChange, type PairedChange } from '$lib/metrics';
import type { Indicator, MetricQuery, Series, SeriesRow } from '$lib/model';
import { ask, type FiguresAtHand } from './figures-at-hand';

/** A change of the whole over the units that have both figures. */
export interface Paired extends PairedChange {
	/** True when other units stand behind the figure now or before, so that the change is not of all of it. */
	readonly fewer: boolean;
}

/**
 * The change of the whole like for like, from units and never from groups of them: a group that lacks a unit it had before
 * has not fallen. Null where no unit has both figures, and where nothing is compared.
 * @param byUnit the query's answer by units, where it is at hand.
 */
export async function pairedOf(
	figures: FiguresAtHand,
	indicator: Indicator,
	query: MetricQuery,
	whole: SeriesRow | undefined,
	signal: AbortSignal,
	byUnit?: Series
): Promise<Paired | null> {
	if (query.compareTo === undefined) return null;
	const { rows } = byUnit ?? (await ask(figures, { ...query, groupBy: ['unit'] }, signal));
	const change = pairedChange(rows, indicator);
	if (!change) return null;
	const behind =
		query.unitsAs === undefined || query.unitsAs === 'reported'
			? Math.max(whole?.unitsReporting ?? 0, whole?.comparedOn?.unitsReporting ?? 0)
			: rows.filter((row) => row.value !== null || row.compared !== null).length;
	return { ...change, fewer: change.units < behind };
}

/** An answer without the earlier figures that are of other units than those now: nothing stands beside a bar that it cannot be held against. */
export function withoutUnlike(series: Series): Series {
	return {
		...series,
		rows: series.rows.map((row) =>
			row.comparedOn === null || isLikeForLike(row)
				? row
				: { ...row, compared: null, comparedOn: null }
		)
	};
}
