import { m } from '$lib/text/messages/messages.js';
import type { FunnelPlotSpec, Series } from '$lib/model';
import { decimalsOf, markOf } from './answer-words';
import type { ChartContext } from './build-ranked-bar';
import { spokenFigure } from './incomplete-words';
import { toneOf, type Judge } from './judge';

const STEPS = 60;

/** Proportions over their denominators, told apart only outside the 99.8 % limits around the whole scope's figure. */
export function buildFunnelPlot(
	series: Series,
	centre: number,
	{ limitsAt, tierOf }: Judge,
	by: string,
	context: ChartContext
): FunnelPlotSpec {
	const { indicator, locale } = context;
	const rows = series.rows.filter((row) => row.value !== null && (row.denominator ?? 0) > 0);
	const points = rows.map((row) => ({
		...markOf(row, context.nameOf(row.keys[by] ?? ''), indicator, locale),
		// Whom the ranking leaves out as too small is not called different here either.
		tone: tierOf(row) === null ? ('plain' as const) : toneOf(row, limitsAt, indicator.direction)
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
		description: points.map((point) => `${point.name}: ${spokenFigure(point, locale)}`).join('; '),
		locale,
		points,
		centre,
		limits: Array.from(
			{ length: STEPS + 1 },
			(_, i) => least + ((most - least) * i) / STEPS
		).flatMap((n) => limitsAt(Math.max(1, n)) ?? [])
	};
}
