import type { Table, TableRow } from '$lib/model';
import { opensWithCommuneType } from '$lib/reference/units';
import { cellText } from '../ground/cell-text';
import { compareRow } from '../ground/compare-row';
import type { MappingContext } from '../ground/context';
import { withoutParts } from '../parts/part-rows';
import { isOfVillages } from './units-of-sections';

/** Whether a text names a commune by its type and name: `Xã Xuân Hồng`, `UBND P. Năng Tĩnh`. */
export function namesCommune(text: string, { resolver }: MappingContext): boolean {
	return opensWithCommuneType(text) && resolver.isUnitName(text);
}

/** The rows of figures that head sections, with the data rows of each; null unless every data row stands below one. */
function headedBy(table: Table, label: number): ReadonlyMap<TableRow, TableRow[]> | null {
	const parts = new Map<TableRow, TableRow[]>();
	let head: TableRow | null = null;
	for (const row of table.rows) {
		if (row.role === 'subtotal' && cellText(row, label) === row.section) {
			head = row;
			parts.set(row, []);
		} else if (row.role === 'data') {
			if (!head || head.section !== row.section) return null;
			parts.get(head)?.push(row);
		}
	}
	return parts;
}

/** Whether a row names the section it stands in itself, in a column. */
function holdsSections({ rows }: Table, column: number): boolean {
	for (const row of rows)
		if (row.section !== null && cellText(row, column) === row.section) return true;
	return false;
}

/**
 * The table of communes each with its villages or kinds below it (`I. Xã Xuân Hồng 450`, `1. Xóm 1 200`): the figures are those of the
 * communes, and the rows below them left out as their parts. Tables where one is not the sum of its parts stay as they are, and
 * so do lists whose column is headed as villages, which are added up.
 */
export function withCommunesAbove(table: Table, context: MappingContext): Table {
	if (table.shape !== 'units-down' || isOfVillages(table)) return table;
	const label = table.columns.findIndex(
		({ kind }, c) => kind === 'label' && holdsSections(table, c)
	);
	const parts = label === -1 ? null : headedBy(table, label);
	if (!parts || parts.size === 0) return table;
	const added = table.columns.flatMap(({ kind }, c) => (kind === 'number' ? [c] : []));
	const isWhole = [...parts].every(([head, below]) => {
		const { agree, differ } = compareRow(head, below, added);
		return (
			namesCommune(head.section ?? '', context) &&
			below.every((row) => !namesCommune(cellText(row, label), context)) &&
			differ === 0 &&
			(agree > 0 || below.length === 0)
		);
	});
	const left = new Set([...parts.values()].flat());
	if (!isWhole || left.size === 0) return table;
	return withoutParts(withHeadsCounted(table, new Set(parts.keys())), left, label);
}

/** The table with these rows of sums as rows of data. */
function withHeadsCounted(table: Table, heads: ReadonlySet<TableRow>): Table {
	const places = new Set(Array.from(heads, ({ index }) => index));
	const reason = { code: 'commune-above-parts' };
	const { subtotal = 0, ...leftOut } = table.ledger.leftOut;
	const sums = subtotal - heads.size;
	return {
		...table,
		rows: table.rows.map((row) =>
			heads.has(row)
				? { ...row, role: 'data', section: null, reasons: [...row.reasons, reason] }
				: row
		),
		roles: table.roles.map((one) => (places.has(one.row) ? { ...one, role: 'data' } : one)),
		ledger: {
			...table.ledger,
			data: table.ledger.data + heads.size,
			leftOut: sums > 0 ? { ...leftOut, subtotal: sums } : leftOut
		}
	};
}
