import { numbersAdded } from '$lib/reference/forms';

/** One equation of a form's identity row: a column number equals a sum of column numbers. */
export interface Identity {
	readonly whole: number;
	readonly parts: readonly number[];
}

/**
 * The equations of a cell of the identity row: `1=2+3=4+5` gives two, `5=20+..+24` and `1=2+3+...+7` are stretches,
 * `(2)=(3)+(4)` has brackets. The number itself alone gives none; what cannot be read gives none.
 */
export function parseIdentity(text: string): Identity[] {
	const [head = '', ...sides] = text.split('=');
	const whole = /^\D*(\d{1,2})\D*$/.exec(head.trim())?.[1];
	if (whole === undefined) return [];
	return sides.flatMap((side) => {
		const parts = numbersAdded(side);
		return parts === null || parts.length === 0 ? [] : [{ whole: Number(whole), parts }];
	});
}
