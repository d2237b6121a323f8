import type { ReadCell, Reason, TableRow } from '$lib/model';
import type { GridView } from './grid-view';
import { BLANK, type ReadColumn } from './read-figures';
import { labelOf, type BodyContext } from './row-context';
import type { RolesOfBody, SheetRowRole } from './roles-of-body';
import { afterSectionMark, isSectionMark, isTotalWord } from './word-cues';

const TABLE_ROLES: ReadonlySet<SheetRowRole> = new Set(['data', 'total', 'subtotal', 'section']);

/**
 * The rows of a table, top down, each with the section it stands under, its cells in the order of `columns`, and why
 * it is what it is (`why`, by sheet row). Rows whose role is no part of a table are left out.
 */
export function tableRowsOf(
	context: BodyContext,
	columns: readonly number[],
	read: ReadonlyMap<number, ReadColumn>,
	roles: RolesOfBody,
	why: ReadonlyMap<number, readonly Reason[]>
): TableRow[] {
	const { view } = context;
	const cellsOf = columns.map((column) => read.get(column)?.cells ?? []);
	const rows: TableRow[] = [];
	let section: string | null = null;
	for (const row of roles.rowsOf(TABLE_ROLES)) {
		const role = roles.of(row) as TableRow['role'];
		if (role !== 'data') section = sectionFrom(context, row, role, section);
		const cells = cellsOfRow(view, row, columns, cellsOf);
		const isStruck = view.hasStruck && isStruckIn(view, row, columns);
		const reasons = why.get(row) ?? NO_REASONS;
		rows.push({
			index: row,
			role,
			section,
			hidden: view.sheet.hiddenRows.has(row),
			cells,
			reasons: isStruck ? [...reasons, { code: 'struck-through' }] : reasons
		});
	}
	return rows;
}

/** The section that stands from a row on which is none of data. */
function sectionFrom(
	context: BodyContext,
	row: number,
	role: SheetRowRole,
	before: string | null
): string | null {
	const label = labelOf(context, row);
	if (role === 'total') return isTotalWord(label) ? null : before;
	const isHeading = role === 'section' || !/^(tổng|cộng)/iu.test(label);
	return isHeading ? headingOf(context, row, label) : before;
}

function cellsOfRow(
	view: GridView,
	row: number,
	columns: readonly number[],
	cellsOf: readonly ReadColumn['cells'][]
): ReadCell[] {
	const cells = new Array<ReadCell>(columns.length);
	for (let i = 0; i < columns.length; i++)
		cells[i] = cellsOf[i]?.[row] ?? headingCell(view, row, columns[i] as number);
	return cells;
}

function isStruckIn(view: GridView, row: number, columns: readonly number[]): boolean {
	return columns.some((column) => view.cell(row, column)?.struck === true);
}

/** The words of a heading row without its mark, which may stand in a cell of its own left of where the names are. */
function headingOf({ view, columns }: BodyContext, row: number, label: string): string {
	const beside = isSectionMark(label)
		? columns
				.map((column) => view.text(row, column))
				.find((text) => /\p{L}{2}/u.test(text) && text !== label)
		: undefined;
	return beside ?? afterSectionMark(label) ?? label;
}

const NO_REASONS: readonly Reason[] = [];

/** A cell of a heading row: words only, since no column was decided over it. */
function headingCell(view: GridView, row: number, column: number): ReadCell {
	const raw = view.text(row, column);
	return raw === '' ? BLANK : { raw, value: raw, state: 'value' };
}
