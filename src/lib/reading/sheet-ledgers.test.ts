import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDecisions, readReport } from '.';
import { xlsxOf } from './intake/fixtures';
import { context } from '../../../tests/support/reading';

const bytes = (text: string) => new TextEncoder().encode(text);

const REPORT = [
	'BÁO CÁO MÔ HÌNH DÂN VẬN KHÉO HUYỆN XUÂN TRƯỜNG NĂM 2024',
	'',
	'STT,Đơn vị,Số mô hình đăng ký,Số mô hình được công nhận',
	'1,Xã Xuân Hồng,5,4',
	'2,Xã Không Có Thật,6,5',
	'3,Xã Xuân Tân,,',
	'4,Xã Xuân Vinh,#REF!,#REF!',
	'5,Xã Xuân Ninh,2.5,',
	',Tổng cộng,13.5,9',
	'Ghi chú: số liệu đến 15/11'
];

describe('the rows of a sheet', () => {
	it('are imported, left out with a reason, or in error', async () => {
		const read = await readReport(bytes(REPORT.join('\n')), 'nam-2024.csv', context);
		expect(read.ledgers.map(({ ledger }) => ledger)).toEqual([
			{
				rowsIn: 10,
				data: 1,
				leftOut: {
					title: 1,
					blank: 1,
					header: 1,
					total: 1,
					note: 1,
					'unknown-unit': 1,
					'no-figures': 1
				},
				inError: 2
			}
		]);
		const skipped = applyDecisions(read, new Map([[0, { skip: true }]]), context);
		expect(skipped.ledgers[0]?.ledger).toMatchObject({ data: 0, inError: 0 });
		expect(skipped.ledgers[0]?.ledger.leftOut.skipped).toBe(5);
	});

	it('of a hidden sheet and of one without a table are counted too', async () => {
		const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`;
		const rows = (...lines: string[]) =>
			`<sheetData>${lines.map((line) => `<row>${line}</row>`).join('')}</sheetData>`;
		const file = xlsxOf({
			sheets: [rows(text('Chỉ có lời'), '', text('và lời')), rows(text('Mẫu'), text('Mẫu'))],
			names: ['Bìa', 'Mau'],
			states: ['visible', 'hidden']
		});
		const { ledgers } = await readReport(file, 'a.xlsx', context);
		expect(ledgers).toEqual([
			{
				sheet: 'Bìa',
				range: '',
				ledger: { rowsIn: 3, data: 0, leftOut: { 'no-table': 2, blank: 1 }, inError: 0 }
			},
			{
				sheet: 'Mau',
				range: '',
				ledger: { rowsIn: 2, data: 0, leftOut: { 'hidden-sheet': 2 }, inError: 0 }
			}
		]);
	});

	it('add up, whatever the file holds, and only rows that facts name are imported', async () => {
		const cell = fc.oneof(
			{ weight: 3, arbitrary: fc.integer({ min: -3, max: 3_000 }).map(String) },
			{ weight: 3, arbitrary: fc.constantFrom('Xã Xuân Hồng', 'Xã Xuân Tân', 'Xã Nào Đó') },
			{
				weight: 2,
				arbitrary: fc.constantFrom(
					...['', '-', 'Không', 'x', '…', '#REF!', '12/15', '85,7%', '1.234', 'I', 'Tổng cộng'],
					...['Ghi chú: a', 'KHỐI XÃ', 'NGƯỜI LẬP BIỂU', '1=2+3', '__proto__']
				)
			}
		);
		const header = fc.subarray(
			['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận', 'Chỉ tiêu', 'ĐVT'],
			{ minLength: 2 }
		);
		await fc.assert(
			fc.asyncProperty(
				fc.nat(3),
				header,
				fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 16 }),
				async (above, headers, rows) => {
					const lines = [...Array.from({ length: above }, () => []), headers, ...rows];
					const text = lines.map((line) => line.join(';')).join('\n');
					const read = await readReport(bytes(text), 'Năm 2024.csv', context);
					for (const { sheet, ledger } of read.ledgers) {
						const left = Object.values(ledger.leftOut).reduce((sum, n) => sum + n, 0);
						const grid = read.workbook.sheets.find(({ name }) => name === sheet)?.grid ?? [];
						expect(ledger.rowsIn).toBe(grid.length);
						expect(ledger.data + left + ledger.inError).toBe(ledger.rowsIn);
						const named = new Set(read.facts.map(({ source }) => /\d+/.exec(source.a1)?.[0]));
						expect(ledger.data).toBe(named.size);
					}
				}
			),
			{ seed: 460_046, numRuns: 150 }
		);
	});
});
