import { formatPercent } from '$lib/text';
import type { FunnelSpec } from '$lib/model';
import type { EChartsOption } from 'echarts';
import { bands } from './bands';
import {
	bareAxis,
	baseOption,
	gridOf,
	labelType,
	nameAxis,
	tooltipOf,
	type ChartSetting
} from './chart-parts';
import type { ChartTheme } from './chart-theme';
import { starred } from './contradiction-words';
import { labelWidth } from './label-room';

/** Steps of a process as bars from one edge, each with its share of the step before. */
export function funnelOption(
	spec: FunnelSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const names = spec.steps.map((step) => step.name);
	const left = labelWidth(names, setting.width);
	return {
		...baseOption(spec, theme, setting),
		grid: gridOf(spec, setting, {
			left: left + 12,
			right: Math.min(150, setting.width * 0.3),
			top: 8,
			bottom: 8
		}),
		tooltip: tooltipOf(spec, theme, setting, (index) => ({ detail: spec.steps[index] })),
		xAxis: bareAxis(),
		yAxis: nameAxis(names, theme, left),
		series: [
			...bands(names.length, theme, setting),
			{
				type: 'bar',
				silent: true,
				barWidth: 26,
				data: spec.steps.map((step, i) => ({
					value: step.value ?? 0,
					itemStyle: { color: i === 0 ? theme.accentSoft : theme.accent }
				})),
				label: {
					show: true,
					position: 'right',
					...labelType(theme, 13),
					formatter: ({ dataIndex }) => {
						const step = spec.steps[dataIndex];
						if (!step) return '';
						return step.shareOfPrevious === null
							? starred(step)
							: `${starred(step)} (${formatPercent(step.shareOfPrevious, { decimals: 0, locale: spec.locale })})`;
					}
				}
			}
		]
	};
}
