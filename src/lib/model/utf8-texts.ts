/** Texts one after the other: text `i` stands from `offsets[i]` to `offsets[i + 1]`, the first from 0. */
export interface Utf8Texts {
	readonly bytes: Uint8Array;
	readonly offsets: Int32Array;
}

export const NO_TEXTS: Utf8Texts = { bytes: new Uint8Array(), offsets: new Int32Array(1) };

/** How many texts there are. */
export function countOf({ offsets }: Utf8Texts): number {
	return offsets.length - 1;
}

/** Texts in UTF-8; half a sign of two halves becomes U+FFFD. */
export function utf8Texts(texts: readonly string[]): Utf8Texts {
	const offsets = new Int32Array(texts.length + 1);
	let end = 0;
	for (let i = 0; i < texts.length; i++) offsets[i + 1] = end += bytesOf(texts[i] as string);
	// As much as they take and no more: fresh memory costs more than what is written into it.
	const bytes = new Uint8Array(end);
	const encoder = new TextEncoder();
	for (let i = 0; i < texts.length; i++) {
		const text = texts[i] as string;
		const [from, to] = [offsets[i] as number, offsets[i + 1] as number];
		// Most are addresses and figures: to call the encoder costs more than to write one of those.
		if (to - from === text.length)
			for (let at = 0; at < text.length; at++) bytes[from + at] = text.charCodeAt(at);
		else encoder.encodeInto(text, bytes.subarray(from, to));
	}
	return { bytes, offsets };
}

/** The texts of several lists, one list after the other. */
export function joinedUtf8(lists: readonly Utf8Texts[]): Utf8Texts {
	if (lists.length === 1) return lists[0] as Utf8Texts;
	const ends = lists.map(({ offsets }) => offsets.at(-1) as number);
	const bytes = new Uint8Array(ends.reduce((sum, end) => sum + end, 0));
	const offsets = new Int32Array(lists.reduce((sum, list) => sum + countOf(list), 1));
	let [from, text] = [0, 0];
	for (const [i, list] of lists.entries()) {
		bytes.set(list.bytes.subarray(0, ends[i]), from);
		for (let at = 1; at < list.offsets.length; at++)
			offsets[++text] = from + (list.offsets[at] as number);
		from += ends[i] as number;
	}
	return { bytes, offsets };
}

/** Decoded in one go: a call a text takes longer than all else. Throws a `TypeError` for bytes that are no texts. */
export function textsOfUtf8({ bytes, offsets }: Utf8Texts): readonly string[] {
	const all = checkedUtf8({ bytes, offsets });
	let start = 0;
	return Array.from({ length: offsets.length - 1 }, (_, i) => {
		const end = start + lettersIn(bytes, offsets[i] as number, offsets[i + 1] as number);
		const text = all.slice(start, end);
		start = end;
		return text;
	});
}

/** All texts as one. Throws a `TypeError` where the bytes are no texts, or do not stand one after the other. */
export function checkedUtf8({ bytes, offsets }: Utf8Texts): string {
	let end = 0;
	if (offsets[0] !== 0) throw new TypeError('texts that begin nowhere');
	for (let i = 1; i < offsets.length; i++) {
		const next = offsets[i] as number;
		// No text begins within a sign.
		if (next < end || next > bytes.length || isWithin(bytes, next))
			throw new TypeError('texts out of order');
		end = next;
	}
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end));
}

/** Whether a sign that began before goes on at a byte. */
function isWithin(bytes: Uint8Array, at: number): boolean {
	return at < bytes.length && ((bytes[at] as number) & 0xc0) === 0x80;
}

/** How long UTF-8 is as a text of JavaScript, where what takes four bytes counts as two. */
function lettersIn(bytes: Uint8Array, from: number, to: number): number {
	let letters = 0;
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		if (byte < 0x80 || byte >= 0xc0) letters += byte < 0xf0 ? 1 : 2;
	}
	return letters;
}

/** How many bytes a text takes: as many as it has letters where all are ASCII. */
function bytesOf(text: string): number {
	let bytes = text.length;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code < 0x80) continue;
		// The two halves of one sign take four together, and one alone the three of U+FFFD.
		bytes += code < 0x800 ? 1 : 2;
		if (isHigh(code) && isLow(text.charCodeAt(at + 1))) at++;
	}
	return bytes;
}

function isHigh(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
	return code >= 0xdc00 && code <= 0xdfff;
}
