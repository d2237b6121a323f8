import * as XLSX from '@e965/xlsx';
import { attribute, innerOf, tagsOf } from './xml';
import { formatSeen, monthSeen } from './number-text';

/** What a cell's style index stands for. */
export interface CellStyle {
	readonly format?: string;
	readonly font?: string;
	readonly struck: boolean;
	readonly bold: boolean;
	/** White letters on no other ground. */
	readonly unseen: boolean;
}

interface Font {
	readonly name: string | null;
	readonly struck: boolean;
	readonly bold: boolean;
	readonly white: boolean;
}

/** The styles of `styles.xml` by the index cells carry in `s`. */
export function readStyles(xml: string): CellStyle[] {
	const formats = new Map<number, string>();
	for (const tag of tagsOf(innerOf(xml, 'numFmts') ?? '', 'numFmt'))
		formats.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
	const fonts = readFonts(innerOf(xml, 'fonts') ?? '');
	const grounds = readGrounds(innerOf(xml, 'fills') ?? '');
	return tagsOf(innerOf(xml, 'cellXfs') ?? '', 'xf').map((tag) => {
		const id = Number(attribute(tag, 'numFmtId') ?? 0);
		const font = fonts[Number(attribute(tag, 'fontId') ?? 0)];
		const own = formats.get(id);
		const format = own ?? builtInFormat(id);
		return {
			format: own === undefined || own === 'General' ? formatSeen(format) : monthSeen(own),
			font: font?.name ?? undefined,
			struck: font?.struck ?? false,
			bold: font?.bold ?? false,
			unseen: font?.white === true && grounds[Number(attribute(tag, 'fillId') ?? 0)] !== 'coloured'
		};
	});
}

function builtInFormat(id: number): string | undefined {
	const table = XLSX.SSF.get_table() as Readonly<Record<number, string>>;
	return id > 0 && id < 164 ? table[id] : undefined;
}

function readFonts(xml: string): Font[] {
	return (
		xml.match(
			/<(?:\w+:)?font(?:\s[^<>]*)?\/>|<(?:\w+:)?font(?:\s[^<>]*)?>[\s\S]*?(?:<\/(?:\w+:)?font>|$)/g
		) ?? []
	).map((font) => {
		const name = tagsOf(font, 'name')[0];
		return {
			name: name ? attribute(name, 'val') : null,
			struck: isOn(tagsOf(font, 'strike')[0]),
			bold: isOn(tagsOf(font, 'b')[0]),
			white: isWhite(tagsOf(font, 'color')[0])
		};
	});
}

function readGrounds(fills: string): ('coloured' | 'plain')[] {
	return (
		fills.match(
			/<(?:\w+:)?fill(?:\s[^<>]*)?\/>|<(?:\w+:)?fill(?:\s[^<>]*)?>[\s\S]*?(?:<\/(?:\w+:)?fill>|$)/g
		) ?? []
	).map((fill) => {
		const pattern = attribute(tagsOf(fill, 'patternFill')[0] ?? '', 'patternType') ?? 'none';
		const isPlain = pattern === 'none' && !fill.includes('gradientFill');
		return isPlain || isWhite(tagsOf(fill, 'fgColor')[0]) ? 'plain' : 'coloured';
	});
}

/** White, or the first colour of a theme, which is the paper's. */
function isWhite(colour: string | undefined): boolean {
	if (colour === undefined || attribute(colour, 'tint') !== null) return false;
	const rgb = attribute(colour, 'rgb');
	return rgb === null ? attribute(colour, 'theme') === '0' : /^(?:..)?FFFFFF$/i.test(rgb);
}

function isOn(tag: string | undefined): boolean {
	if (tag === undefined) return false;
	const value = attribute(tag, 'val');
	return value !== '0' && value !== 'false';
}
