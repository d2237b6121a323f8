/** A stretch of a cell's text with a look of its own. */
export interface Run {
	readonly text: string;
	/** Written above or below the line, as the sign of a footnote is. */
	readonly raised: boolean;
	readonly struck: boolean;
}

/** The text of a cell's runs together. */
export interface Joined {
	readonly text: string;
	/** All of it is crossed out. */
	readonly struck?: true;
	/** Only some of it is, so that the figures in it are not one. */
	readonly inPieces?: true;
}

const FIGURE = /^[-+−(]?\s*\d[\d.,\s]*%?\)?$/;

/**
 * Joins the runs of one cell. A raised one beside nothing but a figure is the sign of a footnote and no part of it (`12¹`);
 * elsewhere it is read along (`m²`).
 */
export function joinRuns(runs: readonly Run[]): Joined {
	const onLine = runs.filter(({ raised }) => !raised);
	const base = textOf(onLine);
	const kept = onLine.length < runs.length && FIGURE.test(base.trim()) ? onLine : runs;
	const text = textOf(kept);
	const filled = kept.filter((run) => run.text.trim() !== '');
	const struck = filled.filter((run) => run.struck);
	if (struck.length === 0) return { text };
	if (struck.length === filled.length) return { text, struck: true };
	return /\d/.test(text) ? { text, inPieces: true } : { text };
}

function textOf(runs: readonly Run[]): string {
	return runs.map(({ text }) => text).join('');
}
