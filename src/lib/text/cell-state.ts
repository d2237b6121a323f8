import { cleanText } from './clean-text';
import { foldKey } from './keys';

const ZERO_WORDS = new Set(
	['không', 'ko', 'k', 'kg', 'không có', 'không phát sinh', 'không ps', 'chưa phát sinh'].map(
		foldKey
	)
);
const NA_WORDS = new Set(['x', '×', '/', '//', 'n/a', 'không áp dụng', 'kad'].map(foldKey));

/**
 * The state a text without a number stands for: `-`, `0`, `Không`, `không phát sinh` report zero;
 * dots, underscores and nothing at all are blank; `x` and `/` are not applicable (in a column of
 * marks `x` is the mark: the caller knows). Null for any other text.
 */
export function stateOfText(s: string): 'zero' | 'na' | 'blank' | null {
	const text = cleanText(s);
	if (/^[.…_\s]*$/.test(text)) return 'blank';
	if (/^[-–—−‐‑\s]+$/.test(text) || /^[-+]?0+(?:[.,]0+)?\s*%?$/.test(text)) return 'zero';
	const key = foldKey(text).replace(/[.;]+$/, '');
	if (ZERO_WORDS.has(key)) return 'zero';
	return NA_WORDS.has(key) ? 'na' : null;
}
