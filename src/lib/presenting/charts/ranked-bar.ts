import type { BarItem, RankedBarSpec } from '$lib/model';
import type { CustomSeriesRenderItem, EChartsOption } from 'echarts';
import { bands } from './bands';
import { barValues, VALUE_LINE } from './bar-values';
import {
	bareAxis,
	baseOption,
	figureText,
	gridOf,
	labelType,
	nameAxis,
	tooltipOf,
	type ChartSetting
} from './chart-parts';
import type { ChartTheme } from './chart-theme';
import { chartWords } from './chart-words';
import { labelWidth } from './label-room';

const BAR_WIDTH = 16;

/** Judged units stand out only where they differ; counts, which nobody judges, are all of the accent. */
function coloursOf(spec: RankedBarSpec, theme: ChartTheme): Record<BarItem['tone'], string> {
	const judged = spec.reference !== null && spec.items.some((item) => item.low !== null);
	return {
		plain: judged ? theme.plain : theme.accent,
		good: theme.good,
		bad: theme.bad,
		muted: theme.muted
	};
}

/** The end of the axis: a little over the largest mark, a round percent where the spec caps it. */
function axisEnd(spec: RankedBarSpec): number {
	const marks = spec.items.flatMap((item) => [
		item.value ?? 0,
		item.high ?? 0,
		item.compared ?? 0,
		item.target ?? 0
	]);
	const most = Math.max(0, ...marks, spec.reference?.value ?? 0, spec.target?.value ?? 0);
	return spec.max !== null ? Math.max(spec.max, most) : most > 0 ? most : 1;
}

/** Whiskers for intervals, drawn as one thin line with ends. */
function whiskers(spec: RankedBarSpec, theme: ChartTheme) {
	const renderItem: CustomSeriesRenderItem = (_params, api) => {
		const low = api.coord([api.value(1), api.value(0)]);
		const high = api.coord([api.value(2), api.value(0)]);
		const y = low[1] as number;
		const line = (x1: number, y1: number, x2: number, y2: number) => ({
			type: 'line' as const,
			shape: { x1, y1, x2, y2 },
			style: { stroke: theme.ink, lineWidth: 1.25, opacity: 0.65 }
		});
		return {
			type: 'group',
			children: [
				line(low[0] as number, y, high[0] as number, y),
				line(low[0] as number, y - 4, low[0] as number, y + 4),
				line(high[0] as number, y - 4, high[0] as number, y + 4)
			]
		};
	};
	return {
		type: 'custom' as const,
		silent: true,
		z: 4,
		renderItem,
		encode: { x: [1, 2], y: 0 },
		data: spec.items.flatMap((item, i) =>
			item.low !== null && item.high !== null ? [[i, item.low, item.high]] : []
		)
	};
}

/** The target of each unit that has its own, as a diamond on its bar. */
function ownTargets(spec: RankedBarSpec, theme: ChartTheme) {
	return {
		type: 'scatter' as const,
		silent: true,
		symbol: 'diamond',
		symbolSize: [11, 13],
		z: 6,
		itemStyle: { color: theme.paper, borderColor: theme.ink, borderWidth: 1.75 },
		data: spec.items.flatMap((item, i) => (item.target === undefined ? [] : [[item.target, i]]))
	};
}

/** What the tooltip adds of a bar's target. */
function targetNote(item: BarItem | undefined, spec: RankedBarSpec): string {
	const target = item?.target ?? spec.target?.value ?? null;
	return target === null ? '' : `${chartWords(spec.locale).target}: ${figureText(target, spec)}`;
}

