import { columnLetters, type TableColumn, type UnitGuess } from '$lib/model';
import { isNameGone } from '$lib/text';
import { headerId } from './header-id';

/**
 * What the columns of a table of lines are asked and answered about by, in step with them: the texts over each but its unit, joined by
 * ` / `, so that one answer goes for the same heading below every unit; the letters of a column that nothing else stands over but somebody's name.
 */
export function figureHeadings(
	columns: readonly TableColumn[],
	units: readonly (UnitGuess | null)[],
	whole: UnitGuess | null
): string[] {
	return columns.map(
		({ path, index }, c) =>
			headerId(
				path.filter((text) => text !== units[c]?.text && text !== whole?.text && !isNameGone(text))
			) || columnLetters(index)
	);
}
