import { isPlainVietnamese } from './fold-letters';

/** The text in Unicode normal form C, otherwise untouched. */
export function toNfc(s: string): string {
	return s.normalize('NFC');
}

/** Whatever {@link cleanText} would change in NFC text. Most text has none of it, and is looked through once only. */
const UNCLEAN = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u00d0\u00f0\p{Cc}]|[^\S ]| {2}|^ | $/u;

/**
 * Text fit for showing and comparing: NFC, no-break and other spaces and line breaks as one plain
 * space, zero-width characters and soft hyphens gone, the Icelandic Ð of old fonts as Đ, ends trimmed.
 * Only for text that is already Unicode: a soft hyphen is the letter ư in TCVN3, so decode first.
 */
export function cleanText(s: string): string {
	if (isPlainVietnamese(s)) return s;
	const composed = s.normalize('NFC');
	if (!UNCLEAN.test(composed)) return composed;
	return composed
		.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
		.replace(/\u00d0/g, 'Đ')
		.replace(/\u00f0/g, 'đ')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}
