import { describe, expect, it } from 'vitest';
import { applyDecisions, memoryOf } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const TITLE = 'SỐ LIỆU CÔNG TÁC DÂN VẬN NĂM 2025';
const HEADER: Row = ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'];
const lines = (first: number, second: number): Row[] => [
	[1, 'Số mô hình đăng ký', 'Mô hình', first],
	[2, 'Số lượt tiếp công dân', 'Lượt', second]
];
const read = (...rows: Row[]) => readSheets([{ name: 'Sheet1', rows }]);
const BOTH = [
	...['dvk_registered@14095=12', 'tcd_turns@14095=41'],
	...['dvk_registered@14122=9', 'tcd_turns@14122=22']
];

describe('rows of indicators below the name of a unit', () => {
	it.each([
		['bodies in rows of their own', [null, 'UBND XÃ XUÂN HỒNG'], [null, 'UBND XÃ XUÂN HƯNG']],
		['names in rows of their own', [null, 'XÃ XUÂN HỒNG'], [null, 'Xã Xuân Hưng']],
		['marked sections', ['I', 'XÃ XUÂN HỒNG'], ['II', 'XÃ XUÂN HƯNG']]
	] as [string, Row, Row][])('are that unit’s: %s', async (_, one, other) => {
		const report = await read([TITLE], HEADER, one, ...lines(12, 41), other, ...lines(9, 22));
		expect(figures(report)).toEqual(BOTH);
		expect(codes(report)).toEqual([]);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it('are that unit’s where there is one only', async () => {
		const report = await read([TITLE], HEADER, [null, 'UBND XÃ XUÂN HỒNG'], ...lines(12, 41));
		expect(figures(report)).toEqual(BOTH.slice(0, 2));
		expect(codes(report)).toEqual([]);
	});

	it('are the commune’s under the head of its province', async () => {
		const report = await read(
			['UBND TỈNH NINH BÌNH'],
			[TITLE],
			HEADER,
			...lines(99, 98),
			['I', 'XÃ XUÂN HỒNG'],
			...lines(12, 41)
		);
		expect(figures(report)).toEqual([
			'dvk_registered@37@20=99',
			'tcd_turns@37@20=98',
			...BOTH.slice(0, 2)
		]);
	});

	it('are parted by sections within it', async () => {
		const part = (mark: string): Row => [mark, 'Công tác dân vận'];
		const report = await read(
			[TITLE],
			HEADER,
			['A', 'XÃ XUÂN HỒNG'],
			part('I'),
			...lines(12, 41),
			['B', 'XÃ XUÂN HƯNG'],
			part('I'),
			...lines(9, 22)
		);
		expect(figures(report)).toEqual(BOTH);
	});

	it('are asked about below a section that names no unit, and outside of all', async () => {
		const report = await read(
			[TITLE],
			HEADER,
			...lines(50, 51),
			['I', 'XÃ XUÂN HỒNG'],
			...lines(12, 41),
			['II', 'CÁC CƠ QUAN'],
			...lines(9, 22)
		);
		expect(figures(report)).toEqual(BOTH.slice(0, 2));
		expect(report.tables[0]?.ready).toBe(false);
		const asked = report.issues.filter(({ code }) => code.endsWith('-unit')).map(({ raw }) => raw);
		expect(asked).toEqual([
			'Số mô hình đăng ký',
			'Số lượt tiếp công dân',
			'XÃ XUÂN HỒNG · CÁC CƠ QUAN'
		]);
	});

	it('are asked about where the head is another commune’s', async () => {
		const report = await read(
			['UBND XÃ XUÂN HƯNG'],
			[TITLE],
			HEADER,
			[null, 'UBND XÃ XUÂN HỒNG'],
			...lines(12, 41)
		);
		expect(report.facts).toEqual([]);
		const guess = report.tables[0]?.units.find((unit) => unit !== null);
		expect(guess?.candidates.map(({ name }) => name).slice(0, 2)).toEqual([
			'Xã Xuân Hồng',
			'Xã Xuân Hưng'
		]);
		const units = { [guess?.text ?? '']: guess?.candidates[0]?.key ?? null };
		expect(figures(applyDecisions(report, new Map([[0, { units }]]), context))).toEqual(
			BOTH.slice(0, 2)
		);
	});

	it('are remembered without the name of the unit', async () => {
		const report = await read([TITLE], HEADER, ['I', 'XÃ XUÂN HỒNG'], ...lines(12, 41));
		const memory = memoryOf(report.tables[0] as (typeof report.tables)[0]);
		expect(Object.keys(memory.meanings)).toEqual(['Số mô hình đăng ký', 'Số lượt tiếp công dân']);
	});
});

describe('a list of units in which a body stands alone in its row', () => {
	const LIST: Row = ['TT', 'Đơn vị', 'Số mô hình đăng ký', 'Số lượt tiếp công dân'];

	it('goes on below a district that heads its communes', async () => {
		const report = await read(
			['TỔNG HỢP NĂM 2023 - TỈNH ĐỒNG NAI'],
			LIST,
			[null, 'UBND HUYỆN VĨNH CỬU'],
			[1, 'Xã Phú Lý', 5, 35],
			[null, 'UBND HUYỆN XUÂN LỘC'],
			[1, 'Thị trấn Gia Ray', 9, 60]
		);
		expect(figures(report)).toEqual([
			...['dvk_registered@26173=5', 'tcd_turns@26173=35'],
			...['dvk_registered@26425=9', 'tcd_turns@26425=60']
		]);
	});

	it('ends where it is signed', async () => {
		const report = await read(
			['UBND HUYỆN XUÂN TRƯỜNG'],
			['TỔNG HỢP NĂM 2023'],
			LIST,
			[1, 'Xã Xuân Hồng', 5, 35],
			[2, 'Xã Xuân Châu', 4, 20],
			[null, 'UBND HUYỆN XUÂN TRƯỜNG'],
			[null, 'CHỦ TỊCH']
		);
		expect(report.facts).toHaveLength(4);
	});
});
