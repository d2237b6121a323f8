import { describe, expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: readonly Row[] = [
	['UBND XÃ HẢI TIẾN, TỈNH NINH BÌNH'],
	['TUYÊN TRUYỀN QUÝ III NĂM 2025']
];
const read = (heading: string, ...months: readonly string[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				...HEAD,
				[heading, 'Số buổi tuyên truyền'],
				...months.map((month, i): Row => [month, 5 + i])
			]
		}
	]);
const STARTS = ['2025-07-01', '2025-08-01', '2025-09-01'];

describe('rows of months by their letter', () => {
	it.each([
		['Tháng', 'Tháng 7', 'Tháng 8', 'T.9'],
		['Tháng', 'T7', 'T8', 'T.9'],
		['Thời gian', 'T.7', 'T.8', 'T.9'],
		['Kỳ', 'T 7', 'T 8', 'T 9'],
		['Tháng', 'Tháng 7', 'T.8', 'T.9'],
		['Kỳ', 'Th.7', 'Tháng 8', 'T 9'],
		['Tháng', 'T.7', 'T8', '9'],
		['Kỳ báo cáo', 'Tháng 7', 'Tháng 8', 'Tháng 9'],
		['Tháng', 'Th7/2025', 'Th8/2025', 'Th9/2025'],
		['Kỳ', 'T.7/2025', 'T.8/2025', 'T.9/2025'],
		['Tháng', 'Tháng Bảy', 'Tháng Tám', 'Tháng Chín'],
		['Tháng', 'Tháng Bảy năm 2025', 'Tháng Tám năm 2025', 'Tháng Chín năm 2025'],
		['Kỳ báo cáo', '7/2025', '8/2025', '9/2025']
	])('under %s: %s, %s, %s', async (heading, ...months) => {
		const report = await read(heading, ...months);
		expect(codes(report)).toEqual([]);
		expect(report.facts.map(({ start }) => start)).toEqual(STARTS);
	});

	it('are told by the one row that names no month', async () => {
		for (const odd of ['T.13', 'Tháng 8']) {
			const report = await read('Tháng', 'Tháng 7', 'Tháng 8', odd);
			expect(report.facts).toEqual([]);
			expect(report.issues).toMatchObject([{ code: 'rows-of-no-unit', raw: odd, a1: 'A6' }]);
		}
	});

	it('are none under another heading without a month in words', async () => {
		const report = await read('Nhóm', 'T.7', 'T.8', 'T.9');
		expect(report.facts).toEqual([]);
	});
});

describe('a total of rows of periods', () => {
	const ofYear = (heading: string, ...rows: readonly Row[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND XÃ GIAO AN, HUYỆN GIAO THỦY'],
					['TUYÊN TRUYỀN NĂM 2024'],
					[heading, 'Số buổi tuyên truyền'],
					...rows
				]
			}
		]);

	it.each([
		['Tháng', 'Tháng 1', 'Tháng 2', 'Tháng 2'],
		['Kỳ báo cáo', 'Tháng 1', 'T hai', 'Tháng 3'],
		['Tháng', '01/01/2024', '01/02/2024', '01/03/2024'],
		['Đợt', 'Tháng 1', 'Tháng 2', 'Tháng 2']
	])('stands for no year where not all are read: %s, %s, %s, %s', async (heading, a, b, c) => {
		const report = await ofYear(heading, [a, 1], [b, 2], [c, 3], ['Cộng', 6]);
		expect(report.facts).toEqual([]);
		expect(report.issues.map(({ code }) => code)).toEqual(['rows-of-no-unit']);
	});

	it('is not made up for by the one row that has a figure', async () => {
		const report = await ofYear('Tháng', ['Tháng 1', 1], ['T hai', null], ['Cộng', 1]);
		expect(report.facts).toEqual([]);
	});

	it('is none where all are read', async () => {
		const report = await ofYear('Tháng', ['Tháng 1', 1], ['Tháng Hai', 2], ['Cộng', 3]);
		expect(report.facts.map(({ value, start }) => [value, start])).toEqual([
			[1, '2024-01-01'],
			[2, '2024-02-01']
		]);
	});

	it('stands for rows of anything else', async () => {
		const report = await ofYear('Đoàn thể', ['Hội Phụ nữ', 1], ['Đoàn Thanh niên', 2], ['Cộng', 3]);
		expect(report.facts.map(({ value, start }) => [value, start])).toEqual([[3, '2024-01-01']]);
	});
});

describe('rows of periods that name their year', () => {
	it('tell the window of a table without a title', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND XÃ HẢI TIẾN, TỈNH NINH BÌNH'],
					['Kỳ báo cáo', 'Số buổi tuyên truyền'],
					['Tháng 7/2025', 5],
					['Tháng 8/2025', 6],
					['Tháng 9/2025', 7]
				]
			}
		]);
		expect(codes(report)).toEqual([]);
		expect(report.facts.map(({ start }) => start)).toEqual(STARTS);
	});

	it('leave the heading of a whole report with its period beside it', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND XÃ HẢI TIẾN, TỈNH NINH BÌNH'],
					['Kỳ báo cáo', 'Quý III/2025'],
					['Nội dung', 'Kết quả'],
					['Số buổi tuyên truyền', 5],
					['Số người dự tuyên truyền', 60]
				]
			}
		]);
		expect(report.facts.map(({ start, end }) => `${start}..${end}`)).toEqual([
			'2025-07-01..2025-09-30',
			'2025-07-01..2025-09-30'
		]);
	});
});
