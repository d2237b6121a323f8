import type { Place, SheetDraft } from './draft';

const REFERENCE = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\d(])/g;

function columnOf(letters: string): number {
	return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function lettersOf(column: number): string {
	let letters = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

export function a1Of([row, column]: Place): string {
	return `${lettersOf(column)}${row + 1}`;
}

/** Moves everything of a sheet, its formulas and its truth alike, as if rows and columns had been put in. */
export function moveSheet(
	sheet: SheetDraft,
	rowTo: (row: number) => number,
	columnTo: (column: number) => number
): void {
	const place = ([row, column]: Place): Place => [rowTo(row), columnTo(column)];
	const cells = [...sheet.cells];
	sheet.cells.clear();
	for (const [key, cell] of cells) {
		const [row = 0, column = 0] = key.split(',').map(Number);
		const formula = cell.formula?.replace(
			REFERENCE,
			(_, fixed: string, letters: string, held: string, digits: string) =>
				`${fixed}${lettersOf(columnTo(columnOf(letters)))}${held}${rowTo(Number(digits) - 1) + 1}`
		);
		sheet.put(rowTo(row), columnTo(column), formula === undefined ? cell : { ...cell, formula });
	}
	sheet.merges = sheet.merges.map(({ top, left, bottom, right }) => ({
		top: rowTo(top),
		left: columnTo(left),
		bottom: rowTo(bottom),
		right: columnTo(right)
	}));
	sheet.hiddenRows = new Set([...sheet.hiddenRows].map(rowTo));
	sheet.hiddenColumns = new Set([...sheet.hiddenColumns].map(columnTo));
	sheet.fates = new Map([...sheet.fates].map(([row, fate]) => [rowTo(row), fate]));
	sheet.facts = sheet.facts.map((fact) => ({ ...fact, cells: fact.cells.map(place) }));
	sheet.issues = sheet.issues.map((issue) => ({ ...issue, at: issue.at && place(issue.at) }));
	sheet.marks = new Map([...sheet.marks].map(([name, at]) => [name, place(at)]));
	sheet.tables = sheet.tables.map((table) => ({
		...table,
		top: rowTo(table.top),
		left: columnTo(table.left),
		bottom: rowTo(table.bottom),
		right: columnTo(table.right),
		header: table.header.map(rowTo),
		columns: table.columns.map((column) => ({ ...column, column: columnTo(column.column) })),
		rows: table.rows.map((row) => ({ ...row, row: rowTo(row.row) }))
	}));
}
