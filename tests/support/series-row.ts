import type { SeriesRow } from '$lib/model';

/** A row of an answer by one unit, of which nothing else is known. */
export function seriesRow(over: Partial<SeriesRow> = {}): SeriesRow {
	return {
		keys: {},
		value: null,
		numerator: null,
		denominator: null,
		low: null,
		high: null,
		unitsReporting: 1,
		unitsDue: 1,
		suppressed: false,
		breakInSeries: false,
		typed: false,
		estimated: false,
		compared: null,
		comparedOn: null,
		...over
	};
}
