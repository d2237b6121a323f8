import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';

const made = (name: string, head: string, figure: number) => ({
	name,
	rows: [
		[head],
		['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
		['STT', 'Chỉ tiêu', 'Kết quả'],
		[1, 'Số mô hình đăng ký', figure],
		[2, 'Số mô hình được công nhận', 2]
	]
});
const DISTRICT = 'UBND HUYỆN XUÂN TRƯỜNG';

describe('a form with the head of the district', () => {
	it('is of the commune its sheet is named after', async () => {
		const report = await readSheets([
			made('Xuân Hồng', DISTRICT, 12),
			made('X. Xuân Ninh', DISTRICT, 13)
		]);
		expect(figures(report)).toEqual([
			...['dvk_registered@14095=12', 'dvk_recognised@14095=2'],
			...['dvk_registered@14143=13', 'dvk_recognised@14143=2']
		]);
		expect(codes(report)).toEqual([]);
	});

	it('is asked about where the file is named after a commune, and answered for that file', async () => {
		const report = await readSheets([made('Sheet1', DISTRICT, 12)], 'Xuân Hồng.xlsx');
		expect(codes(report)).toEqual(['ambiguous-unit']);
		expect(report.facts).toEqual([]);
		const guess = report.tables[0]?.unit;
		expect(guess?.candidates.map(({ name }) => name)).toEqual([
			'Xã Xuân Hồng',
			'Huyện Xuân Trường'
		]);
		const units = { [guess?.text ?? '']: guess?.candidates[0]?.key ?? null };
		const decided = applyDecisions(report, new Map([[0, { units }]]), context);
		expect(figures(decided)[0]).toBe('dvk_registered@14095=12');
	});

	it('is asked about where the file or whoever signs names a commune in running words', async () => {
		const { rows, ...sheet } = made('Sheet1', DISTRICT, 12);
		const signed = { ...sheet, rows: [...rows, [], [null, 'TM. UBND XÃ XUÂN HỒNG']] };
		for (const report of [
			await readSheets([made('Sheet1', DISTRICT, 12)], 'BC xã Xuân Hồng quý IV-2024.xlsx'),
			await readSheets([signed])
		]) {
			expect(report.facts).toEqual([]);
			expect(report.tables[0]?.unit?.candidates.map(({ name }) => name)).toEqual([
				'Xã Xuân Hồng',
				'Huyện Xuân Trường'
			]);
		}
	});

	it('is the district’s where nothing is named otherwise', async () => {
		for (const [sheet, file] of [
			['Sheet1', 'bao-cao.xlsx'],
			['Xuân Trường', 'Huyện Xuân Trường.xlsx'],
			['Giao Thiện', 'bao-cao.xlsx']
		] as const) {
			const report = await readSheets([made(sheet, DISTRICT, 12)], file);
			expect(figures(report)[0], sheet).toBe('dvk_registered@364@2=12');
		}
	});
});
