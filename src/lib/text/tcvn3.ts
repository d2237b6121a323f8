import { undo1258 } from './windows-bytes';

/** TCVN 5712:1993 VN3 (ABC) from byte 0xa1 on; a space where it has no letter. Only seven capitals. */
const FROM_A1 =
	'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

const TO_UNICODE = new Map<string, string>(
	Array.from(FROM_A1).flatMap((letter, i): [string, string][] =>
		letter === ' ' ? [] : [[String.fromCharCode(0xa1 + i), letter]]
	)
);
const TO_TCVN3 = new Map<string, string>([...TO_UNICODE].map(([code, letter]) => [letter, code]));

/** Whether a character, as windows-1252 shows it, is a letter of TCVN3. */
export function isTcvn3Letter(char: string): boolean {
	return TO_UNICODE.has(char);
}

/**
 * Unicode text of a TCVN3 text whose bytes were read as windows-1252 or windows-1258. Other
 * characters stay. Toned capitals do not exist in TCVN3: case beyond Ă Â Đ Ê Ô Ơ Ư comes from the font.
 */
export function decodeTcvn3(s: string): string {
	return Array.from(undo1258(s), (char) => TO_UNICODE.get(char) ?? char)
		.join('')
		.normalize('NFC');
}

/**
 * TCVN3 text as windows-1252 shows it, for tests and generators. Toned capitals become the codes of
 * their small letters, as typists with a capitals font (`.VnTimeH`) wrote them; what TCVN3 lacks stays.
 */
export function encodeTcvn3(s: string): string {
	return Array.from(
		s.normalize('NFC'),
		(char) => TO_TCVN3.get(char) ?? TO_TCVN3.get(char.toLowerCase()) ?? char
	).join('');
}
