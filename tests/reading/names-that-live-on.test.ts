import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const COLUMNS: Row = ['TT', 'Đơn vị', 'Số mô hình đăng ký'];
const list = (title: string, ...names: string[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [[title], COLUMNS, ...names.map((name, i): Row => [i + 1, name, 5 + i])]
		}
	]);

describe('a list of 2025 of the communes of before the merger', () => {
	it('asks about a name that lived on, told by its district', async () => {
		const report = await list(
			'TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO 14 XÃ HUYỆN XUÂN TRƯỜNG NĂM 2025',
			...['Xuân Hồng', 'Xuân Giang', 'Xuân Vinh']
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['R13 B3', 'R13 B4', 'R13 B5']);
		expect(report.tables[0]?.units[0]?.candidates.map(({ key }) => key)).toEqual([
			'14095@2023-01-01',
			'14095@2025-07-01'
		]);
	});

	it('asks about it, told by its neighbours', async () => {
		const report = await list(
			'TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO CÁC XÃ NĂM 2025',
			...['Xuân Hồng', 'Xuân Ngọc', 'Xuân Giang', 'Thọ Nghiệp', 'Xuân Phú']
		);
		expect(report.facts).toEqual([]);
	});

	it('leaves a list of the new communes, and one of before it, as they are', async () => {
		const names = ['Xã Xuân Hồng', 'Xã Xuân Giang', 'Xã Xuân Hưng'];
		const now = await list('TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO TỈNH NINH BÌNH NĂM 2025', ...names);
		expect(now.facts.map(({ unit }) => unit.slice(5))).toEqual(names.map(() => '@2025-07-01'));
		const then = await list(
			'TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO HUYỆN XUÂN TRƯỜNG NĂM 2024',
			...['Xuân Hồng', 'Xuân Giang', 'Xuân Vinh']
		);
		expect(then.facts).toHaveLength(3);
	});
});

describe('a report of one commune', () => {
	const read = (head: string, year: number, sheet = 'Sheet1') =>
		readSheets([
			{
				name: sheet,
				rows: [
					[head],
					[`BÁO CÁO CÔNG TÁC DÂN VẬN NĂM ${year}`],
					['TT', 'Nội dung', 'Số liệu'],
					[1, 'Số mô hình đăng ký', 12]
				]
			}
		]);

	it('of 2025 that names its former district is asked about', async () => {
		const head = 'UBND XÃ XUÂN HỒNG - HUYỆN XUÂN TRƯỜNG - TỈNH NAM ĐỊNH';
		expect(codes(await read(head, 2025))).toEqual(['R13']);
		expect(figures(await read(head, 2024))).toEqual(['dvk_registered@14095=12']);
		const now = await read('UBND XÃ XUÂN HỒNG - TỈNH NINH BÌNH', 2025);
		expect(now.facts.map(({ unit }) => unit)).toEqual(['14095@2025-07-01']);
	});

	it('is asked about where the sheet names another commune than its head', async () => {
		const head = 'UBND HUYỆN XUÂN TRƯỜNG - XÃ XUÂN HỒNG';
		const report = await read(head, 2024, 'Xuân Phú');
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unit-two-named']);
		expect(figures(await read(head, 2024, 'Xuân Hồng'))).toEqual(['dvk_registered@14095=12']);
	});
});
