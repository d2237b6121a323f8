import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (title: string, unit: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [[unit], [title], ...rows] }]);
const DISTRICT = 'UBND HUYỆN XUÂN TRƯỜNG';
const MODELS = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024';

it('leaves out the window before without a question, where that of the table stands beside it', async () => {
	const report = await read(
		MODELS,
		DISTRICT,
		['STT', 'Đơn vị', 'Số mô hình đăng ký', null, 'Số mô hình được công nhận kỳ trước'],
		[null, null, 'Kỳ trước', 'Kỳ này', null],
		[1, 'Xã Xuân Hồng', 12, 4, 7],
		[2, 'Xã Xuân Ninh', 10, 5, 8]
	);
	expect(figures(report)).toEqual(['dvk_registered@14095=4', 'dvk_registered@14143=5']);
	expect(codes(report)).toEqual(['unknown-column E5', 'columns-before-left-out C4']);
});

it('says which columns of the window before it left out', async () => {
	const down = await read(
		'BÁO CÁO THÁNG 6 NĂM 2024',
		DISTRICT,
		['Đơn vị', 'Số lượt tiếp công dân', null, null],
		[null, 'Tháng trước', 'Tháng này', 'Cùng kỳ'],
		['Xã Xuân Hồng', 4, 5, 6]
	);
	expect(down.facts.map(({ value, start }) => [value, start])).toEqual([
		[5, '2024-06-01'],
		[6, '2023-06-01']
	]);
	expect(codes(down)).toEqual(['columns-before-left-out B4']);
	const lines = await read(
		'KẾT QUẢ CÔNG TÁC DÂN VẬN THÁNG 6 NĂM 2024',
		'XÃ XUÂN HỒNG - HUYỆN XUÂN TRƯỜNG',
		['Nội dung', 'Kỳ trước', 'Kỳ này', 'Lũy kế'],
		['Số lượt tiếp công dân', 5, 12, 40],
		['Số cuộc tuyên truyền', 6, 13, 38]
	);
	expect(lines.facts.map(({ value }) => value)).toEqual([12, 40, 13, 38]);
	expect(codes(lines)).toEqual(['columns-before-left-out B3']);
});

it('keeps what was carried in from the window before', async () => {
	const report = await read(
		'KẾT QUẢ TIẾP NHẬN, XỬ LÝ ĐƠN QUÝ IV NĂM 2024',
		DISTRICT,
		['STT', 'Đơn vị', 'Số đơn kỳ trước chuyển sang', 'Số đơn tiếp nhận trong kỳ'],
		[1, 'Xã Xuân Hồng', 4, 8],
		[2, 'Xã Xuân Ninh', 5, 5]
	);
	expect(figures(report)).toContain('don_carried_in@14095=4');
	expect(codes(report)).toEqual([]);
});

