import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (rows: Row[], name?: string) => readSheets([{ name: 'Sheet1', rows }], name);
const windows = (report: Awaited<ReturnType<typeof read>>) => [
	...new Set(report.facts.map(({ start, end }) => `${start} ${end}`))
];

describe('a column that says the period of its rows', () => {
	it.each([
		['Kỳ báo cáo', 'Quý III/2024', '2024-07-01 2024-09-30'],
		['Kỳ báo cáo', 'Năm 2024', '2024-01-01 2024-12-31'],
		['Kỳ', 'Tháng 9/2024', '2024-09-01 2024-09-30'],
		['Năm', 2024, '2024-01-01 2024-12-31']
	])('gives the window of the table: %s %s', async (header, period, window) => {
		const report = await read([
			['Đơn vị', header, 'Số lượt tiếp công dân'],
			['Xã Xuân Hồng', period, 5],
			['Xã Xuân Thành', period, 6]
		]);
		expect(figures(report)).toEqual(['tcd_turns@14095=5', 'tcd_turns@14098=6']);
		expect(windows(report)).toEqual([window]);
	});

	it('leaves the window to be asked where rows name several', async () => {
		const report = await read([
			['Đơn vị', 'Kỳ báo cáo', 'Số lượt tiếp công dân'],
			['Xã Xuân Hồng', 'Quý III/2024', 5],
			['Xã Xuân Thành', 'Quý II/2024', 6]
		]);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toContain('unknown-window');
	});

	it('leaves the window to be asked where the name of the file says another', async () => {
		const report = await read(
			[
				['Đơn vị', 'Kỳ báo cáo', 'Số lượt tiếp công dân'],
				['Xã Xuân Hồng', 'Quý III/2024', 5],
				['Xã Xuân Thành', 'Quý III/2024', 6]
			],
			'Báo cáo quý II năm 2024.xlsx'
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toContain('unknown-window');
	});

	it('is none where a line over the table says the period', async () => {
		const report = await read([
			['Kỳ báo cáo: Quý III/2024'],
			['Đơn vị', 'Số lượt tiếp công dân'],
			['Xã Xuân Hồng', 5],
			['Xã Xuân Thành', 6]
		]);
		expect(windows(report)).toEqual(['2024-07-01 2024-09-30']);
		expect(report.tables[0]?.table.columns).toHaveLength(2);
	});
});

it('reads columns headed by months of a year as months of what the title counts', async () => {
	const report = await read([
		['Số hoạt động ra quân'],
		['Đơn vị', '01/2024', '02/2024', '03/2024'],
		['Xã Xuân Hồng', 1, 2, 3],
		['Xã Xuân Thành', 4, 5, 6]
	]);
	expect(report.facts.map(({ start, value }) => `${start} ${value}`)).toEqual([
		'2024-01-01 1',
		'2024-02-01 2',
		'2024-03-01 3',
		'2024-01-01 4',
		'2024-02-01 5',
		'2024-03-01 6'
	]);
});
