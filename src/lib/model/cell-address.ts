/** The letters of a spreadsheet column, 0-based: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
	let letters = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

/** Up to here addresses are kept once written: they are the same in every file. */
const KEPT_ROWS = 1024;
const KEPT_COLUMNS = 64;
const KEPT: (string | undefined)[][] = [];

/** `C13` for row 12, column 2 (both 0-based). */
export function a1Of(row: number, column: number): string {
	if (row < 0 || row >= KEPT_ROWS || column < 0 || column >= KEPT_COLUMNS)
		return `${columnLetters(column)}${row + 1}`;
	const ofColumn = (KEPT[column] ??= new Array<string | undefined>(KEPT_ROWS));
	return (ofColumn[row] ??= `${columnLetters(column)}${row + 1}`);
}

/** Rows of the largest sheet there is. */
const ROWS = 2 ** 20;
/** As many columns as leave room for a row in 31 bits. */
const COLUMNS = 2 ** 11;

/**
 * A cell as one whole number below 2³¹, for millions of them: the inverse of {@link a1OfNumber}. −1 for a text that is not
 * just such an address (a range, `$C$3`, a column beyond `BZT`).
 */
export function cellNumber(a1: string): number {
	let at = 0;
	let column = 0;
	for (; at < 3; at++) {
		const letter = a1.charCodeAt(at) - 64;
		if (!(letter >= 1 && letter <= 26)) break;
		column = column * 26 + letter;
	}
	if (at === 0 || at === a1.length || column > COLUMNS || a1.length > at + 7) return -1;
	if (a1.charCodeAt(at) === 48) return -1;
	let row = 0;
	for (; at < a1.length; at++) {
		const digit = a1.charCodeAt(at) - 48;
		if (!(digit >= 0 && digit <= 9)) return -1;
		row = row * 10 + digit;
	}
	return row > ROWS ? -1 : (column - 1) * ROWS + row - 1;
}

/** The row, 0-based, of the cell of a number. */
export function rowOfCell(cell: number): number {
	return cell % ROWS;
}

/** `C13` for the number of that cell. */
export function a1OfNumber(cell: number): string {
	return a1Of(cell % ROWS, Math.floor(cell / ROWS));
}
