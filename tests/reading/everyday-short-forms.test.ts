import { describe, expect, it } from 'vitest';
import { headerKey } from '../../src/lib/reference/forms';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (rows: Row[], merges: string[] = []) => readSheets([{ name: 'Sheet1', rows, merges }]);

describe('everyday short forms', () => {
	it('TH is what was carried out, over a plan and an estimate', async () => {
		const report = await read(
			[
				['BÁO CÁO 9 THÁNG ĐẦU NĂM 2024'],
				['TT', 'Đơn vị', 'Số lượt tiếp công dân', null, null],
				[null, null, 'KH năm', 'TH 9 tháng', 'Ước TH cả năm'],
				[1, 'Xuân Hồng', 60, 45, 58],
				[2, 'Xuân Phú', 40, 28, 38]
			],
			['A2:A3', 'B2:B3', 'C2:E2']
		);
		expect(report.facts.map(({ value, end }) => [value, end])).toEqual([
			[45, '2024-09-30'],
			[28, '2024-09-30']
		]);
		expect(codes(report)).toEqual(['unknown-column E4', 'plan-columns-left-out C3']);
	});

	it('TH in brackets says that a count was carried out, KH that it was planned', async () => {
		const report = await read([
			['TỔNG HỢP MÔ HÌNH DVK NĂM 2024'],
			['TT', 'Đơn vị', 'Số mô hình đăng ký (KH)', 'Số mô hình đăng ký (TH)'],
			[1, 'Xuân Hồng', 12, 15],
			[2, 'Xuân Phú', 8, 9]
		]);
		expect(report.facts.map(({ value }) => value)).toEqual([15, 9]);
		expect(codes(report)).toEqual(['unknown-column C3']);
	});

	it('TH is no such thing as a school', () => {
		expect(headerKey('Trường TH Xuân Hồng')).toBe('truong th xuan hong');
		expect(headerKey('TH Xuân Hồng')).toBe('th xuan hong');
	});

	it('MH behind a figure are models', async () => {
		const report = await read([
			['TỔNG HỢP MÔ HÌNH DVK NĂM 2024'],
			['TT', 'Đơn vị', 'Số mô hình đăng ký'],
			[1, 'Xuân Hồng', 15],
			[2, 'Xuân Phú', '09 MH']
		]);
		expect(report.facts.map(({ value }) => value)).toEqual([15, 9]);
	});
});
