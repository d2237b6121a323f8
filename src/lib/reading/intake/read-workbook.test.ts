import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellAt, codesOf, odsOf, rawRows, xlsxOf } from './fixtures';
import { readWorkbook } from './read-workbook';

const utf8 = (text: string) => new TextEncoder().encode(text);

const GRID: (string | number | boolean | null)[][] = [
	['TỔNG HỢP MÔ HÌNH', null, null],
	['STT', 'Đơn vị', 'Số mô hình'],
	[1, 'Xã Phú Lý', 12.5],
	[2, 'Xã Xuân Hồng', 0],
	[null, 'Tổng cộng', true]
];

function written(bookType: XLSX.BookType): Uint8Array {
	const book = XLSX.utils.book_new();
	const sheet = XLSX.utils.aoa_to_sheet(GRID);
	sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
	XLSX.utils.book_append_sheet(book, sheet, 'Biểu 1');
	const hidden = XLSX.utils.aoa_to_sheet([['Mẫu', 1]]);
	XLSX.utils.book_append_sheet(book, hidden, 'Mẫu');
	book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
	return new Uint8Array(XLSX.write(book, { bookType, type: 'array' }) as ArrayBuffer);
}

describe('the same table in every format', () => {
	for (const [bookType, format] of [
		['xlsx', 'xlsx'],
		['xlsb', 'xlsb'],
		['biff8', 'xls'],
		['xlml', 'xml2003'],
		['ods', 'ods'],
		['fods', 'ods']
	] as const) {
		it(`reads ${bookType}`, async () => {
			const book = await readWorkbook(written(bookType), 'thư mục/Báo cáo.dat');
			expect(book.format).toBe(format);
			expect(book.name).toBe('Báo cáo.dat');
			expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Biểu 1', 'Mẫu']);
			expect(cellAt(book, 0, 0)?.raw).toBe('TỔNG HỢP MÔ HÌNH');
			expect(cellAt(book, 2, 2)).toMatchObject({ raw: '12.5', type: 'number', value: 12.5 });
			expect(cellAt(book, 3, 2)).toMatchObject({ raw: '0', type: 'number', value: 0 });
			expect(cellAt(book, 4, 0)).toBeUndefined();
			expect(cellAt(book, 4, 2)).toMatchObject({ raw: 'TRUE', type: 'boolean', value: true });
			expect(book.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
		});
	}

	for (const bookType of ['xlsx', 'xlsb', 'biff8'] as const) {
		it(`tells the hidden sheet of ${bookType}`, async () => {
			const book = await readWorkbook(written(bookType), 'a');
			expect(book.sheets.map((sheet) => sheet.hidden)).toEqual([false, true]);
			expect(book.issues).toEqual([
				{ code: 'hidden-sheet', severity: 'note', sheet: 'Mẫu', a1: null }
			]);
		});
	}

	it('reads BIFF5', async () => {
		const book = XLSX.utils.book_new();
		XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Xa Phu Ly', 7]]), 'A');
		const bytes = new Uint8Array(
			XLSX.write(book, { bookType: 'biff5', type: 'array' }) as ArrayBuffer
		);
		const read = await readWorkbook(bytes, 'cu.xls');
		expect(rawRows(read)).toEqual([['Xa Phu Ly', '7']]);
		expect(read.format).toBe('xls');
	});
});

describe('xlsx cells', () => {
	const styles = `<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts>
		<fonts><font><name val="Times New Roman"/></font><font><b/><strike/><name val=".VnTime"/></font></fonts>
		<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="14" fontId="1"/><xf numFmtId="9" fontId="0"/></cellXfs>`;

	it('keeps value and format, and shows local dates the Vietnamese way', async () => {
		const book = await readWorkbook(
			xlsxOf({
				styles,
				sheets: [
					'<sheetData><row r="1"><c r="A1" s="1"><v>1234.56</v></c><c r="B1" s="2"><v>45580</v></c><c r="C1" s="3"><v>0.857</v></c></row></sheetData>'
				]
			}),
			'a.xlsx'
		);
		expect(cellAt(book, 0, 0)).toMatchObject({ raw: '1,234.6', value: 1234.56, format: '#,##0.0' });
		expect(cellAt(book, 0, 1)).toMatchObject({
			raw: '15/10/2024',
			value: 45580,
			format: 'dd/mm/yyyy',
			font: '.VnTime',
			struck: true,
			bold: true
		});
		expect(cellAt(book, 0, 2)).toMatchObject({ raw: '86%', value: 0.857, format: '0%' });
	});

	it('shows a month of a year the Vietnamese way, whatever its format', async () => {
		const months = `<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm"/><numFmt numFmtId="165" formatCode="[$-409]mmmm\\ yyyy;@"/></numFmts>
			<cellXfs><xf numFmtId="17"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`;
		const cells = ['A', 'B', 'C'].map((c, s) => `<c r="${c}1" s="${s}"><v>45323</v></c>`);
		const book = await readWorkbook(
			xlsxOf({
				styles: months,
				sheets: [`<sheetData><row r="1">${cells.join('')}</row></sheetData>`]
			}),
			'a.xlsx'
		);
		expect(rawRows(book)).toEqual([['02/2024', '02/2024', '02/2024']]);
	});

	it('tells a formula without a result from one whose result is zero or empty', async () => {
		const book = await readWorkbook(
			xlsxOf({
				sheets: [
					'<sheetData><row r="1"><c r="A1"><f>SUM(B1:B2)</f></c><c r="B1"><f>1-1</f><v>0</v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>B1*2</f><v/></c></row></sheetData>'
				]
			}),
			'a.xlsx'
		);
		expect(cellAt(book, 0, 0)).toEqual({
			raw: '',
			type: 'text',
			value: '',
			formula: 'SUM(B1:B2)',
			uncached: true
		});
		expect(cellAt(book, 0, 1)).toMatchObject({ value: 0, formula: '1-1' });
		expect(cellAt(book, 0, 1)?.uncached).toBeUndefined();
		expect(cellAt(book, 0, 2)).toMatchObject({ raw: '', type: 'text', formula: '""' });
		expect(cellAt(book, 0, 2)?.uncached).toBeUndefined();
		expect(cellAt(book, 0, 3)?.uncached).toBe(true);
	});

	it('writes out shared formulas for each of their cells', async () => {
		const book = await readWorkbook(
			xlsxOf({
				sheets: [
					`<sheetData><row r="1"><c r="E1"><f t="shared" ref="E1:E2" si="0">D1/C$1*100&amp;"A1"</f></c></row><row r="2"><c r="E2"><f t="shared" si="0"/></c></row></sheetData>`
				]
			}),
			'a.xlsx'
		);
		expect(cellAt(book, 1, 4)).toMatchObject({ formula: 'D2/C$1*100&"A1"', uncached: true });
	});

	it('reads strings of every kind', async () => {
		const book = await readWorkbook(
			xlsxOf({
				strings:
					'<si><t>Một</t></si><si><r><t>X· </t></r><r><rPr><rFont val=".VnArial"/></rPr><t xml:space="preserve">Phó Lý</t></r><rPh><t>bỏ</t></rPh></si>',
				sheets: [
					'<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>a &amp; b 😀</t></is></c><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c></row></sheetData>'
				]
			}),
			'a.xlsx'
		);
		expect(rawRows(book)).toEqual([['Một', 'Xã Phú Lý', 'a & b 😀', '#REF!', 'TRUE']]);
		expect(cellAt(book, 0, 1)?.font).toBe('.VnArial');
		expect(cellAt(book, 0, 3)).toMatchObject({ type: 'error', value: '#REF!' });
	});

	it('tells hidden rows and columns inside the used range, and clips merges to it', async () => {
		const book = await readWorkbook(
			xlsxOf({
				sheets: [
					'<cols><col min="2" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="900" hidden="1"/></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="F5:G6"/></mergeCells>'
				]
			}),
			'a.xlsx'
		);
		const sheet = book.sheets[0];
		expect([...(sheet?.hiddenRows ?? [])]).toEqual([1]);
		expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1, 2]);
		expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
	});

	it('reads the corners of a sheet without filling what lies between', async () => {
		const book = await readWorkbook(
			xlsxOf({
				sheets: [
					'<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
				]
			}),
			'a.xlsx'
		);
		expect(cellAt(book, 1_048_575, 16_383)?.value).toBe(2);
		expect(book.sheets[0]?.grid[500]).toEqual([]);
	});

	it('reads what SheetJS reads, cell by cell', async () => {
		const value = fc.oneof(
			fc.integer(),
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			fc.boolean(),
			fc.string({ minLength: 1 }).map((text) => `x${text.replace(/[^\x20-\x7e]/g, 'ạ')}x`),
			fc.constant(null)
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(value, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
				async (grid) => {
					const book = XLSX.utils.book_new();
					XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(grid), 'A');
					const bytes = new Uint8Array(
						XLSX.write(book, { bookType: 'xlsx', type: 'array', bookSST: true }) as ArrayBuffer
					);
					const theirs = XLSX.read(bytes, { dense: true }).Sheets['A']?.['!data'] ?? [];
					const ours = await readWorkbook(bytes, 'a.xlsx');
					grid.forEach((row, r) =>
						row.forEach((_, c) => {
							const cell = theirs[r]?.[c];
							const expected = cell?.v === undefined || cell.v === null ? undefined : cell.v;
							expect(cellAt(ours, r, c)?.value).toEqual(expected);
						})
					);
				}
			),
			{ seed: 7, numRuns: 60 }
		);
	});

	it('takes element names with a prefix through SheetJS', async () => {
		const sheet = '<x:sheetData><x:row r="1"><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData>';
		const book = await readWorkbook(xlsxOf({ sheets: [sheet] }), 'a.xlsx');
		expect(cellAt(book, 0, 1)?.value).toBe(5);
	});
});

