import type { ReadCell } from '$lib/model';
import { cleanText, leadingCount, readNumber, stateOfText } from '$lib/text';

/** A figure as a fact takes it, or why there is none. */
export type Figure =
	| { readonly state: 'value' | 'zero'; readonly value: number }
	| { readonly state: 'blank' | 'na' | 'error' | 'unread' };

/**
 * The figure of one cell. Texts that begin with a count and go on in known unit words (`03 (02 tập thể, 01 cá nhân)`) give
 * the count; a text that is no figure is `unread`, never a guess.
 */
export function figureOfCell(cell: ReadCell | null | undefined): Figure {
	if (!cell) return { state: 'blank' };
	if (cell.state === 'zero') return { state: 'zero', value: 0 };
	if (cell.state !== 'value') return { state: cell.state };
	if (typeof cell.value === 'number') {
		return { state: cell.value === 0 ? 'zero' : 'value', value: cell.value };
	}
	const text = cleanText(String(cell.value ?? cell.raw));
	const state = stateOfText(text);
	if (state === 'zero') return { state, value: 0 };
	if (state !== null) return { state };
	const value = leadingCount(text)?.value ?? readNumber(text, 'vi')?.value;
	if (value === undefined) return { state: 'unread' };
	return { state: value === 0 ? 'zero' : 'value', value };
}

/** A figure in the measure's own unit; binary noise of the multiplication rounded away at 12 digits. */
export function scaled(value: number, factor: number): number {
	return factor === 1 ? value : Number((value * factor).toPrecision(12));
}
