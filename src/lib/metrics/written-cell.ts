import type { ResultRow } from '$lib/engine/sql';
import { a1OfNumber, type FactSource } from '$lib/model';

/**
 * Where and how a figure is written, of a row with `cell` and `value` of the table `fact` and `a1` and `raw` of `written`
 * (both null where they say nothing more). A figure without a cell has no address.
 */
export function writtenCell(row: ResultRow): Pick<FactSource, 'a1' | 'raw'> {
	const { a1, raw, cell, value } = row;
	const named = typeof cell === 'number' && cell >= 0 ? a1OfNumber(cell) : '';
	return {
		a1: typeof a1 === 'string' ? a1 : named,
		raw: typeof raw === 'string' ? raw : String(value)
	};
}
