import { describe, expect, it } from 'vitest';
import type { Decisions, FormMemory, Meaning } from '../../src/lib/model';
import { applyDecisions, memoryOf } from '../../src/lib/reading';
import { codes, context, placedFigures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const FLOWERS = 'own:so-met-hoa';
const own = [
	{ id: FLOWERS, name: 'Số mét hoa', unitOfMeasure: 'm', aggregation: 'SUM', direction: 'up' }
] as const;
const of = (measure: string, given: Partial<Meaning> = {}): Meaning =>
	({ role: 'measure', measure, dims: {}, factor: 1, ...given }) as Meaning;

function read(title: string, head: readonly Row[], memories: readonly FormMemory[] = []) {
	const rows: Row[] = [
		['UBND TỈNH NINH BÌNH'],
		[`KẾT QUẢ TRỒNG HOA ${title}`],
		...head,
		[1, 'Xã Xuân Hồng', 5, 50],
		[2, 'Xã Xuân Giang', 6, 60]
	];
	return readSheets([{ name: 'Sheet1', rows }], 'hoa.xlsx', { ...context, memories });
}

/** A header of two columns below `Số mét hoa đã trồng`. */
const below = (...columns: readonly string[]): Row[] => [
	['STT', 'Tên đơn vị', 'Số mét hoa đã trồng', null],
	[null, null, ...columns]
];

/** What is remembered of a form once it was answered. */
async function remembered(title: string, head: readonly Row[], meanings: Decisions['meanings']) {
	const report = await read(title, head);
	const decided = applyDecisions(report, new Map([[0, { meanings, own }]]), context);
	expect(decided.tables[0]?.ready).toBe(true);
	return decided.tables.map((table) => memoryOf(table, own));
}
const FLOWERS_AT = (column: string) => `Số mét hoa đã trồng / ${column}`;

describe('a form whose headers name the month', () => {
	const november = () =>
		remembered('THÁNG 11 NĂM 2025', below('Tháng 11', 'Lũy kế'), {
			[FLOWERS_AT('Tháng 11')]: of(FLOWERS),
			[FLOWERS_AT('Lũy kế')]: of(FLOWERS)
		});

	it('is the same in December, and its figures are of December', async () => {
		const report = await read('THÁNG 12 NĂM 2025', below('Tháng 12', 'Lũy kế'), await november());
		expect(codes(report)).toEqual([]);
		expect(report.tables[0]?.ready).toBe(true);
		expect(placedFigures(report).slice(0, 2)).toEqual([
			['C5', FLOWERS, 5, '2025-12-01', '2025-12-31'],
			['D5', FLOWERS, 50, '2025-01-01', '2025-12-31']
		]);
	});

	it('is the same in January of the year after', async () => {
		const report = await read('THÁNG 01 NĂM 2026', below('Tháng 01', 'Lũy kế'), await november());
		expect(placedFigures(report)[0]).toEqual(['C5', FLOWERS, 5, '2026-01-01', '2026-01-31']);
	});

	it.each([
		['a month that is not the report’s', 'THÁNG 12 NĂM 2025', below('Tháng 10', 'Lũy kế')],
		['a report of a quarter', 'QUÝ IV NĂM 2025', below('Tháng 12', 'Lũy kế')],
		['one more column', 'THÁNG 12 NĂM 2025', below('Tháng 12', 'Tháng 11')]
	])('is another one with %s', async (_, title, head) => {
		const report = await read(title, head, await november());
		expect(report.tables[0]?.ready).toBe(false);
		expect(report.facts).toEqual([]);
	});

	it('with the month before beside it, keeps both apart', async () => {
		const memories = await remembered('THÁNG 11 NĂM 2025', below('Tháng 10', 'Tháng 11'), {
			[FLOWERS_AT('Tháng 10')]: { role: 'ignore' },
			[FLOWERS_AT('Tháng 11')]: of(FLOWERS)
		});
		const december = await read('THÁNG 12 NĂM 2025', below('Tháng 11', 'Tháng 12'), memories);
		expect(placedFigures(december)).toEqual([
			['D5', FLOWERS, 50, '2025-12-01', '2025-12-31'],
			['D6', FLOWERS, 60, '2025-12-01', '2025-12-31']
		]);
		const turned = await read('THÁNG 12 NĂM 2025', below('Tháng 12', 'Tháng 11'), memories);
		expect(turned.tables[0]?.ready).toBe(false);
		expect(turned.facts).toEqual([]);
	});

	it('forgets a period that was chosen against its header', async () => {
		const memories = await remembered('THÁNG 11 NĂM 2025', below('Tháng 11', 'Lũy kế'), {
			[FLOWERS_AT('Tháng 11')]: of(FLOWERS, { period: 'M10' } as Partial<Meaning>),
			[FLOWERS_AT('Lũy kế')]: of(FLOWERS, { period: 'Q3' } as Partial<Meaning>)
		});
		const report = await read('THÁNG 12 NĂM 2025', below('Tháng 12', 'Lũy kế'), memories);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C5', 'unknown-column D5']);
	});

	it('is read by what earlier versions kept of it, as long as its headers are the same', async () => {
		const [{ kin, ...earlier }] = (await november()) as [FormMemory];
		expect(kin).toBeDefined();
		const same = await read('THÁNG 11 NĂM 2025', below('Tháng 11', 'Lũy kế'), [earlier]);
		expect(same.facts).toHaveLength(4);
		const other = await read('THÁNG 12 NĂM 2025', below('Tháng 12', 'Lũy kế'), [earlier]);
		expect(other.facts).toEqual([]);
	});
});

it('a header of a year is that of the next one', async () => {
	const head = (year: number): Row[] => [
		['STT', 'Tên đơn vị', `Số mét hoa đã trồng năm ${year}`, `Kế hoạch năm ${year + 1}`]
	];
	const memories = await remembered('NĂM 2025', head(2025), {
		'Số mét hoa đã trồng năm 2025': of(FLOWERS),
		'Kế hoạch năm 2026': { role: 'ignore' }
	});
	const report = await read('NĂM 2026', head(2026), memories);
	expect(placedFigures(report)[0]).toEqual(['C4', FLOWERS, 5, '2026-01-01', '2026-12-31']);
	expect(report.facts).toHaveLength(2);
});
