import type { LeftOutReason, Ledger, TableColumn, TableRow } from '$lib/model';
import type { SheetRowRole } from './roles-of-body';

/** Counts every row once. A data row whose every figure is an error is in error and not counted as data. */
export function ledgerOf(
	roles: readonly { row: number; role: SheetRowRole }[],
	rows: readonly TableRow[],
	columns: readonly TableColumn[]
): Ledger {
	const isFigure = columns.map((column) => column.kind === 'number' || column.kind === 'percent');
	let inError = 0;
	// By index: an iterator makes an object a row, of a hundred thousand.
	for (let r = 0; r < rows.length; r++) {
		const { role, cells } = rows[r] as TableRow;
		if (role === 'data' && hasOnlyErrors(cells, isFigure)) inError++;
	}
	const leftOut: Partial<Record<LeftOutReason, number>> = {};
	let data = 0;
	for (let r = 0; r < roles.length; r++) {
		const role = roles[r]?.role as SheetRowRole;
		if (role === 'data') data++;
		else leftOut[role] = (leftOut[role] ?? 0) + 1;
	}
	return { rowsIn: roles.length, data: data - inError, leftOut, inError };
}

/** Whether figures stand in a row and all of them are errors. */
function hasOnlyErrors(cells: TableRow['cells'], isFigure: readonly boolean[]): boolean {
	let errors = 0;
	for (let i = 0; i < cells.length; i++) {
		const state = isFigure[i] ? cells[i]?.state : undefined;
		if (state === 'error') errors++;
		else if (state === 'value' || state === 'zero') return false;
	}
	return errors > 0;
}
