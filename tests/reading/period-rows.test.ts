import { describe, expect, it } from 'vitest';

import { codes, readLines } from '../support/reading';

const HEAD = [
	'UBND huyện Xuân Trường;;;',
	'KẾT QUẢ RA QUÂN QUÝ I NĂM 2024;;;',
	'STT;Đơn vị;Số hoạt động ra quân;Số lượt người tham gia',
	'1;Xã Xuân Hồng;5;200',
	'2;Xã Xuân Ninh;6;300'
];
const BELOW = ['1;Xã Xuân Hồng;7;250', '2;Xã Xuân Ninh;8;350'];

describe('a row that names a window between rows of units', () => {
	it.each([
		[';Quý II năm 2024;;', '2024-04-01..2024-06-30'],
		['Quý II năm 2024;;;', '2024-04-01..2024-06-30'],
		[';1. QUÝ II:;;', '2024-04-01..2024-06-30'],
		[';Quý II năm 2024;15;600', '2024-04-01..2024-06-30'],
		[';Quý II năm 2023;;', '2023-04-01..2023-06-30'],
		[';Tháng 5;;', '2024-05-01..2024-05-31'],
		[';6 tháng đầu năm 2024;;', '2024-01-01..2024-06-30'],
		[';Lũy kế đến hết quý II;;', '2024-01-01..2024-06-30'],
		[';Lũy kế từ đầu năm;;', '2024-01-01..2024-03-31'],
		[';Cùng kỳ năm trước;;', '2023-01-01..2023-03-31']
	])('says of which the rows below are: %s', async (row, below) => {
		const report = await readLines(...HEAD, row, ...BELOW);
		expect(codes(report)).toEqual([]);
		const windows = report.facts.map(({ start, end }) => `${start}..${end}`);
		expect(windows).toEqual([
			...Array<string>(4).fill('2024-01-01..2024-03-31'),
			...Array<string>(4).fill(below)
		]);
	});

	it('says so where units bear no numbers', async () => {
		const report = await readLines(
			...HEAD.slice(0, 2),
			...[...HEAD.slice(2), ';Lũy kế từ đầu năm;;', ...BELOW].map((row) =>
				row.slice(row.indexOf(';') + 1)
			)
		);
		expect(report.facts.map(({ windowKind }) => windowKind)).toEqual([
			...Array<string>(4).fill('period'),
			...Array<string>(4).fill('cumulative')
		]);
	});

	it('is no heading where it stands under every unit with figures of its own', async () => {
		const [first = '', second = ''] = BELOW;
		const under = ';Lũy kế từ đầu năm;26;1100';
		const report = await readLines(...HEAD.slice(0, 3), first, under, second, under);
		expect(report.tables[0]?.table.rows.map(({ section }) => section)).toEqual(Array(4).fill(null));
		expect(codes(report).filter((code) => code.startsWith('unknown-unit'))).not.toEqual([]);
	});
});
