import type { Cell, Sheet } from './workbook';

/** The different cells of grids whose reader met them so: beside the sheet, which stays plain data that a worker may post. */
const different = new WeakMap<Sheet['grid'], readonly Cell[]>();

/** Says which cells a grid consists of, however often each stands in it. */
export function consistingOf(grid: Sheet['grid'], cells: readonly Cell[]): void {
	different.set(grid, cells);
}

/**
 * All cells of a grid, wherever they stand: as one list in which each different one comes once where its reader told them, else as
 * the rows of the grid. For what is asked of each cell by itself: the same cell stands in thousands of rows.
 */
export function cellsAnywhere(grid: Sheet['grid']): Sheet['grid'] {
	const cells = different.get(grid);
	return cells ? [cells] : grid;
}
