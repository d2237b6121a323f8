import { describe, expect, it } from 'vitest';
import { codes, context, placedFigures, readSheets } from '../support/reading';
import { applyDecisions } from '../../src/lib/reading';
import type { Row } from '../support/xlsx-bytes';

const TITLE = 'TỔNG HỢP TIẾP CÔNG DÂN NĂM 2023 TỈNH NAM ĐỊNH';
const nameOf = (key: string) => context.roster.byKey(key)?.fullName ?? key;

/** `unit (what it lies in) = figure` of every fact. */
async function read(...rows: Row[]) {
	const report = await readSheets([{ name: 'Sheet1', rows }]);
	const told = report.facts.map(({ unit, value, end }) => {
		const place = context.roster.parentOf(unit, end)?.name ?? '';
		return `${nameOf(unit)} (${place}) = ${value}`;
	});
	return { report, told };
}

const ROWS: Row[] = [
	[1, 'Huyện Xuân Trường', 'Xuân Ngọc', 8],
	[2, 'Huyện Xuân Trường', 'Xuân Tân', 9],
	[3, 'Huyện Giao Thủy', 'Giao An', 5],
	[4, 'Huyện Hải Hậu', 'Hải Nam', 7]
];
const TOLD = [
	'Xã Xuân Ngọc (Xuân Trường) = 8',
	'Xã Xuân Tân (Xuân Trường) = 9',
	'Xã Giao An (Giao Thủy) = 5',
	'Xã Hải Nam (Hải Hậu) = 7'
];

describe('a column of places beside one of units', () => {
	it.each([
		['Huyện', 'Xã'],
		['Quận/huyện', 'Phường/xã'],
		['Đơn vị cấp huyện', 'Đơn vị cấp xã'],
		['Địa phương', 'Xã, thị trấn'],
		['Địa phương', 'Đơn vị'],
		['Đơn vị', 'Xã'],
		['Địa bàn', 'Xã, phường'],
		['Tên huyện, thành phố', 'Tên xã, phường, thị trấn'],
		['Huyện - TP', 'Xã - Phường - TT'],
		['Huyện, thị xã', 'Phường, xã'],
		['District', 'Commune'],
		['Trực thuộc', 'Nơi gửi']
	])('says what each lies in: %s, %s', async (place, unit) => {
		const { report, told } = await read([TITLE], ['STT', place, unit, 'Số lượt tiếp'], ...ROWS);
		expect(told).toEqual(TOLD);
		expect(codes(report)).toEqual([]);
	});

	it('may stand behind them', async () => {
		const { told } = await read(
			[TITLE],
			['STT', 'Đơn vị', 'Trực thuộc', 'Số lượt tiếp'],
			...ROWS.map(([stt, place, unit, turns]): Row => [
				stt ?? null,
				unit ?? null,
				place ?? null,
				turns ?? null
			])
		);
		expect(told).toEqual(TOLD);
	});

	it('tells namesakes apart', async () => {
		const { report, told } = await read(
			['KẾT QUẢ TIẾP CÔNG DÂN NĂM 2023 CÁC XÃ'],
			['STT', 'Huyện', 'Xã', 'Số lượt tiếp'],
			[1, 'Nam Trực', 'Hồng Quang', 15],
			[2, 'Ý Yên', 'Yên Bình', 5],
			[3, 'Ứng Hòa', 'Hồng Quang', 6]
		);
		expect(told).toEqual([
			'Xã Hồng Quang (Nam Trực) = 15',
			'Xã Yên Bình (Ý Yên) = 5',
			'Xã Hồng Quang (Ứng Hòa) = 6'
		]);
		expect(codes(report)).toEqual([]);
	});

	it('may be of provinces', async () => {
		const { told } = await read(
			['TỔNG HỢP TIẾP CÔNG DÂN QUÝ IV/2025'],
			['STT', 'Tỉnh/TP', 'Đơn vị', 'Số lượt tiếp'],
			[1, 'Ninh Bình', 'Xã Xuân Trường', 8],
			[2, 'Quảng Ngãi', 'Phường Đức Phổ', 5]
		);
		expect(told).toEqual(['Xã Xuân Trường (Ninh Bình) = 8', 'Phường Đức Phổ (Quảng Ngãi) = 5']);
	});

	it('holds for the rows below it where merged cells were saved as text', async () => {
		const { told } = await read(
			[TITLE],
			['STT', 'Huyện', 'Xã', 'Số lượt tiếp'],
			...ROWS.map(([stt, place, unit, turns], r): Row => [
				stt ?? null,
				r === 1 ? null : (place ?? null),
				unit ?? null,
				turns ?? null
			])
		);
		expect(told).toEqual(TOLD);
	});

	it('asks about a unit that does not lie in the place beside it', async () => {
		const { report, told } = await read(
			[TITLE],
			['STT', 'Địa phương', 'Xã', 'Số lượt tiếp'],
			...ROWS,
			[5, 'Huyện Hải Hậu', 'Giao Lạc', 3]
		);
		expect(told).toEqual(TOLD);
		expect(codes(report)).toEqual(['ambiguous-unit C7']);
	});
});

