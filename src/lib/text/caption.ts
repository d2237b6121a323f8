import { bareKey } from './keys';

/** `1.`, `II)`, `a/`, `Bảng 2:`: the number of a caption, where words follow. */
const NUMBER =
	/^(?:(?:Biểu|Bảng|Phần|Mục)\s(?:số\s)?(?=.{1,4}[.:]\s)|\(?)(\d{1,2}|[IVX]{1,4}|[A-Ha-h])\s?[.:)/]\s*(?=\p{L}|\d{1,2} ?tháng)/u;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const LETTERS = 'abcdefgh';
const MEASURE = /^\(?(?:don vi(?: tinh)?|dvt)\s*:/;

/** A caption right above a table, without its number. */
export interface Caption {
	readonly words: string;
	readonly isNumbered: boolean;
	/** Its number in its kind of numbers (`1`, `I`, `A`, `a`), from 1 on; null for none. */
	readonly number: { readonly kind: string; readonly at: number } | null;
	/** The lines above it, of the document's title. */
	readonly above: string;
}

/** The last line of a title that is not about the unit of measure, as the caption of the table below; null where there are no lines. */
export function captionOf(lines: readonly string[]): Caption | null {
	const at = lines.findLastIndex((line) => !MEASURE.test(bareKey(line)));
	const line = lines[at];
	if (line === undefined) return null;
	const words = line.replace(NUMBER, '');
	const number = NUMBER.exec(line)?.[1];
	return {
		words,
		isNumbered: number !== undefined,
		number: number === undefined ? null : orderOf(number),
		above: lines.slice(0, at).join(' ')
	};
}

/** Whether a caption is the next one after another, in its kind of numbers: `2.` after `1.`, and no `1.` after `I.` */
export function isNextCaption({ number }: Caption, before: Caption): boolean {
	return number?.kind === before.number?.kind && number?.at === (before.number?.at ?? NaN) + 1;
}

function orderOf(number: string): Caption['number'] {
	if (/\d/.test(number)) return { kind: '1', at: Number(number) };
	const roman = ROMAN.indexOf(number);
	if (roman !== -1) return { kind: 'I', at: roman + 1 };
	const at = LETTERS.indexOf(number.toLowerCase()) + 1;
	return at === 0 ? null : { kind: number === number.toLowerCase() ? 'a' : 'A', at };
}
