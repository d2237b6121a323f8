import type { Merge } from '$lib/model';
import { a1Of } from '$lib/text';
import { LIMITS } from './limits';
import { hostile } from './refusal';

const DOLLAR = 36;

/** A place in a sheet, 0-based. */
export interface Place {
	readonly row: number;
	readonly column: number;
}

/** The place a reference such as `$C$13` names. Refuses whatever lies outside a sheet. */
export function placeOf(reference: string): Place {
	return readPlace(reference, 0, reference.length, { row: 0, column: 0 });
}

/** {@link placeOf} of the reference that stands in a text from one place to another, written into `place`. */
export function readPlace(
	reference: string,
	from: number,
	to: number,
	place: { row: number; column: number }
): Place {
	// Read letter by letter: a regular expression a cell would cost as much as all the rest of it.
	let at = reference.charCodeAt(from) === DOLLAR ? from + 1 : from;
	let column = 0;
	const letters = at;
	for (; at < letters + 3; at++) {
		const letter = (reference.charCodeAt(at) & ~0x20) - 64;
		if (!(letter >= 1 && letter <= 26)) break;
		column = column * 26 + letter;
	}
	if (at === letters) throw hostile('cell-reference');
	if (reference.charCodeAt(at) === DOLLAR) at++;
	let row = 0;
	const digits = at;
	for (; at < to; at++) {
		const digit = reference.charCodeAt(at) - 48;
		if (!(digit >= 0 && digit <= 9) || at >= digits + 7) throw hostile('cell-reference');
		row = row * 10 + digit;
	}
	if (row < 1 || row > LIMITS.rows || column > LIMITS.columns) throw hostile('cell-reference');
	place.row = row - 1;
	place.column = column - 1;
	return place;
}

/** The range `B2:D5` names; a single reference is a range of one cell. Refuses what lies outside a sheet. */
export function rangeOf(reference: string): Merge {
	const [first = '', last = first] = reference.split(':');
	const from = placeOf(first);
	const to = placeOf(last);
	return {
		top: Math.min(from.row, to.row),
		left: Math.min(from.column, to.column),
		bottom: Math.max(from.row, to.row),
		right: Math.max(from.column, to.column)
	};
}

/**
 * A formula written for one cell as it reads in another: relative references move along, `$` ones,
 * quoted text and sheet names stay. For formulas that a file stores once for many cells.
 */
export function shiftFormula(formula: string, down: number, right: number): string {
	return formula.replace(
		/"[^"]*"|'[^']*'!?|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])|[A-Za-z_][\w.]*/g,
		(
			whole: string,
			dollarColumn?: string,
			letters?: string,
			dollarRow?: string,
			digits?: string
		) => {
			if (letters === undefined || digits === undefined) return whole;
			let column = 0;
			for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
			const toColumn = dollarColumn ? column - 1 : column - 1 + right;
			const toRow = dollarRow ? Number(digits) - 1 : Number(digits) - 1 + down;
			if (toColumn < 0 || toRow < 0) return '#REF!';
			const moved = a1Of(toRow, toColumn);
			const letterCount = moved.search(/\d/);
			return `${dollarColumn ?? ''}${moved.slice(0, letterCount)}${dollarRow ?? ''}${moved.slice(letterCount)}`;
		}
	);
}
