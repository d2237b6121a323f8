import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const PHU_LY = '@26173';
const read = (title: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['UBND XÃ PHÚ LÝ'], [title], ...rows] }]);

describe('columns that are parts of each line', () => {
	it('give the parts and the whole, of the one unit of the sheet', async () => {
		const report = await read(
			'KẾT QUẢ XỬ LÝ ĐƠN QUÝ III/2024',
			['TT', 'Nội dung', 'Khiếu nại', 'Tố cáo', 'Kiến nghị, phản ánh', 'Tổng', 'Ghi chú'],
			[1, 'Đơn tiếp nhận trong kỳ', 3, 1, 8, 12],
			[2, 'Đơn đã xử lý', 3, 1, 7, 11]
		);
		expect(figures(report)).toEqual([
			`don_received[kind=khieu-nai]${PHU_LY}=3`,
			`don_received[kind=to-cao]${PHU_LY}=1`,
			`don_received[kind=kien-nghi-phan-anh]${PHU_LY}=8`,
			`don_received${PHU_LY}=12`,
			`don_processed[kind=khieu-nai]${PHU_LY}=3`,
			`don_processed[kind=to-cao]${PHU_LY}=1`,
			`don_processed[kind=kien-nghi-phan-anh]${PHU_LY}=7`,
			`don_processed${PHU_LY}=11`
		]);
		expect(codes(report)).toEqual([]);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it('are no unit although one bears the name: Văn hóa - xã hội is no Xã Văn Hóa', async () => {
		const report = await read(
			'MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
			['TT', 'Nội dung', 'Kinh tế', 'Văn hóa - xã hội', 'Quốc phòng - an ninh', 'Xây dựng HTCT'],
			[1, 'Số mô hình đăng ký', 3, 4, 2, 3]
		);
		expect(figures(report)).toEqual([
			`dvk_registered[field=kinh-te]${PHU_LY}=3`,
			`dvk_registered[field=van-hoa-xa-hoi]${PHU_LY}=4`,
			`dvk_registered[field=quoc-phong-an-ninh]${PHU_LY}=2`,
			`dvk_registered[field=he-thong-chinh-tri]${PHU_LY}=3`,
			`dvk_registered${PHU_LY}=12`
		]);
		expect(codes(report)).toEqual(['parts-summed C4,D4,E4,F4']);
	});

	it('of one part are added up', async () => {
		const report = await read(
			'TIẾP CÔNG DÂN NĂM 2024',
			['TT', 'Nội dung', 'Thường xuyên', 'Định kỳ', 'Đột xuất', 'Tổng cộng'],
			[1, 'Số lượt tiếp', 20, 12, 3, 35]
		);
		expect(figures(report)).toEqual([
			`tcd_turns[reception=regular]${PHU_LY}=20`,
			`tcd_turns[reception=leader]${PHU_LY}=15`,
			`tcd_turns${PHU_LY}=35`
		]);
		expect(codes(report)).toEqual([]);
	});

	it('are parts of each unit they stand under', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['KẾT QUẢ XỬ LÝ ĐƠN QUÝ II NĂM 2024'],
					['TT', 'Nội dung', 'Xã Xuân Hồng', null, null, 'Xã Xuân Ninh', null, null],
					[null, null, 'Khiếu nại', 'Tố cáo', 'Tổng', 'Khiếu nại', 'Tố cáo', 'Tổng'],
					[1, 'Đơn tiếp nhận trong kỳ', 1, 2, 3, 4, 5, 9]
				],
				merges: ['A3:A4', 'B3:B4', 'C3:E3', 'F3:H3']
			}
		]);
		expect(figures(report)).toEqual([
			'don_received[kind=khieu-nai]@14095=1',
			'don_received[kind=to-cao]@14095=2',
			'don_received@14095=3',
			'don_received[kind=khieu-nai]@14143=4',
			'don_received[kind=to-cao]@14143=5',
			'don_received@14143=9'
		]);
		expect(codes(report)).toEqual([]);
	});

	it('contradict a total that is not their sum', async () => {
		const report = await read(
			'MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
			['TT', 'Nội dung', 'Tập thể', 'Cá nhân', 'Tổng cộng'],
			[1, 'Số mô hình đăng ký', 9, 3, 13]
		);
		expect(figures(report)).toHaveLength(3);
		expect(codes(report)).toEqual(['R06 E4']);
	});
});

describe('columns of which nobody knows what parts they are', () => {
	const bodies = (total: number | null) =>
		read(
			'KẾT QUẢ CÁC ĐOÀN THỂ THAM GIA NĂM 2024',
			['TT', 'Nội dung', 'Mặt trận', 'Hội Phụ nữ', 'Đoàn Thanh niên', total && 'Tổng'],
			[1, 'Số mô hình đăng ký', 2, 4, 4, total]
		);

	it('are left out and named beside the total they add up to', async () => {
		const report = await bodies(10);
		expect(figures(report)).toEqual([`dvk_registered${PHU_LY}=10`]);
		expect(codes(report)).toEqual(['parts-left-out C3']);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it.each([null, 11])('are told and nothing is taken in beside %s', async (total) => {
		const report = await bodies(total);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['columns-unplaced C3']);
		expect(report.tables[0]?.ready).toBe(false);
	});

	it('are asked as units in the table of a district', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
					['TT', 'Nội dung', 'Xuân Hồng', 'Xuân Ninh', 'Nơi khác', 'Tổng'],
					[1, 'Số mô hình đăng ký', 2, 4, 4, 10]
				]
			}
		]);
		expect(figures(report)).toEqual(['dvk_registered@14095=2', 'dvk_registered@14143=4']);
		expect(codes(report)).toEqual(['unknown-unit E3']);
		expect(report.tables[0]?.ready).toBe(false);
		const answered = applyDecisions(
			report,
			new Map([[0, { units: { 'Nơi khác': null } }]]),
			context
		);
		expect(answered.facts).toHaveLength(2);
		expect(answered.tables[0]?.ready).toBe(true);
	});
});

it('says of a table that gives neither a figure nor a question that nothing was taken', async () => {
	const report = await read(
		'TÌNH HÌNH CÁC ĐƠN VỊ NĂM 2024',
		['TT', 'Đơn vị', 'Tình hình'],
		[1, 'Xã Phú Lý', 'ổn định'],
		[2, 'Xã Trị An', 'còn khó khăn']
	);
	expect(report.facts).toEqual([]);
	expect(codes(report)).toEqual(['nothing-taken A3:C5']);
});
