import { columnLetters, type MappedTable, type UnitKey } from '$lib/model';
import { figureOfCell } from './figure-of-cell';

/** Places of a column without a figure. */
export interface Gaps {
	readonly blank: readonly string[];
	/** Those that hold something else. */
	readonly unread: readonly string[];
}

const NONE: Gaps = { blank: [], unread: [] };

/** Where the rows of data of a unit have no figure in the column of a cell, which is given by its address; each column is gone through once. */
export function gapsInColumns({
	table,
	units,
	unit: whole
}: Pick<MappedTable, 'table' | 'units' | 'unit'>): (at: {
	readonly unit: UnitKey;
	readonly a1: string;
}) => Gaps {
	const columns = new Map(table.columns.map(({ index }, c) => [columnLetters(index), c]));
	const known = new Map<string, ReadonlyMap<UnitKey, Gaps>>();
	const gapsIn = (letters: string, c: number) => {
		const gaps = new Map<UnitKey, { blank: string[]; unread: string[] }>();
		for (const [r, row] of table.rows.entries()) {
			const key = row.role === 'data' ? (units[r] ?? whole)?.key : null;
			if (key == null) continue;
			const { state } = figureOfCell(row.cells[c]);
			if (state !== 'blank' && state !== 'unread' && state !== 'error') continue;
			const own = gaps.get(key) ?? { blank: [], unread: [] };
			own[state === 'blank' ? 'blank' : 'unread'].push(`${letters}${row.index + 1}`);
			gaps.set(key, own);
		}
		return gaps;
	};
	return ({ unit, a1 }) => {
		const letters = /^[A-Z]+/.exec(a1)?.[0] ?? '';
		const c = columns.get(letters);
		if (c === undefined) return NONE;
		let gaps = known.get(letters);
		if (!gaps) known.set(letters, (gaps = gapsIn(letters, c)));
		return gaps.get(unit) ?? NONE;
	};
}
