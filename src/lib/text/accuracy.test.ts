import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeCellText, detectLegacy, type TextPrior } from './legacy';
import { validSyllables } from './syllable';
import { encodeTcvn3 } from './tcvn3';
import { encodeVni } from './vni';
import { encodeWindows1258 } from './windows-bytes';

const MARKED = /[^\x00-\x7f]/; // eslint-disable-line no-control-regex
const unique = (texts: readonly string[]) => [
	...new Set(texts.map((text) => text.normalize('NFC')))
];

/** Names of all communes since 2023, as the roster has them. */
const NAMES = unique(
	readFileSync('src/lib/reference/units/roster.txt', 'utf8')
		.split('\n')
		.map((line) => line.split('\t')[3] ?? '')
		.filter((name) => MARKED.test(name))
);
/** What the program says to people: words of the field, in sentences and alone. */
const PHRASES = unique(
	readdirSync('messages/vi')
		.flatMap((file) =>
			Object.values(JSON.parse(readFileSync(`messages/vi/${file}`, 'utf8')) as object).flatMap(
				(text) => String(text).split(/[{}“”.:;,()]/)
			)
		)
		.map((text) => text.trim())
		.filter((text) => MARKED.test(text) && /^[\p{L} -]+$/u.test(text))
);
const SYLLABLES = unique(
	[...NAMES, ...PHRASES]
		.flatMap((text) => text.split(/[\s'–-]+/))
		.filter((word) => MARKED.test(word))
);

const asShown = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes);
const ENCODINGS: readonly (readonly [string, (text: string) => string])[] = [
	['TCVN3', encodeTcvn3],
	['VNI', encodeVni],
	['windows-1258', (text) => asShown(encodeWindows1258(text))],
	['UTF-8 as 1252', (text) => asShown(new TextEncoder().encode(text))]
];

/** Share of marked letters that come back right. TCVN3 has no toned capitals, so case does not count there. */
function rightMarks(
	texts: readonly string[],
	encode: (text: string) => string,
	prior: TextPrior | null
): number {
	let all = 0;
	let right = 0;
	for (const text of texts) {
		const plain = encode === encodeTcvn3 ? text.toLowerCase() : text;
		const read = decodeCellText(encode(text), null, prior).text;
		const got = [...(encode === encodeTcvn3 ? read.toLowerCase() : read)];
		const letters = [...plain];
		const fits = got.length === letters.length;
		letters.forEach((letter, i) => {
			if (!MARKED.test(letter)) return;
			all++;
			if (fits && got[i] === letter) right++;
		});
	}
	return right / all;
}

function harmed(texts: readonly string[], prior: TextPrior | null): number {
	return (
		texts.filter((text) => decodeCellText(text, null, prior).text !== text).length / texts.length
	);
}

const percent = (share: number) => `${(share * 100).toFixed(3)} %`;
function tell(what: string, encoding: string, share: number): void {
	process.stdout.write(`${what}, ${encoding}: ${percent(share)}\n`);
}

describe('marks that come back with no font to help', () => {
	it('has a list worth the name', () => {
		expect(NAMES.length + SYLLABLES.length).toBeGreaterThan(9_000);
		expect(NAMES.length).toBeGreaterThan(5_000);
		expect(PHRASES.length).toBeGreaterThan(400);
	});

	it.each(ENCODINGS)('names and phrases, each cell by itself: %s', (encoding, encode) => {
		const share = rightMarks([...NAMES, ...PHRASES], encode, null);
		tell('names and phrases alone', encoding, share);
		expect(share).toBeGreaterThanOrEqual(0.975);
	});

	it.each(ENCODINGS)('names and phrases with the rest of the file: %s', (encoding, encode) => {
		const texts = [...NAMES, ...PHRASES];
		const share = rightMarks(texts, encode, detectLegacy(texts.map(encode)));
		tell('names and phrases in a file', encoding, share);
		expect(share).toBeGreaterThanOrEqual(0.995);
	});

	it.each(ENCODINGS)('lone syllables with the rest of the file: %s', (encoding, encode) => {
		const share = rightMarks(SYLLABLES, encode, detectLegacy(SYLLABLES.map(encode)));
		tell('syllables in a file', encoding, share);
		expect(share).toBeGreaterThanOrEqual(0.995);
	});

	it.each(ENCODINGS)(
		'syllables the rules allow, one in three, in a file of its own: %s',
		(encoding, encode) => {
			const all = validSyllables().filter((word, i) => i % 3 === 0 && MARKED.test(word));
			const share = rightMarks(all, encode, detectLegacy(all.map(encode)));
			tell('syllables by rule in a file', encoding, share);
			expect(share).toBeGreaterThanOrEqual(0.995);
		}
	);

	/** `Phó` may be Phó or the TCVN3 of Phú: a lone syllable that is one as it stands is left alone. */
	it.each(ENCODINGS)('lone syllables with nothing around them: %s', (encoding, encode) => {
		const share = rightMarks(SYLLABLES, encode, null);
		tell('syllables alone', encoding, share);
		expect(share).toBeGreaterThanOrEqual(0.88);
	});

	it.each(ENCODINGS)('names in a file that is half Unicode: %s', (encoding, encode) => {
		const prior = detectLegacy(NAMES.map((name, i) => (i % 2 ? encode(name) : name)));
		const coded = NAMES.filter((_, i) => i % 2);
		const plain = NAMES.filter((_, i) => !(i % 2));
		const share = rightMarks(coded, encode, prior);
		tell('names in a mixed file', encoding, share);
		tell('Unicode names harmed in a mixed file', encoding, harmed(plain, prior));
		expect(share).toBeGreaterThanOrEqual(0.97);
		expect(harmed(plain, prior)).toBeLessThanOrEqual(0.0005);
	});
});

describe('Unicode cells', () => {
	const texts = [...NAMES, ...PHRASES, ...SYLLABLES];
	it('are left alone, whether or not the file tells', () => {
		for (const [what, prior] of [
			['nothing known', null],
			['a Unicode file', detectLegacy(texts)]
		] as const) {
			const share = harmed(texts, prior);
			tell('Unicode cells harmed', what, share);
			expect(share).toBeLessThanOrEqual(0.0005);
		}
	});
});
