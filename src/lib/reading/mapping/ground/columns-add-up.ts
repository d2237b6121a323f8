import type { Table } from '$lib/model';

/** Whether the figures of some columns add up to those of another in every row of data, of which there is one at least; blank counts as nought. */
export function columnsAddUp({ rows }: Table, whole: number, parts: readonly number[]): boolean {
	const data = rows.filter(({ role }) => role === 'data');
	const figure = (row: Table['rows'][number], c: number) => Number(row.cells[c]?.value ?? 0);
	return (
		data.length > 0 &&
		data.every((row) => parts.reduce((sum, c) => sum + figure(row, c), 0) === figure(row, whole))
	);
}
