import { decodeAs, inCapitals, type LegacyEncoding } from './legacy';
import { syllableShare } from './syllable';
import { byteOf1252 } from './windows-bytes';

const SAMPLE = 200_000;

/**
 * The text of a file without an encoding of its own (CSV), NFC, and the encoding found: byte order
 * mark, then strict UTF-8, then UTF-16 by its null bytes, then whichever of windows-1252,
 * windows-1258, TCVN3, VNI and UTF-8 with broken bytes gives the most Vietnamese syllables.
 */
export function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
	const marked = byMark(bytes) ?? byStrictUtf8(bytes) ?? byNulls(bytes);
	if (marked) return marked;
	const shown = new TextDecoder('windows-1252').decode(bytes);
	const sample = linesWithMarks(shown);
	const readings = [
		{ encoding: 'windows-1252', valid: validIn(sample) },
		...(['windows-1258', 'tcvn3', 'vni'] as const).map((encoding) => ({
			encoding,
			valid: validIn(decodeAs(sample, encoding))
		})),
		{ encoding: 'utf-8', valid: validIn(brokenUtf8(sample)) }
	];
	const { encoding } = readings.reduce((a, b) => (b.valid > a.valid ? b : a));
	if (encoding === 'utf-8')
		return { text: new TextDecoder().decode(bytes).normalize('NFC'), encoding };
	if (encoding === 'windows-1252') return { text: shown.normalize('NFC'), encoding };
	return { text: decodeFields(shown, encoding as LegacyEncoding), encoding };
}

function byMark(bytes: Uint8Array): { text: string; encoding: string } | null {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return decoded(bytes, 'utf-8');
	if (a === 0xff && b === 0xfe) return decoded(bytes, 'utf-16le');
	if (a === 0xfe && b === 0xff) return decoded(bytes, 'utf-16be');
	return null;
}

function byStrictUtf8(bytes: Uint8Array): { text: string; encoding: string } | null {
	if (bytes.subarray(0, 4096).includes(0)) return null;
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { text: text.normalize('NFC'), encoding: 'utf-8' };
	} catch {
		return null;
	}
}

function byNulls(bytes: Uint8Array): { text: string; encoding: string } | null {
	const head = bytes.subarray(0, 4096);
	const nulls = [0, 0];
	head.forEach((byte, i) => {
		if (byte === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
	});
	const [even = 0, odd = 0] = nulls;
	const half = head.length / 2;
	if (odd > half * 0.2 && odd > even * 4) return decoded(bytes, 'utf-16le');
	if (even > half * 0.2 && even > odd * 4) return decoded(bytes, 'utf-16be');
	return null;
}

function decoded(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
	return { text: new TextDecoder(encoding).decode(bytes).normalize('NFC'), encoding };
}

/** The lines that hold more than ASCII, enough of them to tell the encoding. */
function linesWithMarks(text: string): string {
	let sample = '';
	for (const [line] of text.matchAll(/[^\r\n]*[\u0080-\uffff][^\r\n]*/g)) {
		sample += `${line}\n`;
		if (sample.length > SAMPLE) break;
	}
	return sample;
}

function validIn(text: string): number {
	const { valid, words } = syllableShare(text);
	return words === 0 ? 0 : valid / words;
}

/** A sample shown as windows-1252, read as UTF-8 all the same; empty when too much of it is broken. */
function brokenUtf8(sample: string): string {
	const bytes = Uint8Array.from(sample, (char) => byteOf1252(char) ?? 0x3f);
	const text = new TextDecoder().decode(bytes);
	const broken = text.match(/\ufffd/g)?.length ?? 0;
	const good = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
	return broken * 3 <= good ? text : '';
}

/** Decodes field by field, since the capitals of TCVN3 are told by the letters beside them. */
function decodeFields(shown: string, encoding: LegacyEncoding): string {
	if (encoding !== 'tcvn3') return decodeAs(shown, encoding);
	return shown.replace(/[^,;\t\r\n"|]+/g, (field) => {
		const text = decodeAs(field, encoding);
		return text !== field && inCapitals(field, null) ? text.toUpperCase() : text;
	});
}