/** Hairlines between bars of different tiers. */
function tierLines(spec: RankedBarSpec, theme: ChartTheme) {
	const starts = spec.items.flatMap((item, i) => {
		const before = spec.items[i - 1];
		return before && (before.tier ?? null) !== (item.tier ?? null) ? [[i]] : [];
	});
	const renderItem: CustomSeriesRenderItem = (params, api) => {
		const plot = params.coordSys as unknown as {
			x: number;
			y: number;
			width: number;
			height: number;
		};
		const y = plot.y + (plot.height / spec.items.length) * Number(api.value(0));
		return {
			type: 'line',
			shape: { x1: 0, y1: y, x2: plot.x + plot.width, y2: y },
			style: { stroke: theme.quiet, lineWidth: 1, lineDash: [2, 3] }
		};
	};
	return {
		type: 'custom' as const,
		silent: true,
		z: 1,
		clip: false,
		renderItem,
		encode: { y: 0 },
		data: starts
	};
}

/** The group's figure and the target as thin lines across all bars, named above the plot. */
function linesAcross(spec: RankedBarSpec, theme: ChartTheme) {
	const line = (value: number, label: string, dashed: boolean) => ({
		xAxis: value,
		name: label,
		lineStyle: {
			color: dashed ? theme.quiet : theme.ink,
			type: dashed ? ('dashed' as const) : ('solid' as const),
			width: 1
		},
		label: {
			...labelType(theme, 12, theme.quiet),
			formatter: () => `${label}: ${figureText(value, spec)}`,
			position: 'start' as const,
			distance: dashed && spec.reference ? 20 : 4
		}
	});
	return [
		...(spec.reference ? [line(spec.reference.value, spec.reference.label, false)] : []),
		...(spec.target && spec.target.value !== spec.reference?.value
			? [line(spec.target.value, spec.target.label, true)]
			: [])
	];
}

/** Horizontal bars, one a unit, zero at the left, value at the end, the group's figure as a thin line. */
export function rankedBarOption(
	spec: RankedBarSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const names = spec.items.map((item) => item.name);
	const left = labelWidth(names, setting.width);
	const end = axisEnd(spec);
	const colours = coloursOf(spec, theme);
	const values = barValues(spec, setting.width);
	const marks = linesAcross(spec, theme);
	const compared = spec.items.flatMap((item, i) =>
		item.compared !== null ? [[item.compared, i]] : []
	);
	return {
		...baseOption(spec, theme, setting),
		grid: gridOf(spec, setting, {
			left: left + 12,
			right: values.width,
			top: marks.length > 1 ? 44 : 28,
			bottom: 8
		}),
		tooltip: tooltipOf(spec, theme, setting, (index) => ({
			detail: spec.items[index],
			more: [spec.items[index]?.comparedTold?.contradicted, targetNote(spec.items[index], spec)]
				.filter(Boolean)
				.join('\n')
		})),
		xAxis: bareAxis(end),
		yAxis: nameAxis(names, theme, left),
		series: [
			...bands(names.length, theme, setting),
			{
				type: 'bar',
				silent: true,
				barWidth: BAR_WIDTH,
				data: spec.items.map((item) => ({
					value: item.value ?? 0,
					itemStyle: { color: colours[item.tone], borderRadius: [0, 2, 2, 0] }
				})),
				markLine: marks.length ? { silent: true, symbol: 'none', data: marks } : undefined
			},
			...(spec.items.some((item) => item.low !== null) ? [whiskers(spec, theme)] : []),
			...(spec.items.some((item) => item.tier != null) ? [tierLines(spec, theme)] : []),
			{
				type: 'scatter' as const,
				silent: true,
				symbolSize: 0,
				data: spec.items.map((_, i) => [end, i]),
				label: {
					show: true,
					position: 'right' as const,
					distance: 14,
					...labelType(theme, 13),
					lineHeight: VALUE_LINE,
					formatter: (params: { dataIndex: number }) => values.texts[params.dataIndex] ?? ''
				}
			},
			...(compared.length > 0
				? [
						{
							type: 'scatter' as const,
							silent: true,
							symbol: 'rect',
							symbolSize: [2.5, BAR_WIDTH + 6],
							z: 5,
							itemStyle: { color: theme.ink },
							data: compared
						}
					]
				: []),
			...(spec.items.some((item) => item.target !== undefined) ? [ownTargets(spec, theme)] : [])
		]
	};
}
