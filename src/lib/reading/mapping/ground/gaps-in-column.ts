import { columnLetters, type MappedTable, type UnitKey } from '$lib/model';
import { figureOfCell } from './figure-of-cell';

/** Places of a column without a figure. */
export interface Gaps {
	readonly blank: readonly string[];
	/** Those that hold something else. */
	readonly unread: readonly string[];
}

/** Where the rows of data of a unit have no figure in the column of a cell, which is given by its address. */
export function gapsInColumn(
	{ table, units, unit: whole }: Pick<MappedTable, 'table' | 'units' | 'unit'>,
	{ unit, a1 }: { readonly unit: UnitKey; readonly a1: string }
): Gaps {
	const letters = /^[A-Z]+/.exec(a1)?.[0] ?? '';
	const c = table.columns.findIndex(({ index }) => columnLetters(index) === letters);
	const blank: string[] = [];
	const unread: string[] = [];
	for (const [r, row] of table.rows.entries()) {
		if (c === -1 || row.role !== 'data' || (units[r] ?? whole)?.key !== unit) continue;
		const { state } = figureOfCell(row.cells[c]);
		const place = `${letters}${row.index + 1}`;
		if (state === 'blank') blank.push(place);
		if (state === 'unread' || state === 'error') unread.push(place);
	}
	return { blank, unread };
}
