/** One line: ours and the other's time in milliseconds, or ours alone. */
export interface Line {
	readonly what: string;
	readonly ours: number;
	readonly theirs: number | null;
}

/** Lines as plain text in columns, the ratio being ours divided by the other's: below 1 ours is faster. */
export function tableText(lines: readonly Line[]): string {
	const cells = [
		['', 'Tổng Hợp', 'beside it', 'ratio'],
		...lines.map(({ what, ours, theirs }) => [
			what,
			milliseconds(ours),
			theirs === null ? '' : milliseconds(theirs),
			theirs === null ? '' : (ours / theirs).toFixed(2)
		])
	];
	const widths = [0, 1, 2, 3].map((i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
	return cells
		.map((row) =>
			row
				.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
				.join('   ')
				.trimEnd()
		)
		.join('\n');
}

function milliseconds(value: number): string {
	return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
