import type { Meaning, Suggestion, Table } from '$lib/model';
import { leafKey } from '$lib/reference/forms';

/** Ends with the window before and nothing more: `Kỳ trước chuyển sang` is a stock of this one. */
const BEFORE = /(?:^| )(?:6 thang|ky|quy|thang) truoc$/;

const OF_WINDOW_BEFORE: Suggestion<Meaning> = {
	value: { role: 'ignore' },
	confidence: 'sure',
	reasons: [{ code: 'window-before' }]
};

/**
 * Columns of the window before (`Kỳ trước`) that would be asked about are left out where another column gives the same
 * measure of the table's own window: the report on that window says it itself.
 */
export function withoutColumnsBefore(
	{ columns }: Table,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	return read.map((suggestion, i) => {
		const { value, confidence } = suggestion;
		if (confidence !== 'ask' || value.role !== 'measure') return suggestion;
		if (!BEFORE.test(leafKey(columns[i]?.path))) return suggestion;
		const isBeside = read.some(
			(other) =>
				other.confidence !== 'ask' &&
				other.value.role === 'measure' &&
				other.value.measure === value.measure
		);
		return isBeside ? OF_WINDOW_BEFORE : suggestion;
	});
}
