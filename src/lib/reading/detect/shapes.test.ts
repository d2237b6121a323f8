import { describe, expect, it } from 'vitest';
import { one, rolesOf, valuesOf } from '../../../../tests/support/detected';
import { formatted, sheet, type Written } from '../../../../tests/support/sheet';

describe('L09: units across, months and cumulative', () => {
	const made = sheet(
		[
			['KẾT QUẢ THỰC HIỆN QUÝ II NĂM 2024'],
			['STT', 'Chỉ tiêu', 'ĐVT', 'Xã Phú Lý', null, 'Xã Trị An', null],
			[null, null, null, 'Trong kỳ', 'Lũy kế', 'Trong kỳ', 'Lũy kế'],
			['A', 'Mô hình'],
			['1', 'Tổng số mô hình', 'mô hình', 2, 5, 1, 3],
			['1.1', 'Trong đó: kinh tế', 'mô hình', 1, 2, 0, 1],
			['B', 'Hài lòng'],
			['2', 'Tỷ lệ hài lòng', '%', '85,7%', formatted(0.857, '0.0%', '85.7%'), '90%', '91%']
		],
		{ merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2'] }
	);
	const table = one(made);

	it('sees units across and keeps indicators as data', () => {
		expect(table.shape).toBe('units-across');
		expect(rolesOf(table)).toEqual(['section', 'data', 'data', 'section', 'data']);
		expect(table.columns[5]?.path).toEqual(['Xã Trị An', 'Trong kỳ']);
		expect(table.rows[1]?.section).toBe('Mô hình');
	});

	it('gives percentages in percent however they were written', () => {
		expect(valuesOf(table, 7)?.slice(3)).toEqual([85.7, 85.7, 90, 91]);
	});
});

describe('L10: one key-value form a sheet', () => {
	const rows: Written[][] = [
		['UBND XÃ XUÂN HỒNG'],
		['BÁO CÁO DÂN VẬN NĂM 2024'],
		['Chỉ tiêu', 'ĐVT', 'Kết quả', 'Ghi chú'],
		['Số mô hình đăng ký', 'mô hình', null],
		['Số mô hình được công nhận', 'mô hình', '01 mô hình'],
		['Tổng số lượt tiếp công dân', 'lượt', '03 (02 tập thể, 01 cá nhân)'],
		['Số cuộc đối thoại', 'cuộc', 'Không phát sinh']
	];

	it('keeps unfilled lines as data, not as a second header row', () => {
		const table = one(sheet(rows, { name: 'Xuan Hong' }));
		expect(table.shape).toBe('key-value');
		expect(table.headerRows).toEqual([2]);
		expect(table.unitText).toBe('UBND XÃ XUÂN HỒNG');
		expect(table.rows.map((row) => [row.role, row.cells[2]?.state, row.cells[2]?.value])).toEqual([
			['data', 'blank', null],
			['data', 'value', 1],
			['data', 'value', 3],
			['data', 'zero', 0]
		]);
	});

	it('lets rows that count whole things settle what a point means', () => {
		const table = one(
			sheet([
				['Chỉ tiêu', 'ĐVT', 'Kết quả'],
				['Số lượt người nghe', 'lượt', '6.644'],
				['Giá trị chăm lo', 'triệu đồng', '1.250']
			])
		);
		expect(table.rows.map((row) => row.cells[2]?.value)).toEqual([6644, 1250]);
		expect(table.issues).toEqual([]);
		const unsettled = one(
			sheet([
				['Chỉ tiêu', 'ĐVT', 'Kết quả'],
				['Giá trị chăm lo', 'triệu đồng', '1.250']
			])
		);
		expect(unsettled.columns.map(({ twoWays }) => twoWays)).toEqual([undefined, undefined, true]);
	});

	it('falls back to the sheet name, unless that is only `Sheet3`', () => {
		expect(one(sheet(rows.slice(1), { name: 'TT Xuân Trường' })).unitText).toBe('TT Xuân Trường');
		expect(one(sheet(rows.slice(1), { name: 'Sheet3' })).unitText).toBeNull();
	});
});

describe('L11: the survey tabulation', () => {
	const made = sheet(
		[
			['TỔNG HỢP PHIẾU KHẢO SÁT SỰ HÀI LÒNG NĂM 2024'],
			[
				'Nội dung',
				'Rất hài lòng',
				null,
				'Hài lòng',
				null,
				'Không hài lòng',
				null,
				'Tổng',
				'Điểm TB'
			],
			[null, 'Số phiếu', 'Tỷ lệ', 'Số phiếu', 'Tỷ lệ', 'Số phiếu', 'Tỷ lệ'],
			['I. Tiếp cận dịch vụ'],
			['Nơi ngồi chờ', 100, '54,1%', 60, '32,4%', 25, '13,5%', 185, '4,21'],
			['Trang thiết bị', 90, 0.486, 70, 0.378, 25, '13,5%', 185, '4,10'],
			['Tổng số phiếu phát ra: 200; thu về: 187; hợp lệ: 185']
		],
		{ merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:H3', 'I2:I3'] }
	);

	it('is units down when communes name the rows', () => {
		const table = one(
			sheet([
				['Xã, phường', 'Rất hài lòng', 'Hài lòng', 'Bình thường'],
				['Xã Phú Lý', 10, 20, 3],
				['Xã Trị An', 12, 8, 1]
			])
		);
		expect(table.shape).toBe('units-down');
	});

	it('scales fractions only where percent signs stand beside them, and counts the forms', () => {
		const table = one(made);
		expect(table.shape).toBe('survey');
		expect(table.rows.map((row) => row.role)).toEqual(['section', 'data', 'data']);
		expect(table.rows.slice(1).map((row) => row.cells[2]?.value)).toEqual([54.1, 48.6]);
		expect(table.rows[1]?.cells[8]?.value).toBe(4.21);
		expect(table.reasons).toContainEqual({
			code: 'survey-forms',
			details: { issued: 200, returned: 187, valid: 185 }
		});
	});
});

describe('L12 to L14: lists and answers', () => {
	it('knows a case list', () => {
		const table = one(
			sheet([
				[
					'STT',
					'Số đơn',
					'Ngày tiếp nhận',
					'Chủ đơn',
					'Địa chỉ',
					'Nội dung đơn',
					'Loại đơn',
					'Kết quả xử lý'
				],
				[
					1,
					'12/KN',
					'02/01/2024',
					'Trần Thị B',
					'ấp 1',
					'Về đất đai',
					'Khiếu nại',
					'Đã giải quyết'
				],
				[2, '13/TC', '05/01/2024', 'Lê Văn C', 'ấp 2', 'Về cán bộ', 'Tố cáo', 'Đang xử lý']
			])
		);
		expect(table.shape).toBe('case-list');
		expect(table.columns[2]?.kind).toBe('date');
	});

	it('knows the answers of an online form', () => {
		const long =
			'Xin cho biết số mô hình dân vận khéo mà đơn vị của ông/bà đã đăng ký với cấp trên trong năm 2024 là bao nhiêu';
		const table = one(
			sheet([
				['Dấu thời gian', 'Đơn vị', long, 'Các lĩnh vực'],
				['01/10/2024 10:00:00', 'Xã Phú Lý', '5', 'KT, VH-XH'],
				['02/10/2024 10:00:00', 'Xã Trị An', '3', 'QP-AN']
			])
		);
		expect(table.shape).toBe('answers');
		expect(table.headerRows).toEqual([0]);
		expect(table.rows.map((row) => row.cells[2]?.value)).toEqual([5, 3]);
	});
});
