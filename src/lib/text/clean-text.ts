import { isPlainVietnamese } from './fold-letters';

/** The text in Unicode normal form C, otherwise untouched. */
export function toNfc(s: string): string {
	return s.normalize('NFC');
}

/** Whatever {@link cleanText} would change in NFC text. Most text has none of it, and is looked through once only. */
const UNCLEAN =
	/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u00d0\u00f0\uff01-\uff5e\p{Cc}]|[^\S ]|(?![0-9])\p{Nd}| {2}|^ | $/u;
/** How far the letters, digits and signs as wide as a Chinese letter stand from those of ASCII. */
const WIDER = 0xfee0;

/**
 * Text fit for showing and comparing: NFC, no-break and other spaces and line breaks as one plain
 * space, zero-width characters and soft hyphens gone, the Icelandic Ð of old fonts as Đ, full-width letters and signs and the decimal
 * digits of any script as those of ASCII, ends trimmed.
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
		.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDER))
		.replace(/(?![0-9])\p{Nd}/gu, digitOf)
		.replace(/[\s\p{Cc}]+/gu, ' ')
		.trim();
}

/** A decimal digit of any script as that of ASCII: the ten of a script follow one another from its nought on. */
function digitOf(digit: string): string {
	const code = digit.codePointAt(0) as number;
	let nought = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought--;
	return String((code - nought) % 10);
}
