import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (...rows: Row[]) => readSheets([{ name: 'Sheet1', rows }]);

describe('names with figures beside them and no header over them', () => {
	it('are lines of the unit that the title names, words beside the figures and all', async () => {
		const report = await read(
			['HUYỆN XUÂN TRƯỜNG'],
			['BÁO CÁO KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2024'],
			['Xã Thọ Nghiệp'],
			['Số mô hình dân vận khéo đăng ký:', '12 mô hình'],
			['Trong đó: tập thể', 9],
			['cá nhân', 3],
			['Số mô hình được công nhận', '10 (cấp huyện 2)'],
			['Số cuộc tuyên truyền', '25 buổi'],
			['Số lượt người nghe', '2.100 lượt'],
			['Số lượt tiếp công dân', 35]
		);
		expect(report.tables[0]?.table).toMatchObject({
			shape: 'key-value',
			range: 'A4:B10',
			title: 'BÁO CÁO KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2024'
		});
		expect(report.facts.map(({ measure, value }) => `${measure}=${value}`)).toEqual([
			'dvk_registered=12',
			'dvk_registered=9',
			'dvk_registered=3',
			'dvk_recognised=10',
			'tt_sessions=25',
			'tt_attendees=2100',
			'tcd_turns=35'
		]);
		expect(codes(report)).toEqual(['words-beside-figure B4']);
	});

	it('may stand in pairs side by side', async () => {
		const report = await read(
			['XÃ XUÂN VINH, HUYỆN XUÂN TRƯỜNG'],
			['SỐ LIỆU DÂN VẬN NĂM 2024'],
			['Số mô hình đăng ký:', 15, 'Số mô hình được công nhận:', 10],
			['Số lượt tiếp công dân:', 45, 'Số đơn tiếp nhận:', 20],
			['Số buổi tuyên truyền:', 30, 'Lượt người nghe:', 3200]
		);
		expect(report.facts.map(({ value }) => value).sort((a, b) => a - b)).toEqual([
			10, 15, 20, 30, 45, 3200
		]);
	});

	it('may begin in the first row, below one title or none', async () => {
		const lines: Row[] = [
			['Số mô hình đăng ký', '15 mô hình'],
			['Số mô hình được công nhận', '10 mô hình'],
			['Số lượt tiếp công dân', '45 lượt']
		];
		const titled = await read(
			['BÁO CÁO CÔNG TÁC DÂN VẬN NĂM 2024 - XÃ XUÂN VINH, HUYỆN XUÂN TRƯỜNG'],
			...lines
		);
		expect(titled.facts.map(({ value }) => value)).toEqual([15, 10, 45]);
		const bare = await read(...lines);
		expect(bare.facts).toEqual([]);
		expect(codes(bare)).toContain('unknown-window');
	});

	it('are a table of their own only where no header stands over them and none of them is a unit', async () => {
		const headed = await read(
			['BÁO CÁO NĂM 2024'],
			['Chỉ tiêu', 'Xã Xuân Hồng'],
			['Số mô hình đăng ký', 15],
			['Số mô hình được công nhận', 10],
			['Số lượt tiếp công dân', 45]
		);
		expect(headed.tables[0]?.table.headerRows).toEqual([1]);
		const units = await read(
			['SỐ MÔ HÌNH ĐĂNG KÝ NĂM 2024'],
			['Xã Xuân Hồng', 15],
			['Xã Xuân Ngọc', 10],
			['Xã Xuân Vinh', 9]
		);
		expect(figures(units)).toEqual([]);
		expect(codes(units)).toEqual(['no-table']);
	});

	it('are told of where a table with a header stands below them', async () => {
		const report = await read(
			['TỔNG HỢP NĂM 2024'],
			['Tổng số mô hình đăng ký', 25],
			['Tổng số mô hình được công nhận', 18],
			['Tổng số cuộc tuyên truyền', 18],
			['TT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
			[1, 'Xã Xuân Hồng', 15, 10],
			[2, 'Xã Xuân Ngọc', 10, 8]
		);
		expect(report.facts).toHaveLength(4);
		expect(codes(report)).toEqual(['figures-above-table B2']);
	});

	it('are nothing but the head of a report where they say its number or year', async () => {
		const report = await read(
			['Số báo cáo:', 15],
			['Năm:', 2024],
			['TT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
			[1, 'Xã Xuân Hồng', 15, 10],
			[2, 'Xã Xuân Ngọc', 10, 8]
		);
		expect(report.facts).toHaveLength(4);
		expect(codes(report)).toEqual([]);
	});
});
