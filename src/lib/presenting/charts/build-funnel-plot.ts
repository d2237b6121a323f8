import { m } from '$lib/text/messages/messages.js';
import type { FunnelPlotSpec, Indicator, Series, SeriesRow } from '$lib/model';
import { decimalsOf, markOf } from './answer-words';
import type { ChartContext } from './build-ranked-bar';

const Z95 = 1.959964;
const Z998 = 3.090232;
const STEPS = 40;

/**
 * Limits of a proportion around a centre at one denominator: the Wilson form of Spiegelhalter (2005),
 * "Funnel plots for comparing institutional performance", Statistics in Medicine 24. In percent.
 */
export function limitsAt(
	centre: number,
	n: number,
	z: number
): { readonly low: number; readonly high: number } {
	const p = centre / 100;
	const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
	const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
	return { low: Math.max(0, (middle - half) * 100), high: Math.min(100, (middle + half) * 100) };
}

function toneAt(row: SeriesRow, centre: number, direction: Indicator['direction']) {
	if (row.value === null || !row.denominator || direction === 'context') return 'plain' as const;
	const { low, high } = limitsAt(centre, row.denominator, Z998);
	if (row.value >= low && row.value <= high) return 'plain' as const;
	return row.value > high === (direction === 'up') ? ('good' as const) : ('bad' as const);
}

/** Proportions over their denominators, told apart only outside the 99.8 % limits around the whole scope's figure. */
export function buildFunnelPlot(
	series: Series,
	centre: number,
	by: string,
	context: ChartContext
): FunnelPlotSpec {
	const { indicator, locale } = context;
	const rows = series.rows.filter((row) => row.value !== null && (row.denominator ?? 0) > 0);
	const points = rows.map((row) => ({
		...markOf(row, context.nameOf(row.keys[by] ?? ''), indicator, locale),
		tone: toneAt(row, centre, indicator.direction)
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
		foot: context.foot,
		decimals: decimalsOf(indicator),
		description: points.map((point) => `${point.name}: ${point.valueText}`).join('; '),
		locale,
		points,
		centre,
		limits: Array.from({ length: STEPS + 1 }, (_, i) => {
			const n = least + ((most - least) * i) / STEPS;
			const inner = limitsAt(centre, n, Z95);
			const outer = limitsAt(centre, n, Z998);
			return { n, low95: inner.low, high95: inner.high, low998: outer.low, high998: outer.high };
		})
	};
}
