import { encode1258 } from '../sample/files';
import type { BookDraft, SheetDraft } from './draft';
import { latinBytes, toTcvn3, toVni, utf16Bytes } from './encode';
import { htmlBytes, packageBytes, xlsBytes, xml2003Bytes } from './write-others';
import { xlsxBytes } from './write-xlsx';

export type Format =
	| 'xlsx'
	| 'xls'
	| 'xls-biff5-tcvn3'
	| 'xls-tcvn3'
	| 'xls-tcvn3-capitals'
	| 'xls-vni'
	| 'xlsb-tcvn3-capitals'
	| 'ods-tcvn3-capitals'
	| 'xml2003-tcvn3-capitals'
	| 'ods-vni'
	| 'xlsx-mixed'
	| 'xlsb'
	| 'ods'
	| 'html'
	| 'xml2003'
	| 'csv'
	| 'csv-bom'
	| 'csv-semicolon'
	| 'csv-english'
	| 'tsv-utf16'
	| 'csv-1258'
	| 'csv-tcvn3'
	| 'csv-vni';

interface Kind {
	readonly ending: string;
	/** What the reader calls the format and the encoding. */
	readonly format: string;
	readonly encoding: string;
	/** Text in an old encoding is told for the whole file. */
	readonly legacy?: true;
	/** What the file calls its only sheet, where it has no room for a name: its own name, or `Sheet1`. */
	readonly sheet?: 'file' | 'Sheet1';
	readonly bytes: (book: BookDraft) => Uint8Array;
}

function shown(value: string | number, decimal: ',' | '.'): string {
	return typeof value === 'number'
		? String(Math.round(value * 1e9) / 1e9).replace('.', decimal)
		: value;
}

function textOf(sheet: SheetDraft, delimiter: string, decimal: ',' | '.' = ','): string {
	const { rows, columns } = sheet.size();
	const lines: string[] = [];
	for (let row = 0; row < rows; row++) {
		const fields: string[] = [];
		for (let column = 0; column < columns; column++) {
			const text = shown(sheet.at(row, column)?.value ?? '', decimal);
			fields.push(
				/["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
			);
		}
		lines.push(fields.join(delimiter));
	}
	return `${lines.join('\r\n')}\r\n`;
}

const only = (book: BookDraft): SheetDraft => {
	const [sheet] = book.sheets;
	if (!sheet || book.sheets.length > 1) throw new RangeError('text files hold one sheet');
	return sheet;
};

/** The same book with every text put through `encode`. */
function translated(book: BookDraft, encode: (text: string) => string): BookDraft {
	for (const sheet of book.sheets) {
		for (const { row, column, cell } of sheet.placed()) {
			if (typeof cell.value === 'string' && !cell.error)
				sheet.put(row, column, { ...cell, value: encode(cell.value) });
		}
	}
	return book;
}

/** In small letters of TCVN3, which a font of capitals draws as capitals. */
const inSmallTcvn3 = (book: BookDraft) => translated(book, (each) => toTcvn3(each.toLowerCase()));

const utf8 = (text: string) => new TextEncoder().encode(text);
const workbook = (ending: string, bytes: Kind['bytes'], encoding = 'utf-8'): Kind => ({
	ending,
	format: ending,
	encoding,
	bytes
});
const text = (
	ending: 'csv' | 'tsv',
	encoding: string,
	bytes: (sheet: SheetDraft) => Uint8Array
): Kind => ({
	ending,
	format: ending,
	encoding,
	...(encoding === 'utf-8' || encoding === 'utf-16le' ? {} : { legacy: true }),
	sheet: 'file',
	bytes: (book) => bytes(only(book))
});

export const KINDS: Readonly<Record<Format, Kind>> = {
	xlsx: workbook('xlsx', xlsxBytes),
	xls: workbook('xls', (book) => xlsBytes(book, 'biff8')),
	'xls-tcvn3': workbook(
		'xls',
		(book) => xlsBytes(translated(book, toTcvn3), 'biff8', '.VnTime'),
		'tcvn3'
	),
	'xls-biff5-tcvn3': workbook(
		'xls',
		(book) => xlsBytes(translated(book, toTcvn3), 'biff5', '.VnTime'),
		'tcvn3'
	),
	'xls-vni': workbook(
		'xls',
		(book) => xlsBytes(translated(book, toVni), 'biff8', 'VNI-Times'),
		'vni'
	),
	'xls-tcvn3-capitals': workbook(
		'xls',
		(book) => xlsBytes(inSmallTcvn3(book), 'biff8', '.VnTimeH'),
		'tcvn3'
	),
	'xlsb-tcvn3-capitals': workbook(
		'xlsb',
		(book) => packageBytes(inSmallTcvn3(book), 'xlsb', '.VnTimeH'),
		'tcvn3'
	),
	'ods-tcvn3-capitals': workbook(
		'ods',
		(book) => packageBytes(inSmallTcvn3(book), 'ods', '.VnTimeH'),
		'tcvn3'
	),
	'xml2003-tcvn3-capitals': {
		...workbook('xls', (book) => xml2003Bytes(inSmallTcvn3(book), '.VnTimeH'), 'tcvn3'),
		format: 'xml2003'
	},
	'ods-vni': workbook(
		'ods',
		(book) => packageBytes(translated(book, toVni), 'ods', 'VNI-Times'),
		'vni'
	),
	'xlsx-mixed': workbook('xlsx', xlsxBytes, 'vni'),
	xlsb: workbook('xlsb', (book) => packageBytes(book, 'xlsb')),
	ods: workbook('ods', (book) => packageBytes(book, 'ods')),
	html: { ...workbook('xls', htmlBytes), format: 'html', sheet: 'Sheet1' },
	xml2003: { ...workbook('xls', (book) => xml2003Bytes(book)), format: 'xml2003' },
	csv: text('csv', 'utf-8', (sheet) => utf8(textOf(sheet, ','))),
	'csv-bom': text('csv', 'utf-8', (sheet) => utf8(`\ufeff${textOf(sheet, ',')}`)),
	'csv-semicolon': text('csv', 'utf-8', (sheet) => utf8(textOf(sheet, ';'))),
	'csv-english': text('csv', 'utf-8', (sheet) => utf8(`\ufeff${textOf(sheet, ',', '.')}`)),
	'tsv-utf16': text('tsv', 'utf-16le', (sheet) => utf16Bytes(textOf(sheet, '\t'))),
	'csv-1258': text('csv', 'windows-1258', (sheet) => encode1258(textOf(sheet, ';'))),
	'csv-tcvn3': text('csv', 'tcvn3', (sheet) => latinBytes(toTcvn3(textOf(sheet, ';')))),
	'csv-vni': text('csv', 'vni', (sheet) => latinBytes(toVni(textOf(sheet, ';'))))
};
