const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;
const TONE = new RegExp(`[${TONES.join('')}]`, 'g');

/** Letters beyond ASCII that Vietnamese is written with, as single code points. */
const FIRST = 0xc0;
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
 * Whether the text is already as `cleanText` would leave it and holds nothing but ASCII and whole Vietnamese letters:
 * then its keys are made letter by letter. Nearly every text is so, and is looked at millions of times.
 */
export function isPlainVietnamese(s: string): boolean {
	let before = 32;
	for (let at = 0; at < s.length; at++) {
		const code = s.charCodeAt(at);
		if (code < 128) {
			if (code < 32 || code === 127 || (code === 32 && before === 32)) return false;
		} else if (code < FIRST || code > LAST || !LETTERS.has(code)) return false;
		before = code;
	}
	return s === '' || before !== 32;
}

/** {@link bareKey} of plain Vietnamese. */
export function bareOf(s: string): string {
	let key = '';
	for (let at = 0; at < s.length; at++) {
		const code = s.charCodeAt(at);
		key += code < 128 ? s[at] : (LETTERS.get(code) as Letter).bare;
	}
	return key.toLowerCase();
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
