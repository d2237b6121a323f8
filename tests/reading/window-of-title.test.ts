import { describe, expect, it } from 'vitest';

import { applyDecisions, issueText, senderText } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';
import type { Made, Row } from '../support/xlsx-bytes';

const MODELS = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO';

function sheetOf(name: string, ...lines: readonly string[]): Made {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		...lines.map((line): Row => [line]),
		['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
		[1, 'Xã Xuân Hồng', 12, 4],
		[2, 'Xã Xuân Ninh', 10, 5]
	];
	return { name, rows };
}

const read = (...lines: readonly string[]) => readSheets([sheetOf('Sheet1', ...lines)]);
const daysOf = (windows: readonly { start: string; end: string }[] = []) =>
	windows.map(({ start, end }) => `${start}..${end}`);

describe('days that run backwards', () => {
	it('are no window: those they may mean stand beside the title’s to choose from', async () => {
		const report = await read(`${MODELS} QUÝ I NĂM 2024`, 'Từ 15/12/2023 đến 14/3/2023');
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.facts).toEqual([]);
		expect(daysOf(report.tables[0]?.windows)).toEqual([
			'2023-12-15..2024-03-14',
			'2024-01-01..2024-03-31',
			'2022-12-15..2023-03-14'
		]);
		const [issue] = report.issues;
		expect(issue && issueText(issue, 'vi')).toBe(
			'Ngày ghi ở đầu bảng của trang “Sheet1” bị ngược: từ 15/12/2023 đến 14/03/2023. Hãy chọn kỳ đúng trước khi nhập.'
		);
		expect(issue && senderText(issue, 'vi')).toMatch(/bị ngược: từ 15\/12\/2023/);
		const [window] = report.tables[0]?.windows ?? [];
		const decided = applyDecisions(report, new Map([[0, window ? { window } : {}]]), context);
		expect(decided.facts.map(({ start }) => start)).toEqual(Array(4).fill('2023-12-15'));
		expect(codes(decided)).toEqual([]);
	});

	it.each([
		['(Từ ngày 30/6/2024 đến ngày 01/01/2024)', '2024-01-01..2024-06-30'],
		['Số liệu tính từ ngày 01/4/2025 đến ngày 30/6/2024', '2025-04-01..2025-06-30']
	])('are asked about without a title that names one too: %s', async (line, first) => {
		const report = await read(MODELS, line);
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.facts).toEqual([]);
		expect(daysOf(report.tables[0]?.windows)[0]).toBe(first);
	});

	it('are asked about for the table below too, which bears no window of its own', async () => {
		const { name, rows } = sheetOf('Sheet1', MODELS, 'Từ 15/12/2023 đến 14/3/2023');
		const below: Row[] = [[], ['KẾT QUẢ TUYÊN TRUYỀN, RA QUÂN'], ...rows.slice(3)];
		const report = await readSheets([{ name, rows: [...rows, ...below] }]);
		expect(report.tables.map(({ windows }) => windows?.length)).toEqual([2, 2]);
		expect(report.facts).toEqual([]);
	});
});

describe('days of another period than the title names', () => {
	it.each([
		['QUÝ II NĂM 2024', 'Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024'],
		['QUÝ II NĂM 2024 (từ ngày 01/01/2024 đến ngày 31/3/2024)', ''],
		['6 THÁNG ĐẦU NĂM 2024', 'Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024'],
		['NĂM 2024', 'Số liệu tính từ ngày 15/12/2022 đến ngày 14/12/2023'],
		['QUÝ II NĂM 2024', 'Số liệu tính từ ngày 10/01/2024 đến ngày 20/02/2024']
	])('are asked about: %s, %s', async (title, line) => {
		const report = await read(`${MODELS} ${title}`, line);
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.facts).toEqual([]);
		expect(report.tables[0]?.windows).toHaveLength(2);
	});

	it('are said in words with what the title names', async () => {
		const { issues, tables } = await read(
			`${MODELS} QUÝ II NĂM 2024`,
			'Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024'
		);
		expect(daysOf(tables[0]?.windows)).toEqual([
			'2024-04-01..2024-06-30',
			'2023-12-15..2024-03-14'
		]);
		expect(issues.map((issue) => issueText(issue, 'vi'))).toEqual([
			'Tiêu đề của bảng ở trang “Sheet1” nói kỳ từ 01/04/2024 đến 30/06/2024, còn các ngày ghi kèm là từ 15/12/2023 đến 14/03/2024. Hãy chọn kỳ đúng trước khi nhập.'
		]);
	});

	it.each([
		['QUÝ I NĂM 2024', 'Số liệu tính từ ngày 15/12/2023 đến ngày 14/3/2024', '2023-12-15'],
		['QUÝ I NĂM 2024', 'Từ ngày 01/01/2024 đến ngày 31/3/2024', '2024-01-01'],
		['9 THÁNG ĐẦU NĂM 2024', 'Từ ngày 15/12/2023 đến ngày 14/9/2024', '2023-12-15'],
		['NĂM 2024', 'Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024', '2023-12-15'],
		['QUÝ III', 'Từ ngày 15/6/2024 đến ngày 14/9/2024', '2024-06-15'],
		['THÁNG 9 NĂM 2024', 'Từ ngày 16/8/2024 đến ngày 15/9/2024', '2024-08-16']
	])('are none: %s, %s', async (title, line, start) => {
		const report = await read(`${MODELS} ${title}`, line);
		expect(codes(report)).toEqual([]);
		expect(report.facts.map((fact) => fact.start)).toEqual(Array(4).fill(start));
	});
});

