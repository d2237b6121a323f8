import type { BarItem, FunnelPlotSpec, Indicator, SeriesRow } from '$lib/model';

/** Where proportions of a denominator may lie by chance around a centre, all in percent; null where nothing can be said. */
export type LimitsAt = (n: number) => FunnelPlotSpec['limits'][number] | null;

/** How the shares of one chart are told apart. */
export interface Judge {
	readonly limitsAt: LimitsAt;
	/** Tier of a row, 1 the highest; null for one too small to be ranked. */
	readonly tierOf: (row: SeriesRow) => number | null;
	/** Denominator below which a unit is shown and not ranked. */
	readonly least: number;
}

/**
 * Better, worse or not different from the whole's figure: only a share outside the 99.8 % limits of chance counts
 * as different, in the indicator's own direction.
 */
export function toneOf(
	row: Pick<SeriesRow, 'value' | 'numerator' | 'denominator'>,
	limitsAt: LimitsAt,
	direction: Indicator['direction']
): BarItem['tone'] {
	const limits = row.denominator ? limitsAt(row.denominator) : null;
	if (row.value === null || !limits || direction === 'context') return 'plain';
	// Limits are drawn interpolated between counts; a unit is outside only past the whole count they lie in.
	const n = row.denominator ?? 0;
	const count = row.numerator ?? (row.value / 100) * n;
	const above = count > Math.ceil((limits.high998 / 100) * n - 1e-9);
	const below = count < (limits.low998 / 100) * n - 1e-9;
	if (!above && !below) return 'plain';
	return above === (direction === 'up') ? 'good' : 'bad';
}
