const LETTER_V = 118;
const ROW = '<row ';
/** What is read although no value stands there: texts and formulas, hidden rows, and a document type, for which a file is refused. */
const TELLING = ['!', 'hidden', '</c>'];
/** A letter a byte: only what is plain ASCII is looked for. */
const LATIN = new TextDecoder('latin1');

/**
 * Closes up a piece of a worksheet's part, in place, where its rows hold nothing: formats reach down to row 65,536 and beyond, and what
 * comes of them would be fifty megabytes of text. Rows go only where nothing is lost: whole ones, none of them hidden,
 * before one that says its number.
 * @param from where the piece begins among the bytes; it may begin and end anywhere.
 * @param to where it ends.
 * @returns where it ends now.
 */
export function withoutEmptyRows(bytes: Uint8Array, from: number, to: number): number {
	const piece = bytes.subarray(from, to);
	// Nearly every cell that holds something has a value, `<v>`.
	if (piece.includes(LETTER_V)) return to;
	const text = LATIN.decode(piece);
	const first = text.indexOf(ROW);
	const last = text.lastIndexOf(ROW, text.lastIndexOf('>'));
	if (first < 0 || last <= first) return to;
	if (!/\sr=["']\d/.test(text.slice(last, text.indexOf('>', last)))) return to;
	const gone = text.slice(first, last);
	if (TELLING.some((sign) => gone.includes(sign))) return to;
	bytes.copyWithin(from + first, from + last, to);
	return to - (last - first);
}
