import type { Meaning, ReadCell, Suggestion } from '$lib/model';
import { leafKey } from '$lib/reference/forms';
import { isTypedRate } from '../ground/typed-rate';

/** Whether a line says that it is in per cent, rather than a score or a mean. */
function isInPercent(path: readonly string[], measuredIn: string | null | undefined): boolean {
	return /%|(?:^| )ty le(?: |$)/.test(`${leafKey(path)} ${measuredIn ?? ''}`);
}

/** Whether all figures of some cells lie between nought and one, and none has a per cent sign. */
function areFractions(cells: readonly (ReadCell | null | undefined)[]): boolean {
	const figures = cells.flatMap((cell) =>
		cell && typeof cell.value === 'number' && cell.value !== 0 ? [cell] : []
	);
	return (
		figures.length > 0 &&
		figures.every(({ value, raw }) => Number(value) > 0 && Number(value) <= 1 && !/%/.test(raw))
	);
}

/**
 * A line of a share in per cent whose figures are all one at most may hold fractions (`0,93` for 93 %): it is asked.
 * @param cellsOf the cells of a line that hold its figures.
 */
export function askedIfFractions(
	paths: readonly (readonly string[])[],
	measuredIn: readonly (string | null)[],
	read: readonly Suggestion<Meaning>[],
	cellsOf: (i: number) => readonly (ReadCell | null | undefined)[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, confidence, reasons } = suggestion;
		const isShare =
			confidence !== 'ask' &&
			value.role === 'measure' &&
			isTypedRate(value.measure) &&
			isInPercent(paths[i] ?? [], measuredIn[i]);
		return isShare && areFractions(cellsOf(i))
			? { value, confidence: 'ask', reasons: [...reasons, { code: 'share-below-one' }] }
			: suggestion;
	});
}