describe('names and legacy text', () => {
	it('keeps sheets called like object properties apart from the prototype', async () => {
		const names = ['__proto__', 'constructor'];
		const cell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
		const book = await readWorkbook(xlsxOf({ names, sheets: [cell, cell] }), '__proto__.xlsx');
		expect(book.sheets.map((sheet) => sheet.name)).toEqual(names);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect(({} as Record<string, unknown>)['!data']).toBeUndefined();
	});

	it('decodes text under a legacy font, keeps what stood there and counts it', async () => {
		const book = await readWorkbook(
			xlsxOf({
				styles:
					'<fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>',
				sheets: [
					'<sheetData><row r="1"><c r="A1" t="inlineStr" s="0"><is><t>X· Phó Lý</t></is></c><c r="B1" t="inlineStr" s="0"><is><t>abc</t></is></c></row></sheetData>'
				]
			}),
			'a.xlsx'
		);
		expect(cellAt(book, 0, 0)).toMatchObject({ raw: 'Xã Phú Lý', undecoded: 'X· Phó Lý' });
		expect(cellAt(book, 0, 1)?.undecoded).toBeUndefined();
		expect(book.encoding).toBe('tcvn3');
		expect(book.sheets[0]?.encoding).toBe('tcvn3');
		expect(book.issues).toEqual([
			{
				code: 'legacy-encoding',
				severity: 'note',
				sheet: 'Sheet1',
				a1: 'A1',
				count: 1,
				details: { what: 'tcvn3' }
			}
		]);
	});

	it('composes decomposed Unicode without calling it legacy', async () => {
		const text = 'Phường Phổ Minh'.normalize('NFD');
		const book = await readWorkbook(
			xlsxOf({
				sheets: [
					`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`
				]
			}),
			'a.xlsx'
		);
		expect(cellAt(book, 0, 0)?.raw).toBe('Phường Phổ Minh'.normalize('NFC'));
		expect(book.issues).toEqual([]);
	});

	it('notes a sheet that repeats another', async () => {
		const cells = [1, 2, 3, 4, 5, 6].map((n) => `<c><v>${n}</v></c>`).join('');
		const sheet = `<sheetData><row r="1">${cells}</row></sheetData>`;
		const book = await readWorkbook(xlsxOf({ sheets: [sheet, sheet] }), 'a.xlsx');
		expect(book.issues).toMatchObject([
			{ code: 'duplicate-sheet', sheet: 'Sheet2', details: { what: 'Sheet1' } }
		]);
	});
});

