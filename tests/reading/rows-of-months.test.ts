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
