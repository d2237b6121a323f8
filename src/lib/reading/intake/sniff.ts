import { decodeBytes } from '$lib/text';
import { Refusal } from './refusal';

/** What the bytes are, told by the bytes alone. */
export type Sniffed =
	| { readonly kind: 'zip' }
	| { readonly kind: 'ole' }
	| { readonly kind: 'biff' }
	| {
			readonly kind: 'html' | 'xml2003' | 'flat-ods' | 'delimited';
			readonly text: string;
			readonly encoding: string;
	  };

/** First bytes of common files that are not workbooks, each with a word for what it is. */
const NOT_WORKBOOKS: readonly (readonly [readonly number[], string])[] = [
	[[0x89, 0x50, 0x4e, 0x47], 'png'],
	[[0xff, 0xd8, 0xff], 'jpeg'],
	[[0x47, 0x49, 0x46, 0x38], 'gif'],
	[[0x42, 0x4d], 'bmp'],
	[[0x49, 0x49, 0x2a, 0x00], 'tiff'],
	[[0x4d, 0x4d, 0x00, 0x2a], 'tiff'],
	[[0x52, 0x49, 0x46, 0x46], 'riff'],
	[[0x25, 0x50, 0x44, 0x46], 'pdf'],
	[[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
	[[0x1f, 0x8b], 'gzip'],
	[[0x37, 0x7a, 0xbc, 0xaf], '7z'],
	[[0x52, 0x61, 0x72, 0x21], 'rar'],
	[[0x4d, 0x5a], 'program'],
	[[0x7f, 0x45, 0x4c, 0x46], 'program']
];

/**
 * Tells the kind of a file from its content. Throws `empty-file` for nothing or only white space
 * and `not-a-workbook` for pictures, documents, archives and other bytes that are no text.
 */
export function sniff(bytes: Uint8Array): Sniffed {
	if (bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)))
		throw new Refusal('empty-file');
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'ole' };
	if (startsWith(bytes, [0x50, 0x4b]) && [3, 5, 7].includes(bytes[2] ?? 0)) return { kind: 'zip' };
	if (bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? 1) && isBiffStart(bytes))
		return { kind: 'biff' };
	for (const [magic, what] of NOT_WORKBOOKS) {
		const isText = magic.length === 2 && !bytes.subarray(0, 512).includes(0);
		if (startsWith(bytes, magic) && !isText) throw new Refusal('not-a-workbook', { what });
	}

	const { text: decoded, encoding } = decodeBytes(bytes);
	const text = decoded.replace(/^\ufeff/, '');
	if (text.trim() === '') throw new Refusal('empty-file');
	if (!isReadable(text.slice(0, 4096))) throw new Refusal('not-a-workbook', { what: 'binary' });
	const head = text.slice(0, 4096);
	if (/^\s*</.test(head)) {
		if (
			/urn:schemas-microsoft-com:office:spreadsheet/.test(head) &&
			/<(?:\w+:)?Workbook[\s>]/.test(head)
		)
			return { kind: 'xml2003', text, encoding };
		if (/office:mimetype="application\/vnd\.oasis\.opendocument\.spreadsheet"/.test(head))
			return { kind: 'flat-ods', text, encoding };
		if (/<(?:!doctype\s+html|html|head|body|meta|table|style|div|p|center|tr)[\s>]/i.test(head))
			return { kind: 'html', text, encoding };
		if (/^\s*<\?xml/.test(head)) throw new Refusal('not-a-workbook', { what: 'xml' });
	}
	return { kind: 'delimited', text, encoding };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
	return magic.every((byte, i) => bytes[i] === byte);
}

/** A BOF record of BIFF2–8 without an OLE container: length 4–16 and a stream type that exists. */
function isBiffStart(bytes: Uint8Array): boolean {
	const length = (bytes[2] ?? 0) | ((bytes[3] ?? 0) << 8);
	const type = (bytes[6] ?? 0) | ((bytes[7] ?? 0) << 8);
	return length >= 4 && length <= 16 && [0x05, 0x10, 0x20, 0x40, 0x100].includes(type);
}

function isReadable(sample: string): boolean {
	// eslint-disable-next-line no-control-regex
	const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
	return odd <= sample.length * 0.02;
}
