import type { Table, TableColumn, TableRow } from '$lib/model';
import { headerKey, leafKey, plainColumn } from '$lib/reference/forms';
import { opensWithUnitType, type Resolver } from '$lib/reference/units';
import { cellText } from '../ground/cell-text';
import { isSeriesOrWhole } from '../parts/parts-across';

/** Reasons by which sums alone made a row a total: they prove nothing of lines that count different things. */
const BY_ARITHMETIC: ReadonlySet<string> = new Set([
	'total-by-arithmetic',
	'subtotal-by-arithmetic'
]);

function holdsFigures({ kind, path }: TableColumn): boolean {
	return (kind === 'number' || kind === 'percent') && plainColumn(leafKey(path)) === null;
}

/** The name of a unit among the texts over a column; null where none is one. */
function unitOver({ path }: TableColumn, resolver: Resolver): string | null {
	const isUnit = (text: string) =>
		!isSeriesOrWhole(headerKey(text)) && (resolver.isUnitName(text) || opensWithUnitType(text));
	return path.find(isUnit) ?? null;
}

function asLine(row: TableRow): TableRow {
	return row.reasons.some(({ code }) => BY_ARITHMETIC.has(code)) ? { ...row, role: 'data' } : row;
}

/**
 * The table, its shape set right where its columns of figures name units (two at least; beside them stand only totals): below
 * periods (`Quý I` over `Xuân Hồng | Xuân Phú`), or beside lines that are headed as units or parts and name none.
 */
export function withUnitsAcross(table: Table, resolver: Resolver): Table {
	const { shape, columns, rows } = table;
	if (shape !== 'key-value' && shape !== 'units-down') return table;
	const figures = columns.filter(holdsFigures);
	const units = new Set<string>();
	for (const column of figures) {
		const unit = unitOver(column, resolver);
		if (unit !== null) units.add(unit);
		else if (!isSeriesOrWhole(leafKey(column.path))) return table;
	}
	if (units.size < 2) return table;
	if (shape === 'key-value') return { ...table, shape: 'units-across' };
	const labels = rows.flatMap((row) =>
		columns.flatMap(({ kind }, c) => {
			const text = kind === 'label' || kind === 'text' ? cellText(row, c) : '';
			return /\p{L}/u.test(text) ? [text] : [];
		})
	);
	const isUnit = (text: string) => resolver.isUnitName(text) || opensWithUnitType(text);
	// A word or two of any list are the name of some unit as well.
	return labels.filter(isUnit).length * 3 > labels.length
		? table
		: { ...table, shape: 'units-across', rows: rows.map(asLine) };
}
