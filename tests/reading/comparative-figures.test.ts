import { describe, expect, it } from 'vitest';
import { readSheets } from '../support/reading';
import { issueText } from '../../src/lib/reading/index';

function read(before: string) {
	const rows = [
		['BIỂU TỔNG HỢP MÔ HÌNH DÂN VẬN KHÉO QUÝ I NĂM 2025'],
		['Huyện Xuân Trường'],
		[],
		['TT', 'Đơn vị', 'Số mô hình đăng ký', before],
		[1, 'Xã Trà Lũ', 12, 1],
		[2, 'Xã Xuân Hồng', 6, 4]
	];
	return readSheets([{ name: 'Sheet1', rows }], 'a.xlsx');
}

const BEFORE = 'Số mô hình đăng ký cùng kỳ năm trước';

describe('figures of the same window a year before', () => {
	// Trà Lũ was made on 1 September 2024, of units that reported on the first quarter themselves.
	it('are left out for a unit that was not there yet, with its cell and the reason', async () => {
		const { facts, issues } = await read(BEFORE);
		expect(facts.map(({ source, start, value }) => `${source.a1} ${start} ${value}`)).toEqual([
			'C5 2025-01-01 12',
			'C6 2025-01-01 6',
			'D6 2024-01-01 4'
		]);
		expect(issues.map(({ code, severity, a1 }) => `${code} ${severity} ${a1}`)).toEqual([
			'comparative-before-unit note D5'
		]);
		const [said] = issues;
		expect(said && issueText(said, 'vi')).toContain(
			'Số kỳ trước 1 ở D5 của Xã Trà Lũ không được nhập: đơn vị này mới có từ ngày 01/09/2024, còn kỳ đó kết thúc ngày 31/03/2024'
		);
	});

	it('are marked as no report on that window', async () => {
		const { reports } = await read(BEFORE);
		expect(reports.map(({ start, comparative }) => `${start} ${comparative ?? ''}`)).toEqual([
			'2025-01-01 ',
			'2025-01-01 ',
			'2024-01-01 true'
		]);
	});
});
