import type { HeatSpec, MarkDetail } from '$lib/model';
import type { EChartsOption } from 'echarts';
import {
	baseOption,
	gridOf,
	labelType,
	nameAxis,
	tooltipOf,
	windowNames,
	type ChartSetting
} from './chart-parts';
import { namesAbove, widestFigure, withoutPercent } from './chart-size';
import type { ChartTheme } from './chart-theme';
import { chartWords } from './chart-words';
import { signedFigure } from './incomplete-words';
import { brokenText, labelWidth, textWidth } from './label-room';

/** Below this many pixels a figure stands without its percent sign. */
const NARROW = 66;
const SIGNS = ['×', '!', '✓', '?'];
/** Below this many pixels a figure is set in smaller type. */
const TIGHT = 36;
/** Pixels a figure of a stacked table leaves free in its cell: digits are wider than the average letter. */
const ROOM_BESIDE = 8;
/** Below this many pixels the name of a window is. */
const COLUMN_NAME = 46;

const HATCH = { symbol: 'rect', rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 5] };
const DARK_INK = '#1d2733';

type HeatCell = MarkDetail | null | 'absent';

/** Ink or paper, whichever reads on the step of the scale. */
function inkOn(step: number, theme: ChartTheme): string {
	return step >= 3 ? theme.paper : theme.ink;
}

function stepOf(value: number, low: number, high: number, steps: number): number {
	if (high <= low) return Math.floor(steps / 2);
	return Math.min(steps - 1, Math.floor(((value - low) / (high - low)) * steps));
}

/** Colour of a cell and of the figure in it, by the spec's scale. */
function dressing(spec: HeatSpec, theme: ChartTheme) {
	const values = spec.cells
		.flat()
		.flatMap((cell) => (cell !== 'absent' && cell?.value != null ? [cell.value] : []));
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const statusInk = [theme.paper, DARK_INK, theme.paper, theme.ink];
	const status = [theme.bad, theme.palette[1], theme.accent, theme.line];
	return (value: number) => {
		if (spec.scale === 'status') return { fill: status[value], ink: statusInk[value] };
		const step = stepOf(value, low, high, theme.scale.length);
		return { fill: theme.scale[step], ink: inkOn(step, theme) };
	};
}

const figureText = (room: number) => (detail: MarkDetail) =>
	room < NARROW ? withoutPercent(signedFigure(detail)) : signedFigure(detail);

const signOf = (detail: MarkDetail) => SIGNS[detail.value ?? 0] ?? '';
const signAndWords = (detail: MarkDetail) => `${signOf(detail)} ${detail.valueText}`;

/** Whether states are drawn as their signs alone, because the words of one would be cut: what they mean stands in the legend. */
function isSignsOnly(spec: HeatSpec, room: number): boolean {
	return (
		spec.scale === 'status' &&
		spec.cells
			.flat()
			.some(
				(cell) =>
					cell && cell !== 'absent' && textWidth(signAndWords(cell), 12) > room - ROOM_BESIDE
			)
	);
}

function textIn(spec: HeatSpec, room: number): (detail: MarkDetail) => string {
	if (spec.scale === 'value') return figureText(room);
	return isSignsOnly(spec, room) ? signOf : signAndWords;
}

function cellsOf(spec: HeatSpec, theme: ChartTheme, room: number, rowOf: (y: number) => number) {
	const dress = dressing(spec, theme);
	const textOf = textIn(spec, room);
	const dressed = (cell: HeatCell, x: number, y: number) => {
		if (cell === 'absent') {
			return {
				value: [x, y, 0],
				label: { show: false },
				itemStyle: { color: theme.paper, borderColor: theme.paper }
			};
		}
		if (cell?.value == null) {
			return {
				value: [x, y, 0],
				label: {
					show: true,
					formatter: () => (cell?.hidden ? cell.valueText : '–'),
					color: theme.quiet
				},
				itemStyle: {
					color: theme.paper,
					borderColor: theme.line,
					decal: { ...HATCH, color: theme.line }
				}
			};
		}
		const { fill, ink } = dress(cell.value);
		return {
			value: [x, y, cell.value],
			label: {
				show: true,
				formatter: () => textOf(cell),
				...(ink === undefined ? {} : { color: ink }),
				width: room - 2,
				overflow: 'truncate' as const
			},
			itemStyle: {
				...(fill === undefined ? {} : { color: fill }),
				borderColor: theme.paper,
				borderWidth: 2
			}
		};
	};
	return spec.cells.flatMap((row, y) => row.map((cell, x) => dressed(cell, x, rowOf(y))));
}

/**
 * Units down, windows across, the number in each cell; what was not reported is hatched. Where the screen is too
 * narrow for names beside the figures each name stands on a line of its own above them.
 */
export function heatOption(
	spec: HeatSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const words = chartWords(spec.locale);
	const above = namesAbove(spec, setting.width);
	const left = above ? 0 : labelWidth(spec.rows, setting.width) + 12;
	const room = (setting.width - left - (above ? 0 : 12)) / Math.max(1, spec.columns.length);
	const tight = room < TIGHT || (above && widestFigure(spec, 12) > room - ROOM_BESIDE);
	const columnType = labelType(theme, room < COLUMN_NAME ? 10 : 12, theme.quiet);
	const names = nameAxis(
		above ? spec.rows.flatMap((row) => [row, '']) : spec.rows,
		theme,
		above ? setting.width : left - 12,
		false
	);
	return {
		...baseOption(spec, theme, setting),
		aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
		grid: gridOf(spec, setting, { left, right: above ? 0 : 12, top: above ? 46 : 34, bottom: 8 }),
		tooltip: tooltipOf(spec, theme, setting, (index) => {
			const [x, y] = [index % spec.columns.length, Math.floor(index / spec.columns.length)];
			const cell = spec.cells[y]?.[x];
			const head = `${spec.rows[y]} · ${spec.columns[x]}`;
			if (cell === 'absent') return { head, note: words.notThen };
			return cell ? { head, detail: cell } : { head, note: words.notReported };
		}),
		xAxis: {
			type: 'category',
			position: 'top',
			data: windowNames(
				spec.columns.map((column) => (above ? column.replace('/', ' ') : column)),
				spec.chosen,
				theme
			),
			axisTick: { show: false },
			axisLine: { show: false },
			axisLabel: {
				...columnType,
				interval: 0,
				...(above || spec.scale === 'status'
					? {
							lineHeight: 14,
							formatter: (name: string) => brokenText(name, columnType.fontSize, room)
						}
					: { hideOverlap: true })
			}
		},
		yAxis: above
			? {
					...names,
					axisLabel: { ...names.axisLabel, inside: true, margin: 0, align: 'left' as const }
				}
			: names,
		series: [
			{
				type: 'heatmap',
				cursor: 'pointer',
				label: { fontFamily: theme.font, fontSize: isSignsOnly(spec, room) ? 16 : tight ? 10 : 12 },
				data: cellsOf(spec, theme, room, (y) => (above ? 2 * y + 1 : y))
			}
		]
	};
}
