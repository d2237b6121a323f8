import type { ResultRow } from '$lib/engine/sql';
import type { Indicator, SeriesRow } from '$lib/model';

/** The least and the most a figure can be, in the indicator's unit; null where nothing bounds it. */
export type Bounds = Pick<SeriesRow, 'low' | 'high'>;

/**
 * What a row of a statement of counts can be when of some units an unknown part, from nothing to all, belongs to it:
 * `sure_n`, `sure_d` belong to it, `open_n`, `open_d`, `open_below` (negative figures) and `open_rest` (denominators less
 * numerators) in part. Numerator and denominator may be parted differently; of a rate that cannot exceed its
 * limit no part can either. A rate without a sure denominator is bounded by the indicator's own limits alone.
 */
export function boundsOf(indicator: Indicator, row: ResultRow): Bounds {
	const of = (name: string) => (typeof row[name] === 'number' ? row[name] : 0);
	const { formula, min, max } = indicator;
	if (formula.kind !== 'ratio')
		return { low: of('sure_n') + of('open_below'), high: of('sure_n') + of('open_n') };
	const sure = of('sure_d');
	if (sure <= 0) return { low: min, high: max };
	const proportion = max === formula.scale;
	const low = of('sure_n') / (sure + (proportion ? of('open_rest') : of('open_d')));
	const high = (of('sure_n') + of('open_n')) / (sure + (proportion ? of('open_n') : 0));
	return {
		low: Math.max(low * formula.scale, min ?? -Infinity),
		high: Math.min(high * formula.scale, max ?? Infinity)
	};
}

/** The interval that holds both: chance and what is not known. */
export function widened(interval: Bounds, bounds: Bounds): Bounds {
	return {
		low: bounds.low === null ? null : Math.min(bounds.low, interval.low ?? bounds.low),
		high: bounds.high === null ? null : Math.max(bounds.high, interval.high ?? bounds.high)
	};
}
