import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BookDraft, SheetDraft } from './draft';
import { a1Of } from './move';
import { withFont } from './biff-font';
import { withHiddenRows } from './biff-rows';
import { odsInFont, xlsbStylesInFont, xml2003InFont } from './fonts';
import { withHiddenParts } from './ods-hidden';
import { escapeXml } from './write-xlsx';

/** Any fixed moment will do: a clock here would change the bytes of every run. */
const MOMENT = new Date(Date.UTC(2024, 0, 1, 8));
const WALL_CLOCK = new Date(2024, 0, 1, 8, 0, 0);
const ERRORS = new Map([
	['#NULL!', 0x00],
	['#DIV/0!', 0x07],
	['#VALUE!', 0x0f],
	['#REF!', 0x17],
	['#NAME?', 0x1d],
	['#NUM!', 0x24],
	['#N/A', 0x2a]
]);

function sheetOf(sheet: SheetDraft): XLSX.WorkSheet {
	const { rows, columns } = sheet.size();
	const made: XLSX.WorkSheet = {
		'!ref': rows === 0 ? 'A1' : `A1:${a1Of([rows - 1, columns - 1])}`
	};
	for (const { row, column, cell } of sheet.placed()) {
		const written: XLSX.CellObject = cell.error
			? { t: 'e', v: ERRORS.get(String(cell.value)) ?? 0x0f }
			: { t: typeof cell.value === 'number' ? 'n' : 's', v: cell.value };
		if (cell.formula !== undefined) written.f = cell.formula;
		if (cell.format !== undefined) written.z = cell.format;
		made[a1Of([row, column])] = written;
	}
	made['!merges'] = sheet.merges.map(({ top, left, bottom, right }) => ({
		s: { r: top, c: left },
		e: { r: bottom, c: right }
	}));
	if (sheet.hiddenRows.size > 0) {
		const hidden: XLSX.RowInfo[] = [];
		for (const row of sheet.hiddenRows) hidden[row] = { hidden: true };
		made['!rows'] = hidden;
	}
	if (sheet.hiddenColumns.size > 0) {
		const hidden: XLSX.ColInfo[] = [];
		for (const column of sheet.hiddenColumns) hidden[column] = { hidden: true, wch: 9 };
		made['!cols'] = hidden;
	}
	return made;
}

function bookOf(book: BookDraft): XLSX.WorkBook {
	const made = XLSX.utils.book_new();
	for (const sheet of book.sheets) XLSX.utils.book_append_sheet(made, sheetOf(sheet), sheet.name);
	made.Workbook = { Sheets: book.sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
	return made;
}

function written(book: BookDraft, bookType: XLSX.BookType): Uint8Array {
	const props = { CreatedDate: MOMENT, ModifiedDate: MOMENT };
	return new Uint8Array(
		XLSX.write(bookOf(book), { type: 'array', bookType, Props: props }) as ArrayBuffer
	);
}

/** XLS, BIFF8 or BIFF5. @param font the font of all cells, where the letters need one. */
export function xlsBytes(book: BookDraft, version: 'biff8' | 'biff5', font?: string): Uint8Array {
	const plain = written(book, version);
	const bytes = book.sheets.some(({ hiddenRows }) => hiddenRows.size > 0)
		? withHiddenRows(
				plain,
				book.sheets.map(({ hiddenRows }) => hiddenRows)
			)
		: plain;
	if (font === undefined) return bytes;
	return withFont(bytes, font, (sheet, row, column) => {
		const text = book.sheets[sheet]?.at(row, column)?.value;
		return version === 'biff5' && typeof text === 'string' ? text : undefined;
	});
}

function hasHiddenParts({ hidden, hiddenRows, hiddenColumns }: SheetDraft): boolean {
	return hidden || hiddenRows.size > 0 || hiddenColumns.size > 0;
}

function inFont(parts: Record<string, Uint8Array>, font: string): void {
	const content = parts['content.xml'];
	const styles = parts['xl/styles.bin'];
	if (content) parts['content.xml'] = strToU8(odsInFont(strFromU8(content), font));
	if (styles) parts['xl/styles.bin'] = xlsbStylesInFont(styles, font);
}

/** XLSB or ODS: zip packages with a fixed time in them. @param font the font of all cells, where the letters need one. */
export function packageBytes(book: BookDraft, type: 'xlsb' | 'ods', font?: string): Uint8Array {
	const parts = unzipSync(written(book, type));
	const content = parts['content.xml'];
	if (content && book.sheets.some(hasHiddenParts))
		parts['content.xml'] = strToU8(withHiddenParts(strFromU8(content), book.sheets));
	if (font !== undefined) inFont(parts, font);
	return zipSync(parts, { level: 9, mtime: WALL_CLOCK });
}

/** SpreadsheetML 2003, as reporting portals save it under `.xls`. */
export function xml2003Bytes(book: BookDraft, font?: string): Uint8Array {
	const bytes = written(book, 'xlml');
	return font === undefined ? bytes : strToU8(xml2003InFont(strFromU8(bytes), font));
}

/** A web page with tables and spans, as reporting portals save it under `.xls`; empty cells hold `&nbsp;`. */
export function htmlBytes(book: BookDraft): Uint8Array {
	const tables = book.sheets.map((sheet) => {
		const { rows, columns } = sheet.size();
		const lines: string[] = [];
		for (let row = 0; row < rows; row++) {
			const cells: string[] = [];
			for (let column = 0; column < columns; column++) {
				const merge = sheet.merges.find(
					(one) => row >= one.top && row <= one.bottom && column >= one.left && column <= one.right
				);
				if (merge && (merge.top !== row || merge.left !== column)) continue;
				const spans = merge
					? ` rowspan="${merge.bottom - merge.top + 1}" colspan="${merge.right - merge.left + 1}"`
					: '';
				const text = sheet.at(row, column)?.value;
				const shown = typeof text === 'number' ? String(text).replace('.', ',') : text;
				cells.push(`<td${spans}>${shown === undefined ? '&nbsp;' : escapeXml(shown)}</td>`);
			}
			lines.push(`<tr>${cells.join('')}</tr>`);
		}
		return `<table border="1">${lines.join('\n')}</table>`;
	});
	return new TextEncoder().encode(`<html><body>${tables.join('<br>')}</body></html>`);
}
