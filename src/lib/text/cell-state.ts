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
/** A mark of English tables, for what does not apply and for what nobody knows. */
const NA_OR_UNKNOWN = foldKey('n/a');
const NA_WORDS = new Set(['x', '×', '/', '//', NA_OR_UNKNOWN, 'không áp dụng', 'kad'].map(foldKey));
const NOT_REPORTED = /^(?:không|chưa|k|ko) (?:có )?(?:số liệu|dữ liệu|báo cáo)$/u;

const FIRST_LETTERS = new Set([...ZERO_WORDS, ...NA_WORDS].map((word) => word[0]));
/** With the full stops that may follow a word of one letter; nothing, where none does. None bears a tone. */
const SECOND_LETTERS = new Set([
	...Array.from([...ZERO_WORDS, ...NA_WORDS], (word) => word.charAt(1)),
	'.',
	';'
]);

const FIRST_CODES = new Set(Array.from(FIRST_LETTERS, (letter) => letter?.charCodeAt(0)));

const DASH = /^[-–—−‐‑\s]+$/;

/** Whether a cell holds a dash and nothing else: `-`, `–`, `—`, also several. */
export function isDash(s: string): boolean {
	const text = cleanText(s);
	return text !== '' && DASH.test(text);
}

/** Whether a text begins with an ASCII letter or figure that no state begins with, as nearly every text does. */
function beginsOtherwise(s: string): boolean {
	const code = s.charCodeAt(0);
	const isFigure = code >= 49 && code <= 57;
	const small = code | 32;
	return isFigure || (code < 128 && small >= 97 && small <= 122 && !FIRST_CODES.has(small));
}

/**
 * The state a text without a number stands for: `-`, `0`, `Không`, `không phát sinh` report zero;
 * dots, underscores, `chưa có số liệu` and nothing at all are blank; `x` and `/` are not applicable (in a column of
 * marks `x` is the mark: the caller knows). Null for any other text.
 */
export function stateOfText(s: string): 'zero' | 'na' | 'blank' | null {
	if (beginsOtherwise(s)) return null;
	const text = cleanText(s);
	if (/^[.…_\s]*$/.test(text)) return 'blank';
	if (DASH.test(text) || /^[-+]?0+(?:[.,]0+)?\s*%?$/.test(text)) return 'zero';
	if (!FIRST_LETTERS.has((text[0] as string).toLowerCase())) return null;
	if (!SECOND_LETTERS.has(text.charAt(1).toLowerCase())) return null;
	const key = stateKey(text);
	if (ZERO_WORDS.has(key)) return 'zero';
	if (isNotReported(text)) return 'blank';
	return NA_WORDS.has(key) ? 'na' : null;
}

/**
 * Whether a text says in words that there is no figure, so that another reader could take it for something else: `n/a`,
 * `không có số liệu` (which is no nought, though `không có` is). Dots, `x` and `/` are the marks of the forms themselves.
 */
export function saysNoFigure(s: string): boolean {
	const text = cleanText(s);
	return isNotReported(text) || stateKey(text) === NA_OR_UNKNOWN;
}

function isNotReported(text: string): boolean {
	return NOT_REPORTED.test(text.toLowerCase().replace(/[.;]+$/, ''));
}

function stateKey(text: string): string {
	return foldKey(text).replace(/[.;]+$/, '');
}
