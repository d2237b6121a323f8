import type { ChartSpec, HeatSpec, RankedBarSpec } from '$lib/model';
import { barValues } from './bar-values';
import { framedSpace } from './chart-frame';
import { signedFigure } from './incomplete-words';
import { labelWidth, textWidth } from './label-room';
import { LEGEND_ROW, legendRows } from './legend';

/** Below this width a heat table writes each name on a line of its own above its cells. */
const STACKED_BELOW = 620;
/** Pixels a heat table's cell needs for its figure: beside its name, and below it in smaller type. */
const HEAT_CELL = 54;
const STACKED_CELL = 30;

/** A figure in a cell too narrow for its percent sign, which the unit line tells. */
export function withoutPercent(text: string): string {
	return text.replace(/\s?%/, '');
}

/** Pixels the widest figure of a heat table needs at a type size, percent signs left out. */
export function widestFigure(spec: HeatSpec, size: number): number {
	const texts = spec.cells
		.flat()
		.map((cell) => (cell && cell !== 'absent' ? withoutPercent(signedFigure(cell)) : ''));
	return Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size))));
}

/** Pixels the widest figure of a stacked table needs. */
function stackedCell(spec: HeatSpec): number {
	return Math.max(STACKED_CELL, widestFigure(spec, 10) + 8);
}

/** Whether a heat table has its names above the cells, because beside them the figures would not fit. */
export function namesAbove(spec: HeatSpec, width: number): boolean {
	return (
		spec.scale === 'value' &&
		width < STACKED_BELOW &&
		labelWidth(spec.rows, width) + 24 + spec.columns.length * HEAT_CELL > width
	);
}

/** Pixels from one bar to the next, room for the lines of its value. */
function bandHeight(spec: RankedBarSpec, width: number): number {
	return Math.max(28, barValues(spec, width).height + 8);
}

/** Height a spec asks for at a width, in pixels: bars and rows need one line each. */
export function chartHeight(spec: ChartSpec, width: number): number {
	switch (spec.kind) {
		case 'ranked-bar':
			return Math.max(140, spec.items.length * bandHeight(spec, width) + 56);
		case 'heat':
			return Math.max(140, spec.rows.length * (namesAbove(spec, width) ? 46 : 28) + 60);
		case 'funnel':
			return Math.max(140, spec.steps.length * 52 + 24);
		case 'stack':
			return Math.max(
				90,
				spec.categories.length * 34 +
					50 +
					LEGEND_ROW *
						legendRows(
							spec.parts.map((part) => part.name),
							width
						)
			);
		case 'trend':
			return 320;
		case 'funnel-plot':
			return 400;
	}
}

/** Height of a picture that carries its title, unit and foot. */
export function framedHeight(spec: ChartSpec, width: number): number {
	const { top, bottom } = framedSpace(spec, width);
	return chartHeight(spec, width) + top + bottom;
}

/** Width below which a spec cannot be read, in pixels: a heat table of very many windows is scrolled. */
export function chartMinWidth(spec: ChartSpec, width: number): number {
	if (spec.kind !== 'heat' || spec.scale !== 'value') return 0;
	return namesAbove(spec, width)
		? spec.columns.length * stackedCell(spec)
		: labelWidth(spec.rows, width) + 24 + spec.columns.length * HEAT_CELL;
}

/** Pixels across an upright A4 sheet without its margins. */
export const PAPER_WIDTH = 680;

/** Height a spec has on paper, in pixels: the same on every sheet, a table too wide for an upright one being set smaller. */
export function paperHeight(spec: ChartSpec): number {
	const width = Math.max(PAPER_WIDTH, chartMinWidth(spec, PAPER_WIDTH));
	return Math.round((chartHeight(spec, width) * PAPER_WIDTH) / width);
}
