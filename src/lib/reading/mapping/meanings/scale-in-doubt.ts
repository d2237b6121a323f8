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
 * Whether shares up to one, written without a per cent sign, may be fractions of one: those of exactly one alone, and any beside shares far
 * above them. Among fractions alone they were read as such already.
 */
function areFractionsOrHundredths(cells: readonly (ReadCell | null)[]): boolean {
	const shares = cells.flatMap((cell) =>
		typeof cell?.value === 'number' && cell.value !== 0
			? [{ share: cell.value, isPlain: !cell.raw.includes('%') }]
			: []
	);
	const isLow = ({ share, isPlain }: (typeof shares)[number]) =>
		share === 1 || (isPlain && share > 0 && share < 1);
	const low = shares.filter(isLow);
	const others = shares.filter((one) => !isLow(one));
	return (
		low.some(({ isPlain }) => isPlain) &&
		others.every(({ share }) => share >= FAR_FROM_ONE) &&
		(others.length > 0 || low.every(({ share }) => share === 1))
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
 * A share whose figures are all as small as points (`4,2` of five) or fractions (`0,85`) or of which some may be fractions or hundredths, and
 * a mean of levels whose figures are higher than the highest level, are asked.
 */
export function askedIfOffScale(
	{ paths, cellsOf, percent }: Headers,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		if (confidence === 'ask' || value.role !== 'measure' || !hasScale(value.measure))
			return suggestion;
		const isLowAmongAll = value.measure !== MEAN && areFractionsOrHundredths(cellsOf(i));
		const figures = figuresOf(cellsOf(i)) ?? [];
		if (figures.length === 0 && !isLowAmongAll) return suggestion;
		const key = (paths[i] ?? []).map(headerKey).join(' / ');
		const isPoints = phraseIn(key, 'diem|muc do|chi so|muc') > 0;
		const isOff =
			isLowAmongAll ||
			(figures.length > 0 && isOffScale(value.measure, figures, percent[i] === true, isPoints));
		return isOff
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'scale-in-doubt' }] }
			: suggestion;
	});
}
