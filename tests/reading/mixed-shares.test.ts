import { describe, expect, it } from 'vitest';
import type { ReadReport, ShareWriting } from '../../src/lib/model';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';
import { readStyled, type StyledCell } from '../support/styled-sheet';

const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Ninh', 'Xã Xuân Phú', 'Xã Xuân Thành'];
const WATER = 'Tỷ lệ hộ dùng nước sạch (%)';
const percent = (value: number): StyledCell => ({ value, format: '0.0%' });

function report(header: string, ...shares: (number | string | StyledCell)[]) {
	return readStyled([
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2023'],
		['STT', 'Đơn vị', header],
		...shares.map((share, i) => [i + 1, UNITS[i] ?? '', share])
	]);
}

const taken = ({ facts }: Pick<ReadReport, 'facts'>) =>
	facts.map(({ source, value }) => `${source.a1}=${value}`);

/** The same report where shares below or beside a header are told to be meant so. */
const told = (read: ReadReport, header: string, writing: ShareWriting) =>
	applyDecisions(read, new Map([[0, { shares: { [header]: writing } }]]), context);

async function read(header: string, ...shares: (number | string | StyledCell)[]) {
	return described(await report(header, ...shares));
}

function described(report: ReadReport) {
	const mixed = report.issues.find(({ code }) => code === 'mixed-shares');
	return {
		taken: taken(report),
		ready: report.tables[0]?.ready,
		odd: mixed && `${mixed.count} ${mixed.a1}`,
		reason: report.tables[0]?.columns[2]?.reasons.at(-1)?.code
	};
}

