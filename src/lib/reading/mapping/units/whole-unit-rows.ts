import type { Meaning, Suggestion, Table, TableRow, UnitGuess } from '$lib/model';
import { bareKey } from '$lib/text';
import { cellText } from '../ground/cell-text';
import { compareRow } from '../ground/compare-row';
import { columnsToAdd } from './unit-totals';
import { withRoles } from '../ground/with-roles';

const BODY = /^(?:ubnd|uy ban nhan dan) /;
const TYPE = /^(?:xa|phuong|thi tran|dac khu) /;
const MARK = /^(?:x|p|tt|h|tx|tp)(?:\. ?| )/;

/** How a row names the unit of its table: with its type (`Xã Xuân Hồng`), by the bare name a village may share, or not at all. */
export function namedAs(row: TableRow, table: Table, unit: string): 'typed' | 'bare' | null {
	const whole = bareKey(unit);
	const bare = whole.replace(TYPE, '');
	for (const [c, { kind }] of table.columns.entries()) {
		if (kind !== 'label' && kind !== 'text') continue;
		const key = bareKey(cellText(row, c)).replace(BODY, '');
		if (key === whole || key.replace(MARK, '') === bare) return key === bare ? 'bare' : 'typed';
	}
	return null;
}

/**
 * The table of the villages of one unit, where a row that names the unit itself is their total: else it would be added to
 * them, and every figure be double. One that is smaller than a village's is a figure of the unit's own offices; one that
 * bears but the bare name has to be the sum.
 */
export function withWholeUnitRows(
	table: Table,
	unit: UnitGuess | null,
	columns: readonly Suggestion<Meaning>[]
): Table {
	const { name } = unit ?? {};
	if (table.shape !== 'units-down' || !name) return table;
	const names = table.rows.map((row) => (row.role === 'data' ? namedAs(row, table, name) : null));
	const parts = table.rows.filter(({ role }, r) => role === 'data' && names[r] === null);
	if (parts.length < 2 || names.every((named) => named === null)) return table;
	const added = columnsToAdd(table, columns);
	const rows = table.rows.map((row, r): TableRow => {
		const named = names[r] ?? null;
		if (named === null) return row;
		const { agree, differ, couldHold } = compareRow(row, parts, added);
		const isTotal = agree + differ > 0 && (differ === 0 || (named === 'typed' && couldHold));
		const reason = { code: 'total-of-unit', details: { agree, differ } };
		return isTotal ? { ...row, role: 'total', reasons: [...row.reasons, reason] } : row;
	});
	return withRoles(table, rows);
}
