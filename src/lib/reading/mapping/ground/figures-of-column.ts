import type { Table } from '$lib/model';

/** The figure of each row of data in a column, nought where it holds none; of a column that was read as words, too. */
export function figuresOfColumn({ rows }: Table, c: number): readonly number[] {
	return rows.flatMap((row) => (row.role === 'data' ? [Number(row.cells[c]?.value) || 0] : []));
}
