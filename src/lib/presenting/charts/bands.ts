import type { CustomSeriesRenderItem } from 'echarts';
import type { ChartSetting } from './chart-parts';
import type { ChartTheme } from './chart-theme';

/**
 * The whole band of each bar, from its name to its value, as the place to point at and to pick: a bar of zero has none of its own.
 * A picture has nothing to point at.
 */
export function bands(count: number, theme: ChartTheme, { width, tip }: ChartSetting) {
	if (!tip) return [];
	const renderItem: CustomSeriesRenderItem = (params, api) => {
		const plot = params.coordSys as unknown as { y: number; height: number };
		const height = plot.height / count;
		return {
			type: 'rect',
			shape: { x: 0, y: plot.y + height * Number(api.value(0)), width, height },
			style: { fill: 'transparent' },
			emphasis: { style: { fill: theme.line, opacity: 0.5 } }
		};
	};
	return [
		{
			type: 'custom' as const,
			z: 0,
			clip: false,
			renderItem,
			encode: { y: 0 },
			data: Array.from({ length: count }, (_, i) => [i])
		}
	];
}
