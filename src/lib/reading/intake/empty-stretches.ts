const ROW = '<row ';
/** Nearly every cell that holds something has a value, `<v>`. */
const VALUE = 'v';
/** One letter of whatever else is read: `<f>`, `<is>`, hidden rows, and a document type, for which a file is refused. */
const TELLING_LETTERS = ['f', 'i', '!'];
/** The same in full, where such a letter stands in a row that only says how it looks. */
const TELLING = ['</c>', 'hidden', '!'];
const UTF8 = new TextDecoder();

/**
 * Closes up a piece of a worksheet's part, in place, where its rows hold nothing: formats reach down to row 65,536 and beyond, and what
 * comes of them would be fifty megabytes of text. Rows go only where nothing is lost: whole ones, none of them hidden,
 * before one that says its number.
 * @param piece may begin and end anywhere in the part.
 * @returns how many bytes are left, at the piece's beginning.
 */
export function withoutEmptyRows(piece: Uint8Array): number {
	const text = UTF8.decode(piece);
	// As long as its bytes, so that places in it are theirs: nothing but ASCII is looked for.
	if (text.includes(VALUE) || text.length !== piece.length) return piece.length;
	const first = text.indexOf(ROW);
	const last = text.lastIndexOf(ROW, text.lastIndexOf('>'));
	if (first < 0 || last <= first) return piece.length;
	if (!/\sr=["']\d/.test(text.slice(last, text.indexOf('>', last)))) return piece.length;
	if (holds(text, TELLING_LETTERS) && holds(text.slice(first, last), TELLING)) return piece.length;
	piece.copyWithin(first, last);
	return piece.length - (last - first);
}

function holds(text: string, signs: readonly string[]): boolean {
	return signs.some((sign) => text.includes(sign));
}
