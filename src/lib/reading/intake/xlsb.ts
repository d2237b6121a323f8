import { zipSync } from 'fflate';
import type { CellBudget, SheetDraft } from './draft';
import { LIMITS } from './limits';
import { hostile, readAt, Refusal } from './refusal';
import { draftsOf, readWithSheetJs, type LookOf } from './sheetjs';
import { relationsOf, type Relation } from './xlsx';
import { looksOfSheet, looksOfStyles } from './xlsb-looks';
import { recordsOf, viewOf } from './xlsb-records';
import { xmlText } from './xml';
import type { ZipPackage } from './zip';

const NEEDED = /\.(xml|rels|bin)$/i;
const UNNEEDED =
	/(^|\/)(docProps|customXml|media|embeddings|printerSettings|drawings|charts|activeX|ctrlProps|externalLinks|vbaProject\.bin|worksheets\/_rels|comments[^/]*|threadedComments|persons|pivot[^/]*)(\/|$)/i;

/**
 * Reads an Office package through SheetJS: XLSB, and the XLSX files our own scanner does not know.
 * SheetJS sees a package of checked, uncompressed parts without pictures, links and comments.
 */
export async function readOfficePackage(
	zip: ZipPackage,
	main: string,
	budget: CellBudget
): Promise<{ drafts: SheetDraft[]; date1904: boolean }> {
	const parts: Record<string, Uint8Array> = {};
	for (const name of zip.names) {
		if (!NEEDED.test(name) || UNNEEDED.test(name)) continue;
		const data = await zip.part(name);
		if (!data) continue;
		parts[name] = readAt(name, () =>
			/\.bin$/i.test(name) ? soundRecords(name, data) : checkXmlPart(data)
		);
	}
	const book = readWithSheetJs(zipSync(parts, { level: 0 }), { withStyles: true });
	const looks = main.endsWith('.bin') ? looksIn(parts, main, await relationsOf(zip, main)) : [];
	if (book.SheetNames.length === 0) throw new Refusal('corrupt');
	return draftsOf(book, looks, budget);
}

/** The looks of the cells of each sheet of an XLSB package, in the order of its sheets. */
function looksIn(
	parts: Readonly<Record<string, Uint8Array>>,
	main: string,
	relations: readonly Relation[]
): (LookOf | undefined)[] {
	const partOf = (wanted: (relation: Relation) => boolean) =>
		parts[relations.find(wanted)?.target ?? ''];
	const book = parts[main];
	const styles = partOf(({ type }) => type === 'styles');
	if (!book || !styles) return [];
	const looks = looksOfStyles(styles);
	const view = viewOf(book);
	const sheets: (LookOf | undefined)[] = [];
	for (const { type, body } of recordsOf(book)) {
		if (type !== BUNDLE_SHEET) continue;
		const from = body + RELATION_AT + 4;
		const letters = view.getUint32(from - 4, true);
		const wanted =
			letters === NO_TEXT
				? ''
				: new TextDecoder('utf-16le').decode(book.subarray(from, from + letters * 2));
		const sheet = partOf(({ id, type: kind }) => id === wanted && kind === 'worksheet');
		sheets.push(sheet && looksOfSheet(sheet, looks));
	}
	return sheets;
}

/** Refuses references in XML that lie outside a sheet: SheetJS walks up to them. */
function checkXmlPart(data: Uint8Array): Uint8Array {
	const xml = xmlText(data);
	if (/\s(?:r|ref|min|max|sqref)\s*=\s*["'][^"']*(?:[A-Z]{4,}\d|\d{8,})/.test(xml))
		throw hostile('cell-reference');
	return data;
}

/** Where records hold their texts: 4 bytes that count letters of 2 bytes each. */
const TEXTS_AT: ReadonlyMap<number, number> = new Map([
	[6, 8], // BrtCellSt
	[8, 8], // BrtFmlaString
	[17, 4], // BrtShortSt
	[19, 1], // BrtSSTItem
	[43, 21], // BrtFont
	[44, 2], // BrtFmt
	[62, 9], // BrtCellRString
	[156, 8] // BrtBundleSh: relation, and behind it the sheet's name
]);
const BUNDLE_SHEET = 156;
const RELATION_AT = 8;
const DEFINED_NAME = 39;
const NO_TEXT = 0xffffffff;

const ROW = 0;
const COLUMNS = 60;
/** Cells that name their column; the short ones stand one after the other. */
const isLongCell = (type: number) => (type >= 1 && type <= 11) || type === 62;
/** All a sheet is read for: rows, cells, its extent, columns and merged ranges with what brackets them. */
const isOfSheet = (type: number) =>
	type <= 18 || [COLUMNS, 62, 129, 130, 145, 146, 148, 176, 177, 178, 390, 391].includes(type);

/**
 * The records of a binary part that are needed, each found sound. Refuses as corrupt what ends beyond its record
 * (SheetJS would read on for up to four billion letters), and as hostile rows and columns outside a sheet. Formulas of
 * names and all else that SheetJS walks without looking where it ends are left out.
 */
function soundRecords(name: string, data: Uint8Array): Uint8Array {
	const inSheet = /worksheets\//i.test(name);
	const view = viewOf(data);
	const kept: Uint8Array[] = [];
	for (const { type, begin, body, end } of recordsOf(data)) {
		const length = end - body;
		if (inSheet ? !isOfSheet(type) : type === DEFINED_NAME) continue;
		const u32 = (offset: number) =>
			offset + 4 <= length ? view.getUint32(body + offset, true) : 0;
		const afterText = (offset: number) => {
			const letters = u32(offset);
			const end = offset + 4 + (letters === NO_TEXT ? 0 : letters * 2);
			if (end > length) throw new Refusal('corrupt');
			return end;
		};
		const text = TEXTS_AT.get(type);
		if (text !== undefined) {
			const behind = afterText(text);
			if (type === BUNDLE_SHEET) afterText(behind);
		}
		if (inSheet) {
			const outside =
				(type === ROW && u32(0) >= LIMITS.rows) ||
				(type === COLUMNS && u32(4) >= LIMITS.columns) ||
				(isLongCell(type) && u32(0) >= LIMITS.columns);
			if (outside) throw hostile('cell-reference');
		}
		kept.push(data.subarray(begin, end));
	}
	return joined(kept);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}
