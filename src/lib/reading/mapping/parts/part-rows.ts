import { isLoneTotal, type Issue, type Table, type TableRow } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { opensWithUnitType } from '$lib/reference/units';
import { a1Of, bareKey } from '$lib/text';
import { cellText } from '../ground/cell-text';
import type { MappingContext } from '../ground/context';

const OPENS_PARTS = /^(?:[-–+•]\s*)?(?:trong đó|gồm|bao gồm)(?!\p{L})\s*:?\s*/iu;
/** A dash alone opens none: the name behind it may be a unit's, misspelt. */
const KIND_OF_PART = /^(?:tap the|ca nhan|nam|nu)$/;
const DASH = /^[-–+•]\s+/;

/**
 * The table of a list of units without the rows that only part the unit above them (`Trong đó: tập thể`, `- Cá nhân`): they bear no number
 * and name no unit. They count as left out, as what stands beside a list does. Other tables stay as they are.
 */
export function withoutPartRows(table: Table, { resolver }: MappingContext): Table {
	if (table.shape !== 'units-down') return table;
	const order = table.columns.findIndex(({ path }) => plainColumn(leafKey(path)) === 'order');
	const label = table.columns.findIndex(({ kind }, c) => kind === 'label' && c !== order);
	if (label === -1) return table;
	const isUnit = (text: string) => opensWithUnitType(text) || resolver.isUnitName(text);
	let isBelowUnit = false;
	let inParts = false;
	const parts = table.rows.filter((row) => {
		const text = cellText(row, label);
		const own = text.replace(OPENS_PARTS, '').replace(DASH, '');
		const isNumbered = order !== -1 && cellText(row, order) !== '';
		if (row.role !== 'data' || isNumbered || isLoneTotal(row) || isUnit(own)) {
			isBelowUnit = row.role === 'data' && (order === -1 || isNumbered || isLoneTotal(row));
			inParts = false;
			return false;
		}
		inParts ||= isBelowUnit && (OPENS_PARTS.test(text) || KIND_OF_PART.test(bareKey(own)));
		return inParts && text !== '';
	});
	return withoutParts(table, new Set(parts), label);
}

/**
 * The table without these rows of data, counted as left out and told as parts of what stands above them.
 * @param label index of the column that names the rows.
 */
export function withoutParts(table: Table, left: ReadonlySet<TableRow>, label: number): Table {
	const [first] = left;
	if (!first) return table;
	const { a1, count } = table.partRows ?? {
		a1: a1Of(first.index, table.columns[label]?.index ?? 0),
		count: 0
	};
	return { ...withoutRows(table, left), partRows: { a1, count: count + left.size } };
}

/** The table without these rows of data, counted as left out. */
export function withoutRows(table: Table, left: ReadonlySet<TableRow>): Table {
	const places = new Set([...left].map(({ index }) => index));
	const { data, leftOut } = table.ledger;
	return {
		...table,
		rows: table.rows.filter((row) => !left.has(row)),
		roles: table.roles.map((one) => (places.has(one.row) ? { ...one, role: 'residue' } : one)),
		ledger: {
			...table.ledger,
			data: data - left.size,
			leftOut: { ...leftOut, residue: (leftOut.residue ?? 0) + left.size }
		}
	};
}

/** Which rows {@link withoutPartRows} left out, once a table. */
export function partRowIssues({ sheet, partRows }: Table): Issue[] {
	return partRows ? [{ code: 'part-rows-left-out', severity: 'note', sheet, ...partRows }] : [];
}
