import { describe, expect, it } from 'vitest';

import { applyDecisions, issueText, readReport } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const MODELS = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO';
const COLUMNS = ['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'];

function read(file: string, title: string, sheet = 'Sheet1', columns: readonly Row[] = [COLUMNS]) {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		[title],
		...columns,
		[1, 'Xã Xuân Hồng', 12, 4],
		[2, 'Xã Xuân Ninh', 10, 5]
	];
	return readSheets([{ name: sheet, rows }], file);
}

describe('a title that says the year alone under a file name that says a part of it', () => {
	it.each([
		['Bao cao quy III 2024.xlsx', '2024-07-01', '2024-09-30'],
		['Báo cáo quý IV.xlsx', '2024-10-01', '2024-12-31'],
		['BC_6_thang_dau_nam_2024.xlsx', '2024-01-01', '2024-06-30'],
		['xuan-truong-thang-9-2024.xlsx', '2024-09-01', '2024-09-30'],
		['BC T9.xlsx', '2024-09-01', '2024-09-30']
	])('is asked about, with both windows to choose from: %s', async (file, start, end) => {
		const report = await read(file, `${MODELS} NĂM 2024`);
		const [table] = report.tables;
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.facts).toEqual([]);
		expect(table?.ready).toBe(false);
		expect(table?.windows?.map((one) => [one.start, one.end])).toEqual([
			[start, end],
			['2024-01-01', '2024-12-31']
		]);
		const [window] = table?.windows ?? [];
		const decided = applyDecisions(report, new Map([[0, window ? { window } : {}]]), context);
		expect(decided.facts.map((fact) => [fact.value, fact.start])).toEqual(
			[12, 4, 10, 5].map((value) => [value, start])
		);
		expect(codes(decided)).toEqual([]);
		expect(decided.tables[0]?.ready).toBe(true);
	});

	it('says both in words', async () => {
		const { issues } = await read('Báo cáo quý III.xlsx', `${MODELS} NĂM 2024`);
		expect(issues.map((issue) => issueText(issue, 'vi'))).toEqual([
			'Tiêu đề của bảng ở trang “Sheet1” chỉ ghi năm 2024, còn tên tệp nói kỳ từ 01/07/2024 đến 30/09/2024. Hãy chọn kỳ đúng trước khi nhập.'
		]);
	});
});

