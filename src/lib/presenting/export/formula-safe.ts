const STARTS_FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠]/;
const IS_NUMBER = /^[+-]?\d[\d.,\s]*%?$/;

/**
 * Text that a spreadsheet program will not run: a leading `= + - @`, tab or return (full-width forms
 * too) gets an apostrophe in front, unless the whole is a number. Reversed by {@link fromFormulaSafe}.
 */
export function formulaSafe(text: string): string {
	return text.startsWith("'") || (STARTS_FORMULA.test(text) && !IS_NUMBER.test(text.trim()))
		? `'${text}`
		: text;
}

/** Inverse of {@link formulaSafe}. */
export function fromFormulaSafe(text: string): string {
	return text.startsWith("'") ? text.slice(1) : text;
}