describe('a sheet named another window than its title', () => {
	it('is asked about', async () => {
		const report = await readSheets([sheetOf('Quý I-2024', `${MODELS} QUÝ II NĂM 2024`)]);
		expect(codes(report)).toEqual(['window-in-doubt']);
		expect(report.facts).toEqual([]);
		expect(daysOf(report.tables[0]?.windows)).toEqual([
			'2024-01-01..2024-03-31',
			'2024-04-01..2024-06-30'
		]);
		expect(report.issues.map((issue) => issueText(issue, 'vi'))).toEqual([
			'Bảng ở trang “Quý I-2024” ghi kỳ từ 01/04/2024 đến 30/06/2024, còn tên trang nói kỳ từ 01/01/2024 đến 31/03/2024: có thể tiêu đề hoặc trang được chép từ kỳ khác. Hãy chọn kỳ đúng trước khi nhập.'
		]);
	});

	it('is asked about on each of several sheets that bear one title copied', async () => {
		const title = `${MODELS} QUÝ II NĂM 2024`;
		const report = await readSheets(
			['Quý I', 'Quý II', 'Quý III'].map((name) => sheetOf(name, title)),
			'Báo cáo quý II-2024.xlsx'
		);
		const asked = report.issues.filter(({ code }) => code === 'window-in-doubt');
		expect(asked.map(({ sheet }) => sheet)).toEqual(['Quý I', 'Quý III']);
		expect(new Set(report.facts.map(({ start }) => start))).toEqual(new Set(['2024-04-01']));
	});

	it.each([
		['T9', 'THÁNG 8 NĂM 2024'],
		['Quý IV', 'QUÝ I NĂM 2024'],
		['Q1_2025', 'QUÝ I NĂM 2024']
	])('is asked about for sheet %s under %s', async (name, title) => {
		expect(codes(await readSheets([sheetOf(name, `${MODELS} ${title}`)]))).toEqual([
			'window-in-doubt'
		]);
	});

	it.each([
		['Quý II', 'QUÝ II NĂM 2024'],
		['T7', 'QUÝ II NĂM 2024'],
		['Biểu 1', 'QUÝ II NĂM 2024'],
		['Quý I và quý II', 'QUÝ III NĂM 2024']
	])('is not asked about for sheet %s under %s', async (name, title) => {
		const report = await readSheets([sheetOf(name, `${MODELS} ${title}`)]);
		expect(codes(report)).not.toContain('window-in-doubt');
		expect(report.facts).toHaveLength(4);
	});
});

describe('a title with the work ahead', () => {
	it.each([
		['BÁO CÁO THÁNG 12, PHƯƠNG HƯỚNG NHIỆM VỤ THÁNG 01 NĂM 2025', '2024-12-01..2024-12-31'],
		['KẾT QUẢ QUÝ IV VÀ PHƯƠNG HƯỚNG, NHIỆM VỤ QUÝ I/2025', '2024-10-01..2024-12-31'],
		['6 THÁNG CUỐI NĂM, NHIỆM VỤ 6 THÁNG ĐẦU NĂM 2025', '2024-07-01..2024-12-31'],
		['QUÝ III, NHIỆM VỤ QUÝ IV NĂM 2024', '2024-07-01..2024-09-30'],
		['THÁNG 11, NHIỆM VỤ THÁNG 12 NĂM 2024', '2024-11-01..2024-11-30'],
		['9 THÁNG, NHIỆM VỤ 3 THÁNG CUỐI NĂM 2024', '2024-01-01..2024-09-30'],
		['THÁNG 12 NĂM 2024, NHIỆM VỤ THÁNG 01 NĂM 2025', '2024-12-01..2024-12-31'],
		['QUÝ I, NHIỆM VỤ NĂM 2024', '2024-01-01..2024-03-31']
	])('%s is of what was done', async (title, days) => {
		const { tables } = await read(`${MODELS} ${title}`);
		expect(daysOf(tables.flatMap(({ window }) => window.value ?? []))).toEqual([days]);
	});

	it.each(['QUÝ IV, NHIỆM VỤ NĂM 2025', 'KỲ 2 THÁNG 11/2024', 'KỲ II THÁNG 11 NĂM 2024'])(
		'%s is asked about',
		async (title) => {
			const report = await read(`${MODELS} ${title}`);
			expect(report.facts).toEqual([]);
			expect(codes(report)).toEqual(['unknown-window']);
		}
	);
});

describe('a title of several periods', () => {
	it.each([
		`${MODELS} THÁNG 8 VÀ 8 THÁNG ĐẦU NĂM 2025`,
		`${MODELS} GIAI ĐOẠN 2021-2025 (tính đến quý III/2025)`
	])('is asked about as one: %s', async (title) => {
		const report = await read(title);
		expect(codes(report)).toEqual(['unknown-window']);
		expect(report.facts).toEqual([]);
		const [issue] = report.issues;
		expect(issue && issueText(issue, 'vi')).toMatch(/nói nhiều kỳ.*Hãy chọn kỳ/);
		expect(issue && senderText(issue, 'vi')).toMatch(/nói nhiều kỳ/);
	});

	it('is told apart from a title of none', async () => {
		const [issue] = (await read(MODELS)).issues;
		expect(issue && issueText(issue, 'vi')).toMatch(/^Không thấy kỳ/);
	});
});

describe('a line with the day up to which figures are', () => {
	it.each([
		['6 THÁNG CUỐI NĂM 2023', '(Số liệu tính đến ngày 15/11/2023)', '2023-07-01..2023-11-15'],
		['QUÝ III NĂM 2023', 'Tính đến ngày 15/9/2023', '2023-07-01..2023-09-15']
	])('ends the period of the title: %s', async (period, line, days) => {
		const report = await read(`${MODELS} ${period}`, line);
		expect(codes(report)).toEqual([]);
		expect(daysOf(report.facts)).toEqual(Array(4).fill(days));
	});
});
