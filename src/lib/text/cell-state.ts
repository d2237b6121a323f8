import { cleanText } from './clean-text';
import { foldKey } from './keys';

const ZERO_WORDS = new Set(
	[
		'không',
		'ko',
		'k',
		'kg',
		'không có',
		'không phát sinh',
		'không ps',
		'kps',
		'chưa phát sinh'
	].map(foldKey)
);
const NA_WORDS = new Set(['x', '×', '/', '//', 'n/a', 'không áp dụng', 'kad'].map(foldKey));

const FIRST_LETTERS = new Set([...ZERO_WORDS, ...NA_WORDS].map((word) => word[0]));

const DASH = /^[-–—−‐‑\s]+$/;

/** Whether a cell holds a dash and nothing else: `-`, `–`, `—`, also several. */
export function isDash(s: string): boolean {
	const text = cleanText(s);
	return text !== '' && DASH.test(text);
}

/**
 * The state a text without a number stands for: `-`, `0`, `Không`, `không phát sinh` report zero;
 * dots, underscores and nothing at all are blank; `x` and `/` are not applicable (in a column of
 * marks `x` is the mark: the caller knows). Null for any other text.
 */
export function stateOfText(s: string): 'zero' | 'na' | 'blank' | null {
	const text = cleanText(s);
	if (/^[.…_\s]*$/.test(text)) return 'blank';
	if (DASH.test(text) || /^[-+]?0+(?:[.,]0+)?\s*%?$/.test(text)) return 'zero';
	// Nearly every other text begins like none of the words.
	if (!FIRST_LETTERS.has((text[0] as string).toLowerCase())) return null;
	const key = foldKey(text).replace(/[.;]+$/, '');
	if (ZERO_WORDS.has(key)) return 'zero';
	return NA_WORDS.has(key) ? 'na' : null;
}
