import type { Meaning, ReadCell, Suggestion } from '$lib/model';
import { headerKey, phraseIn } from '$lib/reference/forms';
import { INDICATORS } from '$lib/reference/indicators';
import type { Headers } from './headers';

const INDEX = 'sat_index';
const MEAN = 'sat_mean';
/** The most points of a score from 1 to 5, and of one out of ten. */
const OF_FIVE = 5;
const OF_TEN = 10;
/** No share of the satisfied anywhere is as low as this in every row. */
const LOWEST_SHARE = 5;

function isShare(indicator: string): boolean {
	const formula = INDICATORS.get(indicator)?.formula;
	return formula?.kind === 'ratio' && formula.scale === 100;
}

/** The figures of some cells but noughts; null where one is written with a per cent sign. */
function figuresOf(cells: readonly (ReadCell | null)[]): readonly number[] | null {
	if (cells.some((cell) => cell?.raw.includes('%'))) return null;
	return cells.flatMap((cell) =>
		typeof cell?.value === 'number' && cell.value !== 0 ? [cell.value] : []
	);
}

/** Whether all figures but noughts are one, and of some no sign says that it is one per cent. */
function areAllOne(cells: readonly (ReadCell | null)[]): boolean {
	const figures = cells.filter((cell) => typeof cell?.value === 'number' && cell.value !== 0);
	return (
		figures.every((cell) => cell?.value === 1) && figures.some((cell) => !cell?.raw.includes('%'))
	);
}

/** Whether the figures of a measure are per cents. */
export function isInPercent(measure: string): boolean {
	return measure === INDEX || isShare(measure);
}

/** Whether figures can be none of what they were read as, for their size alone. */
function isOffScale(
	measure: string,
	figures: readonly number[],
	saysPercent: boolean,
	isPoints: boolean
): boolean {
	const most = figures.reduce((highest, figure) => Math.max(highest, figure), -Infinity);
	if (measure === MEAN) return most > OF_FIVE || most < 1;
	if (measure === INDEX && isPoints && !saysPercent) return most <= OF_TEN;
	if (measure === INDEX) return most <= LOWEST_SHARE;
	return isShare(measure) && !saysPercent && most <= 1;
}

/**
 * A share whose figures are all as small as points (`4,2` of five) or fractions (`0,85`), or one throughout, and
 * a mean of levels whose figures are higher than the highest level, are asked.
 */
export function askedIfOffScale(
	{ paths, cellsOf, percent }: Headers,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		if (
			confidence === 'ask' ||
			value.role !== 'measure' ||
			(value.measure !== MEAN && !isInPercent(value.measure))
		)
			return suggestion;
		const isAllOne = value.measure !== MEAN && areAllOne(cellsOf(i));
		const figures = figuresOf(cellsOf(i)) ?? [];
		if (figures.length === 0 && !isAllOne) return suggestion;
		const key = (paths[i] ?? []).map(headerKey).join(' / ');
		const isPoints = phraseIn(key, 'diem|muc do|chi so|muc') > 0;
		const isOff =
			isAllOne ||
			(figures.length > 0 && isOffScale(value.measure, figures, percent[i] === true, isPoints));
		return isOff
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'scale-in-doubt' }] }
			: suggestion;
	});
}
