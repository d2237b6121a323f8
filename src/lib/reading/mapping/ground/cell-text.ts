import type { Table, TableRow } from '$lib/model';

/** Space that is not a single plain one between words. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/** Whether no space of a text is anything but a single plain one between words. Told sign by sign: nearly every text is so. */
function isEven(text: string): boolean {
	let before = 32;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 32 && before === 32) return false;
		// Other signs of space stand among these.
		if (code < 32 || code === 0xa0 || code === 0x1680 || code >= 0x2000) return !UNEVEN.test(text);
		before = code;
	}
	return text === '' || before !== 32;
}

/** The text of a cell on one line, trimmed; empty for a blank or personal cell. */
export function cellText(row: TableRow, column: number): string {
	const cell = row.cells[column];
	if (!cell) return '';
	return isEven(cell.raw) ? cell.raw : cell.raw.replace(/\s+/g, ' ').trim();
}

/** The texts of columns by the rows they stand in; they go with the table. */
const TEXTS = new WeakMap<readonly TableRow[], (readonly string[])[]>();

/** The text of a column in each row of data, in step with the rows; empty for the others. Several questions are asked of one column. */
export function textsOfColumn({ rows }: Pick<Table, 'rows'>, column: number): readonly string[] {
	let columns = TEXTS.get(rows);
	if (!columns) TEXTS.set(rows, (columns = []));
	const known = columns[column];
	if (known) return known;
	let before: string | undefined;
	let text = '';
	const texts = new Array<string>(rows.length);
	for (let r = 0; r < rows.length; r++) {
		const row = rows[r] as TableRow;
		if (row.role !== 'data') {
			texts[r] = '';
			continue;
		}
		const raw = row.cells[column]?.raw;
		// Rows of one unit mostly follow each other.
		if (raw !== before || raw === undefined) text = cellText(row, column);
		before = raw;
		texts[r] = text;
	}
	columns[column] = texts;
	return texts;
}
