import type { MarkDetail, TrendSpec } from '$lib/model';
import type { CustomSeriesRenderItem, EChartsOption } from 'echarts';
import {
	baseOption,
	gridOf,
	labelType,
	leastStep,
	numberLabels,
	tooltipOf,
	windowNames,
	type ChartSetting
} from './chart-parts';
import type { ChartTheme } from './chart-theme';
import { starred } from './contradiction-words';
import { chartWords } from './chart-words';
import { labelWidth, textWidth } from './label-room';
import { figureSides, writtenPoints, type FigureSide } from './place-labels';

const DIRECT_LABELS = 6;
const LEFT = 56;
const POINT = 7;
/** The point of the period the page asks about. */
const CHOSEN_POINT = 12;
/** Pixels above the plot where the marks of a change of units are named, clear of every figure. */
const BREAK_ROOM = 22;

/** Share of an axis from zero within which a figure below its point would stand on the names of the windows. */
const FLOOR_ROOM = 0.15;

/** Room under the lowest point of an axis that does not begin at zero. */
const LOWER_ROOM = '12%';

/** Lines between the windows before which the units changed, named above the plot. */
function breakMarks(spec: TrendSpec, theme: ChartTheme, step: number) {
	const { unitsChanged } = chartWords(spec.locale);
	const room = textWidth(unitsChanged, 11) + 8;
	const named = spec.breaks.reduce<number[]>((kept, at) => {
		const last = kept.at(-1);
		return last === undefined || (at - last) * step >= room ? [...kept, at] : kept;
	}, []);
	const renderItem: CustomSeriesRenderItem = (params, api) => {
		const plot = params.coordSys as unknown as { x: number; y: number; height: number };
		const at = Number(api.value(0));
		const x = plot.x + step * at;
		const top = plot.y - BREAK_ROOM;
		return {
			type: 'group',
			children: [
				{
					type: 'line',
					shape: { x1: x, y1: top, x2: x, y2: plot.y + plot.height },
					style: { stroke: theme.quiet, lineWidth: 1, lineDash: [4, 4] }
				},
				{
					type: 'text',
					style: {
						text: named.includes(at) ? unitsChanged : '',
						x,
						y: top - 2,
						align: 'center',
						verticalAlign: 'bottom',
						fill: theme.quiet,
						fontFamily: theme.font,
						fontSize: 11
					}
				}
			]
		};
	};
	return {
		type: 'custom' as const,
		silent: true,
		z: 1,
		clip: false,
		renderItem,
		encode: { x: 0 },
		data: spec.breaks.map((at) => [at])
	};
}

const LABEL_AT = {
	above: { position: 'top', align: 'center' },
	'above-before': { position: 'top', align: 'right' },
	'above-after': { position: 'top', align: 'left' },
	below: { position: 'bottom', align: 'center' }
} as const satisfies Record<FigureSide, object>;

/** A point of fewer units than had to report is hollow. */
function dotOf(point: MarkDetail | null, colour: string, theme: ChartTheme) {
	return point?.incomplete
		? { itemStyle: { color: theme.paper, borderColor: colour, borderWidth: 2 } }
		: {};
}

/** The figures of a single line: as many as fit, each where the line does not run through it. */
function figuresOf(
	line: TrendSpec['lines'][number],
	theme: ChartTheme,
	step: number,
	fromZero: boolean,
	chosen: number | null
) {
	const values = line.points.map((point) => point?.value ?? null);
	const known = values.flatMap((value) => value ?? []);
	const highest = Math.max(0, ...known);
	// An axis that does not begin at zero keeps LOWER_ROOM below its lowest point.
	const sides = figureSides(values, (value) => !fromZero || value > highest * FLOOR_ROOM);
	const widths = line.points.map((point) => textWidth(point ? starred(point) : '', 12) + 6);
	const isTight = step < Math.max(0, ...widths);
	const places = sides.map((side, i) => {
		const place = LABEL_AT[side];
		if (isTight && i === 0) return { ...place, align: 'left' as const };
		return isTight && i === sides.length - 1 ? { ...place, align: 'right' as const } : place;
	});
	const spans = places.map(({ align }, i) => {
		const width = widths[i] as number;
		const from = step * i - { left: 0, center: width / 2, right: width }[align];
		return { from, to: from + width };
	});
	const written = writtenPoints(values, spans);
	return line.points.map((point, i) => ({
		value: point?.value ?? null,
		...dotOf(point, theme.accent, theme),
		...(i === chosen ? { symbolSize: CHOSEN_POINT } : {}),
		label: {
			show: point !== null && written.has(i),
			...places[i],
			...labelType(theme, 12),
			textBorderColor: theme.paper,
			textBorderWidth: 3,
			...(i === chosen ? { fontWeight: 600 as const } : {}),
			formatter: () => (point ? starred(point) : '')
		}
	}));
}

