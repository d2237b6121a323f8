import { isRankable, rankingInPieces } from '$lib/metrics';
import { funnelLimits } from '$lib/metrics/statistics';
import type { Indicator, Series } from '$lib/model';
import type { Judge, LimitsAt } from '$lib/presenting/charts';
import { givingWay } from './giving-way';

/**
 * How the shares of an answer are told apart around the whole's figure, in percent; null for what is no share of
 * counts, which nobody judges.
 */
export async function judgeOf(
	indicator: Indicator,
	series: Series,
	whole: number | null,
	signal: AbortSignal
): Promise<Judge | null> {
	if (!isRankable(indicator) || whole === null) return null;
	const work = rankingInPieces(indicator, series.rows, whole);
	const { least, rankOf } = await givingWay(work, signal);
	return { limitsAt: percentLimits(whole), tierOf: (row) => rankOf(row)?.tier ?? null, least };
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
