import { funnelLimits, rankIntervals, smallestTelling } from '$lib/metrics/statistics';
import type { Indicator, Series, SeriesRow } from '$lib/model';
import type { Judge, LimitsAt } from '$lib/presenting/charts';

/** The same ranking on every machine and at every look. */
const SEED = 2026;
/** Fewer cases than these are never ranked, whatever the indicator asks for. */
const FEWEST = 5;

/**
 * How the shares of an answer are told apart around the whole's figure, in percent; null for what is no share of
 * counts, which nobody judges.
 */
export function judgeOf(indicator: Indicator, series: Series, whole: number | null): Judge | null {
	const { formula, overUnits } = indicator;
	if (formula.kind !== 'ratio' || formula.scale !== 100 || overUnits !== 'RATIO' || whole === null)
		return null;
	const least = Math.max(
		FEWEST,
		indicator.minimumN ?? FEWEST,
		smallestTelling(whole / 100) ?? FEWEST
	);
	const ranked = series.rows.filter(
		(row) =>
			row.value !== null && !row.suppressed && !row.estimated && (row.denominator ?? 0) >= least
	);
	const ranks = rankIntervals(
		ranked.map((row) => ({ successes: row.numerator ?? 0, n: row.denominator ?? 0 })),
		{ seed: SEED }
	);
	const tiers = new Map<SeriesRow, number | null>(
		ranked.map((row, i) => [row, ranks[i]?.tier ?? null])
	);
	return { limitsAt: percentLimits(whole), tierOf: (row) => tiers.get(row) ?? null, least };
}

/** Control limits in percent around a centre in percent. */
function percentLimits(centre: number): LimitsAt {
	return (n) => {
		const limits = funnelLimits(centre / 100, n);
		return limits
			? {
					n,
					low95: limits.warning.low * 100,
					high95: limits.warning.high * 100,
					low998: limits.alarm.low * 100,
					high998: limits.alarm.high * 100
				}
			: null;
	};
}
