import { cleanText } from './clean-text';
import { bareOf, foldOf, isPlainVietnamese } from './fold-letters';

const ASCII = /^\p{ASCII}*$/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The key under which two spellings of one name meet: lower case, the tone of each word moved to its
 * end, so that `hoà` and `hòa`, `Quý` and `Qúy` are equal. Diacritics count, and i is not y.
 */
export function foldKey(s: string): string {
	const quick = isPlainVietnamese(s) ? foldOf(s) : null;
	return quick ?? slowFold(s);
}

function slowFold(s: string): string {
	return cleanText(s)
		.toLowerCase()
		.normalize('NFD')
		.replace(
			/[\p{L}\p{M}]+/gu,
			(word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join('')
		)
		.normalize('NFC');
}

/** The key without any diacritics: lower case, đ as d, spaces collapsed. Never accept a match on it unasked. */
export function bareKey(s: string): string {
	if (isPlainVietnamese(s)) return bareOf(s);
	const small = cleanText(s).toLowerCase();
	if (ASCII.test(small)) return small;
	return small
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.replace(/đ/g, 'd')
		.normalize('NFC');
}

/** Lower-case NFC text without the five tones but with ă â đ ê ô ơ ư, letter for letter as long as its NFC source. */
export function withoutTones(s: string): string {
	return s.normalize('NFD').replace(TONES, '').normalize('NFC').toLowerCase();
}
