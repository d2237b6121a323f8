import { m } from '$lib/text/messages/messages.js';
import type { FunnelPlotSpec, Indicator, Series, SeriesRow } from '$lib/model';
import { decimalsOf, markOf } from './answer-words';
import type { ChartContext } from './build-ranked-bar';

const STEPS = 60;

/** Where proportions of a denominator may lie by chance around a centre, all in percent; null where nothing can be said. */
export type LimitsAt = (n: number) => FunnelPlotSpec['limits'][number] | null;

function toneAt(row: SeriesRow, limitsAt: LimitsAt, direction: Indicator['direction']) {
	const limits = row.denominator ? limitsAt(row.denominator) : null;
	if (row.value === null || !limits || direction === 'context') return 'plain' as const;
	// Limits are drawn interpolated between counts; a unit is outside only past the whole count they lie in.
	const count = row.numerator ?? (row.value / 100) * (row.denominator ?? 0);
	const n = row.denominator ?? 0;
	const above = count > Math.ceil((limits.high998 / 100) * n - 1e-9);
	const below = count < (limits.low998 / 100) * n - 1e-9;
	if (!above && !below) return 'plain' as const;
	return above === (direction === 'up') ? ('good' as const) : ('bad' as const);
}

/** Proportions over their denominators, told apart only outside the 99.8 % limits around the whole scope's figure. */
export function buildFunnelPlot(
	series: Series,
	centre: number,
	limitsAt: LimitsAt,
	by: string,
	context: ChartContext
): FunnelPlotSpec {
	const { indicator, locale } = context;
	const rows = series.rows.filter((row) => row.value !== null && (row.denominator ?? 0) > 0);
	const points = rows.map((row) => ({
		...markOf(row, context.nameOf(row.keys[by] ?? ''), indicator, locale),
		tone: toneAt(row, limitsAt, indicator.direction)
	}));
	const most = Math.max(1, ...rows.map((row) => row.denominator ?? 0)) * 1.08;
	const least = Math.max(1, Math.min(...rows.map((row) => row.denominator ?? 1)) * 0.6);
	const outside = points.filter((point) => point.tone !== 'plain');
	return {
		kind: 'funnel-plot',
		title: m.chart_title_funnel_plot(
			{ name: locale === 'vi' ? indicator.vi : indicator.en, period: context.period },
			{ locale }
		),
		subtitle:
			outside.length === 0
				? m.chart_none_outside({}, { locale })
				: m.chart_outside({ names: outside.map((point) => point.name).join(', ') }, { locale }),
		unit: locale === 'vi' ? indicator.unitVi : indicator.unitEn,
		legend: m.chart_legend_dot({}, { locale }),
		foot: context.foot,
		decimals: decimalsOf(indicator),
		description: points.map((point) => `${point.name}: ${point.valueText}`).join('; '),
		locale,
		points,
		centre,
		limits: Array.from(
			{ length: STEPS + 1 },
			(_, i) => least + ((most - least) * i) / STEPS
		).flatMap((n) => limitsAt(Math.max(1, n)) ?? [])
	};
}
