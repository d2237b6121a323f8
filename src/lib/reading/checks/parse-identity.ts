import { numbersAdded } from '$lib/reference/forms';

/** One equation of a form's identity row: a column is the sum of others, by their marks: numbers, or capital letters. */
export interface Identity {
	/** Null where it is the column that says so. */
	readonly whole: string | null;
	readonly parts: readonly string[];
}

const LETTERS = /^[([]?\s*[A-Za-z](?:\s*[)\]]?\s*\+\s*[([]?\s*[A-Za-z])+\s*[)\]]?$/;

/** The marks of the columns that a side of an equation adds up; null where it does anything else. */
function added(side: string): string[] | null {
	const letters = LETTERS.test(side) ? side.match(/[A-Za-z]/g) : null;
	return letters?.map((letter) => letter.toUpperCase()) ?? numbersAdded(side)?.map(String) ?? null;
}

/** The mark of a column that its cell of the identity row opens with: `3` of `(3)=1+2`, `A` of `(A)`; null for none. */
export function markOfColumn(identity: string): string | null {
	const [head = ''] = identity.split('=');
	const number = /^\D*(\d{1,2})\D*$/.exec(head)?.[1];
	if (number !== undefined) return number;
	return /^[([]?([A-Za-z])[)\]]?$/.exec(head.trim())?.[1]?.toUpperCase() ?? null;
}

/**
 * The equations of a cell of the identity row: `1=2+3=4+5` gives two, `5=20+..+24` and `1=2+3+...+7` are stretches,
 * `(2)=(3)+(4)` has brackets, `C=A+B` letters, `2+3` is of its own column. The mark itself alone gives none; what cannot be read gives none.
 */
export function parseIdentity(text: string): Identity[] {
	const [head = '', ...sides] = text.split('=').map((side) => side.trim());
	const whole = markOfColumn(head);
	if (whole === null && sides.length > 0) return [];
	return (whole === null ? [head] : sides).flatMap((side) => {
		const parts = added(side);
		const isSum = parts !== null && parts.length > (whole === null ? 1 : 0);
		return isSum ? [{ whole, parts }] : [];
	});
}
