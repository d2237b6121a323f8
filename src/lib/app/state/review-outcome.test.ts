import { beforeAll, describe, expect, it } from 'vitest';
import type { Decisions, ReadReport } from '$lib/model';
import { applyDecisions } from '$lib/reading';
import { context, readSheets } from '../../../../tests/support/reading';
import { importOutcome, outcomeText } from './review-outcome';

describe('what importing a file would come to', () => {
	let read: ReadReport;
	beforeAll(async () => {
		const head = [['UBND XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG'], ['DANH SÁCH ĐƠN THƯ QUÝ IV NĂM 2024']];
		read = await readSheets([
			{
				name: 'Đơn thư',
				rows: [
					...head,
					['STT', 'Họ và tên', 'Ngày tiếp nhận', 'Loại đơn', 'Kết quả giải quyết'],
					[1, 'Trần Văn Mẫu', '05/10/2024', 'Khiếu nại', 'Đã giải quyết'],
					[2, 'Lê Thị Thử', '17/10/2024', 'Khiếu nại', 'Đã giải quyết'],
					[3, 'Phạm Văn Ví', '02/12/2024', 'Khiếu nại', 'Đang giải quyết']
				]
			},
			{
				name: 'Mô hình',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
					['STT', 'Đơn vị', 'Số mô hình đăng ký'],
					[1, 'Xã Xuân Hồng', 12],
					[2, 'Xã Xuân Ninh', 10]
				]
			}
		]);
	});
	const said = (list: Decisions, models: Decisions = {}) => {
		const decisions = new Map([
			[0, list],
			[1, models]
		]);
		return outcomeText(applyDecisions(read, decisions, context), decisions);
	};

	it('says of a list that is not counted that it stays out', () => {
		expect(said({})).toBe(
			'Đã rõ: 2 số liệu sẽ được nhập. Danh sách 3 vụ việc không được đếm nên để ngoài.'
		);
		expect(said({ count: true })).toMatch(/^Đã rõ: \d+ số liệu sẽ được nhập\.$/);
	});

	it('says that nothing comes in, never that nothing is clear', () => {
		expect(said({}, { skip: true })).toBe(
			'Chưa chọn đếm: không có số liệu nào được nhập, 3 dòng của danh sách để ngoài. Hãy chọn đếm, hoặc bỏ qua tệp trong danh sách trên.'
		);
		expect(said({ count: true, skip: true }, { skip: true })).toMatch(/^Không có số liệu nào/);
	});
});

it.each([
	[1, 0, 'whole'],
	[1, 2, 'part'],
	[0, 0, 'nothing'],
	[0, 2, 'nothing']
] as const)('%i figures and %i open questions: %s', (figures, open, outcome) => {
	const facts = Array.from({ length: figures }, () => ({})) as unknown as ReadReport['facts'];
	expect(importOutcome({ facts }, open)).toBe(outcome);
});
