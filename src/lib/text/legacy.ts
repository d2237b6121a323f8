import { undoDoubleUtf8 } from './double-utf8';
import { isSyllable, wordsOf } from './syllable';
import { decodeTcvn3 } from './tcvn3';
import { decodeVni } from './vni';
import { toWindows1252Bytes } from './windows-bytes';

/** An old Vietnamese encoding of one byte a character. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'windows-1258';
/** How a cell's text turned out to be written. */
export type TextEncoding = 'unicode' | LegacyEncoding | 'utf-8-twice';

const LEGACY: readonly LegacyEncoding[] = ['tcvn3', 'vni', 'windows-1258'];

/** Letters no one-byte reading can show: text that holds one is Unicode. */
const ONLY_UNICODE = /[\u1ea0-\u1ef9\u0128\u0129\u0168\u0169]/;
const MAYBE_LEGACY = /[\u00a1-\u00ff\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u20ab]/;
/** ASCII and the letters that Unicode text and a windows-1258 reading share. */
const SHARED_1258 = /^[\p{ASCII}ĂăĐđƠơƯư–—…“”‘’]*$/u;
/** Signs stuck to a letter as only TCVN3 has them: Đ and ă, `NS§P`, `§¨k`. */
const ONLY_TCVN3 = /[§¨]\p{L}|\p{L}[§¨]/u;
const PER_MICRO = /(?<!\p{L})µ(?:[mglsAFVW]|mol|Sv)(?!\p{L})/gu;

/** The encoding a font's glyphs stand for: `.Vn…` TCVN3, `VNI-…` VNI, null for all others. */
export function encodingOfFont(font: string | null): LegacyEncoding | null {
	if (font === null) return null;
	if (/^\s*(?:\.[Vv][Nn]|Vn[A-Z])/.test(font)) return 'tcvn3';
	return /^\s*vni[-\s]/i.test(font) ? 'vni' : null;
}

/**
 * The Unicode text of one cell, and what it was written in. Of all readings the one with the largest
 * share of Vietnamese syllables wins; among equals the font's, then the file's (`prior`, from
 * {@link detectLegacy}), then Unicode as it stands. ASCII and lone signs (`£100`) are never touched.
 * Fonts named `.Vn…H` draw small letters as capitals, so their text comes back in capitals.
 */
export function decodeCellText(
	s: string,
	font: string | null,
	prior: LegacyEncoding | null = null
): { text: string; encoding: TextEncoding } {
	const asIs = { text: s.normalize('NFC'), encoding: 'unicode' as const };
	if (ONLY_UNICODE.test(s) || !MAYBE_LEGACY.test(s)) return asIs;
	const hinted = encodingOfFont(font);
	if (hinted === null && isPlain1258(s, prior)) return asIs;
	const twice = undoDoubleUtf8(s);
	if (twice !== null && shareOf(twice) >= shareOf(asIs.text))
		return { text: twice, encoding: 'utf-8-twice' };
	const words = wordsOf(s.replace(PER_MICRO, ' '));
	if (hinted === null && words.every((word) => !MAYBE_LEGACY.test(word))) return asIs;
	const favoured = hinted ?? (font === null ? prior : null);
	let best: { text: string; encoding: TextEncoding; score: number } = {
		...asIs,
		score: shareOf(asIs.text) + (favoured === null ? 0.002 : 0)
	};
	for (const encoding of LEGACY) {
		const text = decodeAs(s, encoding);
		const told = encoding === 'tcvn3' && ONLY_TCVN3.test(s) ? 0.005 : 0;
		const bonus =
			told +
			(encoding === hinted ? 0.2 : encoding === favoured ? 0.003 : encoding === prior ? 0.001 : 0);
		const score = shareOf(text) + (text === asIs.text ? -1 : bonus);
		if (score > best.score) best = { text, encoding, score };
	}
	if (best.encoding !== 'tcvn3') return { text: best.text, encoding: best.encoding };
	return { text: inCapitals(s, font) ? best.text.toUpperCase() : best.text, encoding: 'tcvn3' };
}

/**
 * The legacy encoding most of a file's or sheet's texts are written in, or null when they are
 * Unicode. `fonts` goes in step with `texts`; a cell's font outweighs its letters.
 */
export function detectLegacy(
	texts: readonly string[],
	fonts: readonly (string | null | undefined)[] = []
): LegacyEncoding | null {
	const votes = new Map<TextEncoding, number>();
	texts.forEach((text, i) => {
		if (!MAYBE_LEGACY.test(text) && !ONLY_UNICODE.test(text)) return;
		const { encoding } = decodeCellText(text, fonts[i] ?? null);
		votes.set(encoding, (votes.get(encoding) ?? 0) + wordsOf(text).length);
	});
	const counted = LEGACY.map((encoding) => ({ encoding, votes: votes.get(encoding) ?? 0 }));
	const top = counted.reduce((a, b) => (b.votes > a.votes ? b : a));
	return top.votes > (votes.get('unicode') ?? 0) + (votes.get('utf-8-twice') ?? 0)
		? top.encoding
		: null;
}

/** A text of one encoding, as windows-1252 or windows-1258 shows its bytes, in Unicode. */
export function decodeAs(s: string, encoding: LegacyEncoding): string {
	if (encoding === 'tcvn3') return decodeTcvn3(s);
	if (encoding === 'vni') return decodeVni(s);
	const bytes = toWindows1252Bytes(s);
	return (bytes ? new TextDecoder('windows-1258').decode(bytes) : s).normalize('NFC');
}

/**
 * Whether a TCVN3 text is meant in capitals: by its font where that is known, else when all its
 * ASCII letters are, beyond mere initials.
 */
export function inCapitals(s: string, font: string | null): boolean {
	if (encodingOfFont(font) !== null) return /H$/.test((font ?? '').trim());
	return !/[a-z]/.test(s) && /[A-Z\u00a1-\u00ff][A-Z]/.test(s);
}

/**
 * Whether the only letters beyond ASCII are ones like Đ, where a capital belongs: `SĐT`, `HĐND`. In a
 * misread TCVN3 word they stand anywhere (`mĐt`). Small ones (`că`) are the file's to decide.
 */
function isPlain1258(s: string, prior: LegacyEncoding | null): boolean {
	if (!SHARED_1258.test(s) || (prior !== null && /[ăđơư]/.test(s))) return false;
	return wordsOf(s).every((word) => /^(?:\p{Lu}+|\p{Lu}?\p{Ll}+)$/u.test(word));
}

/** Share of syllables among a text's words, 0 to 1. Quotation marks in pairs belong to no word. */
function shareOf(text: string): number {
	const words = wordsOf(text.replace(/«([^«»]*)»/g, ' $1 '));
	if (words.length === 0) return 0;
	return words.filter((word) => isSyllable(word)).length / words.length;
}
