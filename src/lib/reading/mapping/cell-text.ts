import type { TableRow } from '$lib/model';

/** The text of a cell on one line, trimmed; empty for a blank or personal cell. */
export function cellText(row: TableRow, column: number): string {
	const cell = row.cells[column];
	return cell ? cell.raw.replace(/\s+/g, ' ').trim() : '';
}
