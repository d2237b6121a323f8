import type { Table, UnitGuess } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { cellText } from './cell-text';

/** Columns of a table whose rows are indicators. */
export interface LineColumns {
	readonly label: number;
	readonly order: number | null;
	readonly measuredIn: number | null;
}

/** Which columns hold the wording, the number and the unit of measure of each line; null without a wording. */
export function lineColumnsOf(table: Table): LineColumns | null {
	const plain = table.columns.map(({ path }) => plainColumn(leafKey(path)));
	const at = (kind: string) => {
		const index = plain.indexOf(kind as (typeof plain)[number]);
		return index === -1 ? null : index;
	};
	const [order, measuredIn] = [at('order'), at('measured-in')];
	const worded = at('line');
	if (worded !== null) return { label: worded, order, measuredIn };
	const rows = table.rows.filter((row) => row.role === 'data');
	let best: { column: number; letters: number } | null = null;
	for (const [column, { kind }] of table.columns.entries()) {
		if (column === order || column === measuredIn || (kind !== 'label' && kind !== 'text'))
			continue;
		const letters = rows.reduce(
			(sum, row) => sum + cellText(row, column).replace(/[^\p{L}]/gu, '').length,
			0
		);
		if (letters > 0 && (best === null || letters > best.letters)) best = { column, letters };
	}
	return best === null ? null : { label: best.column, order, measuredIn };
}

/** Whether the section of a row names the row's unit, and so says nothing of what its figures are. */
function isUnitSection(section: string, unit: UnitGuess | null | undefined): boolean {
	return unit != null && (unit.text === section || unit.text.startsWith(`${section} · `));
}

const PART_OF = /^(trong đó|gồm|bao gồm)\s*:?\s*/iu;

/**
 * The header path of each row in a table whose rows are indicators: the section, the line it is part of (by numbering
 * `1.2` under `1`, a dash, or after "Trong đó"), its own words. Empty for rows without words. A section that names the row's unit
 * (`units`, in step with the rows) is left out.
 */
export function linePaths(
	table: Table,
	columns: LineColumns,
	units: readonly (UnitGuess | null)[]
): (readonly string[])[] {
	const byNumber = new Map<string, string>();
	let parent: string | null = null;
	let partOf = false;
	return table.rows.map((row, r) => {
		const text = cellText(row, columns.label);
		if (text === '') return [];
		if (row.role !== 'data') {
			parent = null;
			partOf = false;
			return [];
		}
		const number = columns.order === null ? '' : cellText(row, columns.order).replace(/[.)]+$/, '');
		const section =
			row.section === null || isUnitSection(row.section, units[r]) ? [] : [row.section];
		const own = text.replace(PART_OF, '').replace(/^[-–+•]\s*/, '');
		const dashed = /^[-–+•]\s/.test(text) || PART_OF.test(text);
		if (own === '') {
			partOf = true;
			return [];
		}
		const above = number.includes('.')
			? byNumber.get(number.slice(0, number.lastIndexOf('.')))
			: undefined;
		if (number !== '') byNumber.set(number, own);
		if (above !== undefined) return [...section, above, own];
		if (dashed || (partOf && number === '')) {
			partOf = true;
			return parent === null ? [...section, own] : [...section, parent, own];
		}
		parent = own;
		partOf = false;
		return [...section, own];
	});
}
