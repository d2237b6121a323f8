/** The text in Unicode normal form C, otherwise untouched. */
export function toNfc(s: string): string {
	return s.normalize('NFC');
}

/**
 * Text fit for showing and comparing: NFC, no-break and other spaces and line breaks as one plain
 * space, zero-width characters and soft hyphens gone, the Icelandic Ð of old fonts as Đ, ends trimmed.
 * Only for text that is already Unicode: a soft hyphen is the letter ư in TCVN3, so decode first.
 */
export function cleanText(s: string): string {
	return s
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
		.replace(/\u00d0/g, 'Đ')
		.replace(/\u00f0/g, 'đ')
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}
