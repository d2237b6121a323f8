const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const TONE = new RegExp(`[${TONES.join('')}]`, 'g');

/** The last of the letters that Vietnamese is written with, as single code points. */
const LAST = 0x1ef9;

/** One letter of Vietnamese text beyond ASCII, taken apart. */
export interface Letter {
	/** Lower case. */
	readonly small: string;
	/** Lower case without any mark, đ as d. */
	readonly bare: string;
	/** Lower case without its tone. */
	readonly toneless: string;
	/** The tone as a combining mark, or `''`. */
	readonly tone: string;
}

const VIETNAMESE = 'ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ';

const LETTERS: ReadonlyMap<number, Letter> = new Map(
	[...VIETNAMESE, ...VIETNAMESE.toUpperCase()].map((char) => {
		const small = char.toLowerCase();
		const apart = small.normalize('NFD');
		return [
			char.charCodeAt(0),
			{
				small,
				bare: apart.replace(/\p{M}+/gu, '').replace('đ', 'd'),
				toneless: apart.replace(TONE, '').normalize('NFC'),
				tone: apart.match(TONE)?.[0] ?? ''
			}
		];
	})
);

/** The letter of a code unit, taken apart; undefined for ASCII and for letters that are not Vietnamese. */
export function vietnameseLetter(code: number): Letter | undefined {
	return LETTERS.get(code);
}

/** What a letter and a tone at the end of a word make together. */
const JOINED: ReadonlyMap<string, string> = new Map(
	[...'abcdefghijklmnopqrstuvwxyz', ...'ăâđêôơư'].flatMap((letter) =>
		TONES.map((tone) => [letter + tone, (letter + tone).normalize('NFC')] as const)
	)
);

/**
 * By code unit: the signs of plain text, those the app reads as they are. A list is looked up much sooner than a map, and every
 * letter of every cell is.
 */
const PLAIN = new Uint8Array(LAST + 1);
/** By code unit: the letter in lower case without any mark. */
const BARE = new Uint8Array(LAST + 1);
for (let code = 0; code < 128; code++) {
	PLAIN[code] = code < 32 || code === 127 ? 0 : 1;
	BARE[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
}
for (const [code, { bare }] of LETTERS) {
	PLAIN[code] = 1;
	BARE[code] = bare.charCodeAt(0);
}

/**
 * Whether the text is already as `cleanText` would leave it and holds nothing but ASCII and whole Vietnamese letters:
 * then its keys are made letter by letter. Nearly every text is so, and is looked at millions of times.
 */
export function isPlainVietnamese(s: string): boolean {
	let before = 32;
	for (let at = 0; at < s.length; at++) {
		const code = s.charCodeAt(at);
		if (PLAIN[code] !== 1 || (code === 32 && before === 32)) return false;
		before = code;
	}
	return s === '' || before !== 32;
}

/** Longer texts are written letter by letter: a call takes only so many codes at once. */
const AT_ONCE = 1000;

/** {@link bareKey} of plain Vietnamese. */
export function bareOf(s: string): string {
	if (s.length > AT_ONCE) return bareOf(s.slice(0, AT_ONCE)) + bareOf(s.slice(AT_ONCE));
	const codes = new Array<number>(s.length);
	for (let at = 0; at < s.length; at++) codes[at] = BARE[s.charCodeAt(at)] as number;
	return String.fromCharCode.apply(null, codes);
}

/** {@link foldKey} of plain Vietnamese; null for a word with two tones, which no rule speaks of. */
export function foldOf(s: string): string | null {
	let key = '';
	let last = '';
	let tone = '';
	for (let at = 0; at <= s.length; at++) {
		const code = at < s.length ? s.charCodeAt(at) : 32;
		const letter = code < 128 ? null : (LETTERS.get(code) as Letter);
		if (letter || isAsciiLetter(code)) {
			key += last;
			last = letter ? letter.toneless : (s[at] as string).toLowerCase();
			if (letter && letter.tone !== '') {
				if (tone !== '') return null;
				tone = letter.tone;
			}
			continue;
		}
		key += tone === '' ? last : (JOINED.get(last + tone) as string);
		last = '';
		tone = '';
		if (at < s.length) key += s[at];
	}
	return key;
}

function isAsciiLetter(code: number): boolean {
	return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
