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

/** Shares as far from one as this cannot be fractions of one. Our own line. */
const FAR_FROM_ONE = 20;

/**
 * Whether a share of exactly one, written without a per cent sign, may be all of a hundred: alone, or beside shares far above it. Among
 * fractions it was read as all already.
 */
function isAllOrHundredth(cells: readonly (ReadCell | null)[]): boolean {
	const shares = cells.flatMap((cell) =>
		typeof cell?.value === 'number' && cell.value !== 0
			? [{ share: cell.value, isPlain: !cell.raw.includes('%') }]
			: []
	);
	return (
		shares.some(({ share, isPlain }) => share === 1 && isPlain) &&
		shares.every(({ share }) => share === 1 || share >= FAR_FROM_ONE)
	);
}

/** Whether the size of a measure's figures has bounds: those of counts and sums have none. */
function hasScale(measure: string): boolean {
	return measure === MEAN || measure === INDEX || isShare(measure);
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
 * A share whose figures are all as small as points (`4,2` of five) or fractions (`0,85`) or which may be all or a hundredth, and a mean of levels whose figures are
 * higher than the highest level, are asked.
 */
export function askedIfOffScale(
	{ paths, cellsOf, percent }: Headers,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		if (confidence === 'ask' || value.role !== 'measure' || !hasScale(value.measure))
			return suggestion;
		const isOneOfAll = value.measure !== MEAN && isAllOrHundredth(cellsOf(i));
		const figures = figuresOf(cellsOf(i)) ?? [];
		if (figures.length === 0 && !isOneOfAll) return suggestion;
		const key = (paths[i] ?? []).map(headerKey).join(' / ');
		const isPoints = phraseIn(key, 'diem|muc do|chi so|muc') > 0;
		const isOff =
			isOneOfAll ||
			(figures.length > 0 && isOffScale(value.measure, figures, percent[i] === true, isPoints));
		return isOff
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'scale-in-doubt' }] }
			: suggestion;
	});
}
