import { asksForFigures } from './column-cues';
import { hasValues, isLineWithFigure, labelOf, type BodyContext } from './row-context';
import type { RowFeatures } from './row-features';
import { isTotalWord } from './word-cues';

/** Whether several words stand in nothing but capitals: `TẬP HUẤN`, and no `BHYT`. */
function isInCapitals(text: string): boolean {
	return /\p{Lu}\S*\s+\S*\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/**
 * Whether a row of a form is a heading by its capitals alone: nothing else stands in it, and a line in small letters that has its figure
 * follows before an empty row. A form all in capitals has none.
 */
export function isCapitalHeading(context: BodyContext, row: number): boolean {
	const { features, indicatorsDown } = context;
	const label = labelOf(context, row);
	const stands = (features[row] as RowFeatures).columns.length === 1 && !hasValues(context, row);
	if (!indicatorsDown || !stands || !isInCapitals(label)) return false;
	if (asksForFigures([label]) || isTotalWord(label)) return false;
	for (let below = row + 1; below < features.length; below++) {
		if ((features[below] as RowFeatures).columns.length === 0) return false;
		if (isLineWithFigure(context, below)) return !isInCapitals(labelOf(context, below));
	}
	return false;
}
