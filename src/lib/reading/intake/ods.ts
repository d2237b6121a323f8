import { zipSync } from 'fflate';
import type { CellBudget, SheetDraft } from './draft';
import { LIMITS } from './limits';
import type { Look } from './look';
import { looksOfOds, type LookOfStyle } from './ods-looks';
import { hostile, Refusal } from './refusal';
import { draftOf, isWorksheet, readWithSheetJs } from './sheetjs';
import { attribute, xmlText } from './xml';
import type { ZipPackage } from './zip';

interface Flags {
	hidden: boolean;
	comments: number;
	readonly hiddenRows: Set<number>;
	readonly hiddenColumns: Set<number>;
	/** Looks of filled cells by row and column. */
	readonly looks: Map<number, Look[]>;
}

/** Reads an OpenDocument spreadsheet; refuses encrypted ones and documents of other kinds. */
export async function readOds(
	zip: ZipPackage,
	budget: CellBudget
): Promise<{ drafts: SheetDraft[]; date1904: boolean }> {
	const manifest = new TextDecoder().decode((await zip.part('META-INF/manifest.xml')) ?? undefined);
	if (/encryption-data/.test(manifest)) throw new Refusal('password');
	const content = await zip.part('content.xml');
	if (!content) throw new Refusal('corrupt');
	const xml = xmlText(content);
	if (!/<office:spreadsheet[\s>]/.test(xml))
		throw new Refusal('not-a-workbook', { what: 'document' });
	if (!xml.includes('</office:spreadsheet>')) throw new Refusal('corrupt');
	const parts: Record<string, Uint8Array> = {
		'META-INF/manifest.xml': new TextEncoder().encode('<manifest/>'),
		'content.xml': content
	};
	const styles = await zip.part('styles.xml');
	const lookOf = looksOfOds([styles ? xmlText(styles) : '', xml]);
	parts['styles.xml'] = styles ?? new TextEncoder().encode('<office:document-styles/>');
	return fromSheetJs(xml, zipSync(parts, { level: 0 }), lookOf, budget);
}

/** Reads an OpenDocument spreadsheet saved as one flat XML file. */
export function readFlatOds(
	xml: string,
	budget: CellBudget
): { drafts: SheetDraft[]; date1904: boolean } {
	if (xml.includes('<!DOCTYPE')) throw hostile('doctype');
	return fromSheetJs(xml, xml, looksOfOds([xml]), budget);
}

function fromSheetJs(
	xml: string,
	data: Uint8Array | string,
	lookOf: LookOfStyle,
	budget: CellBudget
): { drafts: SheetDraft[]; date1904: boolean } {
	const flags = scanTables(xml, lookOf);
	// Without styles SheetJS makes no stub for the million empty cells a row may repeat.
	const book = readWithSheetJs(data, { withStyles: false });
	const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
	const drafts: SheetDraft[] = [];
	book.SheetNames.forEach((name, i) => {
		const sheet = book.Sheets[name];
		if (!isWorksheet(sheet)) return;
		const known = flags[i];
		const draft = draftOf(
			sheet,
			name,
			known?.hidden ?? false,
			date1904,
			budget,
			(row, column) => known?.looks.get(row)?.[column]
		);
		if (known) {
			draft.hiddenRows = known.hiddenRows;
			draft.hiddenColumns = known.hiddenColumns;
			draft.comments = known.comments;
		}
		drafts.push(draft);
	});
	return { drafts, date1904 };
}

/**
 * Walks the tables for what SheetJS does not tell (hidden parts, comments, looks) and refuses repeats that
 * would fill more cells than the cap or reach outside a sheet.
 */
