import { describe, expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

async function windowUnder(...title: Row[]) {
	const report = await readSheets([
		{
			name: 'Bieu',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH'],
				...title,
				[],
				['STT', 'Đơn vị', 'Số mô hình đăng ký'],
				[1, 'Xã Xuân Châu', 5],
				[2, 'Xã Xuân Hồng', 6]
			]
		}
	]);
	const [table] = report.tables;
	const window = table?.window.value;
	return window ? [window.start, window.end] : codes(report);
}

const RESULTS = 'KẾT QUẢ CÔNG TÁC DÂN VẬN';

describe('a period whose numbers stand in cells of their own', () => {
	it.each<[string, Row[], [string, string]]>([
		['a month', [[RESULTS], ['Tháng', 9, 'Năm', 2023]], ['2023-09-01', '2023-09-30']],
		['a quarter', [[RESULTS], ['Quý:', 'III', 'Năm:', 2023]], ['2023-07-01', '2023-09-30']],
		['rows', [[RESULTS], ['Tháng', 9], ['Năm', 2023]], ['2023-09-01', '2023-09-30']],
		[
			'the year in the title',
			[[`${RESULTS} NĂM 2023`], ['Tháng:', 9]],
			['2023-09-01', '2023-09-30']
		],
		['the title asking', [[`${RESULTS} THÁNG`], [9, 'năm', 2023]], ['2023-09-01', '2023-09-30']],
		['colons', [[RESULTS], ['Tháng: 9', 'Năm: 2023']], ['2023-09-01', '2023-09-30']],
		[
			'several months',
			[[RESULTS], ['Từ tháng', 7, 'đến tháng', 9, 'năm', 2023]],
			['2023-07-01', '2023-09-30']
		],
		['the year alone', [[RESULTS], ['Năm', 2023]], ['2023-01-01', '2023-12-31']],
		[
			'a day of signing under a quarter',
			[[`${RESULTS} QUÝ III NĂM 2023`], ['', 'Ngày', 5, 'tháng', 10, 'năm', 2023]],
			['2023-07-01', '2023-09-30']
		]
	])('is that period: %s', async (_, title, window) => {
		expect(await windowUnder(...title)).toEqual(window);
	});

	it('gives way to days written beside a month with its year', async () => {
		for (const days of ['(từ 09/10 đến 15/10)', '(09/10 - 15/10)', '(09/10/2023 - 15/10/2023)'])
			expect(await windowUnder([`${RESULTS} THÁNG 10/2023 ${days}`])).toEqual([
				'2023-10-09',
				'2023-10-15'
			]);
	});

	it('is none where only a day of signing stands there', async () => {
		const found = await windowUnder([RESULTS], ['Ngày', 5, 'tháng', 10, 'năm', 2023]);
		expect(found).not.toEqual(['2023-10-01', '2023-10-31']);
	});
});
