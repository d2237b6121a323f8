import { undo1258 } from './windows-bytes';

/** Marks after a letter and what they make of it, as windows-1252 shows them: ù ø û õ ï are sắc huyền hỏi ngã nặng. */
const PLAIN = 'ùøûõï';
const DIGRAPHS: readonly [base: string, marks: string, letters: string][] = [
	['a', PLAIN, 'áàảãạ'],
	['a', 'âáàåãä', 'âấầẩẫậ'],
	['a', 'êéèúüë', 'ăắằẳẵặ'],
	['e', PLAIN, 'éèẻẽẹ'],
	['e', 'âáàåãä', 'êếềểễệ'],
	['o', PLAIN, 'óòỏõọ'],
	['o', 'âáàåãä', 'ôốồổỗộ'],
	['ô', PLAIN, 'ớờởỡợ'],
	['u', PLAIN, 'úùủũụ'],
	['ö', PLAIN, 'ứừửữự'],
	['y', 'ùøûõ', 'ýỳỷỹ']
];
const SINGLES = [...'ôöíìæóòîñ'].map((code, i): [string, string] => [code, 'ơưíìỉĩịỵđ'.charAt(i)]);

const TO_UNICODE = new Map<string, string>([
	...SINGLES.flatMap(([code, letter]): [string, string][] => [
		[code, letter],
		[code.toUpperCase(), letter.toUpperCase()]
	]),
	...DIGRAPHS.flatMap(([base, marks, letters]) =>
		[...marks].flatMap((mark, i): [string, string][] => {
			const letter = letters.charAt(i);
			const big = base.toUpperCase();
			return [
				[base + mark, letter],
				[base + mark.toUpperCase(), letter],
				[big + mark, letter.toUpperCase()],
				[big + mark.toUpperCase(), letter.toUpperCase()]
			];
		})
	)
]);
const TO_VNI = new Map<string, string>(
	[
		...SINGLES,
		...SINGLES.map(([code, letter]): [string, string] => [letter, code]),
		...DIGRAPHS.flatMap(([base, marks, letters]) =>
			[...marks].map((mark, i): [string, string] => [letters.charAt(i), base + mark])
		)
	].filter(
		([letter]) => 'ơưíìỉĩịỵđ'.includes(letter) || DIGRAPHS.some((d) => d[2].includes(letter))
	)
);

/**
 * Unicode text of a VNI-Windows text whose bytes were read as windows-1252 or windows-1258: a letter
 * and the mark after it become one, `tröôøng` trường. Case comes from the letter. Other characters stay.
 */
export function decodeVni(s: string): string {
	const text = undo1258(s);
	let out = '';
	for (let i = 0; i < text.length; i++) {
		const pair = TO_UNICODE.get(text.slice(i, i + 2));
		out += pair ?? TO_UNICODE.get(text.charAt(i)) ?? text.charAt(i);
		if (pair !== undefined && text.length > i + 1) i++;
	}
	return out.normalize('NFC');
}

/** VNI-Windows text as windows-1252 shows it, for tests and generators. What VNI lacks stays. */
export function encodeVni(s: string): string {
	return Array.from(s.normalize('NFC'), (char) => {
		const code = TO_VNI.get(char);
		if (code !== undefined) return code;
		return TO_VNI.get(char.toLowerCase())?.toUpperCase() ?? char;
	}).join('');
}
