import type { FunnelPlotSpec } from '$lib/model';
import { m } from '$lib/text/messages/messages.js';
import type { EChartsOption } from 'echarts';
import {
	baseOption,
	figureText,
	gridOf,
	labelType,
	leastStep,
	numberLabels,
	tooltipOf,
	topOf,
	type ChartSetting
} from './chart-parts';
import { chartHeight, framedHeight } from './chart-size';
import type { ChartTheme } from './chart-theme';
import { chartWords } from './chart-words';
import { textWidth } from './label-room';
import { LEGEND_ROW, legendAbove, legendRows } from './legend';
import { placeLabels, type LabelSide } from './place-labels';

const DOT = 11;
const STEPS = [1, 2, 2.5, 5, 10];

/** The end of an axis that holds `most`: a round number of round steps. */
function roundEnd(most: number): number {
	const power = 10 ** Math.floor(Math.log10(Math.max(1, most) / 4));
	const step = (STEPS.find((size) => size * power * 5 >= most) ?? 10) * power;
	return Math.ceil(most / step) * step;
}

/** Ends of both axes: every unit and the middle of the funnel, not the walls of its mouth. */
function extentOf({ points, limits, centre }: FunnelPlotSpec) {
	const values = [
		centre,
		...points.map((point) => point.value ?? centre),
		...limits.slice(Math.floor(limits.length / 4)).flatMap((l) => [l.low998, l.high998])
	];
	return {
		x: roundEnd(Math.max(1, ...points.map((point) => point.denominator ?? 0)) * 1.04),
		low: Math.max(0, Math.floor(Math.min(...values) / 5 - 0.2) * 5),
		high: Math.min(100, Math.ceil(Math.max(...values) / 5 + 0.2) * 5)
	};
}

/** Proportions over their denominators with control limits (Spiegelhalter 2005): what is inside is not different. */
export function funnelPlotOption(
	spec: FunnelPlotSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const tone = { plain: theme.plain, good: theme.good, bad: theme.bad, muted: theme.muted };
	const limitName = (level: number) =>
		m.chart_limits(
			{ level: figureText(level, { ...spec, decimals: level === 95 ? 0 : 1 }) },
			{ locale: spec.locale }
		);
	const names = {
		centre: `${m.chart_overall({}, { locale: spec.locale })}: ${figureText(spec.centre, spec)}`,
		inner: limitName(95),
		outer: limitName(99.8)
	};
	const side = setting.framed ? 16 : 0;
	const legendWidth = setting.width - 2 * side;
	const legendNames = Object.values(names);
	const grid = gridOf(spec, setting, {
		left: 52,
		right: 16,
		top: LEGEND_ROW * legendRows(legendNames, legendWidth) + 12,
		bottom: 48
	});
	const height = setting.framed
		? framedHeight(spec, setting.width)
		: chartHeight(spec, setting.width);
	const plot = {
		width: setting.width - grid.left - grid.right,
		height: height - grid.top - grid.bottom
	};
	const extent = extentOf(spec);
	const placed = placeLabels(
		spec.points.map((point) => ({
			x: ((point.denominator ?? 0) / extent.x) * plot.width,
			y: ((extent.high - (point.value ?? 0)) / (extent.high - extent.low)) * plot.height,
			width: point.tone === 'plain' ? 0 : textWidth(point.name, 12) + 4
		})),
		plot,
		DOT / 2
	);
	const strokes = {
		[names.centre]: 'solid',
		[names.inner]: 'dashed',
		[names.outer]: 'dotted'
	} as const;
	const line = (name: string, data: readonly (readonly [number, number])[]) => ({
		type: 'line' as const,
		name,
		silent: true,
		symbol: 'none',
		clip: true,
		color: name === names.centre ? theme.ink : theme.quiet,
		lineStyle: {
			color: name === names.centre ? theme.ink : theme.quiet,
			width: name === names.centre ? 1.75 : 1.25,
			type: strokes[name] ?? ('solid' as const)
		},
		data: data.map(([n, value]) => [n, value])
	});
	const limit = (name: string, pick: (l: FunnelPlotSpec['limits'][number]) => number) =>
		line(
			name,
			spec.limits.filter((l) => l.n <= extent.x).map((l) => [l.n, pick(l)] as const)
		);
	return {
		...baseOption(spec, theme, setting),
		legend: {
			...legendAbove(legendNames, theme, topOf(spec, setting), side),
			width: legendWidth,
			itemWidth: 22,
			itemStyle: { opacity: 0 }
		},
		grid,
		tooltip: tooltipOf(spec, theme, setting, (index, series) =>
			series === 0 ? { detail: spec.points[index] } : null
		),
		xAxis: {
			type: 'value',
			name: chartWords(spec.locale).denominator,
			nameLocation: 'middle',
			nameGap: 28,
			min: 0,
			max: extent.x,
			...leastStep({ decimals: 0 }),
			nameTextStyle: labelType(theme, 12, theme.quiet),
			splitLine: { show: false },
			axisLine: { lineStyle: { color: theme.line } },
			axisLabel: { ...numberLabels(theme, spec.locale), hideOverlap: true }
		},
		yAxis: {
			type: 'value',
			min: extent.low,
			max: extent.high,
			splitLine: { lineStyle: { color: theme.line } },
			axisLabel: numberLabels(theme, spec.locale)
		},
		series: [
			{
				type: 'scatter',
				symbolSize: DOT,
				cursor: 'pointer',
				z: 3,
				clip: false,
				data: spec.points.map((point, i) => ({
					value: [point.denominator ?? 0, point.value ?? 0],
					itemStyle: { color: tone[point.tone], borderColor: theme.paper, borderWidth: 1 },
					label: {
						show: placed[i] !== null,
						position: placed[i] ?? ('right' satisfies LabelSide),
						distance: 4,
						...labelType(theme, 12),
						formatter: () => point.name
					}
				}))
			},
			line(names.centre, [
				[0, spec.centre],
				[extent.x, spec.centre]
			]),
			limit(names.inner, (l) => l.low95),
			limit(names.inner, (l) => l.high95),
			limit(names.outer, (l) => l.low998),
			limit(names.outer, (l) => l.high998)
		]
	};
}
