import { a1Of } from './cell-address';
import type { Table, TableRow } from './table';

/**
 * The address of a cell of a row, given by the column of the table: of a text merged down the first one, of a figure typed behind the
 * words of its line theirs. Null where none was kept.
 */
export function placeOfCell(
	{ columns }: Pick<Table, 'columns'>,
	{ index, cells }: Pick<TableRow, 'index' | 'cells'>,
	column: number
): string | null {
	const cell = cells[column];
	const place = columns[column];
	return cell && place ? a1Of(cell.from ?? index, cell.column ?? place.index) : null;
}

/** The cell of a table that {@link placeOfCell} gives an address for, the first of a text merged down; null where there is none. */
export function cellAtPlace(
	table: Pick<Table, 'columns' | 'rows'>,
	a1: string
): { readonly row: TableRow; readonly column: number } | null {
	for (const row of table.rows) {
		const column = row.cells.findIndex((_, c) => placeOfCell(table, row, c) === a1);
		if (column !== -1) return { row, column };
	}
	return null;
}
