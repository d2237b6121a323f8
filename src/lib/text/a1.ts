/** The letters of a spreadsheet column, 0-based: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
	let letters = '';
	for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return letters;
}

/** `C13` for row 12, column 2 (both 0-based). */
export function a1Of(row: number, column: number): string {
	return `${columnLetters(column)}${row + 1}`;
}
