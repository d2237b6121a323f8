import { expect, it } from 'vitest';
import { readSheets } from '../support/reading';

const windowsUnder = async (first: string, second: string) => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
				['STT', 'Đơn vị', first, null, second, null],
				[
					null,
					null,
					...['đăng ký', 'được công nhận', 'đăng ký', 'được công nhận'].map(
						(what) => `Số mô hình ${what}`
					)
				],
				[1, 'Xã Xuân Ninh', 4, 2, 9, 3],
				[2, 'Xã Xuân Vinh', 5, 2, 8, 4]
			],
			merges: ['C2:D2', 'E2:F2']
		}
	]);
	return [...new Set(report.facts.map(({ start, end }) => `${start} ${end}`))];
};

it('groups of columns headed by a day up to which their figures go are of that time, not of its month', async () => {
	expect(await windowsUnder('Đến 31/3/2024', 'Đến 30/6/2024')).toEqual([
		'2024-01-01 2024-03-31',
		'2024-01-01 2024-06-30'
	]);
});

it.each([
	['Từ 01/01/2024 đến 31/3/2024', 'Từ 01/4/2024 đến 30/6/2024'],
	['TỪ 01/01/2024 ĐẾN 31/03/2024', 'Từ 01/4/2024 đến hết 30/6/2024']
])('groups headed by the first and the last day are of these days: %s', async (first, second) => {
	expect(await windowsUnder(first, second)).toEqual([
		'2024-01-01 2024-03-31',
		'2024-04-01 2024-06-30'
	]);
});

it('days of petitions are those that are written, in the inspectorate’s calendar or not', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['KẾT QUẢ TIẾP CÔNG DÂN NĂM 2024'],
				['STT', 'Đơn vị', 'Số lượt tiếp công dân', null],
				[null, null, 'Từ 15/12/2023 đến 14/3/2024', 'Từ 01/4/2024 đến 30/6/2024'],
				[1, 'Xã Xuân Ninh', 4, 2],
				[2, 'Xã Xuân Vinh', 5, 2]
			],
			merges: ['C2:D2']
		}
	]);
	expect([...new Set(report.facts.map(({ start, end }) => `${start} ${end}`))]).toEqual([
		'2023-12-15 2024-03-14',
		'2024-04-01 2024-06-30'
	]);
});

it.each([
	['Ngày 15/3/2024', 'Ngày 15/6/2024'],
	['Từ ngày 01/01/2024 đến ngày 31/3/2024', 'Từ ngày 01/4/2024 đến ngày 30/6/2024'],
	['Từ 01/01 đến 31/3/2024', '01/4/2024 - 30/6/2024'],
	['Từ 31/3/2024 đến 01/01/2024', 'Từ 31/6/2024 đến 31/9/2024']
])('other days are never taken for the month they end in: %s', async (first, second) => {
	expect(await windowsUnder(first, second)).toEqual([]);
});
