/** Where windows-1258 holds another character than windows-1252. */
const ONLY_1258 = new Map<string, number>([
	['Ă', 0xc3],
	['\u0300', 0xcc],
	['Đ', 0xd0],
	['\u0309', 0xd2],
	['Ơ', 0xd5],
	['Ư', 0xdd],
	['\u0303', 0xde],
	['ă', 0xe3],
	['\u0301', 0xec],
	['đ', 0xf0],
	['\u0323', 0xf2],
	['ơ', 0xf5],
	['ư', 0xfd],
	['₫', 0xfe]
]);
/** Bytes that mean a combining mark or another letter in windows-1258. */
const TAKEN_1258 = new Set(ONLY_1258.values());

/** What windows-1252 holds from 0x80 to 0x9f; a space where nothing is. */
const HIGH_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Text whose every character is its own byte in windows-1252. */
const IS_LATIN_1 = /^[\u0000-\u00ff]*$/; // eslint-disable-line no-control-regex

/** The byte windows-1252 (or ISO 8859-1) writes a character with, or null. */
export function byteOf1252(char: string): number | null {
	const code = char.charCodeAt(0);
	if (code <= 0xff) return code;
	const at = HIGH_1252.indexOf(char);
	return at < 0 ? null : 0x80 + at;
}

/** The bytes behind a text read as windows-1252; null when some character has none there. */
export function toWindows1252Bytes(s: string): Uint8Array | null {
	const bytes = new Uint8Array(s.length);
	for (let i = 0; i < s.length; i++) {
		const byte = byteOf1252(s.charAt(i));
		if (byte === null) return null;
		bytes[i] = byte;
	}
	return bytes;
}

/**
 * A text whose bytes were read as windows-1258, as if they had been read as windows-1252. Text that
 * was read as windows-1252 comes back as it is, and so do characters of neither.
 */
export function undo1258(s: string): string {
	if (IS_LATIN_1.test(s)) return s;
	return Array.from(
		s,
		(char) => as1252(char) ?? Array.from(char.normalize('NFD'), (c) => as1252(c) ?? c).join('')
	).join('');
}

/** The bytes of a Vietnamese text in windows-1258, tones as combining marks; `?` for what it cannot write. */
export function encodeWindows1258(s: string): Uint8Array {
	return Uint8Array.from(
		Array.from(s.normalize('NFC')).flatMap((char) => {
			const whole = byteIn1258(char);
			if (whole !== null) return [whole];
			const [, rest = '', tone = ''] =
				/^(.*?)([\u0300\u0301\u0303\u0309\u0323])(.*)$/u.exec(char.normalize('NFD')) ?? [];
			const base = char.normalize('NFD').replace(tone, '').normalize('NFC');
			return rest === '' ? [0x3f] : [byteIn1258(base) ?? 0x3f, byteIn1258(tone) ?? 0x3f];
		})
	);
}

function as1252(char: string): string | null {
	const byte = ONLY_1258.get(char);
	if (byte !== undefined) return String.fromCharCode(byte);
	return byteOf1252(char) === null ? null : char;
}

function byteIn1258(char: string): number | null {
	const own = ONLY_1258.get(char);
	if (own !== undefined) return own;
	const byte = byteOf1252(char);
	return byte === null || TAKEN_1258.has(byte) ? null : byte;
}
