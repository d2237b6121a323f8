import {
	dimsText,
	numberIn,
	placeOfCell,
	type Issue,
	type MappedTable,
	type MeasureMeaning,
	type TableRow
} from '$lib/model';
import { leafKey, plainColumn, saysWhole } from '$lib/reference/forms';
import { MEASURES } from '$lib/reference/indicators';

/** What a line counts, where that is known and its figures are whole numbers; null for any other. */
function countOf({ table, lines }: MappedTable, r: number): MeasureMeaning | null {
	const { value, confidence } = lines[r] ?? {};
	if (table.rows[r]?.role !== 'data' || confidence === 'ask' || value?.role !== 'measure')
		return null;
	return MEASURES.get(value.measure)?.integer === true ? value : null;
}

/** The rows right above a total that count the parts of one measure, such as the levels of an answer; none where others stand among them. */
function partsAbove(mapped: MappedTable, at: number): readonly TableRow[] {
	const { rows } = mapped.table;
	const found: TableRow[] = [];
	const measures = new Set<string>();
	const parts = new Set<string>();
	for (let r = at - 1; rows[r]?.role === 'data'; r--) {
		const count = countOf(mapped, r);
		if (!count || Object.keys(count.dims).length !== 1) return [];
		measures.add(`${count.measure}|${Object.keys(count.dims).join()}`);
		parts.add(dimsText(count.dims));
		found.push(rows[r] as TableRow);
	}
	const areParts = measures.size === 1 && parts.size === found.length;
	return areParts && found.length > 1 ? found : [];
}

/** R07 of a cell that differs from a sum of others; none where it or all of them are blank. */
function differing(
	mapped: MappedTable,
	row: TableRow,
	column: number,
	figures: readonly (number | null)[]
): Issue[] {
	const { table } = mapped;
	const found = numberIn(row, column);
	const given = figures.filter((figure) => figure !== null);
	if (found === null || given.length === 0) return [];
	const expected = given.reduce((all, figure) => all + figure, 0);
	if (Math.abs(found - expected) < 0.005) return [];
	const a1 = placeOfCell(table, row, column);
	const raw = row.cells[column]?.raw ?? '';
	const details = { expected, found };
	return [{ code: 'R07', severity: 'warning', sheet: table.sheet, a1, raw, details }];
}

/** Columns of totals beside a column of each unit, and those they add up; none where other figures stand among them. */
function columnsAcross({ table, unitsOfColumns = [] }: MappedTable): {
	readonly wholes: readonly number[];
	readonly parts: readonly number[];
} {
	const figures = table.columns.flatMap(({ kind, path }, c) =>
		kind === 'number' && plainColumn(leafKey(path)) === null ? [c] : []
	);
	const isWhole = (c: number) => saysWhole(leafKey(table.columns[c]?.path));
	const parts = figures.filter((c) => !isWhole(c));
	const names = new Set(parts.flatMap((c) => unitsOfColumns[c]?.text ?? []));
	const isOneEach = names.size > 1 && names.size === parts.length;
	return { wholes: isOneEach ? figures.filter(isWhole) : [], parts };
}

/**
 * R07 of tables whose rows are indicators: a row of totals below the parts of one count (`Rất hài lòng`, `Hài lòng`, … `Cộng`) that is not
 * their sum, and where units stand across a column of totals that is not theirs. Rows of other things and rates have no such sums.
 */
export function checkTotalLines(mapped: MappedTable): Issue[] {
	const { table, columns } = mapped;
	if (table.shape !== 'key-value' && table.shape !== 'units-across') return [];
	const figures = [...columns.keys()].filter((c) => columns[c]?.value.role === 'measure');
	const { wholes, parts: ofUnits } = columnsAcross(mapped);
	return table.rows.flatMap((row, r) => {
		const parts = row.role === 'total' ? partsAbove(mapped, r) : [];
		const sums = parts.length > 0 || countOf(mapped, r) ? wholes : [];
		const below = (c: number) => parts.map((part) => numberIn(part, c));
		const beside = ofUnits.map((c) => numberIn(row, c));
		return [
			...figures.flatMap((c) => differing(mapped, row, c, below(c))),
			...sums.flatMap((c) => differing(mapped, row, c, beside))
		];
	});
}
