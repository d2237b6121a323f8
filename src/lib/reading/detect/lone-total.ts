import type { Table, TableShape } from '$lib/model';
import { leafKey, opensParts, plainColumn } from '$lib/reference/forms';
import { compareWithSum, type SummedRow } from './find-totals';
import type { ReadColumn } from './read-figures';
import { labelOf, type BodyContext } from './row-context';
import { FIGURE_ROLES, type RolesOfBody } from './roles-of-body';
import { figureColumns } from './settle-totals';

const SHAPES: ReadonlySet<TableShape> = new Set(['units-down', 'survey', 'key-value']);

/** Whether rows are named by units or lines, or under no heading: then their words name no part the app has a breakdown for. */
function isNamedPlainly(labelPath: readonly string[]): boolean {
	return (
		leafKey(labelPath) === '' || ['unit', 'line'].includes(plainColumn(leafKey(labelPath)) ?? '')
	);
}

/**
 * The row of the total that is a table's only figure: a form for many units filled in by one. It may be followed by parts of it
 * (`Trong đó: …`), unless these add up to it, for then they say the same. Null where rows of data stand beside it or, under the same
 * header, above it.
 * @param above the table before it on the sheet.
 */
export function loneTotal(
	context: BodyContext,
	read: ReadonlyMap<number, ReadColumn>,
	roles: RolesOfBody,
	own: {
		readonly fingerprint: string;
		readonly labelPath: readonly string[];
		readonly shape: TableShape;
	},
	above: Table | null
): number | null {
	if (!SHAPES.has(own.shape)) return null;
	if (above?.fingerprint === own.fingerprint && above.rows.some(({ role }) => role === 'data'))
		return null;
	const rows: SummedRow[] = [];
	for (const row of roles.rowsOf(FIGURE_ROLES)) {
		const role = roles.of(row);
		// Only a total that stands first is alone.
		if (rows.length === 0 && role !== 'total') return null;
		rows.push({ row, role: role as SummedRow['role'], bold: false });
	}
	const [total, ...parts] = rows;
	if (!total) return null;
	const figures = figureColumns(context, read);
	const said: number[] = [];
	for (const cells of figures) {
		const value = cells[total.row]?.value;
		if (typeof value === 'number') said.push(value);
	}
	const isSumOfNothing = context.columns.some(
		(column) =>
			column !== context.numberColumn &&
			read.get(column)?.kind === 'number' &&
			context.view.cell(total.row, column)?.formula !== undefined
	);
	if (said.length === 0 || (isSumOfNothing && said.every((figure) => figure === 0))) return null;
	const [part] = parts;
	if (!part) return total.row;
	const { view, numberColumn } = context;
	const isPart = ({ row, role }: SummedRow) =>
		role === 'data' && (numberColumn === null || view.text(row, numberColumn) === '');
	if (!parts.every(isPart) || !opensParts(labelOf(context, part.row))) return null;
	if (own.shape === 'survey') return total.row;
	return isNamedPlainly(own.labelPath) && compareWithSum(figures, total, parts).differ > 0
		? total.row
		: null;
}
