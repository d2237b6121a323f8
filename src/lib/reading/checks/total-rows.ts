import type { Issue, Table, TableRow } from '$lib/model';

function numberOf(row: TableRow, column: number): number | null {
	const cell = row.cells[column];
	if (!cell) return null;
	if (cell.state === 'zero') return 0;
	return cell.state === 'value' && typeof cell.value === 'number' ? cell.value : null;
}

function mismatches(
	table: Table,
	total: TableRow,
	members: readonly TableRow[],
	code: 'R07' | 'R08'
): Issue[] {
	if (members.length === 0) return [];
	return table.columns.flatMap(({ kind }, column): Issue[] => {
		if (kind !== 'number') return [];
		const said = numberOf(total, column);
		const values = members.map((row) => numberOf(row, column)).filter((value) => value !== null);
		if (said === null || values.length === 0) return [];
		const sum = Number(values.reduce((all, value) => all + value, 0).toPrecision(12));
		if (Math.abs(said - sum) < 0.005) return [];
		const cell = total.cells[column];
		return [
			{
				code,
				severity: 'warning',
				sheet: table.sheet,
				a1: cell?.a1 ?? null,
				raw: cell?.raw ?? '',
				details: { expected: sum, found: said }
			}
		];
	});
}

/** A unit's total that was found by adding up its own rows, wherever they stand. */
function isCheckedSum({ reasons }: TableRow): boolean {
	return reasons.some(({ code, details }) => code === 'total-of-unit' && details?.differ === 0);
}

/**
 * R07 and R08: rows of totals and subtotals that differ from the sum of their members, cell by cell. Percent columns are never
 * summed. Tables whose rows are indicators have no such sums.
 */
export function checkTotals(table: Table): Issue[] {
	if (table.shape === 'key-value' || table.shape === 'units-across' || table.shape === 'survey')
		return [];
	const data = table.rows.filter((row) => row.role === 'data');
	return table.rows.flatMap((row, at) => {
		if (isCheckedSum(row)) return [];
		if (row.role === 'total') return mismatches(table, row, data, 'R07');
		if (row.role !== 'subtotal') return [];
		const before: TableRow[] = [];
		for (let i = at - 1; i >= 0 && table.rows[i]?.role === 'data'; i--)
			before.push(table.rows[i] as TableRow);
		const after: TableRow[] = [];
		for (let i = at + 1; i < table.rows.length && table.rows[i]?.role === 'data'; i++) {
			after.push(table.rows[i] as TableRow);
		}
		const [below, above] = [
			mismatches(table, row, after, 'R08'),
			mismatches(table, row, before, 'R08')
		];
		if (after.length === 0) return above;
		return before.length > 0 && above.length === 0 ? [] : below;
	});
}