describe('files that are no workbook', () => {
	const cases: [string, Uint8Array, string][] = [
		['nothing', new Uint8Array(), 'empty-file'],
		['white space', utf8(' \r\n\t\n'), 'empty-file'],
		['a byte order mark alone', utf8('\ufeff'), 'empty-file'],
		[
			'a picture',
			Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
			'not-a-workbook'
		],
		['a PDF', utf8('%PDF-1.7\n%âãÏÓ\n'), 'not-a-workbook'],
		[
			'random bytes',
			Uint8Array.from({ length: 900 }, (_, i) => (i * 7919 + (i % 13) * 31) % 256),
			'not-a-workbook'
		],
		['a ZIP of other things', zipSync({ 'a.txt': strToU8('xin chào') }), 'not-a-workbook'],
		['the start of a ZIP', xlsxOf({ sheets: ['<sheetData/>'] }).slice(0, 400), 'corrupt'],
		['the start of an OLE file', written('biff8').slice(0, 1500), 'corrupt'],
		[
			'encrypted OpenDocument',
			odsOf('', '', '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'),
			'password'
		]
	];
	for (const [what, bytes, code] of cases) {
		it(`says ${code} for ${what}`, async () => {
			const book = await readWorkbook(bytes, 'báo cáo.xlsx');
			expect(codesOf(book)).toEqual([code]);
			expect(book.sheets).toEqual([]);
			expect(book.hash).toMatch(/^[0-9a-f]{64}$/);
		});
	}

	it('asks for the password of an encrypted Office file', async () => {
		const container = XLSX.CFB.utils.cfb_new();
		XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(64));
		XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(64));
		const bytes = Uint8Array.from(XLSX.CFB.write(container, { type: 'array' }) as number[]);
		expect(codesOf(await readWorkbook(bytes, 'a.xlsx'))).toEqual(['password']);
	});

	it('asks for the password of a protected BIFF8 file', async () => {
		const container = XLSX.CFB.read(written('biff8'), { type: 'buffer' });
		const entry = XLSX.CFB.find(container, '/Workbook');
		const stream = Array.from(entry?.content as Uint8Array);
		const afterBof = 4 + (stream[2] ?? 0);
		stream.splice(afterBof, 0, 0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4);
		const again = XLSX.CFB.utils.cfb_new();
		XLSX.CFB.utils.cfb_add(again, '/Workbook', Uint8Array.from(stream));
		const bytes = Uint8Array.from(XLSX.CFB.write(again, { type: 'array' }) as number[]);
		expect(codesOf(await readWorkbook(bytes, 'a.xls'))).toEqual(['password']);
	});

	it('never throws, whatever is cut or changed', async () => {
		const files = (['xlsx', 'xlsb', 'biff8', 'ods', 'xlml'] as const).map(written);
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...files),
				fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
					maxLength: 6
				}),
				fc.double({ min: 0.2, max: 1, noNaN: true }),
				async (file, edits, kept) => {
					const bytes = file.slice(0, Math.ceil(file.length * kept));
					for (const [at, byte] of edits) bytes[Math.floor(at * bytes.length)] = byte;
					const book = await readWorkbook(bytes, 'a');
					expect(book.sheets.length + book.issues.length).toBeGreaterThan(0);
				}
			),
			{ seed: 11, numRuns: 150 }
		);
	});
});
