import { describe, expect, it } from 'vitest';
import type { Decisions } from '$lib/model';
import { codes, context, figures, readSheets } from '../../../tests/support/reading';
import type { Made, Row } from '../../../tests/support/xlsx-bytes';
import { applyDecisions, memoryOf, readReport } from './index';

const MODELS: Made = {
	name: 'Sheet1',
	rows: [
		['UBND HUYỆN XUÂN TRƯỜNG', null, null, null, null],
		['KẾT QUẢ XÂY DỰNG MÔ HÌNH "DÂN VẬN KHÉO" QUÝ IV NĂM 2024'],
		[
			'STT',
			'Cơ quan, đơn vị',
			'Số mô hình đăng ký',
			'Số mô hình được công nhận',
			'Tỷ lệ (%)',
			'Ghi chú'
		],
		['I', 'KHỐI XÃ, THỊ TRẤN', 19, 8],
		[1, 'UBND xã Xuân Hồng', 12, 6, 50],
		[2, 'X. Trà Lũ', '05', '-', 0],
		[3, 'TT. Xuân Trường', 2, 2, 90],
		[null, 'TỔNG CỘNG', 19, 9]
	]
};

describe('units down', () => {
	it('gives counts with their cells, leaves totals and rates out and checks them', async () => {
		const report = await readSheets([MODELS]);
		expect(figures(report)).toEqual([
			'dvk_registered@14095=12',
			'dvk_recognised@14095=6',
			'dvk_registered@14122=5',
			'dvk_recognised@14122=0',
			'dvk_registered@14089=2',
			'dvk_recognised@14089=2'
		]);
		expect(report.facts[3]).toMatchObject({
			unit: '14122@2024-09-01',
			start: '2024-10-01',
			end: '2024-12-31',
			windowKind: 'period',
			state: 'zero',
			source: { file: 'bao-cao.xlsx', sheet: 'Sheet1', a1: 'D6', raw: '-' }
		});
		expect(codes(report)).toEqual(expect.arrayContaining(['R04 E7', 'R07 D8']));
		expect(codes(report)).not.toContain('R07 C8');
		expect(report.tables[0]?.ready).toBe(true);
		expect(
			report.reports.map(({ unit, cellsRequired, cellsFilled }) => [
				unit,
				cellsRequired,
				cellsFilled
			])
		).toEqual([
			['14095@2023-01-01', 2, 2],
			['14122@2024-09-01', 2, 2],
			['14089@2023-01-01', 2, 2]
		]);
		expect(report.reportOf).toEqual([0, 0, 1, 1, 2, 2]);
	});

	it('keeps blank apart from zero in completeness', async () => {
		const rows = MODELS.rows.map((row) => [...row]);
		(rows[5] as Row)[3] = null;
		const report = await readSheets([{ ...MODELS, rows }]);
		expect(figures(report)).not.toContain('dvk_recognised@14122=0');
		expect(report.reports[1]).toMatchObject({ cellsRequired: 2, cellsFilled: 1 });
	});

	it('blocks a fraction of a model and says so', async () => {
		const rows = MODELS.rows.map((row) => [...row]);
		(rows[4] as Row)[2] = 12.5;
		const report = await readSheets([{ ...MODELS, rows }]);
		expect(codes(report)).toContain('R15 C5');
		expect(figures(report)).not.toContain('dvk_registered@14095=12.5');
		expect(figures(report)).toContain('dvk_recognised@14095=6');
	});

	it('asks for a unit it does not know and takes the answer', async () => {
		const rows = MODELS.rows.map((row) => [...row]);
		(rows[5] as Row)[1] = 'Xã Không Có Thật';
		const report = await readSheets([{ ...MODELS, rows }]);
		expect(report.tables[0]?.ready).toBe(false);
		expect(codes(report)).toContain('unknown-unit B6');
		const decided = new Map<number, Decisions>([
			[0, { units: { 'Xã Không Có Thật': '14122@2024-09-01' } }]
		]);
		const after = applyDecisions(report, decided, context);
		expect(figures(after)).toContain('dvk_registered@14122=5');
		expect(codes(after)).not.toContain('unknown-unit B6');
		expect(after.tables[0]?.ready).toBe(true);
	});

	it('remembers what a column was decided to be', async () => {
		const rows = MODELS.rows.map((row) => [...row]);
		(rows[2] as Row)[2] = 'Cột A';
		const report = await readSheets([{ ...MODELS, rows }]);
		expect(report.tables[0]?.ready).toBe(false);
		const meaning = { role: 'measure', measure: 'dvk_registered', dims: {}, factor: 1 } as const;
		const after = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Cột A': meaning } }]]),
			context
		);
		expect(figures(after)).toContain('dvk_registered@14095=12');
		const mapped = after.tables[0];
		if (!mapped) throw new Error('no table');
		const again = await readSheets([{ ...MODELS, rows }], 'x.xlsx', {
			...context,
			memories: [memoryOf(mapped)]
		});
		expect(again.tables[0]?.columns[2]).toMatchObject({ value: meaning, confidence: 'sure' });
		expect(again.tables[0]?.ready).toBe(true);
	});

	it('gives nothing for a skipped table', async () => {
		const after = applyDecisions(
			await readSheets([MODELS]),
			new Map([[0, { skip: true }]]),
			context
		);
		expect(after.facts).toEqual([]);
		expect(codes(after)).not.toContain('R07 D8');
	});
});

describe('files that cannot be read', () => {
	it('come back with an issue and no tables', async () => {
		const report = await readReport(new Uint8Array(), 'trong.xlsx', context);
		expect(report.tables).toEqual([]);
		expect(report.facts).toEqual([]);
		expect(report.issues.length).toBeGreaterThan(0);
	});
});