describe('a row that names a place and no unit in it', () => {
	const HEADER: Row = ['STT', 'Địa phương', 'Xã', 'Số lượt tiếp', 'Số vụ việc'];
	const one: Row = [1, 'Huyện Xuân Trường', 'Xuân Ngọc', 8, 6];
	const other: Row = [2, 'Huyện Xuân Trường', 'Xuân Tân', 9, 7];

	it('is the sum of its units where it says so', async () => {
		const total: Row = [null, 'Huyện Xuân Trường', 'Cộng', 17, 13];
		const { report, told } = await read([TITLE], HEADER, one, other, total);
		expect(told).toHaveLength(4);
		expect(codes(report)).toEqual([]);
	});

	it('is the sum of its units where it adds up', async () => {
		const total: Row = [null, 'Huyện Xuân Trường', null, 17, 13];
		const { report, told } = await read([TITLE], HEADER, total, one, other);
		expect(told).toHaveLength(4);
		expect(codes(report)).toEqual([]);
	});

	it.each([null, 'Toàn huyện'])('is asked about otherwise: %s', async (unit) => {
		const own: Row = [3, 'Huyện Hải Hậu', unit, 5, 4];
		const { report, told } = await read([TITLE], HEADER, one, other, own);
		expect(told).toHaveLength(4);
		expect(codes(report)).toEqual(['unit-or-total C5']);
		const key = context.resolver.resolve('Huyện Hải Hậu', { date: '2023-12-14' }).key;
		const answers = new Map([[0, { units: { 'Huyện Hải Hậu': key } }]]);
		const decided = applyDecisions(report, answers, context);
		expect(placedFigures(decided)).toHaveLength(6);
	});
});

describe('a list of models with places beside the units', () => {
	const HEADER: Row = ['TT', 'Huyện', 'Xã', 'Tên mô hình'];
	const title: Row = ['DANH SÁCH ĐĂNG KÝ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024 TỈNH NAM ĐỊNH'];
	it('counts for the units', async () => {
		const { report, told } = await read(
			title,
			['TT', 'Địa phương', 'Đơn vị đăng ký', 'Tên mô hình'],
			[1, 'Huyện Giao Thủy', 'Xã Giao An', 'Tổ tự quản'],
			[2, 'Huyện Giao Thủy', 'Xã Giao Lạc', 'Tuyến đường hoa'],
			[3, 'Huyện Hải Hậu', 'Xã Hải Anh', 'Camera an ninh']
		);
		expect(told).toEqual([
			'Xã Giao An (Giao Thủy) = 1',
			'Xã Giao Lạc (Giao Thủy) = 1',
			'Xã Hải Anh (Hải Hậu) = 1'
		]);
		expect(codes(report)).toEqual([]);
	});

	it('does not go on with the unit above in another place', async () => {
		const { report, told } = await read(
			title,
			HEADER,
			[1, 'Huyện Giao Thủy', 'Xã Giao An', 'Tổ tự quản'],
			[2, 'Huyện Giao Thủy', null, 'Tuyến đường hoa'],
			[3, 'Huyện Hải Hậu', null, 'Camera an ninh']
		);
		expect(told).toEqual(['Xã Giao An (Giao Thủy) = 2']);
		expect(codes(report)).toEqual(['unit-or-total C5', 'unit-from-above C4']);
	});

	it('counts no row without a model', async () => {
		const { told } = await read(
			title,
			HEADER,
			[1, 'Huyện Giao Thủy', 'Xã Giao An', 'Tổ tự quản'],
			[2, 'Huyện Giao Thủy', 'Xã Giao Lạc', null]
		);
		expect(told).toEqual(['Xã Giao An (Giao Thủy) = 1']);
	});
});
