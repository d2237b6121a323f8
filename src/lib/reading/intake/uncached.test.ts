import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cellAt, xlsxOf } from './fixtures';
import { readWorkbook } from './read-workbook';

/** A formula of BIFF8 as its bytes, with their number before them. */
const formula = (...bytes: number[]) => [bytes.length, 0, ...bytes];
/** `A1-5`, relative. */
const LESS_FIVE = formula(0x44, 0, 0, 0, 0xc0, 0x1e, 5, 0, 0x04);
/** `""`. */
const NO_TEXT = formula(0x17, 0, 0);

/** A workbook of 12 in A1 and of formulas beside it for which no result is kept. */
function xls(...formulas: number[][]): Uint8Array {
	const sheet = XLSX.utils.aoa_to_sheet([[12, ...formulas.map(() => 0)]]);
	for (const [i, bf] of formulas.entries())
		sheet[XLSX.utils.encode_cell({ r: 0, c: i + 1 })] = { t: 'n', bf };
	const book = XLSX.utils.book_new(sheet, 'Biểu');
	return new Uint8Array(XLSX.write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
}

describe('a formula of XLS without a result', () => {
	it('is told from an empty cell where whoever wrote the file works out nothing', async () => {
		const book = await readWorkbook(xls(LESS_FIVE, NO_TEXT), 'a.xls');
		expect(cellAt(book, 0, 1)).toMatchObject({ raw: '', uncached: true, formula: 'A1-5' });
		expect(cellAt(book, 0, 2)).toMatchObject({ raw: '', uncached: true });
	});

	it('is an empty cell where all that is empty may be what it gave', async () => {
		const book = await readWorkbook(xls(NO_TEXT), 'a.xls');
		expect(cellAt(book, 0, 0)?.value).toBe(12);
		expect(cellAt(book, 0, 1) ?? null).toBeNull();
	});
});

describe('a day in XLSX whose style shows numbers', () => {
	it('is a day all the same', async () => {
		const sheet =
			'<worksheet><sheetData><row r="1"><c r="A1" t="d"><v>2023-12-10</v></c></row></sheetData></worksheet>';
		const book = await readWorkbook(xlsxOf({ sheets: [sheet] }), 'a.xlsx');
		expect(cellAt(book, 0, 0)).toMatchObject({ value: 45270, format: 'yyyy-mm-dd' });
	});
});
