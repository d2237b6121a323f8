/** Share of the type size a character of Be Vietnam Pro takes on average; a rough count since no canvas is at hand. */
const CHARACTER = 0.56;

/** Pixels a text needs on one line at a type size, roughly. */
export function textWidth(text: string, size: number): number {
	return text.length * size * CHARACTER;
}

/**
 * A text broken at its spaces into lines that fit a width; a single longer word stays whole. ECharts' own breaking
 * counts every letter with a mark as wide as a Chinese one and would break Vietnamese far too early.
 */
export function brokenText(text: string, size: number, width: number): string {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines.join('\n');
}

/** Pixels the widest of `names` needs at 13 px, within bounds: longer names are broken over two lines. */
export function labelWidth(names: readonly string[], width: number): number {
	const longest = names.reduce((most, name) => Math.max(most, textWidth(name, 13)), 0);
	return Math.min(Math.max(72, longest + 8), Math.round(width * 0.42));
}
