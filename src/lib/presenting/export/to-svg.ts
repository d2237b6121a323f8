import type { ReleasedChart } from '$lib/model';
import { chartOption, echarts, framedHeight, type ChartTheme } from '$lib/presenting/charts';

/** A chart as one SVG text with its title, unit and source inside; no DOM needed. */
export function toSvg(spec: ReleasedChart, theme: ChartTheme, width: number): string {
	const height = framedHeight(spec, width);
	const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
	chart.setOption(chartOption(spec, theme, { width, framed: true }));
	const svg = chart.renderToSVGString();
	chart.dispose();
	return svg;
}
