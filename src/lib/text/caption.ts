import { bareKey } from './keys';

/** `1.`, `II)`, `a/`: the number of a caption, where words follow. */
const NUMBER = /^\(?(?:\d{1,2}|[IVX]{1,4}|[A-Ha-h])\s?[.)/]\s*(?=\p{L}|\d{1,2} ?tháng)/u;
const MEASURE = /^\(?(?:don vi(?: tinh)?|dvt)\s*:/;

/** A caption right above a table, without its number. */
export interface Caption {
	readonly words: string;
	readonly isNumbered: boolean;
	/** The lines above it, of the document's title. */
	readonly above: string;
}

/** The last line of a title that is not about the unit of measure, as the caption of the table below; null where there are no lines. */
export function captionOf(lines: readonly string[]): Caption | null {
	const at = lines.findLastIndex((line) => !MEASURE.test(bareKey(line)));
	const line = lines[at];
	if (line === undefined) return null;
	const words = line.replace(NUMBER, '');
	return { words, isNumbered: words !== line, above: lines.slice(0, at).join(' ') };
}
