import { formatNumber } from '$lib/text';
import type { TrendSpec } from '$lib/model';
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

const DIRECT_LABELS = 6;

/** Lines over windows, named at their ends; a gap where nothing was reported, a dashed mark where units changed. */
export function trendOption(
	spec: TrendSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const words = chartWords(spec.locale);
	const direct = spec.lines.length <= DIRECT_LABELS;
	const right = direct
		? Math.min(
				180,
				labelWidth(
					spec.lines.map((l) => l.name),
					setting.width
				) + 8
			)
		: 24;
	const emphasised = spec.lines.some((line) => line.emphasis);
	const only = spec.lines.length === 1;
	return {
		...frameOf(spec, theme, setting),
		animation: false,
		textStyle: { fontFamily: theme.font },
		grid: {
			left: 52,
			right: only ? 24 : right,
			top: (setting.framed ? FRAME.top : 0) + (spec.breaks.length > 0 ? 40 : 24),
			bottom: (setting.framed ? FRAME.bottom : 0) + 32
		},
		tooltip: {
			...tooltipBase(theme),
			trigger: 'item',
			formatter: (params) => {
				const item = Array.isArray(params) ? params[0] : params;
				const detail = spec.lines[item?.seriesIndex ?? 0]?.points[item?.dataIndex ?? 0];
				return detail
					? `${spec.windows[item?.dataIndex ?? 0]}\n${tooltipText(detail, words.fraction, words.source, spec.locale)}`
					: '';
			}
		},
		xAxis: {
			type: 'category',
			data: [...spec.windows],
			axisLine: { lineStyle: { color: theme.line } },
			axisTick: { show: false },
			axisLabel: { color: theme.quiet, fontFamily: theme.font, fontSize: 12, hideOverlap: true }
		},
		yAxis: {
			type: 'value',
			min: spec.unit.startsWith('%') ? undefined : 0,
			scale: spec.unit.startsWith('%'),
			max: spec.unit.startsWith('%')
				? (value: { max: number }) =>
						value.max > 90 && value.max <= 100 ? 100 : (null as unknown as number)
				: undefined,
			splitLine: { lineStyle: { color: theme.line } },
			axisLabel: {
				color: theme.quiet,
				fontFamily: theme.font,
				fontSize: 12,
				formatter: (value: number) => formatNumber(value, { locale: spec.locale })
			}
		},
		series: spec.lines.map((line, i) => {
			const colour = emphasised
				? line.emphasis
					? theme.accent
					: theme.muted
				: only
					? theme.accent
					: (theme.palette[i % theme.palette.length] as string);
			return {
				type: 'line' as const,
				name: line.name,
				connectNulls: false,
				symbol: 'circle',
				symbolSize: 7,
				lineStyle: { color: colour, width: line.emphasis || only ? 2.5 : 1.75 },
				itemStyle: { color: colour },
				data: line.points.map((point) => point?.value ?? null),
				label: only
					? {
							show: true,
							position: 'top' as const,
							color: theme.ink,
							fontFamily: theme.font,
							fontSize: 12,
							formatter: (p: { dataIndex: number }) => line.points[p.dataIndex]?.valueText ?? ''
						}
					: { show: false },
				endLabel: {
					show: direct && !only,
					formatter: () => line.name,
					color: colour,
					fontFamily: theme.font,
					fontSize: 12,
					width: right - 12,
					overflow: 'truncate' as const
				},
				labelLayout: { moveOverlap: 'shiftY' as const },
				markLine:
					i === 0 && (spec.breaks.length > 0 || spec.target)
						? {
								silent: true,
								symbol: 'none',
								data: [
									...spec.breaks.map((at) => ({
										xAxis: at,
										lineStyle: { color: theme.quiet, type: 'dashed' as const, width: 1 },
										label: {
											formatter: () => words.unitsChanged,
											color: theme.quiet,
											fontFamily: theme.font,
											fontSize: 11,
											position: 'end' as const
										}
									})),
									...(spec.target
										? [
												{
													yAxis: spec.target.value,
													lineStyle: { color: theme.quiet, type: 'dashed' as const, width: 1 },
													label: {
														formatter: () => spec.target?.label ?? '',
														color: theme.quiet,
														fontFamily: theme.font,
														fontSize: 11,
														position: 'insideStartTop' as const
													}
												}
											]
										: [])
								]
							}
						: undefined
			};
		})
	};
}