it('asks nothing of an amount that is repeated in words', async () => {
	const lines = await read(
		MODELS,
		'UBND xã Xuân Hồng, huyện Xuân Trường',
		['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
		[1, 'Số mô hình đăng ký', 'mô hình', 12],
		[2, 'Kinh phí hỗ trợ', 'triệu đồng', 30],
		[null, 'Bằng chữ: Ba mươi triệu đồng', null, null],
		[3, 'Số mô hình được công nhận', 'mô hình', 5]
	);
	expect(codes(lines)).toEqual([]);
	expect(lines.facts.map(({ value }) => value)).toEqual([12, 30, 5]);
	const columns = await read(
		MODELS,
		DISTRICT,
		['STT', 'Đơn vị', 'Kinh phí hỗ trợ (triệu đồng)', null],
		[null, null, 'Bằng số', 'Bằng chữ'],
		[1, 'Xã Xuân Hồng', 12, 'Mười hai triệu đồng'],
		[2, 'Xã Xuân Ninh', 10, 'Mười triệu đồng']
	);
	expect(codes(columns)).toEqual([]);
	expect(columns.facts.map(({ value }) => value)).toEqual([12, 10]);
});

it('asks about figures of the window before that stand alone', async () => {
	const QUARTER = 'KẾT QUẢ BỘ PHẬN MỘT CỬA QUÝ III NĂM 2024';
	for (const [title, header] of [
		[MODELS, 'Số mô hình duy trì quý trước'],
		[MODELS, 'Số mô hình được công nhận quý trước'],
		[QUARTER, 'Tỷ lệ đúng hạn quý trước (%)']
	] as const) {
		const report = await read(title, DISTRICT, ['Đơn vị', header], ['Xã Xuân Hồng', 90]);
		expect(codes(report)).toEqual(['unknown-column B4']);
		expect(figures(report)).toEqual([]);
	}
	const report = await read(QUARTER, DISTRICT, ['Đơn vị', 'Tồn kỳ trước'], ['Xã Xuân Hồng', 9]);
	expect(figures(report)).toEqual(['dossiers_carried_in@14095=9']);
});

describe('the year before at the end of a header', () => {
	const MODELS_OF_YEAR = 'KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024';
	const windowsOf = async (title: string, ...headers: string[]) =>
		(await read(title, DISTRICT, ['Đơn vị', ...headers], ['Xã Xuân Hồng', 20, 15])).facts.map(
			({ measure, value, end }) => `${measure} ${value} ${end.slice(0, 4)}`
		);

	it('is the window of its figures beside those of this one', async () => {
		for (const header of [
			'Số mô hình được công nhận năm trước',
			'Số mô hình được công nhận năm trước (mô hình)',
			'Số mô hình được công nhận (năm trước)'
		])
			expect(await windowsOf(MODELS_OF_YEAR, 'Số mô hình được công nhận', header)).toEqual([
				'dvk_recognised 20 2024',
				'dvk_recognised 15 2023'
			]);
		expect(
			await windowsOf(
				'KẾT QUẢ KHẢO SÁT NĂM 2024',
				'Tỷ lệ hài lòng (%)',
				'Tỷ lệ hài lòng năm trước (%)'
			)
		).toEqual(['sat_index 20 2024', 'sat_index 15 2023']);
	});

	it('is that of receptions counted by turns alone', async () => {
		expect(
			await windowsOf('TIẾP CÔNG DÂN NĂM 2024', 'Số lượt năm nay', 'Số lượt năm trước')
		).toEqual(['tcd_turns 20 2024', 'tcd_turns 15 2023']);
	});

	it.each([
		[MODELS_OF_YEAR, 'Số mô hình được công nhận năm trước'],
		[MODELS_OF_YEAR, 'Số mô hình được công nhận từ năm trước'],
		[MODELS_OF_YEAR, 'Số mô hình được công nhận các năm trước'],
		[MODELS_OF_YEAR, 'Số mô hình năm trước được công nhận'],
		[MODELS_OF_YEAR, 'Số mô hình được công nhận cuối năm trước'],
		[MODELS, 'Số mô hình đăng ký năm trước']
	])('is asked alone, as a bound, and in a part of a year: %s, %s', async (title, header) => {
		expect(await windowsOf(title, 'Số mô hình đăng ký', header)).toEqual([
			'dvk_registered 20 2024'
		]);
	});

	it('leaves models kept from it and columns headed by it alone what they were', async () => {
		const kept = await windowsOf(
			MODELS_OF_YEAR,
			'Số mô hình đăng ký',
			'Số mô hình duy trì từ năm trước'
		);
		expect(kept).toContain('dvk_maintained 15 2024');
		const report = await read(
			MODELS_OF_YEAR,
			DISTRICT,
			['Đơn vị', 'Số mô hình đăng ký', null],
			[null, 'Năm trước', 'Năm nay'],
			['Xã Xuân Hồng', 20, 15]
		);
		expect(report.facts[0]?.end).toBe('2023-12-31');
	});
});
