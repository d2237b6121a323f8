import { describe, expect, it } from 'vitest';
import { applyDecisions, memoryOf } from '../../src/lib/reading';
import type { Decisions, ReadReport } from '../../src/lib/model';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

/** Xuân Phương and Xuân Trung became Trà Lũ on 1 September 2024. */
const TRA_LU = '14122@2024-09-01';
const SUCCEEDED = { 'Xã Xuân Phương': TRA_LU, 'Xã Xuân Trung': TRA_LU };
const ID = `${TRA_LU} + Xã Xuân Phương + Xã Xuân Trung`;

const ROWS: readonly Row[] = [
	[1, 'Xã Xuân Hồng', 9, 90],
	[2, 'Xã Xuân Phương', 17, 80],
	[3, 'Xã Xuân Trung', 5, 60]
];

function read(rows = ROWS, own = context): Promise<ReadReport> {
	const head: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
		['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Tỷ lệ hài lòng (%)']
	];
	return readSheets([{ name: 'Sheet1', rows: [...head, ...rows] }], 'a.xlsx', own);
}

async function answered(decisions: Decisions, rows = ROWS): Promise<ReadReport> {
	const units = { ...SUCCEEDED, ...decisions.units };
	return applyDecisions(await read(rows), new Map([[0, { ...decisions, units }]]), context);
}
const models = (report: ReadReport) =>
	figures(report).filter((text) => text.startsWith('dvk_registered'));

describe('two former communes answered with the one they became', () => {
	it('waits for an answer which rows count, and takes neither until then', async () => {
		const report = await answered({});
		expect(report.tables[0]?.ready).toBe(false);
		expect(report.tables[0]?.oneUnit).toEqual([
			{
				id: ID,
				unit: TRA_LU,
				name: 'Xã Trà Lũ',
				texts: ['Xã Xuân Phương', 'Xã Xuân Trung'],
				a1: 'C5'
			}
		]);
		expect(models(report)).toEqual(['dvk_registered@14095=9']);
		expect(codes(report)).toContain('names-of-one-unit C5');
		expect(codes(report).filter((code) => code.startsWith('R14'))).toEqual([]);
		expect(report.ledgers[0]?.ledger.leftOut['unknown-unit']).toBe(2);
	});

	it('adds counts up, and never rates', async () => {
		const report = await answered({ oneUnit: { [ID]: 'all' } });
		expect(report.tables[0]?.ready).toBe(true);
		expect(models(report)).toEqual(['dvk_registered@14095=9', 'dvk_registered@14122=22']);
		expect(report.facts.find(({ value }) => value === 22)?.source.a1).toBe('C5,C6');
		expect(figures(report).filter((text) => !text.startsWith('dvk'))).toHaveLength(1);
		expect(codes(report)).toContain('rates-not-added D5');
		expect(report.ledgers[0]?.ledger.data).toBe(3);
	});

	it('takes the row that was chosen alone, its rate too', async () => {
		const report = await answered({ oneUnit: { [ID]: { only: 'Xã Xuân Trung' } } });
		expect(report.tables[0]?.ready).toBe(true);
		expect(models(report)).toEqual(['dvk_registered@14095=9', 'dvk_registered@14122=5']);
		expect(figures(report).filter((text) => !text.startsWith('dvk'))).toHaveLength(2);
		expect(report.ledgers[0]?.ledger.leftOut['not-chosen']).toBe(1);
	});

	it('adds nothing up where a row cannot be read, and tells of a blank one', async () => {
		const rows = (figure: string): Row[] => [...ROWS.slice(0, 2), [3, 'Xã Xuân Trung', figure, 60]];
		const unread = await answered({ oneUnit: { [ID]: 'all' } }, rows('độ chục'));
		expect(models(unread)).toEqual(['dvk_registered@14095=9']);
		expect(codes(unread)).toContain('rows-not-summed C5,C6');
		const blank = await answered({ oneUnit: { [ID]: 'all' } }, rows(''));
		expect(models(blank)).toEqual(['dvk_registered@14095=9', 'dvk_registered@14122=17']);
		expect(codes(blank)).toContain('rows-blank-in-sum C6');
	});

	it('asks again where the names, or what they are taken for, are others', async () => {
		const other = { [`${TRA_LU} + Xã Xuân Bắc + Xã Xuân Trung`]: 'all' } as const;
		expect((await answered({ oneUnit: other })).tables[0]?.ready).toBe(false);
		const gone = { [ID]: { only: 'Xã Xuân Bắc' } };
		expect((await answered({ oneUnit: gone })).tables[0]?.ready).toBe(false);
	});

	it('is remembered with the form', async () => {
		const decided = await answered({ oneUnit: { [ID]: 'all' } });
		const memories = decided.tables.map((table) => memoryOf(table));
		expect(memories[0]?.oneUnit).toEqual({ [ID]: 'all' });
		const own = { ...context, memories };
		const again = applyDecisions(await read(ROWS, own), new Map([[0, { units: SUCCEEDED }]]), own);
		expect(again.tables[0]?.ready).toBe(true);
		expect(models(again)).toEqual(['dvk_registered@14095=9', 'dvk_registered@14122=22']);
	});
});

it('asks nothing of one name alone, nor of figures of different things', async () => {
	const apart = await answered({}, [
		[1, 'Xã Xuân Hồng', 9, 90],
		[2, 'Xã Xuân Phương', 17, null],
		[3, 'Xã Xuân Trung', null, 60]
	]);
	expect(apart.tables[0]?.oneUnit).toBeUndefined();
	expect(models(apart)).toEqual(['dvk_registered@14095=9', 'dvk_registered@14122=17']);
});
