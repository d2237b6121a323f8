import { hostile } from './refusal';

const ENTITIES = new Map([
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['nbsp', '\u00a0'],
	['ndash', '–'],
	['mdash', '—'],
	['hellip', '…'],
	['ldquo', '“'],
	['rdquo', '”'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['eth', 'đ'],
	['ETH', 'Đ'],
	...lettersWith('grave', '\u0300', 'aeiou'),
	...lettersWith('acute', '\u0301', 'aeiouy'),
	...lettersWith('circ', '\u0302', 'aeo'),
	...lettersWith('tilde', '\u0303', 'aon')
]);

/** The names HTML has for letters with a mark: `&atilde;`, `&Ecirc;`. Whatever is written in Word has them. */
function lettersWith(mark: string, combining: string, letters: string): [string, string][] {
	return Array.from(letters + letters.toUpperCase(), (letter) => [
		letter + mark,
		(letter + combining).normalize('NFC')
	]);
}

/** The text of an XML part, by its byte order mark, else UTF-8. Refuses a document type: entities hide there. */
export function xmlText(bytes: Uint8Array): string {
	const label =
		bytes[0] === 0xff && bytes[1] === 0xfe
			? 'utf-16le'
			: bytes[0] === 0xfe && bytes[1] === 0xff
				? 'utf-16be'
				: 'utf-8';
	const text = new TextDecoder(label).decode(bytes);
	// Every tag begins with `<`: the exclamation mark is found many times sooner.
	if (text.includes('!DOCTYPE') && text.includes('<!DOCTYPE')) throw hostile('doctype');
	return text;
}

/** Text with its character references resolved. Unknown names stay as they stand. */
export function unescapeXml(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
		(whole, hex, decimal, name) => {
			if (name !== undefined) return ENTITIES.get(String(name)) ?? whole;
			const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
			return code > 0x10ffff ? whole : String.fromCodePoint(code);
		}
	);
}

/** The value of an attribute in a tag's text, resolved; null when it is not there. */
export function attribute(tag: string, name: string): string | null {
	const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
	return match ? unescapeXml(match[1] ?? match[2] ?? '') : null;
}

/** Every opening tag of one local name, whatever its prefix: the text between `<` and `>`. */
export function tagsOf(xml: string, localName: string): string[] {
	return xml.match(new RegExp(`<(?:[\\w.-]+:)?${localName}(?=[\\s/>])[^<>]*>`, 'g')) ?? [];
}

/** What the first element of one local name holds; null when there is none or it is empty. */
export function innerOf(xml: string, localName: string): string | null {
	const match = new RegExp(`<((?:[\\w.-]+:)?${localName})(?=[\\s>])[^<>]*>`).exec(xml);
	if (!match || match[0].endsWith('/>')) return null;
	const start = match.index + match[0].length;
	const end = xml.indexOf(`</${match[1]}>`, start);
	return end < 0 ? null : xml.slice(start, end);
}
