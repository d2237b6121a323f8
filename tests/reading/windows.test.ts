import { describe, expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const DISTRICT: Row = ['UBND huyện Xuân Trường'];
const UNIT: Row = [1, 'Xã Xuân Hồng', 12];
const HEADER: Row = ['STT', 'Đơn vị', 'Số mô hình đăng ký'];

async function windows(rows: readonly Row[], name = 'Sheet1'): Promise<string[]> {
	const { facts } = await readSheets([{ name, rows }]);
	return facts.map(
		({ source, value, start, end, windowKind }) =>
			`${source.a1}=${value} ${start}..${end} ${windowKind}`
	);
}

describe('the window that words above a table speak of', () => {
	it('is of the days in brackets below the name of a round', async () => {
		const rows = [
			DISTRICT,
			['KẾT QUẢ DÂN VẬN ĐỢT 2 NĂM 2024'],
			['(Từ 01/10/2024 đến 15/10/2024)'],
			HEADER,
			UNIT
		];
		expect(await windows(rows)).toEqual(['C5=12 2024-10-01..2024-10-15 period']);
	});

	it('is the inspectorate’s where petitions are called by their letters', async () => {
		const rows: Row[] = [
			DISTRICT,
			['KẾT QUẢ GIẢI QUYẾT KN-TC, KN-PA 9 THÁNG NĂM 2024'],
			['STT', 'Đơn vị', 'Số đơn tiếp nhận'],
			UNIT
		];
		expect(await windows(rows)).toEqual(['C4=12 2023-12-15..2024-09-14 cumulative']);
	});
});

describe('a table that names no window', () => {
	it('has that of its columns where each says its year', async () => {
		const rows: Row[] = [
			DISTRICT,
			['SO SÁNH MÔ HÌNH DÂN VẬN KHÉO'],
			['STT', 'Đơn vị', 'Số mô hình đăng ký', null, 'Số mô hình được công nhận', null, null],
			[null, null, 'Năm 2023', 'Năm 2024', '9T/2023', '9T/2024', 'Tăng/giảm'],
			[1, 'Xã Xuân Hồng', 5, 8, 4, 6, 2]
		];
		const sheet = { name: 'Sheet1', rows, merges: ['A3:A4', 'B3:B4', 'C3:D3', 'E3:G3'] };
		const { facts } = await readSheets([sheet]);
		expect(facts.map(({ source, value, start, end }) => [source.a1, value, start, end])).toEqual([
			['C5', 5, '2023-01-01', '2023-12-31'],
			['D5', 8, '2024-01-01', '2024-12-31'],
			['E5', 4, '2023-01-01', '2023-09-30'],
			['F5', 6, '2024-01-01', '2024-09-30']
		]);
	});

	it('has the year of its title where each column says its part', async () => {
		const rows: Row[] = [
			DISTRICT,
			['TUYÊN TRUYỀN QUÝ II VÀ 6 THÁNG ĐẦU NĂM 2024'],
			['STT', 'Đơn vị', 'Quý II', null, '6 tháng', null],
			[
				null,
				null,
				'Số cuộc tuyên truyền',
				'Số lượt người nghe',
				'Số cuộc tuyên truyền',
				'Số lượt người nghe'
			],
			[1, 'Xã Xuân Hồng', 5, 50, 9, 90]
		];
		const sheet = { name: 'Sheet1', rows, merges: ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3'] };
		const { facts } = await readSheets([sheet]);
		const ends = facts.map(({ source, start, end }) => `${source.a1} ${start}..${end}`);
		expect(ends.slice(0, 4)).toEqual([
			'C5 2024-04-01..2024-06-30',
			'D5 2024-04-01..2024-06-30',
			'E5 2024-01-01..2024-06-30',
			'F5 2024-01-01..2024-06-30'
		]);
	});

	it('has the one that all its columns share', async () => {
		const rows: Row[] = [
			['Đơn vị', 'Số mô hình đăng ký quý II/2024', 'Số cuộc tuyên truyền quý II/2024'],
			['Xã Xuân Hồng, huyện Xuân Trường', 5, 8]
		];
		expect(await windows(rows)).toEqual([
			'B2=5 2024-04-01..2024-06-30 period',
			'C2=8 2024-04-01..2024-06-30 period'
		]);
	});

	it('is asked about where a column says none', async () => {
		const rows: Row[] = [
			DISTRICT,
			['STT', 'Đơn vị', 'Số mô hình đăng ký năm 2024', 'Số mô hình được công nhận'],
			[1, 'Xã Xuân Hồng', 5, 8]
		];
		expect(codes(await readSheets([{ name: 'Sheet1', rows }]))).toContain('unknown-window');
	});
});

it('takes months in short for months, not for wards', async () => {
	const rows: Row[] = [
		['UBND xã Xuân Hồng, huyện Xuân Trường'],
		['THEO DÕI DÂN VẬN THEO THÁNG, 6 THÁNG ĐẦU NĂM 2024'],
		['STT', 'Chỉ tiêu', 'ĐVT', 'T4', 'T5', 'T6'],
		[1, 'Số cuộc tuyên truyền', 'cuộc', 3, 4, 5]
	];
	expect(await windows(rows)).toEqual([
		'D4=3 2024-04-01..2024-04-30 period',
		'E4=4 2024-05-01..2024-05-31 period',
		'F4=5 2024-06-01..2024-06-30 period'
	]);
});

it.each([
	['Quý trước', 'Quý này', 'Ước cả năm'],
	['Kỳ trước', 'Kỳ này', 'Ước thực hiện năm'],
	['Tháng trước', 'Thực hiện', 'Dự kiến']
])('takes a form’s figures from %s | %s | %s of its own window alone', async (...columns) => {
	const rows: Row[] = [
		['UBND xã Xuân Hồng, huyện Xuân Trường'],
		['BÁO CÁO DÂN VẬN QUÝ III NĂM 2024'],
		['STT', 'Chỉ tiêu', ...columns],
		[1, 'Số cuộc tuyên truyền', 3, 4, 50]
	];
	expect(await windows(rows)).toEqual(['D4=4 2024-07-01..2024-09-30 period']);
});
