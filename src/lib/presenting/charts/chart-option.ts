import type { ChartKind, ChartSpec } from '$lib/model';
import type { EChartsOption } from 'echarts';
import type { ChartSetting } from './chart-parts';
import type { ChartTheme } from './chart-theme';
import { funnelOption } from './funnel';
import { funnelPlotOption } from './funnel-plot';
import { heatOption } from './heat';
import { rankedBarOption } from './ranked-bar';
import { stackOption } from './stack';
import { trendOption } from './trend';

type Builder<K extends ChartKind> = (
	spec: Extract<ChartSpec, { kind: K }>,
	theme: ChartTheme,
	setting: ChartSetting
) => EChartsOption;

/** One builder a kind: a new kind does not compile until it has one. */
const BUILDERS: { readonly [K in ChartKind]: Builder<K> } = {
	'ranked-bar': rankedBarOption,
	trend: trendOption,
	heat: heatOption,
	funnel: funnelOption,
	stack: stackOption,
	'funnel-plot': funnelPlotOption
};

/** The complete ECharts option of a spec. Pure: the same spec gives the same option. */
export function chartOption<K extends ChartKind>(
	spec: Extract<ChartSpec, { kind: K }>,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const build = BUILDERS[spec.kind as K];
	return build(spec, theme, setting);
}
