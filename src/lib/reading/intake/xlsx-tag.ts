import { LIMITS } from './limits';

/** The attributes of a cell's tag that count. */
export interface CellTag {
	/** Where the reference stands in the part, empty when there is none. */
	from: number;
	to: number;
	/** The number of its style; without one it is of the first. */
	s: number;
	t: string | null;
}

/** Whether a letter ends the name of an element. */
export function isNameEnd(code: number): boolean {
	return code === END || code === SLASH || isSpace(code);
}

function isSpace(code: number): boolean {
	return code === SPACE || code === 10 || code === 13 || code === 9;
}

const END = 62;
const SLASH = 47;
const SPACE = 32;
const EQUALS = 61;
const QUOTE = 39;
const QUOTES = 34;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;

/** Where a sign stands next, `to` where it does not: so near by that a search of the text would cost more than the steps. */
function placeOfSign(xml: string, sign: number, from: number, to: number): number {
	let at = from;
	while (at < to && xml.charCodeAt(at) !== sign) at++;
	return at;
}

/** Reads the one-letter attributes of a cell's tag; a regular expression a cell would cost a third of the time. */
export function readTag(xml: string, from: number, to: number, tag: CellTag): void {
	tag.s = 0;
	tag.t = null;
	tag.to = 0;
	for (let at = from; at < to;) {
		const equals = placeOfSign(xml, EQUALS, at, to);
		if (equals >= to) return;
		let letter = equals - 1;
		while (isSpace(xml.charCodeAt(letter))) letter--;
		const name = isSpace(xml.charCodeAt(letter - 1)) ? xml.charCodeAt(letter) : 0;
		let open = equals + 1;
		while (isSpace(xml.charCodeAt(open))) open++;
		const close = placeOfSign(xml, xml.charCodeAt(open) === QUOTE ? QUOTE : QUOTES, open + 1, to);
		if (close >= to) return;
		if (name === LETTER_R) {
			tag.from = open + 1;
			tag.to = close;
		} else if (name === LETTER_S) tag.s = Number(xml.slice(open + 1, close));
		else if (name === LETTER_T) tag.t = xml.slice(open + 1, close);
		at = close + 1;
	}
}

/**
 * Reads the tag of a cell as nearly all programs write it, such as `<c r="B7" s="3" t="s">`, sign by sign and only once.
 * @param from where the name `c` ends.
 * @param place where the cell stands is written into it.
 * @returns where the tag ends; -1 where it is written otherwise or its place is none, and nothing read counts.
 */
export function readCommonTag(
	xml: string,
	from: number,
	tag: CellTag,
	place: { row: number; column: number }
): number {
	if (!xml.startsWith(' r=', from) || xml.charCodeAt(from + 3) !== QUOTES) return -1;
	let at = from + 4;
	let code = xml.charCodeAt(at);
	let column = 0;
	for (; code >= 65 && code <= 90 && column < 1_000; code = xml.charCodeAt(++at))
		column = column * 26 + code - 64;
	let row = 0;
	for (; code >= 48 && code <= 57 && row < 1_000_000; code = xml.charCodeAt(++at))
		row = row * 10 + code - 48;
	if (code !== QUOTES || !(column >= 1 && column <= LIMITS.columns)) return -1;
	if (!(row >= 1 && row <= LIMITS.rows)) return -1;
	place.row = row - 1;
	place.column = column - 1;
	tag.s = 0;
	tag.t = null;
	for (code = xml.charCodeAt(++at); code === SPACE; code = xml.charCodeAt(++at)) {
		const name = xml.charCodeAt(at + 1);
		if (xml.charCodeAt(at + 2) !== EQUALS || xml.charCodeAt(at + 3) !== QUOTES) return -1;
		at += 4;
		if (name === LETTER_S) {
			const digits = at;
			let style = 0;
			for (code = xml.charCodeAt(at); code >= 48 && code <= 57; code = xml.charCodeAt(++at))
				style = style * 10 + code - 48;
			if (at === digits) return -1;
			tag.s = style;
		} else if (name === LETTER_T) {
			code = xml.charCodeAt(at);
			if (!(code >= 97 && code <= 122)) return -1;
			tag.t = xml.charAt(at++);
		} else return -1;
		if (xml.charCodeAt(at) !== QUOTES) return -1;
	}
	if (code === SLASH) code = xml.charCodeAt(++at);
	return code === END ? at : -1;
}
