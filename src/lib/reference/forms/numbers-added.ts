const STEP = /^(?:\.{2,}|…)$/;
/** No form numbers more columns or rows than it can add up in one line. */
const LONGEST = 60;

function stretch(from: number, to: number): number[] | null {
	if (to <= from || to - from > LONGEST) return null;
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/**
 * The numbers that a text adds up, in order: `2+3`, `(2)+(3)`; `20+..+24` and `18…22` are stretches. A number alone is itself; null for
 * any other text.
 */
export function numbersAdded(text: string): readonly number[] | null {
	const tokens = text.split('+').map((token) => token.replace(/[()[\]\s]/g, ''));
	const numbers: number[] = [];
	for (const [i, token] of tokens.entries()) {
		const [, first, last] = /^(\d{1,2})(?:\.{2,}|…)(\d{1,2})$/.exec(token) ?? [];
		const steps = STEP.test(token);
		if (!steps && first === undefined) {
			if (!/^\d{1,2}$/.test(token)) return null;
			numbers.push(Number(token));
			continue;
		}
		const from = steps ? numbers.pop() : Number(first);
		const to = Number(steps ? tokens[i + 1] : last);
		const all = from === undefined ? null : stretch(from, to);
		if (all === null) return null;
		numbers.push(...(steps ? all.slice(0, -1) : all));
	}
	return numbers;
}
