import type { Table, TableRow } from '$lib/model';

/** The table with other roles of its rows, in step with them, in its list of roles and its counts too. */
export function withRoles(table: Table, rows: readonly TableRow[]): Table {
	const changed = rows.flatMap((row, r) => {
		const before = table.rows[r];
		return before && before !== row ? [{ row, before }] : [];
	});
	if (changed.length === 0) return table;
	const roles = new Map(changed.map(({ row }) => [row.index, row.role]));
	const leftOut = { ...table.ledger.leftOut };
	let { data } = table.ledger;
	for (const { row, before } of changed) {
		if (before.role === 'data') data--;
		else leftOut[before.role] = (leftOut[before.role] ?? 0) - 1;
		if (row.role === 'data') data++;
		else leftOut[row.role] = (leftOut[row.role] ?? 0) + 1;
	}
	return {
		...table,
		rows,
		roles: table.roles.map((one) => ({ ...one, role: roles.get(one.row) ?? one.role })),
		ledger: { ...table.ledger, data, leftOut }
	};
}
