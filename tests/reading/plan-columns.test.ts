import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const TITLE: Row[] = [['UBND HUYỆN XUÂN TRƯỜNG'], ['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024']];
const UNITS: Row[] = [
	[1, 'Xã Xuân Hồng', 12, 10, 83.3],
	[2, 'Xã Xuân Ninh', 10, 11, 110],
	[3, 'Xã Trà Lũ', 8, 8, 100]
];
const read = (...head: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [...TITLE, ...head, ...UNITS] }]);

describe('columns of what was planned and of the share done', () => {
	it.each<[string, readonly Row[], string]>([
		['flat', [['STT', 'Đơn vị', 'Chỉ tiêu giao', 'Số mô hình đăng ký', '% đạt']], 'C3'],
		['years', [['STT', 'Đơn vị', 'Kế hoạch năm 2024', 'Số mô hình đăng ký', 'Tỷ lệ (%)']], 'C3'],
		[
			'below their measure',
			[
				['STT', 'Đơn vị', 'Số mô hình đăng ký', null, null],
				[null, null, 'Kế hoạch', 'Thực hiện', '% so với KH']
			],
			'C4'
		]
	])('are left out beside the result, and it is said: %s', async (_, head, a1) => {
		const report = await read(...head);
		expect(report.facts.map(({ value }) => value)).toEqual([10, 11, 8]);
		expect(codes(report)).toEqual([`plan-columns-left-out ${a1}`]);
		expect(report.issues[0]?.count).toBe(2);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it('are asked about where nothing else says what was done', async () => {
		const report = await read(['STT', 'Đơn vị', 'Kế hoạch', 'Số việc khác', '% đạt']);
		expect(report.facts).toEqual([]);
		expect(report.tables[0]?.ready).toBe(false);
	});

	it('are asked about where plans are papers that were issued', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					...TITLE,
					['STT', 'Đơn vị', 'Văn bản ban hành', null, 'Số mô hình đăng ký'],
					[null, null, 'Nghị quyết', 'Kế hoạch', null],
					[1, 'Xã Xuân Hồng', 2, 3, 4]
				]
			}
		]);
		expect(codes(report)).toEqual(['unknown-column C5', 'unknown-column D5']);
	});

	it('are what somebody says they are', async () => {
		const report = await read(['STT', 'Đơn vị', 'Chỉ tiêu giao', 'Số mô hình đăng ký', '% đạt']);
		const meaning = { role: 'measure', measure: 'dvk_recognised', dims: {}, factor: 1 } as const;
		const decided = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Chỉ tiêu giao': meaning } }]]),
			context
		);
		expect(figures(decided)).toContain('dvk_recognised@14095=12');
	});
});

describe('rates of units with plans', () => {
	it.each<[string, string, string]>([
		['Tỷ lệ bao phủ BHYT (%)', 'Kế hoạch', 'Thực hiện'],
		['Tỷ lệ bao phủ BHYT (%)', 'KH', 'TH'],
		['Tỷ lệ bao phủ BHYT (%)', 'KH năm 2024', 'TH năm 2024'],
		['BHYT', 'Kế hoạch (%)', 'Thực hiện (%)']
	])('are the result and not the plan: %s over %s | %s', async (head, plan, result) => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['KẾT QUẢ NĂM 2024'],
					['STT', 'Đơn vị', head, null],
					[null, null, plan, result],
					[1, 'Xã Xuân Ninh', 95, 96.2],
					[2, 'Xã Xuân Hồng', 95, 94.1]
				],
				merges: ['A3:A4', 'B3:B4', 'C3:D3']
			}
		]);
		expect(figures(report)).toEqual(['bhyt_coverage@14143=96.2', 'bhyt_coverage@14095=94.1']);
		expect(codes(report)).toEqual(['typed-rate-only D5', 'plan-columns-left-out C4'].toReversed());
	});
});
