import { describe, expect, it } from 'vitest';
import { applyDecisions, issueText } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const PHU_LY = '@26173';
const book = (title: string, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [['UBND XÃ PHÚ LÝ'], [title], ...rows] }]);
const counted = async (title: string, ...rows: Row[]) =>
	applyDecisions(await book(title, ...rows), new Map([[0, { count: true }]]), context);

describe('a book of receptions, one row a visit', () => {
	const TITLE = 'SỔ THEO DÕI TIẾP CÔNG DÂN THÁNG 7 NĂM 2024';
	const ROWS: Row[] = [
		['STT', 'Ngày tiếp', 'Họ tên', 'Nội dung', 'Kết quả'],
		[1, '02/7', 'Vũ Thị Lan', 'Hỏi về đất', 'Đã hướng dẫn'],
		[2, '09/7', 'Trần Văn Quý', 'Phản ánh', 'Đang xem xét'],
		[3, '10/7', 'Bùi Thị Nga', 'Phản ánh', 'Đang xem xét']
	];

	it('counts visits and no petitions', async () => {
		expect(figures(await counted(TITLE, ...ROWS))).toEqual([`tcd_turns${PHU_LY}=3`]);
	});

	it('is told by its title where the day says not of what it is', async () => {
		const rows = ROWS.map((row, i) => (i === 0 ? ['STT', 'Ngày', ...row.slice(2)] : row));
		expect(figures(await counted(TITLE, ...rows))).toEqual([`tcd_turns${PHU_LY}=3`]);
	});

	it('is left out until somebody asks, and says what it is', async () => {
		const left = applyDecisions(await book(TITLE, ...ROWS), new Map(), context);
		expect(figures(left)).toEqual([]);
		const told = left.issues.find(({ code }) => code === 'case-list-left-out');
		expect(told && issueText(told, 'vi')).toContain('sổ tiếp công dân có 3 lượt');
	});

	const WITH_PEOPLE = ['STT', 'Ngày tiếp công dân', 'Họ tên công dân', 'Địa chỉ', 'Số người'];
	it('counts the people where every visit says how many came, and asks about no column', async () => {
		const report = await counted(
			'SỔ TIẾP CÔNG DÂN QUÝ III NĂM 2024',
			WITH_PEOPLE,
			[1, '02/7', 'Vũ Thị Lan', 'Xóm 2', 2],
			[2, '09/7', 'Trần Văn Quý', 'Xóm 5', 3]
		);
		expect(figures(report)).toEqual([`tcd_turns${PHU_LY}=2`, `tcd_people${PHU_LY}=5`]);
		expect(report.tables[0]?.ready).toBe(true);
		const gap = await counted(
			'SỔ TIẾP CÔNG DÂN QUÝ III NĂM 2024',
			WITH_PEOPLE,
			[1, '02/7', 'Vũ Thị Lan', 'Xóm 2', 2],
			[2, '31/9', 'Trần Văn Quý', 'Xóm 5', null]
		);
		expect(figures(gap)).toEqual([`tcd_turns${PHU_LY}=2`]);
		expect(codes(gap).join()).toContain('case-day-unclear');
	});

	it('counts visits of other days than its window, and warns of them', async () => {
		const report = await counted('SỔ TIẾP CÔNG DÂN TỪ 01/7/2024 ĐẾN 31/7/2024', ...ROWS, [
			4,
			'10/8/2024',
			'Bùi Thị Nga',
			'Phản ánh',
			'Đang xem xét'
		]);
		expect(figures(report)).toEqual([`tcd_turns${PHU_LY}=4`]);
		const told = report.issues.filter(({ code }) => code === 'case-day-outside');
		expect(told.map((issue) => issueText(issue, 'vi'))).toEqual([
			'Trang “Sheet1”, cột “Ngày tiếp”: 1 lượt tiếp ghi ngày ngoài kỳ 01/07/2024–31/07/2024 (10/08/2024). Các lượt này vẫn được đếm trong kỳ; hãy kiểm tra ngày của từng lượt, hoặc chọn lại kỳ.'
		]);
	});

	it('is no book of petitions, whose days are those they were taken in on', async () => {
		const petitions = await counted(
			'SỔ TIẾP NHẬN ĐƠN THÁNG 7 NĂM 2024',
			['STT', 'Ngày nhận', 'Người gửi', 'Địa chỉ', 'Nội dung đơn', 'Kết quả'],
			[1, '02/7', 'Vũ Thị Lan', 'Xóm 2', 'Khiếu nại', 'Đã giải quyết']
		);
		expect(figures(petitions)[0]).toBe(`don_received${PHU_LY}=1`);
	});
});
