import type { StackSpec } from '$lib/model';
import type { EChartsOption } from 'echarts';
import {
	bareAxis,
	baseOption,
	gridOf,
	labelType,
	nameAxis,
	tooltipOf,
	topOf,
	type ChartSetting
} from './chart-parts';
import type { ChartTheme } from './chart-theme';
import { starred, withStar } from './contradiction-words';
import { labelWidth } from './label-room';
import { LEGEND_ROW, legendAbove, legendRows } from './legend';

/** Places in the palette so light that only dark figures read on them. */
const LIGHT_COLOURS = [1, 5];
const DARK_INK = '#1d2733';

/** Parts of a whole: one stacked bar a category, parts named in a legend above. */
export function stackOption(
	spec: StackSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const names = spec.categories.map((category) => withStar(category.name, category));
	const left = labelWidth(names, setting.width);
	const parts = spec.parts.map((part) => part.name);
	const side = setting.framed ? 16 : 0;
	return {
		...baseOption(spec, theme, setting),
		legend: {
			...legendAbove(parts, theme, topOf(spec, setting), side),
			width: setting.width - 2 * side
		},
		grid: gridOf(spec, setting, {
			left: left + 12,
			right: 24,
			top: LEGEND_ROW * legendRows(parts, setting.width - 2 * side) + 10,
			bottom: 8
		}),
		tooltip: tooltipOf(spec, theme, setting, (index, series) => {
			const part = spec.parts[series];
			const detail = part?.values[index];
			const { contradicted } = spec.categories[index] ?? {};
			return detail
				? { head: part.name, detail: { ...detail, ...(contradicted ? { contradicted } : {}) } }
				: null;
		}),
		xAxis: bareAxis(),
		yAxis: nameAxis(names, theme, left),
		series: spec.parts.map((part, i) => {
			const place = i % theme.palette.length;
			return {
				type: 'bar' as const,
				name: part.name,
				stack: 'whole',
				barWidth: 22,
				cursor: 'pointer',
				itemStyle: {
					color: theme.palette[place],
					borderColor: theme.paper,
					borderWidth: 1
				},
				label: {
					show: true,
					...labelType(theme, 12, LIGHT_COLOURS.includes(place) ? DARK_INK : '#ffffff'),
					formatter: ({ dataIndex }: { dataIndex: number }) => {
						const detail = part.values[dataIndex];
						return detail?.value ? starred(detail) : '';
					}
				},
				labelLayout: { hideOverlap: true },
				data: part.values.map((detail) => detail?.value ?? 0)
			};
		})
	};
}