/** Windows named on the axis: the one asked about, then from the newest back as many as stand apart. */
function namedWindows(spec: TrendSpec, step: number): ReadonlySet<number> {
	const room = Math.max(...spec.windows.map((name) => textWidth(name, 12))) + 12;
	const wanted = [spec.chosen, ...spec.windows.map((_, i) => spec.windows.length - 1 - i)];
	const named = new Set<number>();
	for (const i of wanted)
		if (i !== null && [...named].every((other) => Math.abs(other - i) * step >= room)) named.add(i);
	return named;
}

/** Lines over windows, named at their ends; a gap where nothing was reported, a dashed mark where units changed. */
export function trendOption(
	spec: TrendSpec,
	theme: ChartTheme,
	setting: ChartSetting
): EChartsOption {
	const only = spec.lines.length === 1;
	const direct = spec.lines.length <= DIRECT_LABELS && !only;
	const lineNames = spec.lines.map((line) => line.name);
	const right = direct ? Math.min(180, labelWidth(lineNames, setting.width) + 8) : 24;
	const emphasised = spec.lines.some((line) => line.emphasis);
	const percent = spec.unit.startsWith('%');
	const grid = gridOf(spec, setting, {
		left: LEFT,
		right,
		top: 24 + (spec.breaks.length > 0 ? BREAK_ROOM + 4 : 0),
		bottom: 32
	});
	const step = (setting.width - grid.left - grid.right) / Math.max(1, spec.windows.length);
	const colourOf = (line: TrendSpec['lines'][number], i: number) => {
		if (emphasised) return line.emphasis ? theme.accent : theme.muted;
		return only ? theme.accent : (theme.palette[i % theme.palette.length] as string);
	};
	const target = spec.target;
	const named = namedWindows(spec, step);
	return {
		...baseOption(spec, theme, setting),
		grid,
		tooltip: tooltipOf(spec, theme, setting, (index, series) => {
			const detail = spec.lines[series]?.points[index];
			return detail ? { head: spec.windows[index], detail } : null;
		}),
		xAxis: {
			type: 'category',
			data: windowNames(spec.windows, spec.chosen, theme),
			axisLine: { lineStyle: { color: theme.line } },
			axisTick: { show: false },
			axisLabel: {
				...labelType(theme, 12, theme.quiet),
				interval: (i: number) => named.has(i)
			}
		},
		yAxis: {
			type: 'value',
			min: percent ? undefined : 0,
			scale: percent,
			boundaryGap: percent ? [LOWER_ROOM, 0] : undefined,
			max: percent
				? (value: { max: number }) =>
						value.max > 90 && value.max <= 100 ? 100 : (null as unknown as number)
				: undefined,
			...leastStep(spec),
			splitLine: { lineStyle: { color: theme.line } },
			axisLabel: numberLabels(theme, spec.locale)
		},
		series: [
			...spec.lines.map((line, i) => {
				const colour = colourOf(line, i);
				return {
					type: 'line' as const,
					name: line.name,
					connectNulls: false,
					symbol: 'circle',
					symbolSize: POINT,
					lineStyle: { color: colour, width: line.emphasis || only ? 2.5 : 1.75 },
					itemStyle: { color: colour },
					data: only
						? figuresOf(line, theme, step, !percent, spec.chosen)
						: line.points.map((point) => ({
								value: point?.value ?? null,
								...dotOf(point, colour, theme)
							})),
					endLabel: {
						show: direct,
						formatter: () => line.name,
						...labelType(theme, 12, colour),
						width: right - 12,
						overflow: 'truncate' as const
					},
					labelLayout: direct ? { moveOverlap: 'shiftY' as const } : {},
					markLine:
						i === 0 && target
							? {
									silent: true,
									symbol: 'none',
									data: [
										{
											yAxis: target.value,
											lineStyle: { color: theme.quiet, type: 'dashed' as const, width: 1 },
											label: {
												formatter: () => target.label,
												...labelType(theme, 11, theme.quiet),
												position: 'insideStartTop' as const
											}
										}
									]
								}
							: undefined
				};
			}),
			...(spec.breaks.length > 0 ? [breakMarks(spec, theme, step)] : [])
		]
	};
}