describe('a sheet named by its month', () => {
	it.each(['Th9', 'Thg 9', 'T.9', 'Tháng 9'])('is of that month of the year: %s', async (sheet) => {
		const report = await read('bao-cao.xlsx', `${MODELS} NĂM 2024`, sheet);
		expect(codes(report)).toEqual([]);
		expect(new Set(report.facts.map(({ start }) => start))).toEqual(new Set(['2024-09-01']));
	});

	it('is of the whole year where it may be a summary', async () => {
		const report = await read('bao-cao.xlsx', `${MODELS} NĂM 2024`, 'TH1');
		expect(report.facts[0]).toMatchObject({ start: '2024-01-01', end: '2024-12-31' });
	});

	it('is asked about under the title of its quarter', async () => {
		const report = await read('bao-cao.xlsx', `${MODELS} QUÝ III NĂM 2024`, 'Tháng 7');
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.tables[0]?.windows?.map(({ start, end }) => [start, end])).toEqual([
			['2024-07-01', '2024-07-31'],
			['2024-07-01', '2024-09-30']
		]);
		expect(report.issues.map((issue) => issueText(issue, 'vi'))).toEqual([
			'Bảng ở trang “Tháng 7” ghi kỳ từ 01/07/2024 đến 30/09/2024, còn tên trang nói kỳ từ 01/07/2024 đến 31/07/2024: có thể tiêu đề hoặc trang được chép từ kỳ khác. Hãy chọn kỳ đúng trước khi nhập.'
		]);
	});

	it('by a letter alone may be numbered under the title of its quarter', async () => {
		const report = await read('bao-cao.xlsx', `${MODELS} QUÝ I NĂM 2024`, 'T1');
		expect(codes(report)).toEqual([]);
	});

	it.each([
		['T7', 'QUÝ III NĂM 2024', '2024-07-01 2024-07-31'],
		['T.8', 'QUÝ III NĂM 2024', '2024-08-01 2024-08-31'],
		['T6', '6 THÁNG ĐẦU NĂM 2024', '2024-06-01 2024-06-30'],
		['Quý II', '6 THÁNG ĐẦU NĂM 2024', '2024-04-01 2024-06-30'],
		['Th9', '9 THÁNG ĐẦU NĂM 2024', '2024-09-01 2024-09-30']
	])('is asked about under the title of its period: %s under %s', async (sheet, title, days) => {
		const report = await read('bao-cao.xlsx', `${MODELS} ${title}`, sheet);
		expect(codes(report)).toEqual(['window-in-doubt']);
		const [part] = report.tables[0]?.windows ?? [];
		expect(`${part?.start} ${part?.end}`).toBe(days);
	});

	it.each([
		[['T7', 'T8', 'T9'], 'QUÝ III NĂM 2024', ['2024-07-01', '2024-08-01', '2024-09-01']],
		[['Tháng 7', 'T.8'], 'QUÝ III NĂM 2024', ['2024-07-01', '2024-08-01']],
		[['Quý I', 'Quý II'], '6 THÁNG ĐẦU NĂM 2024', ['2024-01-01', '2024-04-01']],
		[['T2', 'T3', 'Tổng hợp'], 'QUÝ I NĂM 2024', ['2024-02-01', '2024-03-01', '2024-01-01']]
	])('is of its part beside others: %s under %s', async (names, title, starts) => {
		const report = await readSheets(
			names.map((name, i) => ({
				name,
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					[`${MODELS} ${title}`],
					['STT', 'Đơn vị', 'Số mô hình đăng ký'],
					[1, 'Xã Xuân Hồng', 12 + i],
					[2, 'Xã Xuân Ninh', 10 + i]
				]
			}))
		);
		expect(codes(report)).toEqual([]);
		expect([...new Set(report.facts.map(({ start }) => start))]).toEqual(starts);
	});

	it('by a letter is asked about where the letters may number the sheets', async () => {
		const rows: Row[] = [
			['UBND HUYỆN XUÂN TRƯỜNG'],
			[`${MODELS} QUÝ I NĂM 2024`],
			COLUMNS,
			[1, 'Xã Xuân Hồng', 12, 4]
		];
		const report = await readSheets(['T1', 'T2'].map((name) => ({ name, rows })));
		const asked = codes(report).filter((code) => code === 'window-in-doubt');
		expect([asked.length, report.facts]).toEqual([2, []]);
	});

	it('by a letter is its month where the sheets have every month of the title', async () => {
		const sheets = [1, 2, 3, 4, 5, 6].map((month) => ({
			name: `T${month}`,
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				[`${MODELS} 6 THÁNG ĐẦU NĂM 2024`],
				COLUMNS,
				[1, 'Xã Xuân Hồng', 12 + month, 4]
			] as Row[]
		}));
		const all = await readSheets(sheets);
		expect(codes(all)).toEqual([]);
		expect(new Set(all.facts.map(({ start }) => start)).size).toBe(6);
		const asked = codes(await readSheets(sheets.filter(({ name }) => name !== 'T4')));
		expect(new Set(asked)).toEqual(new Set(['window-in-doubt']));
	});

	it('under the title of its quarter says nothing of columns that name their months', async () => {
		const columns = [['STT', 'Đơn vị', 'Tháng 7', 'Tháng 8']];
		const report = await read('bao-cao.xlsx', `${MODELS} QUÝ III NĂM 2024`, 'Tháng 8', columns);
		expect(codes(report)).not.toContain('window-in-doubt');
	});
});

describe('a title of another window than the name of the file', () => {
	it.each([
		['Báo cáo quý I-2025.xlsx', `${MODELS} QUÝ I NĂM 2024`, '2025-01-01', '2024-01-01'],
		['BC_quy_II_2024.xlsx', `${MODELS} QUÝ IV NĂM 2023`, '2024-04-01', '2023-10-01'],
		['Báo cáo năm 2025.xlsx', `${MODELS} NĂM 2024`, '2025-01-01', '2024-01-01'],
		['BC tháng 9 năm 2024.xlsx', `${MODELS} THÁNG 8 NĂM 2024`, '2024-09-01', '2024-08-01']
	])('is asked about: %s under %s', async (file, title, named, titled) => {
		const report = await read(file, title);
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.facts).toEqual([]);
		expect(report.tables[0]?.windows?.map(({ start }) => start)).toEqual([named, titled]);
	});

	it('says both in words', async () => {
		const { issues } = await read('Báo cáo quý I-2025.xlsx', `${MODELS} QUÝ I NĂM 2024`);
		expect(issues.map((issue) => issueText(issue, 'vi'))).toEqual([
			'Bảng ở trang “Sheet1” ghi kỳ từ 01/01/2024 đến 31/03/2024, còn tên tệp nói kỳ từ 01/01/2025 đến 31/03/2025: có thể tiêu đề còn của lần trước. Hãy chọn kỳ đúng trước khi nhập.'
		]);
	});

	it('is only told where the name may be of the month it was sent in', async () => {
		const report = await read('BC tháng 1-2025.xlsx', `${MODELS} QUÝ IV NĂM 2024`);
		expect(codes(report)).toEqual(['window-differs']);
		expect(report.facts).toHaveLength(4);
	});

	it('is not asked about where the sheet bears it out or names the other window too', async () => {
		const bySheet = await read('Báo cáo quý IV-2024.xlsx', `${MODELS} QUÝ I NĂM 2024`, 'Quý I');
		expect(bySheet.facts).toHaveLength(4);
		const rows: Row[] = ['QUÝ I', 'QUÝ II'].flatMap((quarter, i): Row[] => [
			[`${MODELS} ${quarter} NĂM 2024`],
			COLUMNS,
			[1, 'Xã Xuân Hồng', 12 + i, 4],
			[2, 'Xã Xuân Ninh', 10 + i, 5],
			[]
		]);
		const both = await readSheets([{ name: 'Sheet1', rows }], 'Báo cáo quý II-2024.xlsx');
		expect(both.facts).toHaveLength(8);
	});
});

