import type { IssueCode } from '../../src/lib/model';
import type { BookDraft, ColumnTruth, Place, SheetDraft } from './draft';
import { moveSheet } from './move';

/** Rows of nothing above everything. */
export function blankOnTop(book: BookDraft, rows = 1): BookDraft {
	for (const sheet of book.sheets) {
		if (sheet.cells.size > 0)
			moveSheet(
				sheet,
				(row) => row + rows,
				(column) => column
			);
	}
	return book;
}

function firstSheet(book: BookDraft): SheetDraft {
	const [sheet] = book.sheets;
	if (!sheet) throw new RangeError('a book needs a sheet');
	return sheet;
}

function markOf(sheet: SheetDraft, name: string): Place {
	const place = sheet.marks.get(name);
	if (!place) throw new RangeError(`${sheet.name} marks no ${name}`);
	return place;
}

/**
 * A column of remarks put in before `at` of the first sheet. It names nothing that is counted; among the answers of a form
 * free words are taken out like everything personal.
 */
export function insertedColumn(
	book: BookDraft,
	at: number,
	kind: 'text' | 'personal' = 'text'
): BookDraft {
	const header = 'Ghi chú thêm';
	const sheet = firstSheet(book);
	moveSheet(
		sheet,
		(row) => row,
		(column) => (column >= at ? column + 1 : column)
	);
	sheet.tables = sheet.tables.map((table) => {
		const [first = 0] = table.header;
		const last = table.header[table.header.length - 1] ?? first;
		sheet.put(first, at, header);
		const spanning = (row: number) =>
			sheet.merges.some(
				({ top, left, bottom, right }) => row >= top && row <= bottom && left < at && right > at
			);
		const isMerged = sheet.merges.some(({ top }) => table.header.includes(top));
		if (isMerged && !table.header.some(spanning)) sheet.merge(first, at, last, at);
		for (const { row, role } of table.rows)
			if (role === 'data') sheet.put(row, at, `đã đối chiếu ${row}`);
		if (kind === 'personal') sheet.note('personal-dropped', 'note', [first, at]);
		const own: ColumnTruth = { column: at, kind, means: '-', path: [header] };
		const columns = [...table.columns, own].sort((a, b) => a.column - b.column);
		return { ...table, columns };
	});
	return book;
}

/** Header texts worded otherwise; the truth's paths are those of the new words, all else stays. */
export function reworded(book: BookDraft, words: Readonly<Record<string, string>>): BookDraft {
	const changes = new Map(Object.entries(words));
	const used = new Set<string>();
	for (const sheet of book.sheets) {
		const here = new Set<string>();
		for (const { row, column, cell } of sheet.placed()) {
			const to = changes.get(String(cell.value));
			if (to === undefined) continue;
			used.add(String(cell.value));
			here.add(String(cell.value));
			sheet.put(row, column, { ...cell, value: to });
		}
		const shown = (text: string) =>
			(here.has(text) ? (changes.get(text) as string) : text).replace(/\s+/g, ' ').trim();
		sheet.tables = sheet.tables.map((table) => ({
			...table,
			title: table.title === null ? null : shown(table.title),
			columns: table.columns.map((column) => ({ ...column, path: column.path.map(shown) }))
		}));
	}
	const unused = [...changes.keys()].filter((text) => !used.has(text));
	if (unused.length > 0) throw new RangeError(`no header says ${unused.join(', ')}`);
	return book;
}

/** The unit of the marked row written with a slip of the pen. It is recognised, but not for sure, and said. */
export function misspelt(book: BookDraft, slip: string, name = 'unit'): BookDraft {
	const sheet = firstSheet(book);
	const [row, column] = markOf(sheet, name);
	sheet.put(row, column, { ...sheet.at(row, column), value: slip });
	sheet.note('unit-read-as', 'warning', name === 'unit' ? [row, column] : null);
	// A name merged over several rows is that of all of them.
	const last = sheet.merges.find(({ top, left }) => top === row && left === column)?.bottom ?? row;
	sheet.tables = sheet.tables.map((table) => ({
		...table,
		unit: name === 'whole' && table.unit ? `~${table.unit}` : (table.unit ?? null),
		rows: table.rows.map((one) =>
			one.row >= row && one.row <= last && one.unit !== undefined && name === 'unit'
				? { ...one, unit: `~${one.unit}` }
				: one
		)
	}));
	return book;
}

/** The book with a warning expected at a place of its first sheet. */
export function warned(book: BookDraft, code: IssueCode, at: Place): BookDraft {
	firstSheet(book).note(code, 'warning', at);
	return book;
}

/** The marked total is off by `by`: rule R07 says so at its cell, and no fact changes. */
export function wrongTotal(book: BookDraft, by = 7): BookDraft {
	const sheet = firstSheet(book);
	const [row, column] = markOf(sheet, 'total');
	const cell = sheet.at(row, column);
	if (typeof cell?.value !== 'number') throw new RangeError('the total is no number');
	sheet.put(row, column, { value: cell.value + by });
	sheet.note('R07', 'warning', [row, column]);
	return book;
}

/** The unit of the marked row written so that it could be its neighbour's name: asked, and its figures wait. */
export function mistakable(book: BookDraft, slip: string): BookDraft {
	const sheet = firstSheet(book);
	const [row, column] = markOf(sheet, 'unit');
	sheet.put(row, column, { ...sheet.at(row, column), value: slip });
	sheet.facts = sheet.facts.filter(({ cells }) => cells[0]?.[0] !== row);
	sheet.fates.set(row, 'unknown-unit');
	sheet.note('ambiguous-unit', 'warning', [row, column]);
	sheet.tables = sheet.tables.map((table) => ({
		...table,
		rows: table.rows.map((one) => (one.row === row ? { ...one, unit: '?' } : one))
	}));
	return book;
}