describe('shares of which some are fractions of one', () => {
	it.each([
		[
			'a fraction among shares in per cent',
			[85, 92, 0.85, 90],
			['C4=85', 'C5=92', 'C7=90'],
			'1 C6'
		],
		['one among shares in per cent', [98, 97.5, 1, 99], ['C4=98', 'C5=97.5', 'C7=99'], '1 C6'],
		['one among hundreds', [100, 100, 1], ['C4=100', 'C5=100'], '1 C6'],
		['a fraction among shares of which some are small', [85, 5, 0.85], ['C4=85', 'C5=5'], '1 C6'],
		[
			'a share in per cent among fractions',
			[0.85, 0.92, 85, 1],
			['C4=85', 'C5=92', 'C7=100'],
			'1 C6'
		],
		['as many of each', [98, 97.5, 0.96, 1], [], '4 C4'],
		['a fraction among signs', ['85%', '92%', 0.85], ['C4=85', 'C5=92'], '1 C6'],
		['one beside a sign', ['85%', 1], ['C4=85'], '1 C5'],
		['a fraction among formats', [percent(0.85), percent(0.005), 0.9], ['C4=85', 'C5=0.5'], '1 C6'],
		['fractions beside a small format', [percent(0.005), 0.3, 0.8], ['C4=0.5'], '2 C5'],
		['fractions and a whole beside a format', [percent(0.85), 0.8, 0.9, 90], ['C4=85'], '3 C5']
	] as const)('takes what is plain and leaves out %s', async (_, shares, taken, odd) => {
		expect(await read(WATER, ...shares)).toMatchObject({ taken, odd, ready: false });
	});

	it.each([
		['small shares', [2.5, 0.9, 3.1], ['C4=2.5', 'C5=0.9', 'C6=3.1']],
		[
			'a small share among mostly small ones',
			[2.5, 0.9, 3.1, 95],
			['C4=2.5', 'C5=0.9', 'C6=3.1', 'C7=95']
		],
		[
			'small shares in a format',
			[0.005, 0.003, 0.008].map(percent),
			['C4=0.5', 'C5=0.3', 'C6=0.8']
		],
		['a small share in a format', [85, 92, percent(0.005)], ['C4=85', 'C5=92', 'C6=0.5']],
		['a small share with a sign', [85, 92, '0,5%'], ['C4=85', 'C5=92', 'C6=0.5']],
		['fractions and a format', [0.85, 0.92, percent(0.9)], ['C4=85', 'C5=92', 'C6=90']],
		['nought', [85, 92, 0], ['C4=85', 'C5=92', 'C6=0']]
	] as const)('takes all of %s', async (_, shares, taken) => {
		expect(await read(WATER, ...shares)).toMatchObject({ taken, odd: undefined, ready: true });
	});

	it.each<[ShareWriting, readonly (number | string)[], readonly string[], string | undefined]>([
		['fraction', [85, 92, 0.85], ['C4=85', 'C5=92', 'C6=85'], undefined],
		['percent', [85, 92, 0.85], ['C4=85', 'C5=92', 'C6=0.85'], undefined],
		['none', [85, 92, 0.85], ['C4=85', 'C5=92'], '1 C6'],
		['fraction', [98, 97.5, 0.96, 1], ['C4=98', 'C5=97.5', 'C6=96', 'C7=100'], undefined],
		['percent', [98, 97.5, 0.96, 1], ['C4=98', 'C5=97.5', 'C6=0.96', 'C7=1'], undefined],
		['percent', [0.85, 0.92, 85], ['C4=85', 'C5=92', 'C6=85'], undefined],
		['fraction', ['85%', '92%', '0,85'], ['C4=85', 'C5=92', 'C6=85'], undefined]
	])('reads those in doubt as it is told: %s of %j', async (writing, shares, figures, odd) => {
		const before = await report(WATER, ...shares);
		expect(before.tables[0]?.shares?.map(({ header }) => header)).toEqual([WATER]);
		const after = told(before, WATER, writing);
		expect(described(after)).toMatchObject({ taken: figures, odd, ready: true });
		// What was said can be said otherwise: it is still asked by.
		expect(after.tables[0]?.shares).toEqual(before.tables[0]?.shares);
		expect(taken(told(after, WATER, 'percent'))).toEqual(taken(told(before, WATER, 'percent')));
	});

	it('does not ask about a column that is left out', async () => {
		const before = await report(WATER, 85, 92, 0.85);
		const meanings = { [WATER]: { role: 'ignore' as const } };
		const after = applyDecisions(before, new Map([[0, { meanings }]]), context);
		expect(after.tables[0]).toMatchObject({ ready: true });
		expect(after.tables[0]?.shares).toBeUndefined();
		expect(codes(after).join(' ')).not.toContain('mixed-shares');
	});

	describe('in a column that does not say that it is in per cent', () => {
		const INDEX = 'Chỉ số hài lòng';

		it('are asked about, small others or not', async () => {
			for (const shares of [
				[85, 92, 0.85],
				[85, 5, 0.85]
			]) {
				const before = await report(INDEX, ...shares);
				const figures = [`C4=${shares[0]}`, `C5=${shares[1]}`];
				expect(described(before)).toMatchObject({ taken: figures, odd: '1 C6', ready: false });
				expect(taken(told(before, INDEX, 'fraction'))).toEqual([...figures, 'C6=85']);
			}
		});

		it('are asked about whatever somebody answered for the column', async () => {
			const before = await report(INDEX, 85, 92, 0.85);
			const meanings = {
				[INDEX]: { role: 'measure' as const, measure: 'sat_index', dims: {}, factor: 1 }
			};
			const after = applyDecisions(before, new Map([[0, { meanings }]]), context);
			expect(described(after)).toMatchObject({ taken: ['C4=85', 'C5=92'], odd: '1 C6' });
		});

		it('are figures like others once the column is said to count something', async () => {
			const before = await report(INDEX, 85, 92, 0.85);
			const meanings = {
				[INDEX]: { role: 'measure' as const, measure: 'support_value', dims: {}, factor: 1 }
			};
			const after = applyDecisions(before, new Map([[0, { meanings }]]), context);
			expect(taken(after)).toEqual(['C4=85', 'C5=92', 'C6=0.85']);
			expect(after.tables[0]?.shares).toBeUndefined();
		});

		it('are asked about by the meaning of the column where all are one', async () => {
			expect(await read(INDEX, 1, 1, 1)).toMatchObject({ taken: [], reason: 'scale-in-doubt' });
		});
	});

	describe('in a line of units beside one another', () => {
		const LINE = 'Tỷ lệ hộ dùng nước sạch';
		const across = (...shares: readonly (number | string)[]) =>
			readSheets([
				{
					name: 'Sheet1',
					rows: [
						['UBND HUYỆN XUÂN TRƯỜNG'],
						['KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2023'],
						['STT', 'Chỉ tiêu', 'ĐVT', ...UNITS.slice(0, 3)],
						[1, 'Số mô hình đăng ký', 'mô hình', 3, 4, 5],
						[2, LINE, '%', ...shares]
					]
				}
			]);
		const rates = ({ facts }: ReadReport) =>
			facts.filter(({ measure }) => measure === 'water_rate').map(({ value }) => value);

		it.each([
			[[85, 92, 0.85], [85, 92], 85],
			[['85%', '92%', 0.85], [85, 92], 85]
		])('are asked about: %j', async (shares, plain, fraction) => {
			const before = await across(...shares);
			expect(rates(before)).toEqual(plain);
			expect(codes(before)).toContain('mixed-shares F5');
			expect(before.tables[0]?.ready).toBe(false);
			const after = told(before, LINE, 'fraction');
			expect(rates(after)).toEqual([...plain, fraction]);
			expect(after.tables[0]?.ready).toBe(true);
		});

		it.each([
			[
				[2.5, 0.9, 3.1],
				[2.5, 0.9, 3.1]
			],
			[
				['85%', '0,5%', '92%'],
				[85, 0.5, 92]
			]
		])('are taken where they are of one kind: %j', async (shares, all) => {
			const report = await across(...shares);
			expect(rates(report)).toEqual(all);
			expect(report.tables[0]?.ready).toBe(true);
		});
	});
});