describe('no window is asked about', () => {
	it.each([
		['Bao cao nam 2024.xlsx', `${MODELS} NĂM 2024`],
		['Bao cao.xlsx', `${MODELS} NĂM 2024`],
		['2024 - Xuân Trường.xlsx', `${MODELS} NĂM 2024`],
		['Bao cao quy III 2024.xlsx', `${MODELS} QUÝ III NĂM 2024`],
		['Bao cao quy III 2024.xlsx', `${MODELS} 9 THÁNG ĐẦU NĂM 2024`],
		['Bao cao quy IV va ca nam 2024.xlsx', `${MODELS} NĂM 2024`],
		['BC ngay 15-10-2024.xlsx', `${MODELS} NĂM 2024`],
		['Bao cao quy III.xlsx', `${MODELS} (từ ngày 01/01/2024 đến ngày 31/12/2024)`]
	])('for %s with the title %s', async (file, title) => {
		const report = await read(file, title);
		expect(codes(report)).toEqual([]);
		expect(report.facts).toHaveLength(4);
	});

	it('where the sheet’s name says the part, or every column its own', async () => {
		const bySheet = await read('Báo cáo quý III.xlsx', `${MODELS} NĂM 2024`, 'Quý III');
		expect(bySheet.facts.map(({ end }) => end)).toEqual(Array(4).fill('2024-09-30'));
		const byColumns = await read('Báo cáo quý II.xlsx', `${MODELS} NĂM 2024`, 'Sheet1', [
			['STT', 'Đơn vị', 'Số mô hình đăng ký', null],
			[null, null, 'Quý I', 'Quý II']
		]);
		expect(byColumns.facts.map(({ end }) => end)).toEqual([
			...['2024-03-31', '2024-06-30'],
			...['2024-03-31', '2024-06-30']
		]);
	});
});

it('asks about a window that has not begun, and takes it when told', async () => {
	const report = await read('bao-cao.xlsx', `${MODELS} QUÝ IV NĂM 2042`);
	expect(codes(report)).toEqual(['window-to-come']);
	expect(report.facts).toEqual([]);
	const [window] = report.tables[0]?.windows ?? [];
	// The head names a district that is no more, so the name that lived on is asked about, too.
	const units = { 'Xã Xuân Hồng': '14095@2025-07-01' };
	const decided = applyDecisions(report, new Map([[0, window ? { window, units } : {}]]), context);
	expect(decided.facts[0]?.start).toBe('2042-10-01');
});

describe('the sheet of a text file, which bears the name of the file', () => {
	it.each(['BC T9', 'Báo cáo quý IV', 'BC 6 thang'])('says no more than that: %s', async (stem) => {
		const lines = [
			'UBND HUYỆN XUÂN TRƯỜNG;;;',
			`${MODELS} NĂM 2024;;;`,
			COLUMNS.join(';'),
			'1;Xã Xuân Hồng;12;4',
			'2;Xã Xuân Ninh;10;5'
		];
		const report = await readReport(
			new TextEncoder().encode(lines.join('\n')),
			`${stem}.csv`,
			context
		);
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.facts).toEqual([]);
	});
});

it('says one day that figures run to as one', async () => {
	const { issues } = await readSheets([
		{
			name: 'Biểu 1',
			rows: [
				['KẾT QUẢ TIẾP NHẬN, XỬ LÝ ĐƠN THƯ QUÝ II NĂM 2024'],
				['STT', 'Đơn vị', 'Số đơn tiếp nhận', 'Số đơn đã xử lý'],
				[1, 'Xã Xuân Hồng', 12, 4],
				[2, 'Xã Xuân Ninh', 10, 5],
				[],
				['Ghi chú: số liệu tính đến ngày 25/6/2024']
			]
		}
	]);
	expect(issues.map((issue) => issueText(issue, 'vi'))).toEqual([
		'Tiêu đề của bảng ở trang “Biểu 1” nói kỳ từ 15/03/2024 đến 14/06/2024, còn ngày ghi kèm là 25/06/2024. Hãy chọn kỳ đúng trước khi nhập.'
	]);
});
