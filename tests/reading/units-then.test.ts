import { describe, expect, it } from 'vitest';
import type { Decisions, ReadReport } from '$lib/model';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, readSheets, roster } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: Row[] = [
	['UBND HUYỆN XUÂN TRƯỜNG'],
	['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
	['STT', 'Đơn vị', 'Số mô hình đăng ký', null, null, null],
	[null, null, 'Quý I', 'Quý II', 'Quý III', 'Quý IV']
];
const XUAN_HONG: Row = [1, 'Xã Xuân Hồng', 1, 2, 3, 4];
const read = (...rows: Row[]) => readSheets([{ name: 'Sheet1', rows: [...HEAD, ...rows] }]);
/** Cells of one row with the unit their figure is of. */
const ofRow = ({ facts }: ReadReport, row: number) =>
	facts
		.filter(({ source }) => source.a1.endsWith(String(row)))
		.map(({ source, unit }) => `${source.a1} ${roster.byKey(unit)?.fullName} ${unit.slice(6, 10)}`);

// Xuân Bắc, Xuân Phương and Xuân Trung became Trà Lũ on 1 September 2024.
describe('quarters of a year in which units were merged', () => {
	it('are of the old unit until the merger and are not asked about where nothing stands after it', async () => {
		const report = await read(XUAN_HONG, [2, 'Xã Xuân Bắc', 5, 6, null, 0]);
		expect(ofRow(report, 6)).toEqual(['C6 Xã Xuân Bắc 2023', 'D6 Xã Xuân Bắc 2023']);
		expect(codes(report)).toEqual([]);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it('are asked about for what stands after it', async () => {
		const report = await read(XUAN_HONG, [2, 'Xã Xuân Bắc', 5, 6, 7, 8]);
		expect(codes(report)).toEqual(['R13 B6']);
		const decided = applyDecisions(
			report,
			new Map([[0, { units: { 'Xã Xuân Bắc': '14122@2024-09-01' } }]]),
			context
		);
		expect(ofRow(decided, 6)).toEqual([
			...['C6 Xã Xuân Bắc 2023', 'D6 Xã Xuân Bắc 2023'],
			...['E6 Xã Trà Lũ 2024', 'F6 Xã Trà Lũ 2024']
		]);
		expect(codes(decided)).toEqual([]);
	});

	it('are left out and told for a unit whose name is new', async () => {
		const report = await read(XUAN_HONG, [2, 'Xã Trà Lũ', 5, 6, 7, 8]);
		expect(ofRow(report, 6)).toEqual(['E6 Xã Trà Lũ 2024', 'F6 Xã Trà Lũ 2024']);
		expect(codes(report)).toEqual(['comparative-before-unit C6', 'comparative-before-unit D6']);
	});
});

// Trần Tế Xương, Vị Hoàng and Vị Xuyên became Vị Xuyên on 1 September 2024.
describe('quarters of a unit whose name lived on through a merger', () => {
	const inCity = (...rows: Row[]) =>
		readSheets([
			{ name: 'Sheet1', rows: [['UBND THÀNH PHỐ NAM ĐỊNH'], ...HEAD.slice(1), ...rows] }
		]);
	const VI_XUYEN: Row = [1, 'Phường Vị Xuyên', 1, 2, 3, 4];
	const NOW = ['E5 Phường Vị Xuyên 2024', 'F5 Phường Vị Xuyên 2024'];
	const THEN = ['C5 Phường Vị Xuyên 2023', 'D5 Phường Vị Xuyên 2023'];

	it('are asked about once, and taken for what is answered', async () => {
		const report = await inCity(VI_XUYEN, [2, 'Phường Năng Tĩnh', 5, 6, 7, 8]);
		expect(codes(report)).toContain('before-merger C5');
		expect(report.tables[0]?.ready).toBe(false);
		expect(ofRow(report, 5)).toEqual(NOW);
		const answered = (beforeMerger: Decisions['beforeMerger']) =>
			applyDecisions(report, new Map([[0, beforeMerger ? { beforeMerger } : {}]]), context);
		const own = answered('own');
		expect(ofRow(own, 5)).toEqual([...THEN, ...NOW]);
		expect(codes(own)).toEqual([]);
		expect(own.tables[0]?.ready).toBe(true);
		const summed = answered('summed');
		expect(ofRow(summed, 5)).toEqual(NOW);
		expect(codes(summed)).not.toContain('before-merger C5');
		expect(summed.tables[0]?.ready).toBe(true);
	});

	it('are the old unit’s where one it was merged with stands in the table, too', async () => {
		const report = await inCity(VI_XUYEN, [2, 'Phường Vị Hoàng', 5, 6, null, null]);
		expect(ofRow(report, 5)).toEqual([...THEN, ...NOW]);
		expect(ofRow(report, 6)).toEqual(['C6 Phường Vị Hoàng 2023', 'D6 Phường Vị Hoàng 2023']);
		expect(codes(report)).toEqual([]);
	});

	it('are not asked about where nothing stands in them, or only the year before', async () => {
		const blank = await inCity([1, 'Phường Vị Xuyên', null, 0, 3, 4]);
		expect(codes(blank).filter((code) => code.startsWith('before-merger'))).toEqual([]);
		expect(blank.tables[0]?.ready).toBe(true);
	});
});
