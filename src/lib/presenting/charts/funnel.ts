import { formatPercent } from '$lib/text';
import type { FunnelSpec } from '$lib/model';
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

/** Steps of a process as bars from one edge, each with its share of the step before. */
export function funnelOption(
	spec: FunnelSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const words = chartWords(spec.locale);
	const names = spec.steps.map((step) => step.name);
	const left = labelWidth(names, setting.width);
	return {
		...frameOf(spec, theme, setting),
		animation: false,
		textStyle: { fontFamily: theme.font },
		grid: {
			left: left + 12,
			right: Math.min(150, setting.width * 0.3),
			top: (setting.framed ? FRAME.top : 0) + 8,
			bottom: (setting.framed ? FRAME.bottom : 0) + 8
		},
		tooltip: {
			...tooltipBase(theme),
			formatter: (params) =>
				tooltipText(
					spec.steps[(Array.isArray(params) ? params[0] : params)?.dataIndex ?? 0],
					words.fraction,
					words.source,
					spec.locale
				)
		},
		xAxis: { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { show: false } },
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
				lineHeight: 18,
				width: left,
				overflow: 'break',
				interval: 0
			}
		},
		series: [
			{
				type: 'bar',
				barWidth: 26,
				cursor: 'pointer',
				data: spec.steps.map((step, i) => ({
					value: step.value ?? 0,
					itemStyle: { color: i === 0 ? theme.accentSoft : theme.accent }
				})),
				label: {
					show: true,
					position: 'right',
					fontFamily: theme.font,
					fontSize: 13,
					color: theme.ink,
					formatter: ({ dataIndex }) => {
						const step = spec.steps[dataIndex];
						if (!step) return '';
						return step.shareOfPrevious === null
							? step.valueText
							: `${step.valueText} (${formatPercent(step.shareOfPrevious, { decimals: 0, locale: spec.locale })})`;
					}
				}
			}
		]
	};
}
