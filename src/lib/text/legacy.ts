import { undoDoubleUtf8 } from './double-utf8';
import { commonness } from './common-syllables';
import { isPlainVietnamese } from './fold-letters';
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
/** All the letters and marks a text in Vietnamese is written with. */
const VIETNAMESE =
	/^[\p{ASCII}\p{P}\p{S}\s\u0300-\u0323À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]*$/u;
const PER_MICRO = /(?<![\p{L}§®])µ(?:[mglsAFVW]|mol|Sv)(?!\p{L})/gu;

/** The encoding a font's glyphs stand for: `.Vn…` TCVN3, `VNI-…` VNI, null for all others. */
export function encodingOfFont(font: string | null): LegacyEncoding | null {
	if (font === null) return null;
	if (/^\s*(?:\.[Vv][Nn]|Vn[A-Z])/.test(font)) return 'tcvn3';
	return /^\s*vni[-\s]/i.test(font) ? 'vni' : null;
}

/** What the texts around a cell are written in: nothing is known where it is null. */
export interface TextPrior {
	readonly encoding: 'unicode' | LegacyEncoding;
	/** `mixed`: texts of another encoding stand among them; `likely`: none is seen among a few. */
	readonly certainty: 'sure' | 'likely' | 'mixed';
}

/** What a reading is worth before its words are looked at, in the units of {@link weightOf}. */
const WORTH = { font: 9, sure: 6, likely: 5, mixed: 2, unicode: 3.2, onlyTcvn3: 4 } as const;
/** Texts from which on none of another encoding among them means that there is none. */
const MANY = 40;
const WINDOWS_1258 = new TextDecoder('windows-1258');

/** Whether a text cannot be of an old encoding, by its letters alone. */
export function isSurelyUnicode(s: string): boolean {
	return ONLY_UNICODE.test(s) || !MAYBE_LEGACY.test(s);
}

/** Whether a text, or a part of it, may be of an old encoding: one of its signs stands for a letter there. */
export function isMaybeLegacy(s: string): boolean {
	return MAYBE_LEGACY.test(s);
}

/**
 * The Unicode text of one cell, and what it was written in. Of all readings the likeliest wins: by how
 * common its words are in Vietnamese, by the cell's font, and by what the texts around it are in
 * (`prior`, from {@link detectLegacy}). ASCII and lone signs (`£100`) are never touched. Fonts named
 * `.Vn…H` draw small letters as capitals, so their text comes back in capitals.
 */
export function decodeCellText(
	s: string,
	font: string | null,
	prior: TextPrior | null = null
): { text: string; encoding: TextEncoding } {
	const asIs = { text: s.normalize('NFC'), encoding: 'unicode' as const };
	if (isSurelyUnicode(s)) return asIs;
	const twice = undoDoubleUtf8(s);
	if (twice !== null && (VIETNAMESE.test(twice) || undoDoubleUtf8(twice) !== null))
		return { text: twice, encoding: 'utf-8-twice' };
	const hinted = encodingOfFont(font);
	if (hinted === null && isPlain1258(s, prior)) return asIs;
	const told = hinted ?? prior?.encoding ?? null;
	const telling = s.replace(PER_MICRO, ' ');
	if (wordsOf(telling).every((word) => !MAYBE_LEGACY.test(word)) && !isSigned(telling, told))
		return asIs;
	const worth = (encoding: TextPrior['encoding']) => {
		if (hinted !== null) return encoding === hinted ? WORTH.font : 0;
		if (encoding !== (prior?.encoding ?? 'unicode')) return 0;
		return Math.max(WORTH[prior?.certainty ?? 'mixed'], encoding === 'unicode' ? WORTH.unicode : 0);
	};
	const plain = weightOf(asIs.text);
	// No weight is above zero: a text of common words is not read in other ways in vain.
	const most = Math.max(...LEGACY.map(worth)) + (ONLY_TCVN3.test(s) ? WORTH.onlyTcvn3 : 0);
	if (plain + worth('unicode') >= most) return asIs;
	const readings = LEGACY.map((encoding) => ({ encoding, text: decodeAs(s, encoding) }));
	// Some letters are the same in windows-1258: the text may be of that encoding and stay as it is.
	const same = readings
		.filter(({ text }) => text === asIs.text)
		.map(({ encoding }) => worth(encoding));
	let best: { text: string; encoding: TextEncoding; score: number } = {
		...asIs,
		score: plain + Math.max(worth('unicode'), ...same)
	};
	for (const { encoding, text } of readings) {
		if (text === asIs.text) continue;
		const weight = weightOf(text);
		const signs = encoding === 'tcvn3' && ONLY_TCVN3.test(s) ? WORTH.onlyTcvn3 : 0;
		// `café` is no better as `cafộ`: what is no Vietnamese either way stays.
		if (hinted === null && signs === 0 && weight <= plain && plain <= NO_SYLLABLE) continue;
		const score = weight + worth(encoding) + signs;
		if (score > best.score) best = { text, encoding, score };
	}
	if (best.encoding !== 'tcvn3') return { text: best.text, encoding: best.encoding };
	return { text: inCapitals(s, font) ? best.text.toUpperCase() : best.text, encoding: 'tcvn3' };
}