function scanTables(xml: string, lookOf: LookOfStyle): Flags[] {
	const hiddenStyles = new Set<string>();
	for (const match of xml.matchAll(
		/<style:style\s([^<>]*style:family="table"[^<>]*)>\s*<style:table-properties([^<>]*)/g
	)) {
		const name = attribute(match[1] ?? '', 'style:name');
		if (name !== null && attribute(match[2] ?? '', 'table:display') === 'false')
			hiddenStyles.add(name);
	}
	const apart = stylesApart(xml);
	const tables: Flags[] = [];
	let filled = 0;
	let row = 0;
	let rowRepeat = 1;
	let column = 0;
	let cell = 0;
	let repeat = 1;
	let ofRow: string | null = null;
	let ofColumns: (string | null)[] = [];
	const tag =
		/<(\/?)(?:table:(table|table-row|table-column|table-cell|covered-table-cell)|office:(annotation)|text:(s|span))(?=[\s/>])([^<>]*)>/g;
	for (let match = tag.exec(xml); match; match = tag.exec(xml)) {
		const [, closing, table, annotation, space, rest = ''] = match;
		const flags = tables.at(-1);
		if (closing) {
			if (table === 'table-row') row += rowRepeat;
			continue;
		}
		if (space === 'span') {
			const looks = apart.has(attribute(rest, 'text:style-name') ?? '') && flags?.looks.get(row);
			if (looks)
				for (let c = cell - repeat; c < cell; c++) looks[c] = { ...looks[c], inPieces: true };
			continue;
		}
		if (space) {
			if (count(attribute(rest, 'text:c')) > LIMITS.repeatedSpaces)
				throw hostile('repeated-spaces');
			continue;
		}
		if (annotation) {
			if (flags) flags.comments++;
			continue;
		}
		const isHidden = /table:visibility="(?:collapse|filter)"/.test(rest);
		if (table === 'table') {
			if (tables.length >= LIMITS.sheets) throw hostile('many-sheets');
			const style = attribute(rest, 'table:style-name');
			tables.push({
				hidden: style !== null && hiddenStyles.has(style),
				comments: 0,
				hiddenRows: new Set(),
				hiddenColumns: new Set(),
				looks: new Map()
			});
			row = column = 0;
			ofColumns = [];
		} else if (table === 'table-column') {
			const repeat = count(attribute(rest, 'table:number-columns-repeated'));
			const last = Math.min(column + repeat, LIMITS.columns);
			const style = attribute(rest, 'table:default-cell-style-name');
			for (let c = column; c < last; c++) ofColumns[c] = style;
			if (isHidden) for (let c = column; c < last; c++) flags?.hiddenColumns.add(c);
			column += repeat;
		} else if (table === 'table-row') {
			rowRepeat = count(attribute(rest, 'table:number-rows-repeated'));
			const last = Math.min(row + rowRepeat, LIMITS.rows);
			// A hidden run to the end of the sheet is formatting, not data.
			if (isHidden && last - row < 100_000)
				for (let r = row; r < last; r++) flags?.hiddenRows.add(r);
			cell = 0;
			ofRow = attribute(rest, 'table:default-cell-style-name');
			if (rest.endsWith('/')) row += rowRepeat;
		} else {
			repeat = count(attribute(rest, 'table:number-columns-repeated'));
			cell += repeat;
			if (rest.endsWith('/')) continue;
			if (row + rowRepeat > LIMITS.rows || cell > LIMITS.columns) throw hostile('repeated-cells');
			filled += repeat * rowRepeat;
			if (filled > LIMITS.cells) throw hostile('repeated-cells');
			const style = attribute(rest, 'table:style-name') ?? ofRow;
			for (let r = row; flags && r < row + rowRepeat; r++) {
				const looks = flags.looks.get(r) ?? [];
				for (let c = cell - repeat; c < cell; c++) looks[c] = lookOf(style ?? ofColumns[c] ?? null);
				flags.looks.set(r, looks);
			}
		}
	}
	return tables;
}

/** The styles of letters that are raised above the others or crossed out. */
function stylesApart(xml: string): ReadonlySet<string> {
	const styles =
		/<style:style\s([^<>]*style:family="text"[^<>]*)>\s*<style:text-properties([^<>]*)/g;
	const apart = new Set<string>();
	for (const [, head = '', properties = ''] of xml.matchAll(styles)) {
		const position = attribute(properties, 'style:text-position') ?? '0%';
		const line = attribute(properties, 'style:text-line-through-style') ?? 'none';
		const isRaised = /^(?:super|sub|-?[1-9])/.test(position);
		if (isRaised || line !== 'none') apart.add(attribute(head, 'style:name') ?? '');
	}
	return apart;
}

function count(repeat: string | null): number {
	return repeat === null ? 1 : Math.max(1, Number(repeat) || 1);
}
