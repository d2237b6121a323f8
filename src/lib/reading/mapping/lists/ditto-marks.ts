import type { ReadCell, Table, TableRow } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';
import { cellText, textsOfColumn } from '../ground/cell-text';

/** `nt`, `-nt-`, `"`, `như trên`: what stands above. */
const DITTO = /^(?:["“”″〃'’]{1,2}|[-–—\s]*(?:nt|n\.\s?t\.?|như trên|như nt)[-–—\s.]*|[-–—]+)$/iu;

/** Whether a column holds such a mark; rows of one unit mostly follow each other, and are looked at once. */
function holdsDitto(table: Table, c: number): boolean {
	let before = '';
	return textsOfColumn(table, c).some((text) => {
		if (text === before) return false;
		before = text;
		return DITTO.test(text);
	});
}

/** What stands above in the place of a mark. */
function standingFor({ from }: ReadCell, named: ReadCell): ReadCell {
	if (from === named.from) return named;
	const { raw, value, state } = named;
	return from === undefined ? { raw, value, state } : { raw, value, state, from };
}

/** The table with the name above in the place of each mark that says so in a column of units. */
export function withoutDittos(table: Table): Table {
	const columns = [...table.columns.keys()].filter(
		(c) => plainColumn(leafKey(table.columns[c]?.path)) === 'unit'
	);
	if (columns.length === 0) return table;
	const isDitto = (row: TableRow, c: number) => row.role === 'data' && DITTO.test(cellText(row, c));
	if (!columns.some((c) => holdsDitto(table, c))) return table;
	const above = new Map<number, ReadCell>();
	return {
		...table,
		rows: table.rows.map((row): TableRow => {
			if (row.role !== 'data') {
				above.clear();
				return row;
			}
			const cells = row.cells.map((cell, c) => {
				if (!cell || !columns.includes(c) || cellText(row, c) === '') return cell;
				const named = above.get(c);
				if (isDitto(row, c)) return named ? standingFor(cell, named) : cell;
				above.set(c, cell);
				return cell;
			});
			return { ...row, cells };
		})
	};
}
