import { escapeXml } from './write-xlsx';

/** The content of an ODS file with every cell in the font of that name. */
export function odsInFont(xml: string, font: string): string {
	const name = escapeXml(font);
	const face = `<office:font-face-decls><style:font-face style:name="F1" svg:font-family="'${name}'"/></office:font-face-decls>`;
	const style =
		'<style:style style:name="in-font" style:family="table-cell" style:parent-style-name="Default"><style:text-properties style:font-name="F1"/></style:style>';
	return xml
		.replace('<office:automatic-styles>', `${face}<office:automatic-styles>`)
		.replace('</office:automatic-styles>', `${style}</office:automatic-styles>`)
		.replace(/<table:table-cell(?=[ />])/g, '<table:table-cell table:style-name="in-font"');
}

/** A SpreadsheetML 2003 file with every style in the font of that name. */
export function xml2003InFont(xml: string, font: string): string {
	return xml.replace(/(<Style [^>]*>)/g, `$1<Font ss:FontName="${escapeXml(font)}"/>`);
}

const FONT = 43;
const NAME_AT = 21;

/** The styles part of an XLSB file with its fonts under that name. Every record of it is shorter than 128 bytes. */
export function xlsbStylesInFont(styles: Uint8Array, font: string): Uint8Array {
	const made: number[] = [];
	for (let at = 0; at < styles.length;) {
		const begin = at;
		const low = styles[at++] as number;
		const type = low & 0x80 ? (low & 0x7f) | ((styles[at++] as number) << 7) : low;
		const length = styles[at++] as number;
		if (length > 0x7f) throw new RangeError('a record of the styles is too long');
		const body = styles.subarray(at, (at += length));
		if (type !== FONT) made.push(...styles.subarray(begin, at));
		else {
			const name = [...font].flatMap((letter) => [letter.charCodeAt(0), 0]);
			const changed = [...body.subarray(0, NAME_AT), font.length, 0, 0, 0, ...name];
			made.push(FONT, changed.length, ...changed);
		}
	}
	return Uint8Array.from(made);
}
