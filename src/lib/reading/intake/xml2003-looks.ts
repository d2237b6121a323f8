import { lookOfFont, type FontFacts, type Look } from './look';
import type { LookOf } from './sheetjs';
import { attribute } from './xml';
import type { RichText } from './xml2003-rich';

const DEFAULT = 'Default';
const NAME = '(?:\\w+:)?';
const STYLES = new RegExp(`<(/?)${NAME}(Style|Font)(?=[\\s/>])([^<>]*)>`, 'g');
const SHEET = new RegExp(`<${NAME}Worksheet[\\s>]`);
const PLACED = new RegExp(`<(/?)${NAME}(Worksheet|Table|Column|Row|Cell)(?=[\\s/>])([^<>]*)>`, 'g');

/** A sheet of that format has no more columns. */
const COLUMNS = 256;

const patternOf = (name: string) => new RegExp(`(?:^|\\s)${NAME}${name}\\s*=\\s*["']([^"']*)["']`);
const INDEX = patternOf('Index');
const STYLE_ID = patternOf('StyleID');
const MERGE_ACROSS = patternOf('MergeAcross');
const SPAN = patternOf('Span');
const ownOf = (tag: string, pattern: RegExp) => pattern.exec(tag)?.[1] ?? null;
const valueOf = (tag: string, name: string) => attribute(tag, `${NAME}${name}`);
const isOn = (value: string | null) => (value === null ? undefined : value === '1');

/** The looks of the styles of a SpreadsheetML 2003 workbook by their ids; a style takes what it leaves open from its parent, else from the default. */
function looksOfStyles(xml: string): ReadonlyMap<string, Look> {
	const fonts = new Map<string, FontFacts & { readonly parent: string | null }>();
	let open = '';
	// Texts of several looks have fonts of their own.
	const styles = xml.slice(0, Math.max(0, xml.search(SHEET)));
	for (const [, closing, kind, rest = ''] of styles.matchAll(STYLES)) {
		if (closing) continue;
		if (kind === 'Style') {
			open = valueOf(rest, 'ID') ?? '';
			fonts.set(open, { parent: valueOf(rest, 'Parent') });
			continue;
		}
		fonts.set(open, {
			parent: fonts.get(open)?.parent ?? null,
			name: valueOf(rest, 'FontName') ?? undefined,
			struck: isOn(valueOf(rest, 'StrikeThrough')),
			bold: isOn(valueOf(rest, 'Bold'))
		});
	}
	const base = fonts.get(DEFAULT);
	return new Map(
		[...fonts].map(([id, font]) => {
			const parent = fonts.get(font.parent ?? '') ?? base;
			const known = {
				name: font.name ?? parent?.name ?? base?.name,
				struck: font.struck ?? parent?.struck,
				bold: font.bold ?? parent?.bold
			};
			return [id, lookOfFont(known)];
		})
	);
}

function strikesOf({ struck, inPieces }: RichText): Pick<Look, 'struck' | 'inPieces'> {
	return { ...(struck ? { struck } : {}), ...(inPieces ? { inPieces } : {}) };
}

/**
 * The looks of the cells of each sheet of a SpreadsheetML 2003 workbook. A cell's own style wins over its row's, that over its
 * column's, that over its table's. Cells are placed as the reader of their values places them.
 * @param rich texts of several looks, each of the cell that opened last before it.
 */
export function looksOfXml2003(xml: string, rich: readonly RichText[]): readonly LookOf[] {
	const looks = looksOfStyles(xml);
	const sheets: Map<number, Look[]>[] = [];
	let ofTable: string | null = null;
	let ofColumns: (string | null)[] = [];
	let ofRow: string | null = null;
	let row = 0;
	let column = 0;
	let nextColumn = 0;
	let nextText = 0;
	for (const { index: at, 1: closing, 2: kind, 3: rest = '' } of xml.matchAll(PLACED)) {
		const closed = closing === '/' || rest.endsWith('/');
		const index = closing === '/' ? 0 : Number(ownOf(rest, INDEX) ?? 0);
		if (kind === 'Worksheet' && closing !== '/') {
			sheets.push(new Map());
			row = column = nextColumn = 0;
			ofColumns = [];
		} else if (kind === 'Table' && closing !== '/') ofTable = ownOf(rest, STYLE_ID);
		else if (kind === 'Column' && closing !== '/') {
			if (index > 0) nextColumn = index - 1;
			const span = Number(ownOf(rest, SPAN) ?? 0);
			const style = ownOf(rest, STYLE_ID);
			for (let c = nextColumn; c <= nextColumn + span && c < COLUMNS; c++) ofColumns[c] = style;
			nextColumn += span + 1;
		} else if (kind === 'Row') {
			if (index > 0) row = index - 1;
			if (closing !== '/') ofRow = ownOf(rest, STYLE_ID);
			if (closed) row++;
			column = 0;
		} else if (kind === 'Cell' && closing !== '/') {
			if (index > 0) column = index - 1;
			const style = ownOf(rest, STYLE_ID) ?? ofRow ?? ofColumns[column] ?? ofTable ?? DEFAULT;
			while ((rich[nextText]?.from ?? Infinity) < at) nextText++;
			const own = rich[nextText];
			// The first end tag of a cell is one inside its text of several looks, or comes before any.
			const isRich = own !== undefined && own.from < xml.indexOf('</', at);
			const look = isRich ? { ...looks.get(style), ...strikesOf(own) } : looks.get(style);
			const sheet = sheets.at(-1);
			if (look && sheet && !closed) {
				const cells = sheet.get(row) ?? [];
				cells[column] = look;
				sheet.set(row, cells);
			}
			column += 1 + Number(ownOf(rest, MERGE_ACROSS) ?? 0);
		}
	}
	return sheets.map((cells) => (r, c) => cells.get(r)?.[c]);
}
