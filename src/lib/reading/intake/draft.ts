import type { Cell, Merge } from '$lib/model';
import { a1Of } from '$lib/text';
import { LIMITS } from './limits';
import { hostile, Refusal } from './refusal';

/** Rows without cells share this one array, so that a far-off cell costs no memory. */
const NO_CELLS: readonly Cell[] = Object.freeze([]);

export type DraftRow = (Cell | null | undefined)[];

/** A sheet as its format's reader saw it, before legacy text is decoded. Rows and cells may be holes. */
export interface SheetDraft {
	name: string;
	hidden: boolean;
	rows: DraftRow[];
	/** The different cells of the rows, where the reader met the same ones again and again; null where nobody kept them. */
	different: Cell[] | null;
	merges: Merge[];
	hiddenRows: Set<number>;
	hiddenColumns: Set<number>;
	comments: number;
}

/** Counts the cells of one file against its cap. */
export interface CellBudget {
	left: number;
}

export function newBudget(): CellBudget {
	return { left: LIMITS.cells };
}

export function newDraft(name: string, hidden: boolean): SheetDraft {
	return {
		name,
		hidden,
		rows: [],
		different: null,
		merges: [],
		hiddenRows: new Set(),
		hiddenColumns: new Set(),
		comments: 0
	};
}

/**
 * Puts a cell at a 0-based place. Refuses a place no spreadsheet program has, and the file once
 * its cells exceed the cap.
 */
export function putCell(
	draft: SheetDraft,
	row: number,
	column: number,
	cell: Cell,
	budget: CellBudget
): void {
	if (!(row >= 0 && row < LIMITS.rows && column >= 0 && column < LIMITS.columns))
		throw hostile('cell-reference');
	if (cell.raw.length > LIMITS.cellText)
		throw new Refusal('too-large', {
			what: 'cell-text',
			limit: LIMITS.cellText,
			place: `${draft.name.slice(0, 40)} ${a1Of(row, column)}`
		});
	if (--budget.left < 0) throw new Refusal('too-large', { what: 'cells', limit: LIMITS.cells });
	(draft.rows[row] ??= [])[column] = cell;
}

/** Lists with up to so many holes are walked place by place, which is quicker than asking for what exists. */
const SHORT = 1024;

/** Indices of the rows or cells that exist, in order, without walking long holes between them. */
export function existing(sparse: readonly unknown[]): number[] {
	const indices: number[] = [];
	for (let i = 0; i < sparse.length; i++) {
		if (i in sparse) indices.push(i);
		else if (i - indices.length >= SHORT) return Object.keys(sparse).map(Number);
	}
	return indices;
}

/** Shows every cell that exists, row by row, until somebody has seen `'enough'`. */
export function eachCell(
	rows: readonly (DraftRow | undefined)[],
	show: (cell: Cell, column: number, row: number) => 'enough' | undefined | void
): void {
	for (const row of existing(rows)) {
		const cells = rows[row] ?? NO_CELLS;
		const columns = cells.length > SHORT ? existing(cells) : null;
		const length = columns?.length ?? cells.length;
		for (let i = 0; i < length; i++) {
			const column = columns?.[i] ?? i;
			const cell = cells[column];
			if (cell && show(cell, column, row) === 'enough') return;
		}
	}
}

/** The grid of a draft: every row an array, trimmed to the last cell that holds something. */
export function gridOf(rows: readonly (DraftRow | undefined)[]): readonly DraftRow[] {
	const grid: DraftRow[] = [];
	for (const index of existing(rows)) {
		const row = rows[index];
		if (!row || row.length === 0) continue;
		while (grid.length < index) grid.push(NO_CELLS as DraftRow);
		grid.push(row);
	}
	return grid;
}

/** Merges inside the used grid: clipped to it, single cells and those wholly outside left out. */
export function clipMerges(merges: readonly Merge[], rows: number, columns: number): Merge[] {
	const clipped: Merge[] = [];
	for (const merge of merges) {
		if (merge.top >= rows || merge.left >= columns) continue;
		const bottom = Math.min(merge.bottom, rows - 1);
		const right = Math.min(merge.right, columns - 1);
		if (bottom < merge.top || right < merge.left) continue;
		if (bottom === merge.top && right === merge.left) continue;
		clipped.push({ top: merge.top, left: merge.left, bottom, right });
	}
	return clipped;
}
