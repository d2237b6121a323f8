import { formatNumber } from '$lib/text';
import type { FunnelPlotSpec } from '$lib/model';
import type { EChartsOption } from 'echarts';
import { FRAME, frameOf, tooltipBase, tooltipText, type ChartSetting } from './chart-parts';
import type { ChartTheme } from './chart-theme';
import { chartWords } from './chart-words';

/** Proportions over their denominators with control limits (Spiegelhalter 2005): what is inside is not different. */
export function funnelPlotOption(
	spec: FunnelPlotSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const words = chartWords(spec.locale);
	const tone = { plain: theme.muted, good: theme.good, bad: theme.bad, muted: theme.muted };
	const limit = (
		name: string,
		pick: (l: FunnelPlotSpec['limits'][number]) => number,
		dashed: boolean
	) => ({
		type: 'line' as const,
		name,
		silent: true,
		symbol: 'none',
		lineStyle: {
			color: theme.quiet,
			width: 1,
			type: dashed ? ('dashed' as const) : ('solid' as const),
			opacity: 0.7
		},
		data: spec.limits.map((l) => [l.n, pick(l)])
	});
	return {
		...frameOf(spec, theme, setting),
		animation: false,
		textStyle: { fontFamily: theme.font },
		grid: {
			left: 56,
			right: 24,
			top: (setting.framed ? FRAME.top : 0) + 20,
			bottom: (setting.framed ? FRAME.bottom : 0) + 48
		},
		tooltip: {
			...tooltipBase(theme),
			formatter: (params) =>
				tooltipText(
					spec.points[(Array.isArray(params) ? params[0] : params)?.dataIndex ?? 0],
					words.fraction,
					words.source,
					spec.locale
				)
		},
		xAxis: {
			type: 'value',
			name: words.denominator,
			nameLocation: 'middle',
			nameGap: 28,
			min: 0,
			nameTextStyle: { color: theme.quiet, fontFamily: theme.font },
			splitLine: { show: false },
			axisLine: { lineStyle: { color: theme.line } },
			axisLabel: {
				color: theme.quiet,
				fontFamily: theme.font,
				formatter: (value: number) => formatNumber(value, { locale: spec.locale })
			}
		},
		yAxis: {
			type: 'value',
			scale: true,
			max: (value: { max: number }) => Math.min(100, Math.ceil(value.max / 5) * 5),
			splitLine: { lineStyle: { color: theme.line } },
			axisLabel: {
				color: theme.quiet,
				fontFamily: theme.font,
				formatter: (value: number) => formatNumber(value, { locale: spec.locale })
			}
		},
		series: [
			{
				type: 'scatter',
				symbolSize: 11,
				cursor: 'pointer',
				data: spec.points.map((point) => ({
					value: [point.denominator ?? 0, point.value ?? 0],
					itemStyle: { color: tone[point.tone], borderColor: theme.paper, borderWidth: 1 }
				})),
				label: {
					show: true,
					position: 'right',
					color: theme.ink,
					fontFamily: theme.font,
					fontSize: 12,
					formatter: ({ dataIndex }) =>
						spec.points[dataIndex]?.tone === 'plain' ? '' : (spec.points[dataIndex]?.name ?? '')
				},
				labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
				markLine: {
					silent: true,
					symbol: 'none',
					data: [
						{
							yAxis: spec.centre,
							lineStyle: { color: theme.ink, type: 'solid', width: 1 },
							label: { show: false }
						}
					]
				}
			},
			limit('95 low', (l) => l.low95, true),
			limit('95 high', (l) => l.high95, true),
			limit('99.8 low', (l) => l.low998, false),
			limit('99.8 high', (l) => l.high998, false)
		]
	};
}
