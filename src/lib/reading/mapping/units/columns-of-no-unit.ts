import type { Decisions, Table, UnitGuess } from '$lib/model';
import { headerKey } from '$lib/reference/forms';
import type { MappingContext } from '../ground/context';
import { figureColumns, isSeriesOrWhole } from '../parts/parts-across';
import { decidedUnit } from './decided-unit';

/**
 * Units of the columns of a table with units across, in step with its columns: beside `units` a question for each column of figures
 * whose header names none and says neither when nor how much in all. Its figures would be lost without a word.
 */
export function withColumnsAsked(
	table: Table,
	units: readonly (UnitGuess | null)[],
	at: { readonly date: string; readonly decisions: Decisions | null },
	context: MappingContext
): readonly (UnitGuess | null)[] {
	if (table.shape !== 'units-across') return units;
	const figures = new Set(figureColumns(table));
	return units.map((guess, c): UnitGuess | null => {
		const path = table.columns[c]?.path ?? [];
		const text = path[0];
		if (guess || !figures.has(c) || text === undefined) return guess;
		if (path.some((one) => isSeriesOrWhole(headerKey(one)))) return null;
		const { candidates } = context.resolver.resolve(text, { date: at.date });
		const asked: UnitGuess = { text, key: null, name: null, confidence: 'ask', candidates };
		return decidedUnit(asked, at.decisions, context);
	});
}
