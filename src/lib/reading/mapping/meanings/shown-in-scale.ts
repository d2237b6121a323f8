import type { Meaning, Suggestion } from '$lib/model';
import { isMoneyMeasure } from '$lib/reference/forms';
import type { Headers } from './headers';

const MILLION = 1_000_000;

/**
 * Figures whose number format shows them in thousands or millions (`#,##0,`) are asked unless their heading or unit of measure says the same:
 * nobody can tell whether it speaks of what is stored or of what is shown.
 */
export function askedIfShownInScale(
	{ cellsOf }: Headers,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		if (confidence === 'ask' || value.role !== 'measure') return suggestion;
		const said = value.factor * (isMoneyMeasure(value.measure) ? MILLION : 1);
		const other = cellsOf(i).find(
			(cell) => cell?.scale !== undefined && Math.round(said) !== cell.scale
		);
		return other
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'shown-in-scale' }] }
			: suggestion;
	});
}
