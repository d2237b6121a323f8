import type { TableRow } from './table';

/** The figure a row holds in a column of its table; null for none. */
export function numberIn({ cells }: TableRow, column: number): number | null {
	const cell = cells[column];
	if (cell?.state === 'zero') return 0;
	return cell?.state === 'value' && typeof cell.value === 'number' ? cell.value : null;
}