/**
 * What most of a file's, a sheet's or a column's texts are written in, or null when none of them
 * tells. `fonts` goes in step with `texts`; a cell's font outweighs its letters.
 */
export function detectLegacy(
	texts: readonly string[],
	fonts: readonly (string | null | undefined)[] = []
): TextPrior | null {
	return priorAmong(
		texts,
		texts.map((text, i) => encodingAlone(text, fonts[i] ?? null))
	);
}

/** What a text is written in by its letters and its font alone; null where these do not tell. */
export function encodingAlone(text: string, font: string | null): TextEncoding | null {
	if (ONLY_UNICODE.test(text)) return 'unicode';
	return MAYBE_LEGACY.test(text) ? decodeCellText(text, font).encoding : null;
}

/** {@link detectLegacy} of texts of which each has been looked at alone ({@link encodingAlone}). */
export function priorAmong(
	texts: readonly string[],
	alone: readonly (TextEncoding | null)[]
): TextPrior | null {
	const isPlain = alone.every((encoding) => encoding === null || encoding === 'unicode');
	// Words are counted only where texts of several encodings have to be weighed against each other.
	if (isPlain) {
		const isTold = texts.some((text, i) => alone[i] !== null && wordsOf(text).length > 0);
		return isTold ? { encoding: 'unicode', certainty: certaintyOf(texts) } : null;
	}
	const votes = new Map<TextEncoding, number>();
	for (const [i, text] of texts.entries()) {
		const encoding = alone[i] ?? null;
		if (encoding !== null) votes.set(encoding, (votes.get(encoding) ?? 0) + wordsOf(text).length);
	}
	const unicode = (votes.get('unicode') ?? 0) + (votes.get('utf-8-twice') ?? 0);
	const counted = LEGACY.map((encoding) => ({ encoding, votes: votes.get(encoding) ?? 0 }));
	const top = counted.reduce((a, b) => (b.votes > a.votes ? b : a));
	const proofs = texts.filter((text) => ONLY_UNICODE.test(text)).length;
	const isLegacy = top.votes > unicode;
	if (!isLegacy && unicode === 0) return null;
	const isMixed = isLegacy ? proofs > 0 : top.votes > unicode * 0.05;
	return {
		encoding: isLegacy ? top.encoding : 'unicode',
		certainty: isMixed ? 'mixed' : certaintyOf(texts)
	};
}

/** How sure an encoding is that all of some texts are in. */
function certaintyOf(texts: readonly string[]): 'likely' | 'sure' {
	return texts.length < MANY ? 'likely' : 'sure';
}

/** A text of one encoding, as windows-1252 or windows-1258 shows its bytes, in Unicode. */
export function decodeAs(s: string, encoding: LegacyEncoding): string {
	if (encoding === 'tcvn3') return decodeTcvn3(s);
	if (encoding === 'vni') return decodeVni(s);
	const bytes = toWindows1252Bytes(s);
	return (bytes ? WINDOWS_1258.decode(bytes) : s).normalize('NFC');
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
function isPlain1258(s: string, prior: TextPrior | null): boolean {
	const isLegacy = prior !== null && prior.encoding !== 'unicode';
	if (!SHARED_1258.test(s) || (isLegacy && /[ăđơư]/.test(s))) return false;
	return wordsOf(s).every((word) => /^(?:\p{Lu}+|\p{Lu}?\p{Ll}+)$/u.test(word));
}

/** Words of signs alone, as TCVN3 shows `Đá` (`§¸`): looked at only where TCVN3 is expected. */
function isSigned(s: string, told: TextPrior['encoding'] | null): boolean {
	return told === 'tcvn3' && /[§®\u00a1-\u00bf]{2}/u.test(s);
}

/** The weight of a word by its commonness, and of one that is met hardly ever. */
const COMMON = [0, 0, -1.5, -3] as const;
const UNHEARD = -5.5;
const NO_SYLLABLE = -9;

/**
 * How likely the words of a text are Vietnamese: a sum of logarithms, 0 at best. Words of plain ASCII are
 * the same in every reading and do not count. Quotation marks in pairs belong to no word.
 */
export function weightOf(text: string): number {
	const isPlain = isPlainVietnamese(text);
	let weight = isPlain ? 0 : NO_SYLLABLE * (text.match(/(?<![\p{L}\p{M}])\p{M}/gu)?.length ?? 0);
	for (const word of wordsOf(isPlain ? text : text.replace(/«([^«»]*)»/g, ' $1 '))) {
		if (/^[\p{ASCII}]*$/u.test(word)) continue;
		const class_ = commonness(word);
		weight += class_ !== null ? COMMON[class_] : isSyllable(word) ? UNHEARD : NO_SYLLABLE;
	}
	return weight;
}
