import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/lib/reading';
import { context } from '../support/reading';

/** More than an engine takes as the arguments of one call, and far more than may be compared row by row. */
const ROWS = 140_000;
const read = (lines: readonly string[]) =>
	readReport(new TextEncoder().encode(lines.join('\n')), 'so-lieu.csv', context);
const rowsOf = (row: (i: number) => string) => Array.from({ length: ROWS }, (_, i) => row(i));
const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Ninh', 'Xã Xuân Phú'];

describe('a table of a hundred and forty thousand rows', () => {
	it('of units and days is asked about as a small one', async () => {
		const report = await read([
			'UBND HUYỆN XUÂN TRƯỜNG;;',
			'KẾT QUẢ TIẾP CÔNG DÂN NĂM 2023;;',
			'Đơn vị;Buổi;Số lượt tiếp công dân',
			...rowsOf((i) => `${UNITS[i % 3]};Buổi ${i};${i % 7}`)
		]);
		expect(report.tables[0]?.ready).toBe(false);
		expect(report.issues.length).toBeGreaterThan(0);
	});

	it('of villages is added up', async () => {
		const report = await read([
			'UBND XÃ XUÂN HỒNG;;',
			'HUYỆN XUÂN TRƯỜNG;;',
			'KẾT QUẢ TUYÊN TRUYỀN NĂM 2023;;',
			'Xóm;Số cuộc tuyên truyền;Lượt người nghe',
			...rowsOf((i) => `Xóm ${i + 1};1;2`)
		]);
		expect(report.facts.map(({ measure, value }) => [measure, value])).toEqual([
			['tt_sessions', ROWS],
			['tt_attendees', 2 * ROWS]
		]);
	});

	it('of models is counted', async () => {
		const report = await read([
			'UBND HUYỆN XUÂN TRƯỜNG;;;',
			'DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO ĐĂNG KÝ NĂM 2023;;;',
			'STT;Tên mô hình;Đơn vị;Lĩnh vực',
			...rowsOf((i) => `${i + 1};Mô hình ${i};${UNITS[i % 3]};Kinh tế`)
		]);
		const registered = report.facts.filter(
			({ measure, dims }) => measure === 'dvk_registered' && Object.keys(dims).length === 0
		);
		expect(registered.reduce((sum, { value }) => sum + value, 0)).toBe(ROWS);
	});
});
