import type { Table, TableRow } from '$lib/model';
import { a1Of } from '$lib/text';
import { cellText, textsOfColumn } from '../ground/cell-text';
import { columnOfRows, hasSeveralRows } from '../parts/column-of-rows';

/** A row that names no unit itself, of a register or of a table with several rows a unit. */
export interface UnnamedRow {
	/** The unit it stands under, as written; null when no row above names one. */
	readonly above: string | null;
	/** Whether that unit is its own beyond doubt. */
	readonly certain: boolean;
	/** The row's place and its words, to ask by. */
	readonly shown: string;
}

/** The words a row holds beside its unit, people's names left out; empty for a line that is only numbered. */
function wordsOf(table: Table, row: TableRow, unitColumn: number): string {
	for (const [c, { kind }] of table.columns.entries()) {
		if (c === unitColumn || kind !== 'text') continue;
		const text = cellText(row, c);
		if (text !== '') return text;
	}
	return '';
}

/** How many cells of a row hold anything. */
function filledIn({ cells }: TableRow): number {
	return cells.filter((cell) => cell && cell.state !== 'blank').length;
}

/** Whether a row holds one text alone where every row that names its unit says more than it and one text: it may head those below. */
function mayBeHeading(table: Table, texts: readonly string[]): (row: TableRow) => boolean {
	const sayMore = table.rows.every(
		(row, r) => row.role !== 'data' || texts[r] === '' || filledIn(row) > 2
	);
	return (row) => sayMore && filledIn(row) === 1;
}

/**
 * Rows of a register, or of several rows a unit, with an empty cell for the unit, by index into `table.rows`: what is left of merged cells once a
 * table is saved as text. Each belongs to the unit above where every unit is named once, and where rows without a gap lead
 * up to its name; where names are repeated, an empty cell may as well be a forgotten one, and a row of one text a heading. Lines without words of their own
 * are left out. Nothing for other tables, or those whose column names no unit at all.
 */
export function unnamedRows(table: Table, unitColumn: number): ReadonlyMap<number, UnnamedRow> {
	const unnamed = new Map<number, UnnamedRow>();
	const parting =
		table.shape !== 'register' && hasSeveralRows(table, unitColumn)
			? columnOfRows(table, unitColumn)
			: null;
	if (table.shape !== 'register' && parting === null) return unnamed;
	const names = new Set<string>();
	let filled = 0;
	const texts = textsOfColumn(table, unitColumn);
	let blank = 0;
	for (let r = 0; r < texts.length; r++) {
		const text = texts[r] as string;
		if (text === '') {
			if (table.rows[r]?.role === 'data') blank++;
			continue;
		}
		if (text !== texts[r - 1]) names.add(text);
		filled++;
	}
	if (filled === 0 || blank === 0) return unnamed;
	const namedOnce = names.size === filled;
	const isHeading = mayBeHeading(table, texts);
	let above: string | null = null;
	let joined = false;
	let last = -1;
	for (const [r, row] of table.rows.entries()) {
		joined &&= row.role === 'data' && row.index === last + 1;
		last = row.index;
		if (row.role !== 'data') continue;
		const own = texts[r] as string;
		if (own !== '') {
			above = own;
			joined = true;
			continue;
		}
		const words =
			wordsOf(table, row, unitColumn) || (parting === null ? '' : cellText(row, parting));
		const isOfSomebody = parting !== null && table.columns[parting]?.kind === 'personal';
		if (words !== '' || isOfSomebody) {
			const place = a1Of(row.index, table.columns[unitColumn]?.index ?? 0);
			const shown = words === '' ? place : `${place} · ${words}`;
			unnamed.set(r, { above, certain: namedOnce && joined && !isHeading(row), shown });
		}
	}
	return unnamed;
}
