import type { HeatSpec, MarkDetail } from '$lib/model';
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

/** Below this many pixels a state is drawn as its sign: the words stand in the table and the tooltip. */
const NARROW = 66;
const SIGNS = ['×', '!', '✓'];

const HATCH = { symbol: 'rect', rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 5] };

/** Ink or paper, whichever reads on the step of the scale. */
function inkOn(step: number, theme: ChartTheme): string {
	return step >= 3 ? theme.paper : theme.ink;
}

function stepOf(value: number, low: number, high: number, steps: number): number {
	if (high <= low) return Math.floor(steps / 2);
	return Math.min(steps - 1, Math.floor(((value - low) / (high - low)) * steps));
}

/** Units down, windows across, the number in each cell; what was not reported is hatched. */
export function heatOption(
	spec: HeatSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const words = chartWords(spec.locale);
	const cells = spec.cells.flatMap((row, y) => row.map((detail, x) => ({ x, y, detail })));
	const values = cells.flatMap(({ detail }) =>
		detail !== 'absent' && detail?.value != null ? [detail.value] : []
	);
	const low = Math.min(...values);
	const high = Math.max(...values);
	const left = labelWidth(spec.rows, setting.width);
	const cellWidth = (setting.width - left - 24) / Math.max(1, spec.columns.length);
	const narrow = cellWidth < NARROW;
	const statusInk = [theme.paper, '#1d2733', theme.paper];
	const status = [theme.bad, theme.palette[1] as string, theme.accent];
	const dressed = ({
		x,
		y,
		detail
	}: {
		x: number;
		y: number;
		detail: MarkDetail | null | 'absent';
	}) => {
		if (detail === 'absent') {
			return {
				value: [x, y, 0],
				label: { show: false },
				itemStyle: { color: theme.paper, borderColor: theme.paper }
			};
		}
		if (detail?.value == null) {
			return {
				value: [x, y, 0],
				label: { show: true, formatter: () => '–', color: theme.quiet },
				itemStyle: {
					color: theme.paper,
					borderColor: theme.line,
					decal: { ...HATCH, color: theme.line }
				}
			};
		}
		const step = stepOf(detail.value, low, high, theme.scale.length);
		const colour =
			spec.scale === 'status' ? (status[detail.value] as string) : (theme.scale[step] as string);
		return {
			value: [x, y, detail.value],
			label: {
				show: true,
				formatter: () =>
					spec.scale === 'status' && narrow
						? (SIGNS[detail.value as number] ?? '')
						: detail.valueText,
				color: spec.scale === 'status' ? (statusInk[detail.value] as string) : inkOn(step, theme),
				width: 200,
				overflow: 'truncate' as const
			},
			itemStyle: { color: colour, borderColor: theme.paper, borderWidth: 2 }
		};
	};
	return {
		...frameOf(spec, theme, setting),
		animation: false,
		textStyle: { fontFamily: theme.font },
		aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
		grid: {
			left: left + 12,
			right: 12,
			top: (setting.framed ? FRAME.top : 0) + 34,
			bottom: (setting.framed ? FRAME.bottom : 0) + 8
		},
		tooltip: {
			...tooltipBase(theme),
			formatter: (params) => {
				const cell = cells[(Array.isArray(params) ? params[0] : params)?.dataIndex ?? 0];
				if (!cell) return '';
				const head = `${spec.rows[cell.y]} · ${spec.columns[cell.x]}`;
				return cell.detail === 'absent'
					? `${head}\n${words.notThen}`
					: cell.detail
						? `${head}\n${tooltipText(cell.detail, words.fraction, words.source, spec.locale)}`
						: `${head}\n${words.notReported}`;
			}
		},
		xAxis: {
			type: 'category',
			position: 'top',
			data: [...spec.columns],
			axisTick: { show: false },
			axisLine: { show: false },
			axisLabel: {
				color: theme.quiet,
				fontFamily: theme.font,
				fontSize: 12,
				interval: 0,
				hideOverlap: spec.scale !== 'status',
				...(spec.scale === 'status'
					? { width: cellWidth, overflow: 'break' as const, lineHeight: 14 }
					: {})
			}
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: [...spec.rows],
			axisTick: { show: false },
			axisLine: { show: false },
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
				type: 'heatmap',
				cursor: 'pointer',
				label: { fontFamily: theme.font, fontSize: 12 },
				data: cells.map(dressed)
			}
		]
	};
}
