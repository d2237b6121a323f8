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

	it('reads it as of the day where the window is of after the merger and few names are of before', async () => {
		const title = 'MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2025 TỈNH NINH BÌNH';
		const few = await list(title, 'TT Cồn', 'Xã Hải Hưng');
		expect(few.facts.map(({ unit }) => unit)).toEqual(['14248@2025-07-01']);
		expect(codes(few)).toEqual(['R13 B3']);
		const most = await list(title, 'TT Cồn', 'Xã Hải Đường', 'Xã Hải Hưng');
		expect(most.facts).toEqual([]);
		expect(codes(most)).toEqual(['R13 B3', 'R13 B4', 'R13 B5']);
		expect(most.issues[2]?.details).toMatchObject({ differs: 'time' });
		expect(most.issues[0]?.details).not.toHaveProperty('differs');
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

describe('a list of 2024 that spans the merger of 1 September', () => {
	const title = 'TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO NĂM 2024 HUYỆN HẢI HẬU';
	const asked = (report: Awaited<ReturnType<typeof list>>) =>
		codes(report).filter((code) => code.startsWith('R13'));

	it('asks about a name that lived on where one it was merged with stands in it, too', async () => {
		const names = ['Hải Anh', 'Hải Nam', 'Hải Lộc', 'Hải Minh', 'Hải Đường', 'Hải Vân'];
		const report = await list(title, ...names.map((name) => `Xã ${name}`));
		expect(asked(report)).toEqual(['R13 B4', 'R13 B8']);
		expect(report.tables[0]?.units[1]?.candidates.map(({ key }) => key)).toEqual([
			'14224@2023-01-01',
			'14224@2024-09-01'
		]);
	});

	it('leaves a list of the communes as merged as it is', async () => {
		const report = await list(title, 'Xã Hải Anh', 'Xã Hải Nam', 'Xã Hải Hưng', 'Xã Hải Lộc');
		expect(report.facts).toHaveLength(4);
		expect(codes(report)).toEqual([]);
	});

	it.each([
		['ngày 05 tháng 3 năm 2024', ['R13 B5', 'R13 B6']],
		['ngày 05/3/2024', ['R13 B5', 'R13 B6']],
		['ngày 15 tháng 12 năm 2024', []]
	])('tells its time by the day it was signed: %s', async (day, found) => {
		const rows: Row[] = [
			[title],
			[`Hải Hậu, ${day}`],
			[],
			COLUMNS,
			[1, 'Xã Hải Nam', 10],
			[2, 'Xã Hải Hưng', 4],
			[3, 'Xã Hải Anh', 3]
		];
		expect(asked(await readSheets([{ name: 'Sheet1', rows }]))).toEqual(found);
	});

	it('tells its time by the heading of the units', async () => {
		const rows: Row[] = [
			[title],
			['STT', 'Xã cũ', 'Số mô hình đăng ký'],
			[1, 'Xã Hải Nam', 10],
			[2, 'Xã Hải Anh', 3]
		];
		expect(asked(await readSheets([{ name: 'Sheet1', rows }]))).toEqual(['R13 B3']);
	});

	it('asks about the report of one commune that was signed before', async () => {
		const rows: Row[] = [
			['ỦY BAN NHÂN DÂN XÃ HẢI NAM'],
			['HUYỆN HẢI HẬU'],
			['Hải Nam, ngày 05 tháng 3 năm 2024'],
			['ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
			['STT', 'Nội dung', 'Số lượng'],
			[1, 'Số mô hình đăng ký', 10]
		];
		const report = await readSheets([{ name: 'Sheet1', rows }]);
		expect(report.facts).toEqual([]);
		expect(asked(report)).toEqual(['R13']);
	});
});

it('asks about a name that lived on beside its former district', async () => {
	const rows: Row[] = [
		['TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO NĂM 2025'],
		['TT', 'Huyện', 'Xã', 'Số mô hình đăng ký'],
		[1, 'Xuân Trường', 'Xuân Hồng', 5],
		[2, 'Hải Hậu', 'Hải Anh', 6]
	];
	const report = await readSheets([{ name: 'Sheet1', rows }]);
	expect(report.facts).toEqual([]);
});

describe('a name others bore elsewhere earlier in the window', () => {
	it('is asked about where nothing says in what province it is', async () => {
		const report = await list(
			'TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO NĂM 2025',
			...['Xã Giao An', 'Xã Bình Hòa', 'Xã Hồng Quang', 'Xã Nghĩa Thành']
		);
		expect(report.facts).toEqual([]);
		expect(report.tables[0]?.units[0]?.candidates.map(({ key }) => key)).toEqual(
			expect.arrayContaining(['15043@2025-07-01', '14182@2023-01-01'])
		);
	});

	it('is asked about in a report of one commune', async () => {
		const one = (title: string) =>
			readSheets([
				{
					name: 'Sheet1',
					rows: [
						['UBND XÃ GIAO AN'],
						[title],
						['TT', 'Nội dung', 'Số liệu'],
						[1, 'Số mô hình đăng ký', 12]
					]
				}
			]);
		const report = await one('KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2025');
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['ambiguous-unit']);
		const later = await one('KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ III NĂM 2026');
		expect(later.facts.map(({ unit }) => unit)).toEqual(['15043@2025-07-01']);
	});

	it('is the one of the province that the head names', async () => {
		const title = 'TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO NĂM 2025 TỈNH THANH HÓA';
		const report = await list(title, 'Xã Giao An', 'Xã Yên Nhân');
		expect(report.facts[0]?.unit).toBe('15043@2025-07-01');
	});
});
