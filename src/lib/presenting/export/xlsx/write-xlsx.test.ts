import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx, type XlsxSheet } from '.';

const open = (sheets: readonly XlsxSheet[]) =>
	XLSX.read(writeXlsx(sheets), { cellStyles: true, type: 'array' });

const sheetOf = (sheet: XlsxSheet): XLSX.WorkSheet => {
	const book = open([sheet]);
	return book.Sheets[book.SheetNames[0] ?? ''] as XLSX.WorkSheet;
};

describe('a workbook written by the app', () => {
	it('holds texts, numbers, truths and holes where they were', () => {
		const sheet = sheetOf({
			name: 'Số liệu',
			rows: [['Đơn vị', 'Số vụ', null, { value: true }], [], ['Xã Phú Lý', 12.5, undefined, 0]]
		});
		expect(sheet['!ref']).toBe('A1:D3');
		const at = (a1: string) => (sheet[a1] as XLSX.CellObject | undefined)?.v;
		expect([at('A1'), at('B1'), at('C1'), at('D1')]).toEqual(['Đơn vị', 'Số vụ', undefined, true]);
		expect([at('A3'), at('B3'), at('D3')]).toEqual(['Xã Phú Lý', 12.5, 0]);
	});

	it('keeps text text, whatever it begins with', () => {
		const texts = [
			'=1+1',
			'+84 912',
			'-',
			'@SUM(A1)',
			"'x",
			'＝2',
			'0012',
			'1e5',
			'<b>&"',
			'_x0041_'
		];
		const sheet = sheetOf({ name: 'S', rows: [texts] });
		for (const [column, text] of texts.entries()) {
			const cell = sheet[XLSX.utils.encode_cell({ r: 0, c: column })] as XLSX.CellObject;
			expect(cell.t).toBe('s');
			expect(cell.f).toBeUndefined();
			if (text !== '_x0041_') expect(cell.v).toBe(text);
		}
		const parts = unzipSync(writeXlsx([{ name: 'S', rows: [texts] }]));
		const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
		expect(xml).toContain('_x005F_x0041_');
		expect(xml).not.toContain('<f>');
		// Editing such a cell must not make a formula of it.
		expect(strFromU8(parts['xl/styles.xml'] as Uint8Array)).toContain('quotePrefix="1"');
	});

	it('takes any text at all', () => {
		const clean = (text: string) => text.replace(/[\uFFFE\uFFFF]/g, '').replace(/\r\n?/g, '\n');
		fc.assert(
			fc.property(
				fc.string({
					unit: fc.integer({ min: 32, max: 0xd7ff }).map((n) => String.fromCharCode(n))
				}),
				(text) => {
					fc.pre(text.trim() !== '' && !/_x[\dA-Fa-f]{4}_/.test(text));
					const sheet = sheetOf({ name: text, rows: [[text]] });
					expect((sheet['A1'] as XLSX.CellObject).v).toBe(clean(text));
				}
			),
			{ seed: 7, numRuns: 150 }
		);
	});

	it('colours cells and hangs comments on them', () => {
		const sheet = sheetOf({
			name: 'S',
			rows: [
				[],
				[null, { value: 5, style: { fill: 'F8CBAD', bold: true }, comment: 'Phải là 4.\nXem B1.' }],
				[null, { value: null, style: { fill: 'FFE699' }, comment: 'Chưa điền' }]
			]
		});
		const cell = sheet['B2'] as XLSX.CellObject;
		expect((cell.s as { fgColor?: { rgb?: string } }).fgColor?.rgb).toBe('F8CBAD');
		expect(cell.c?.map(({ t }) => t)).toEqual(['Phải là 4.\nXem B1.']);
		const empty = sheet['B3'] as XLSX.CellObject;
		expect(empty.v).toBeUndefined();
		expect(empty.c?.[0]?.t).toBe('Chưa điền');
	});

	it('says what may be typed, what is merged, wide, frozen and hidden', () => {
		const sheets: XlsxSheet[] = [
			{
				name: 'Biểu',
				rows: [['Tiêu đề'], ['a', 'b']],
				merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
				widths: [30, 12],
				freeze: { rows: 2, columns: 1 },
				hiddenRows: new Set([1]),
				hiddenColumns: new Set([1]),
				validations: [
					{
						range: 'B3:B9',
						allow: { kind: 'whole', min: 0 },
						title: 'Số nguyên',
						message: 'Nhập số nguyên từ 0 trở lên'
					},
					{
						range: 'A3:A9',
						allow: { kind: 'one-in', place: "'Đơn vị'!$A$1:$A$2" },
						title: 'Đơn vị',
						message: 'Chọn trong danh sách'
					}
				]
			},
			{ name: 'Đơn vị', rows: [['Xã A'], ['Xã B']], hidden: true }
		];
		const book = open(sheets);
		expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1]);
		const sheet = book.Sheets['Biểu'] as XLSX.WorkSheet;
		expect(sheet['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }]);
		expect(sheet['!cols']?.map((column) => column?.hidden ?? false)).toEqual([false, true]);
		expect(sheet['!rows']?.[1]?.hidden).toBe(true);
		const xml = strFromU8(unzipSync(writeXlsx(sheets))['xl/worksheets/sheet1.xml'] as Uint8Array);
		expect(xml).toContain('type="whole" operator="greaterThanOrEqual"');
		expect(xml).toContain("<formula1>'Đơn vị'!$A$1:$A$2</formula1>");
		expect(xml).toContain('ySplit="2" topLeftCell="B3"');
	});

	it('gives every sheet a name that a spreadsheet program takes', () => {
		const long = 'Tổng hợp kết quả tiếp công dân quý III';
		const names = ['a/b', 'A b', '', "'x'", long, `${long} và IV`, 'A B'];
		expect(open(names.map((name) => ({ name, rows: [[1]] }))).SheetNames).toEqual([
			'a b',
			'A b (2)',
			'Sheet',
			'x',
			'Tổng hợp kết quả tiếp công dân',
			'Tổng hợp kết quả tiếp công (2)',
			'A B (3)'
		]);
	});

	it('gives the same bytes for the same sheets', () => {
		const sheets = [{ name: 'S', rows: [['x', 1]] }];
		expect(writeXlsx(sheets)).toEqual(writeXlsx(sheets));
	});
});
