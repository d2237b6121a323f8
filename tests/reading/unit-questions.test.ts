import { describe, expect, it } from 'vitest';
import { context, readSheets } from '../support/reading';
import { applyDecisions, issueText } from '../../src/lib/reading/index';

function read(title: string, names: readonly string[]) {
	const rows = [
		['UBND TỈNH NAM ĐỊNH - UBND HUYỆN XUÂN TRƯỜNG'],
		[title],
		['Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
		...names.map((name, i) => [name, i + 4, i + 2])
	];
	return readSheets([{ name: 'Sheet1', rows }], 'a.xlsx');
}

const UNITS = ['Xã Xuân Vinh', 'Xã Xuân Phương', 'Xã Xuân Phú'];

describe('a unit that did not exist in the window', () => {
	it('is no question before the window is known', async () => {
		const report = await read('KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO', UNITS);
		expect(report.issues.map(({ code }) => code)).toEqual(['unknown-window']);
		const window = { start: '2022-01-01', end: '2022-12-31', kind: 'period' } as const;
		const dated = applyDecisions(report, new Map([[0, { window }]]), context);
		expect(dated.issues).toEqual([]);
		expect(dated.facts).toHaveLength(6);
	});

	it('is asked with what it had become, never with its own name', async () => {
		const report = await read('KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2024', UNITS);
		const asked = report.issues.filter(({ code }) => code === 'R13');
		// Xuân Phương went into Trà Lũ on 1 September 2024.
		expect(asked.map(({ raw, a1, details }) => [raw, a1, details?.expected])).toEqual([
			['Xã Xuân Phương', 'A5', 'Xã Trà Lũ']
		]);
		expect(issueText(asked[0] as (typeof asked)[0], 'vi')).toContain('Tên gợi ý: Xã Trà Lũ.');
		expect(report.tables[0]?.units[1]?.candidates[0]).toMatchObject({
			name: 'Xã Trà Lũ',
			reason: 'heir'
		});
	});

	it('is asked with each unit once', async () => {
		const { tables } = await read('KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024', UNITS);
		const offered = tables[0]?.units[1]?.candidates.map(({ key }) => key) ?? [];
		expect(offered).toEqual(['14122@2024-09-01', '14122@2023-01-01']);
	});
});

describe('a name with a tone lost or a letter wrong', () => {
	const TITLE = 'KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024';
	const NAMES = ['Xã Xuân Hông', 'Xã Xuân Vinh', 'Xã Xuân Châuu'];

	it('is taken for the only unit of the district it can be, and said with its cell', async () => {
		const report = await read(TITLE, NAMES);
		const said = report.issues.filter(({ code }) => code === 'unit-read-as');
		expect(
			said.map(({ severity, a1, raw, details }) => [severity, a1, raw, details?.expected])
		).toEqual([
			['warning', 'A4', 'Xã Xuân Hông', 'Xã Xuân Hồng'],
			['warning', 'A6', 'Xã Xuân Châuu', 'Xã Xuân Châu']
		]);
		expect(issueText(said[0] as (typeof said)[0], 'vi')).toContain(
			'“Xã Xuân Hông” ở A4 được đọc là Xã Xuân Hồng'
		);
		expect(report.facts).toHaveLength(6);
	});

	it('is no longer said once somebody answered for it', async () => {
		const report = await read(TITLE, NAMES);
		const key = report.tables[0]?.units[0]?.key as string;
		const units = { 'Xã Xuân Hông': key, 'Xã Xuân Châuu': null };
		const decided = applyDecisions(report, new Map([[0, { units }]]), context);
		expect(decided.issues.map(({ code }) => code)).not.toContain('unit-read-as');
		expect(decided.facts.map(({ unit }) => unit)).toContain(key);
		expect(decided.facts).toHaveLength(4);
	});
});

describe('a unit named with another type', () => {
	const inDongNai = (title: string, ...names: string[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND TỈNH ĐỒNG NAI'],
					[`KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO ${title}`],
					['Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
					...names.map((name, i) => [name, i + 4, i + 2])
				]
			}
		]);

	it('is asked about, with the unit that bears the name', async () => {
		const report = await inDongNai('QUÝ III NĂM 2025', 'Phường Phú Lý', 'Xã Xuân Lộc');
		expect(report.facts).toHaveLength(2);
		expect(report.tables[0]?.ready).toBe(false);
		expect(report.issues.map((issue) => issueText(issue, 'vi'))).toEqual([
			'“Phường Phú Lý” ở A4 ghi loại đơn vị khác với tên gần nhất là Xã Phú Lý. Hãy chọn đơn vị đúng.'
		]);
	});

	it('is told where it is the same unit that became a ward within the window', async () => {
		const report = await inDongNai('6 THÁNG ĐẦU NĂM 2026', 'Xã Xuân Lộc', 'Xã Phú Lý');
		expect(report.facts).toHaveLength(4);
		expect(report.tables[0]?.ready).toBe(true);
		expect(report.issues.map((issue) => issueText(issue, 'vi'))).toEqual([
			'“Xã Xuân Lộc” ở A4 được hiểu là Phường Xuân Lộc: cùng một đơn vị, vào ngày cuối kỳ báo cáo có tên gọi này.'
		]);
	});
});

describe('a table that names no unit at all', () => {
	it('says so without an empty name', async () => {
		const rows = [
			['KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2024'],
			['Nội dung', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
			['Nhóm một', 3, 2],
			['Nhóm hai', 4, 1],
			['Nhóm ba', 5, 1]
		];
		const report = await readSheets([{ name: 'Sheet1', rows }], 'a.xlsx');
		const asked = report.issues.filter(({ code, a1 }) => code === 'unknown-unit' && a1 === null);
		expect(asked).toHaveLength(1);
		for (const issue of asked) {
			expect(issue.raw).toBe('');
			expect(issueText(issue, 'vi')).toBe(
				'Không thấy tên đơn vị nào ở trang “Sheet1”. Hãy chọn đơn vị mà số liệu nói đến.'
			);
		}
	});
});
