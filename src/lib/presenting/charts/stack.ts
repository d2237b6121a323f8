import type { StackSpec } from '$lib/model';
import type { EChartsOption } from 'echarts';
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

/** Parts of a whole: one stacked bar a category, parts named in a legend above. */
export function stackOption(
	spec: StackSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const words = chartWords(spec.locale);
	const left = labelWidth(spec.categories, setting.width);
	return {
		...frameOf(spec, theme, setting),
		animation: false,
		textStyle: { fontFamily: theme.font },
		legend: {
			type: setting.width < 560 ? 'scroll' : 'plain',
			top: setting.framed ? FRAME.top : 0,
			left: 0,
			itemWidth: 12,
			itemHeight: 12,
			textStyle: { color: theme.ink, fontFamily: theme.font, fontSize: 13 },
			data: spec.parts.map((part) => part.name)
		},
		grid: {
			left: left + 12,
			right: 24,
			top: (setting.framed ? FRAME.top : 0) + 44,
			bottom: (setting.framed ? FRAME.bottom : 0) + 8
		},
		tooltip: {
			...tooltipBase(theme),
			formatter: (params) => {
				const item = Array.isArray(params) ? params[0] : params;
				const part = spec.parts[item?.seriesIndex ?? 0];
				const detail = part?.values[item?.dataIndex ?? 0];
				return detail
					? `${part?.name}\n${tooltipText(detail, words.fraction, words.source, spec.locale)}`
					: '';
			}
		},
		xAxis: { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { show: false } },
		yAxis: {
			type: 'category',
			inverse: true,
			data: [...spec.categories],
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
		series: spec.parts.map((part, i) => ({
			type: 'bar' as const,
			name: part.name,
			stack: 'whole',
			barWidth: 22,
			cursor: 'pointer',
			itemStyle: {
				color: theme.palette[i % theme.palette.length],
				borderColor: theme.paper,
				borderWidth: 1
			},
			label: {
				show: true,
				color:
					i % theme.palette.length === 1 || i % theme.palette.length === 5 ? '#1d2733' : '#ffffff',
				fontFamily: theme.font,
				fontSize: 12,
				formatter: ({ dataIndex }: { dataIndex: number }) =>
					part.values[dataIndex]?.value ? (part.values[dataIndex]?.valueText ?? '') : ''
			},
			labelLayout: { hideOverlap: true },
			data: part.values.map((detail) => detail?.value ?? 0)
		}))
	};
}
