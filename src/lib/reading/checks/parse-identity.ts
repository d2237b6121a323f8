/** One equation of a form's identity row: a column number equals a sum of column numbers. */
export interface Identity {
	readonly whole: number;
	readonly parts: readonly number[];
}

const STEP = /^(?:\.{2,}|…)$/;

function sumOf(text: string): number[] | null {
	const tokens = text.split('+').map((token) => token.replace(/[()\s]/g, ''));
	const numbers: number[] = [];
	for (const [i, token] of tokens.entries()) {
		if (STEP.test(token)) {
			const [from, to] = [numbers.at(-1), Number(tokens[i + 1])];
			if (from === undefined || !Number.isInteger(to) || to <= from || to - from > 60) return null;
			for (let n = from + 1; n < to; n++) numbers.push(n);
			continue;
		}
		const stretch = /^(\d{1,2})(?:\.{2,}|…)(\d{1,2})$/.exec(token);
		if (stretch) {
			for (let n = Number(stretch[1]); n <= Number(stretch[2]); n++) numbers.push(n);
			continue;
		}
		if (!/^\d{1,2}$/.test(token)) return null;
		numbers.push(Number(token));
	}
	return numbers;
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
		const parts = sumOf(side.trim());
		return parts === null || parts.length === 0 ? [] : [{ whole: Number(whole), parts }];
	});
}
