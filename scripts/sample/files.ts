import * as XLSX from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import { a1Of, type Page } from './page';

export type Format = 'xlsx' | 'xls' | 'csv-utf8' | 'csv-1258';

/** Any fixed moment will do: a clock here would change the bytes of every run. */
const MOMENT = new Date(Date.UTC(2024, 0, 1, 8));
/** The zip format keeps local time without a zone: the same wall clock wherever the script runs. */
const WALL_CLOCK = new Date(2024, 0, 1, 8, 0, 0);

const LETTERS_1258 = new Map([
	['Ă', 0xc3],
	['ă', 0xe3],
	['Â', 0xc2],
	['â', 0xe2],
	['Đ', 0xd0],
	['đ', 0xf0],
	['Ê', 0xca],
	['ê', 0xea],
	['Ô', 0xd4],
	['ô', 0xf4],
	['Ơ', 0xd5],
	['ơ', 0xf5],
	['Ư', 0xdd],
	['ư', 0xfd],
	['\u0300', 0xcc],
	['\u0309', 0xd2],
	['\u0303', 0xde],
	['\u0301', 0xec],
	['\u0323', 0xf2],
	['–', 0x96],
	['…', 0x85]
]);

/**
 * Bytes in windows-1258, as a Vietnamese Windows saves them: the letter with its hat or horn, then the tone
 * as a mark of its own.
 * @throws RangeError on a character the code page has not.
 */
export function encode1258(text: string): Uint8Array {
	const bytes: number[] = [];
	for (const cluster of text.normalize('NFC')) {
		const tone = cluster.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
		const letter = cluster.normalize('NFD').replace(tone, '').normalize('NFC');
		for (const char of letter + tone) {
			const byte =
				LETTERS_1258.get(char) ?? (char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : null);
			if (byte === null) throw new RangeError(`windows-1258 has no ${char}`);
			bytes.push(byte);
		}
	}
	return Uint8Array.from(bytes);
}

function csvText(page: Page, delimiter: string): string {
	const lines: string[] = [];
	for (let row = 0; row < page.rows; row++) {
		const fields: string[] = [];
		for (let column = 0; column < page.columns; column++) {
			const text = String(page.cells.get(a1Of(row, column))?.value ?? '');
			fields.push(
				/["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
			);
		}
		lines.push(fields.join(delimiter));
	}
	return `${lines.join('\r\n')}\r\n`;
}

function sheetOf(page: Page): XLSX.WorkSheet {
	const sheet: XLSX.WorkSheet = { '!ref': `A1:${a1Of(page.rows - 1, page.columns - 1)}` };
	for (const [a1, { value, formula, format }] of page.cells) {
		const cell: XLSX.CellObject = { t: typeof value === 'number' ? 'n' : 's', v: value };
		if (formula !== undefined) cell.f = formula;
		if (format !== undefined) cell.z = format;
		sheet[a1] = cell;
	}
	sheet['!merges'] = page.merges.map(({ top, left, bottom, right }) => ({
		s: { r: top, c: left },
		e: { r: bottom, c: right }
	}));
	sheet['!cols'] = Array.from({ length: page.columns }, (_, column) => ({
		wch: page.widths.get(column) ?? 12
	}));
	return sheet;
}

function bookOf(pages: readonly Page[]): XLSX.WorkBook {
	const book = XLSX.utils.book_new();
	for (const page of pages) XLSX.utils.book_append_sheet(book, sheetOf(page), page.name);
	return book;
}

/** The bytes of one file, the same on every run and machine. CSV takes the first page only. */
export function bytesOf(pages: readonly Page[], format: Format): Uint8Array {
	const [first] = pages;
	if (first === undefined) throw new RangeError('a file needs a page');
	if (format === 'csv-utf8') return new TextEncoder().encode(`\ufeff${csvText(first, ',')}`);
	if (format === 'csv-1258') return encode1258(csvText(first, ';'));
	const props = { CreatedDate: MOMENT, ModifiedDate: MOMENT };
	if (format === 'xls') {
		return new Uint8Array(
			XLSX.write(bookOf(pages), { type: 'array', bookType: 'biff8', Props: props }) as ArrayBuffer
		);
	}
	const raw = XLSX.write(bookOf(pages), {
		type: 'array',
		bookType: 'xlsx',
		bookSST: true,
		Props: props
	}) as ArrayBuffer;
	return zipSync(unzipSync(new Uint8Array(raw)), { level: 9, mtime: WALL_CLOCK });
}
