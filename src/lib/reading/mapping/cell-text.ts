import type { TableRow } from '$lib/model';

/** Space that is not a single plain one between words. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/** The text of a cell on one line, trimmed; empty for a blank or personal cell. */
export function cellText(row: TableRow, column: number): string {
	const cell = row.cells[column];
	if (!cell) return '';
	return UNEVEN.test(cell.raw) ? cell.raw.replace(/\s+/g, ' ').trim() : cell.raw;
}
