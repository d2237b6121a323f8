/** Texts one after the other: text `i` stands from `offsets[i]` to `offsets[i + 1]`. */
export interface Utf8Texts {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly offsets: Int32Array<ArrayBuffer>;
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
