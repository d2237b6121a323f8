import { formatNumber } from '$lib/text';
import type { BarItem, RankedBarSpec } from '$lib/model';
import type { CustomSeriesRenderItem, EChartsOption } from 'echarts';
import {
	FRAME,
	frameOf,
	labelWidth,
	tooltipBase,
	tooltipText,
	type ChartSetting
} from './chart-parts';
import type { ChartTheme } from './chart-theme';
import { chartWords } from './chart-words';

const BAR_WIDTH = 16;

function colourOf(item: BarItem, theme: ChartTheme): string {
	return { plain: theme.accent, good: theme.good, bad: theme.bad, muted: theme.muted }[item.tone];
}

/** The end of the axis: a little over the largest mark, a round percent where the spec caps it. */
function axisEnd(spec: RankedBarSpec): number {
	const marks = spec.items.flatMap((item) => [item.value ?? 0, item.high ?? 0, item.compared ?? 0]);
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

/** Horizontal bars, one a unit, zero at the left, value at the end, the group's figure as a thin line. */
export function rankedBarOption(
	spec: RankedBarSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const words = chartWords(spec.locale);
	const names = spec.items.map((item) => item.name);
	const left = labelWidth(names, setting.width);
	const end = axisEnd(spec);
	const valueWidth = Math.max(40, ...spec.items.map((item) => item.valueText.length * 8 + 16));
	const hasInterval = spec.items.some((item) => item.low !== null);
	const line = (value: number, label: string, dashed: boolean) => ({
		xAxis: value,
		name: label,
		lineStyle: {
			color: dashed ? theme.quiet : theme.ink,
			type: dashed ? ('dashed' as const) : ('solid' as const),
			width: 1
		},
		label: {
			formatter: () =>
				`${label}: ${formatNumber(value, { decimals: spec.decimals, locale: spec.locale })}`,
			color: theme.quiet,
			fontFamily: theme.font,
			fontSize: 12,
			position: 'start' as const,
			distance: dashed && spec.reference ? 20 : 4
		}
	});
	const marks = [
		...(spec.reference ? [line(spec.reference.value, spec.reference.label, false)] : []),
		...(spec.target && spec.target.value !== spec.reference?.value
			? [line(spec.target.value, spec.target.label, true)]
			: [])
	];
	return {
		...frameOf(spec, theme, setting),
		animation: false,
		textStyle: { fontFamily: theme.font },
		grid: {
			left: left + 12,
			right: Math.min(valueWidth, setting.width * 0.3),
			top: (setting.framed ? FRAME.top : 0) + (marks.length > 1 ? 44 : 28),
			bottom: (setting.framed ? FRAME.bottom : 0) + 8
		},
		tooltip: {
			...tooltipBase(theme),
			trigger: 'item',
			formatter: (params) => {
				const index = (Array.isArray(params) ? params[0] : params)?.dataIndex ?? 0;
				return tooltipText(spec.items[index], words.fraction, words.source, spec.locale);
			}
		},
		xAxis: {
			type: 'value',
			min: 0,
			max: end,
			axisLabel: { show: false },
			splitLine: { show: false },
			axisLine: { show: false }
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: names,
			axisTick: { show: false },
			axisLine: { lineStyle: { color: theme.line } },
			axisLabel: {
				color: theme.ink,
				fontFamily: theme.font,
				fontSize: 13,
				lineHeight: 20,
				width: left,
				overflow: 'truncate',
				interval: 0
			}
		},
		series: [
			{
				type: 'bar',
				barWidth: BAR_WIDTH,
				cursor: 'pointer',
				data: spec.items.map((item) => ({
					value: item.value ?? 0,
					itemStyle: { color: colourOf(item, theme), borderRadius: [0, 2, 2, 0] }
				})),
				markLine: marks.length ? { silent: true, symbol: 'none', data: marks } : undefined
			},
			...(hasInterval ? [whiskers(spec, theme)] : []),
			{
				type: 'scatter' as const,
				silent: true,
				symbolSize: 0,
				data: spec.items.map((_, i) => [end, i]),
				label: {
					show: true,
					position: 'right' as const,
					distance: 10,
					color: theme.ink,
					fontFamily: theme.font,
					fontSize: 13,
					formatter: (params: { dataIndex: number }) =>
						spec.items[params.dataIndex]?.valueText ?? ''
				}
			},
			...(spec.items.some((item) => item.compared !== null)
				? [
						{
							type: 'scatter' as const,
							silent: true,
							symbol: 'rect',
							symbolSize: [2.5, BAR_WIDTH + 6],
							z: 5,
							itemStyle: { color: theme.ink },
							data: spec.items.flatMap((item, i) =>
								item.compared !== null ? [[item.compared, i]] : []
							)
						}
					]
				: [])
		]
	};
}
