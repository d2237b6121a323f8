/** Vietnamese letters in the order of the tables below. */
const LOWER =
	'àảãáạ ă ằẳẵắặ â ầẩẫấậ đ èẻẽéẹ ê ềểễếệ ìỉĩíị òỏõóọ ô ồổỗốộ ơ ờởỡớợ ùủũúụ ư ừửữứự ỳỷỹýỵ'.replaceAll(
		' ',
		''
	);
/** TCVN 5712:1993 (ABC), byte by byte for {@link LOWER}. */
const TCVN3 = [
	...[0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
	...[0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xae, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
	...[0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
	...[0xdf, 0xe1, 0xe2, 0xe3, 0xe4, 0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
	...[0xac, 0xea, 0xeb, 0xec, 0xed, 0xee, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
	...[0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe]
];
const TCVN3_CAPITALS = new Map([
	['Ă', 0xa1],
	['Â', 0xa2],
	['Ê', 0xa3],
	['Ô', 0xa4],
	['Ơ', 0xa5],
	['Ư', 0xa6],
	['Đ', 0xa7]
]);

/** Text in TCVN3, each byte as one character. Capitals with a tone have no code of their own and come out small, as fonts ending in H draw them. */
export function toTcvn3(text: string): string {
	return [...text.normalize('NFC')]
		.map((letter) => {
			const capital = TCVN3_CAPITALS.get(letter);
			if (capital !== undefined) return String.fromCharCode(capital);
			const at = LOWER.indexOf(letter.toLowerCase());
			if (at < 0 || letter.charCodeAt(0) < 0x80) return letter;
			return String.fromCharCode(TCVN3[at] as number);
		})
		.join('');
}

/** VNI: the letter, then a mark; i and the heavy y have codes of their own. */
const VNI_TONES = new Map([
	['\u0301', 'ù'],
	['\u0300', 'ø'],
	['\u0309', 'û'],
	['\u0303', 'õ'],
	['\u0323', 'ï']
]);
const VNI_HAT_TONES = new Map([
	['\u0301', 'á'],
	['\u0300', 'à'],
	['\u0309', 'å'],
	['\u0303', 'ã'],
	['\u0323', 'ä']
]);
const VNI_BREVE_TONES = new Map([
	['\u0301', 'é'],
	['\u0300', 'è'],
	['\u0309', 'ú'],
	['\u0303', 'ü'],
	['\u0323', 'ë']
]);
const VNI_I = new Map([
	['í', 'í'],
	['ì', 'ì'],
	['ỉ', 'æ'],
	['ĩ', 'ó'],
	['ị', 'ò'],
	['ỵ', 'î'],
	['đ', 'ñ']
]);

function vniLetter(letter: string): string {
	const own = VNI_I.get(letter);
	if (own !== undefined) return own;
	const parts = letter.normalize('NFD');
	const base = parts[0] as string;
	const tone = [...parts].find((mark) => VNI_TONES.has(mark));
	if (parts.includes('\u031b')) {
		const horn = base === 'o' ? 'ô' : 'ö';
		return horn + (tone ? (VNI_TONES.get(tone) as string) : '');
	}
	if (parts.includes('\u0302')) return base + (tone ? (VNI_HAT_TONES.get(tone) as string) : 'â');
	if (parts.includes('\u0306')) return base + (tone ? (VNI_BREVE_TONES.get(tone) as string) : 'ê');
	return tone ? base + (VNI_TONES.get(tone) as string) : letter;
}

/** Text in VNI, each byte as one character. */
export function toVni(text: string): string {
	return [...text.normalize('NFC')]
		.map((letter) => {
			const small = letter.toLowerCase();
			if (small.charCodeAt(0) < 0x80) return letter;
			const written = vniLetter(small);
			return small === letter ? written : written.toUpperCase();
		})
		.join('');
}

/** One byte a character. */
export function latinBytes(text: string): Uint8Array {
	return Uint8Array.from([...text], (letter) => {
		const code = letter.charCodeAt(0);
		if (code === 0x2013) return 0x96;
		if (code > 0xff) throw new RangeError(`${letter} has no byte`);
		return code;
	});
}

/** UTF-16 with its mark, little end first, as spreadsheet programs save `Unicode text`. */
export function utf16Bytes(text: string): Uint8Array {
	const bytes = new Uint8Array(2 + text.length * 2);
	bytes.set([0xff, 0xfe]);
	for (let i = 0; i < text.length; i++) {
		bytes[2 + i * 2] = text.charCodeAt(i) & 0xff;
		bytes[3 + i * 2] = text.charCodeAt(i) >> 8;
	}
	return bytes;
}
