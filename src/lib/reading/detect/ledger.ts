import type { LeftOutReason, Ledger, TableColumn, TableRow } from '$lib/model';
import type { SheetRowRole } from './row-roles';

/** Counts every row once. A data row whose every figure is an error is in error and not counted as data. */
export function ledgerOf(
	roles: readonly { row: number; role: SheetRowRole }[],
	rows: readonly TableRow[],
	columns: readonly TableColumn[]
): Ledger {
	const isFigure = columns.map((column) => column.kind === 'number' || column.kind === 'percent');
	const inError = rows.filter((row) => {
		if (row.role !== 'data') return false;
		const figures = row.cells.filter(
			(cell, i) => isFigure[i] && cell !== null && cell.state !== 'blank' && cell.state !== 'na'
		);
		return figures.length > 0 && figures.every((cell) => cell?.state === 'error');
	}).length;
	const leftOut: Partial<Record<LeftOutReason, number>> = {};
	let data = 0;
	for (const { role } of roles) {
		if (role === 'data') data++;
		else leftOut[role] = (leftOut[role] ?? 0) + 1;
	}
	return { rowsIn: roles.length, data: data - inError, leftOut, inError };
}
