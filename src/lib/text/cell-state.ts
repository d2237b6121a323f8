import { cleanText } from './clean-text';

const ZERO = new Set([
	'-',
	'–',
	'—',
	'−',
	'0',
	'không',
	'ko',
	'kg',
	'k',
	'không có',
	'không phát sinh',
	'chưa phát sinh'
]);
const NOT_APPLICABLE = new Set(['x', '/', '×', 'n/a', 'không áp dụng', 'kad']);
const DOTS = /^[.…\s]*$/;

/**
 * What a text says when it is no number: reported zero (`-`, `Không`, `không phát sinh`), not applicable
 * (`x`, `/`), blank (empty, `…`); null for anything else. In a column of marks `x` is a mark: the caller knows.
 */
export function stateOfText(text: string): 'zero' | 'na' | 'blank' | null {
	const clean = cleanText(text).toLowerCase();
	if (clean === '' || DOTS.test(clean)) return 'blank';
	if (ZERO.has(clean) || /^0+(?:[.,]0+)?$/.test(clean)) return 'zero';
	return NOT_APPLICABLE.has(clean) ? 'na' : null;
}
