import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEADINGS: Row = ['STT', 'Đơn vị', 'Số hộ', 'Số hộ dùng nước sạch'];
const TITLE = 'KẾT QUẢ PHONG TRÀO QUÝ IV NĂM 2024';
const read = (head: readonly string[], ...rows: Row[]) =>
	readSheets([
		{ name: 'Sheet1', rows: [...head.map((text): Row => [text]), [TITLE], HEADINGS, ...rows] }
	]);
const district = (...rows: Row[]) => read(['UBND HUYỆN XUÂN TRƯỜNG'], ...rows);
const unitsOf = (found: readonly string[]) => found.map((one) => one.replace(/^.*@/, ''));

describe('a list of communes, each above its villages', () => {
	it('gives the figures of the communes, whatever the villages are called', async () => {
		const report = await district(
			['I', 'XÃ XUÂN NINH', 450, 428],
			[1, 'Thôn Xuân Dương', 200, 190],
			[2, 'Hưng Nhân', 250, 238],
			['II', 'XÃ XUÂN PHÚ', 300, 290],
			[1, 'Thôn Thọ Vực', 100, 95],
			[2, 'Xuân Tân', 200, 195],
			[null, 'Tổng cộng', 750, 718]
		);
		const values = report.facts.map(({ source, value }) => [source.a1, value]);
		expect(values).toEqual([
			['C4', 450],
			['D4', 428],
			['C7', 300],
			['D7', 290]
		]);
		expect(new Set(unitsOf(figures(report))).size).toBe(4);
		expect(codes(report)).toEqual(['part-rows-left-out B5']);
		expect(report.tables[0]?.ready).toBe(true);
		const [counted] = report.ledgers;
		expect(counted?.ledger).toMatchObject({ data: 2, leftOut: { residue: 4, total: 1 } });
	});

	it('asks about every one of them where a commune is not the sum of its villages', async () => {
		const report = await district(
			['I', 'Xã Xuân Ninh', 450, 428],
			[1, 'Xuân Dương', 200, 190],
			[2, 'Xuân Vinh', 240, 238],
			['II', 'Xã Xuân Phú', 300, 290],
			[1, 'Xuân Tân', 300, 290]
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual([
			'ambiguous-unit B5',
			'ambiguous-unit B6',
			'ambiguous-unit B8',
			'R08 C4'
		]);
	});

	it('leaves communes below a township or district of their name as they are', async () => {
		const report = await district(
			['I', 'Thị trấn Xuân Trường', 45, 40],
			[1, 'Xã Xuân Ninh', 20, 18],
			[2, 'Xã Xuân Phú', 25, 22]
		);
		expect(report.facts.map(({ source }) => source.a1)).toEqual(['C5', 'D5', 'C6', 'D6']);
	});
});

describe('bare names below the head of a commune', () => {
	const rows: Row[] = [
		[1, 'Nghĩa Xá', 100, 90],
		[2, 'Xuân Tân', 200, 180],
		[null, 'Cộng', 300, 270]
	];

	it('are asked about: a village may bear the name of a commune', async () => {
		const report = await read(['UBND HUYỆN XUÂN TRƯỜNG', 'UBND XÃ XUÂN NINH'], ...rows);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['ambiguous-unit B5', 'ambiguous-unit B6']);
	});

	it('are communes where a district reports', async () => {
		const report = await read(
			['UBND HUYỆN XUÂN TRƯỜNG'],
			[1, 'Xuân Phú', 100, 90],
			...rows.slice(1)
		);
		expect(report.facts).toHaveLength(4);
	});
});
