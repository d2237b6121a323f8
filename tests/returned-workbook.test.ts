import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { returnedWorkbook, senderMessage, type SenderPoint } from '../src/lib/presenting/export';
import { readReport } from '../src/lib/reading';
import { context } from './support/reading';

const UNITS = ['Xã Xuân Vinh', 'Xã Xuân Giang', 'Xã Xuân Hồng', 'Xã Xuân Phú'];

function sentFile(): Uint8Array {
	const sheet = XLSX.utils.aoa_to_sheet([
		['UBND HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH'],
		['KẾT QUẢ XÂY DỰNG MÔ HÌNH "DÂN VẬN KHÉO" QUÝ III NĂM 2024'],
		['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận', 'Người phụ trách', 'SĐT'],
		...UNITS.map((unit, i) => [i + 1, unit, i + 4, i + 2, 'Nguyễn Văn Hải', `091234567${i}`]),
		['', 'Tổng cộng', 23, 14, '', ''],
		['', '=HYPERLINK("http://x")', '', '', '', '']
	]);
	sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 1, c: 5 } }];
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, sheet, 'Mô hình');
	XLSX.utils.book_append_sheet(
		book,
		XLSX.utils.aoa_to_sheet([['Danh sách liên lạc: Nguyễn Văn Hải 0912345679']]),
		'Ghi chú riêng'
	);
	return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const POINTS: readonly SenderPoint[] = [
	{ sheet: 'Mô hình', a1: 'C8', raw: '23', must: false, text: 'Dòng tổng ghi 23, cộng lại là 22.' },
	{ sheet: 'Mô hình', a1: 'D5,D6', raw: '3', must: true, text: 'Nhiều hơn số đăng ký.' },
	{ sheet: 'Mô hình', a1: 'D6', raw: '4', must: false, text: 'Hãy xem lại.' },
	{ sheet: null, a1: null, raw: '', must: false, text: 'Dùng phông cũ.' }
];

describe('a file that goes back to its sender', () => {
	it('holds the same cells, with colours and comments where something is to be checked', async () => {
		const read = await readReport(sentFile(), 'xuan-truong.xlsx', context);
		expect(read.issues.filter(({ code }) => code === 'R07').map(({ a1 }) => a1)).toEqual(['C8']);
		const bytes = returnedWorkbook(read, POINTS);

		const book = XLSX.read(bytes, { type: 'array', cellStyles: true });
		expect(book.SheetNames).toEqual(['Cần kiểm tra', 'Mô hình']);
		const sheet = book.Sheets['Mô hình'] as XLSX.WorkSheet;
		const cell = (a1: string) => sheet[a1] as XLSX.CellObject;
		const fill = (a1: string) =>
			(cell(a1).s as { fgColor?: { rgb?: string } } | undefined)?.fgColor?.rgb;
		expect([fill('C8'), fill('D5'), fill('D6'), fill('C5')]).toEqual([
			'FFE699',
			'F8CBAD',
			'F8CBAD',
			undefined
		]);
		expect(cell('D6').c?.[0]?.t).toBe('Nhiều hơn số đăng ký.\nHãy xem lại.');
		expect(cell('D5').c?.[0]?.t).toBe('Nhiều hơn số đăng ký.');
		expect(cell('C5').c).toBeUndefined();

		const again = await readReport(bytes, 'xuan-truong.xlsx', context);
		const [before] = read.workbook.sheets;
		const after = again.workbook.sheets.find(({ name }) => name === 'Mô hình');
		const plain = (grid: typeof before) =>
			grid?.grid.map((row) =>
				Array.from({ length: 6 }, (_, c) => (row[c] ? [row[c].type, row[c].value] : null))
			);
		expect(plain(after)).toEqual(plain(before));
		expect(after?.merges).toEqual(before?.merges);
		expect(again.facts.map(({ unit, measure, value }) => [unit, measure, value])).toEqual(
			read.facts.map(({ unit, measure, value }) => [unit, measure, value])
		);
	});

	it('lists every point, and says what is not in it', async () => {
		const read = await readReport(sentFile(), 'xuan-truong.xlsx', context);
		const book = XLSX.read(returnedWorkbook(read, POINTS), { type: 'array' });
		const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets['Cần kiểm tra'] as XLSX.WorkSheet, {
			header: 1,
			defval: ''
		});
		expect(rows[0]?.[0]).toContain('xuan-truong.xlsx');
		expect(rows[2]?.[0]).toContain('Cột có thông tin cá nhân');
		expect(rows.slice(5)).toEqual([
			[1, 'Mô hình', 'C8', '23', 'Dòng tổng ghi 23, cộng lại là 22.', 'cần xem lại'],
			[2, 'Mô hình', 'D5, D6', '3', 'Nhiều hơn số đăng ký.', 'phải sửa'],
			[3, 'Mô hình', 'D6', '4', 'Hãy xem lại.', 'cần xem lại'],
			[4, '', '', '', 'Dùng phông cũ.', 'cần xem lại']
		]);
	});

	it('holds nothing of the people that were dropped, nor of sheets nobody read', async () => {
		const read = await readReport(sentFile(), 'xuan-truong.xlsx', context);
		const book = XLSX.read(returnedWorkbook(read, POINTS), { type: 'array' });
		const texts = book.SheetNames.map((name) =>
			XLSX.utils.sheet_to_csv(book.Sheets[name] as XLSX.WorkSheet)
		).join('\n');
		expect(texts).toContain('Xã Xuân Vinh');
		expect(texts).toContain('=HYPERLINK("http://x")'.replaceAll('"', '""'));
		expect(texts).not.toMatch(/Nguyễn Văn Hải|091234567/);
	});

	it('fits into a message', () => {
		const lines = senderMessage('a.xlsx', POINTS).split('\n');
		expect(lines[0]).toBe('Kính gửi đơn vị, tệp “a.xlsx” có 4 điểm cần kiểm tra:');
		expect(lines[2]).toBe('2. Trang “Mô hình”, ô D5, D6: Nhiều hơn số đăng ký.');
		expect(lines[4]).toBe('4. Cả tệp: Dùng phông cũ.');
		const long = senderMessage(
			'a.xlsx',
			Array.from({ length: 45 }, () => POINTS[0] as SenderPoint)
		);
		expect(long).toContain('và 15 điểm nữa');
	});
});
