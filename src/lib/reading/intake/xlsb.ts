import { zipSync } from 'fflate';
import type { CellBudget, SheetDraft } from './draft';
import { LIMITS } from './limits';
import { hostile, readAt, Refusal } from './refusal';
import { draftOf, isWorksheet, readWithSheetJs } from './sheetjs';
import { xmlText } from './xml';
import type { ZipPackage } from './zip';

const NEEDED = /\.(xml|rels|bin)$/i;
const UNNEEDED =
	/(^|\/)(docProps|customXml|media|embeddings|printerSettings|drawings|charts|activeX|ctrlProps|externalLinks|vbaProject\.bin|worksheets\/_rels|comments[^/]*|threadedComments|persons|pivot[^/]*)(\/|$)/i;

/**
 * Reads an Office package through SheetJS: XLSB, and the XLSX files our own scanner does not know.
 * SheetJS sees a package of checked, uncompressed parts without pictures, links and comments.
 */
export function readOfficePackage(
	zip: ZipPackage,
	budget: CellBudget
): { drafts: SheetDraft[]; date1904: boolean } {
	const parts: Record<string, Uint8Array> = {};
	for (const name of zip.names) {
		if (!NEEDED.test(name) || UNNEEDED.test(name)) continue;
		const data = zip.part(name);
		if (!data) continue;
		readAt(name, () => (/\.bin$/i.test(name) ? checkBinaryPart(name, data) : checkXmlPart(data)));
		parts[name] = data;
	}
	const book = readWithSheetJs(zipSync(parts, { level: 0 }), { withStyles: true });
	const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
	const drafts: SheetDraft[] = [];
	book.SheetNames.forEach((name, i) => {
		const sheet = book.Sheets[name];
		if (!isWorksheet(sheet)) return;
		const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
		drafts.push(draftOf(sheet, name, hidden, date1904, budget));
	});
	if (book.SheetNames.length === 0) throw new Refusal('corrupt');
	return { drafts, date1904 };
}

/** Refuses references in XML that lie outside a sheet: SheetJS walks up to them. */
function checkXmlPart(data: Uint8Array): void {
	const xml = xmlText(data);
	if (/\s(?:r|ref|min|max|sqref)\s*=\s*["'][^"']*(?:[A-Z]{4,}\d|\d{8,})/.test(xml))
		throw hostile('cell-reference');
}

/** Where records that SheetJS reads hold their texts: 4 bytes that count letters of 2 bytes each. */
const TEXTS_AT: ReadonlyMap<number, number> = new Map([
	[6, 8], // BrtCellSt
	[8, 8], // BrtFmlaString
	[19, 1], // BrtSSTItem
	[39, 9], // BrtName
	[43, 21], // BrtFont
	[44, 2], // BrtFmt
	[62, 9], // BrtCellRString
	[156, 8] // BrtBundleSh: relation, and behind it the sheet's name
]);
const BUNDLE_SHEET = 156;
const NO_TEXT = 0xffffffff;

/**
 * Walks the records of a binary part. Refuses as corrupt what ends beyond its record (SheetJS would go on reading), and
 * as hostile the row, column and link ranges outside a sheet.
 */
function checkBinaryPart(name: string, data: Uint8Array): void {
	const inSheet = /worksheets\//i.test(name);
	const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
	let at = 0;
	while (at < data.length) {
		let type = data[at++] ?? 0;
		if (type & 0x80) type = (type & 0x7f) | (((data[at++] ?? 0) & 0x7f) << 7);
		let length = 0;
		for (let i = 0; i < 4; i++) {
			const byte = data[at++] ?? 0;
			length |= (byte & 0x7f) << (7 * i);
			if (!(byte & 0x80)) break;
		}
		if (at + length > data.length) throw new Refusal('corrupt');
		const u32 = (offset: number) => (offset + 4 <= length ? view.getUint32(at + offset, true) : 0);
		const afterText = (offset: number) => {
			const letters = u32(offset);
			const end = offset + 4 + (letters === NO_TEXT ? 0 : letters * 2);
			if (end > Math.max(length, offset + 4)) throw new Refusal('corrupt');
			return end;
		};
		const text = TEXTS_AT.get(type);
		if (text !== undefined) {
			const end = afterText(text);
			if (type === BUNDLE_SHEET) afterText(end);
		}
		const isRow = type === 0 && u32(0) >= LIMITS.rows;
		const isColumn = type === 60 && u32(4) >= LIMITS.columns;
		const isLink =
			type === 494 && (u32(4) - u32(0) + 1) * (u32(12) - u32(8) + 1) > LIMITS.cells / 10;
		if (inSheet && (isRow || isColumn || isLink)) throw hostile('cell-reference');
		at += length;
	}
}
