const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const MARKUP: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#13;',
	'\n': '&#10;',
	'\t': '&#9;'
};

/** Text for the inside of an element or attribute; what XML cannot hold is left out. */
export function xmlText(text: string): string {
	return text
		.replace(UNWRITABLE, '')
		.replace(LONE_SURROGATE, '\uFFFD')
		.replace(/[&<>"\r\n\t]/g, (sign) => MARKUP[sign] ?? '');
}

/** Text of a cell: as {@link xmlText}, with what Excel would take for its own `_x0041_` escapes escaped. */
export function cellXmlText(text: string): string {
	return xmlText(text.slice(0, 32_767).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'));
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One part of the package as bytes. */
export function part(xml: string): Uint8Array {
	return new TextEncoder().encode(HEAD + xml);
}
