import { describe, expect, it } from 'vitest';
import { applyDecisions } from '../../src/lib/reading';
import { codes, context, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: Row[] = [
	['UBND HUYỆN XUÂN TRƯỜNG'],
	['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
	['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận']
];
const COMMUNES: Row[] = [
	[1, 'Xã Xuân Hồng', 12, 4],
	[2, 'Xã Xuân Ninh', 10, 5],
	[3, 'Xã Trà Lũ', 8, 3]
];
const read = (...rows: Row[]) => readSheets([{ name: 'Sheet1', rows: [...HEAD, ...rows] }]);
const ofDistrict = (all: readonly string[]) => all.filter((figure) => figure.includes('@364@'));
const rolesOf = async (...rows: Row[]) => {
	const { tables } = await read(...rows);
	return tables[0]?.table.rows.map(({ role }) => role);
};

describe('a row that names the district of the communes beside it', () => {
	it.each([
		['at the foot', [...COMMUNES, [null, 'Huyện Xuân Trường', 30, 12]]],
		['at the head', [[null, 'UBND huyện Xuân Trường', 30, 12], ...COMMUNES]],
		['abbreviated', [...COMMUNES, [4, 'H. Xuân Trường', 30, 12]]]
	] as [string, Row[]][])('is their total where it is their sum: %s', async (_, rows) => {
		const report = await read(...rows);
		expect(report.facts).toHaveLength(6);
		expect(ofDistrict(figures(report))).toEqual([]);
		expect(codes(report)).toEqual([]);
		expect(report.tables[0]?.ready).toBe(true);
		expect(report.ledgers[0]?.ledger.leftOut.total).toBe(1);
	});

	it('is their total in one column too', async () => {
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [...HEAD, ...COMMUNES, [null, 'Huyện Xuân Trường', 30]].map((row) => row.slice(0, 3))
			}
		]);
		expect(figures(report)).toHaveLength(3);
	});

	it('is a total gone wrong where more columns agree than differ', async () => {
		const wide = (rows: Row[]) => rows.map((row, i) => [...row, i === 0 ? 'Số buổi ra quân' : 2]);
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					...HEAD.slice(0, 2),
					...wide([HEAD[2] as Row, ...COMMUNES]),
					[null, 'Huyện Xuân Trường', 30, 12, 7]
				]
			}
		]);
		expect(codes(report)).toEqual(['R07 E7']);
		expect(ofDistrict(figures(report))).toEqual([]);
	});

	it('is asked about where it may be a wrong total, and taken for what is answered', async () => {
		const report = await read(...COMMUNES, [null, 'Huyện Xuân Trường', 30, 13]);
		expect(codes(report)).toEqual(['unit-or-total B7']);
		expect(report.facts).toHaveLength(6);
		expect(report.tables[0]?.ready).toBe(false);
		const answered = (unit: string | null) =>
			applyDecisions(report, new Map([[0, { units: { 'Huyện Xuân Trường': unit } }]]), context);
		expect(answered('364@2023-01-01').facts).toHaveLength(8);
		expect(answered(null).facts).toHaveLength(6);
		expect(answered(null).tables[0]?.ready).toBe(true);
	});

	it('stays a total that adds up although the name was answered for another table', async () => {
		const report = await read(...COMMUNES, [null, 'Huyện Xuân Trường', 30, 12]);
		const decided = applyDecisions(
			report,
			new Map([[0, { units: { 'Huyện Xuân Trường': '364@2023-01-01' } }]]),
			context
		);
		expect(decided.facts).toHaveLength(6);
	});

	it('is the district’s own where it is smaller than a commune, or counted by the total', async () => {
		const smaller = await read([1, 'UBND huyện Xuân Trường', 3, 1], ...COMMUNES);
		expect(smaller.facts).toHaveLength(8);
		expect(codes(smaller)).toEqual([]);
		const counted = await read([1, 'Huyện Xuân Trường', 40, 20], ...COMMUNES, [
			null,
			'Tổng cộng',
			70,
			32
		]);
		expect(counted.facts).toHaveLength(8);
		expect(codes(counted)).toEqual([]);
	});

	it('adds up with its own figures given beside the communes’', async () => {
		const report = await read([1, 'UBND huyện Xuân Trường', 3, 1], ...COMMUNES, [
			null,
			'Huyện Xuân Trường',
			33,
			13
		]);
		expect(report.facts.map(({ value }) => value)).toEqual([3, 1, 12, 4, 10, 5, 8, 3]);
		expect(codes(report)).toEqual([]);
	});
});

describe('a row without a number whose name a township shares with its district', () => {
	const BARE: Row[] = [
		[1, 'Xuân Hồng', 12, 4],
		[2, 'Xuân Ninh', 10, 5],
		[3, 'Trà Lũ', 8, 3]
	];
	const township = '@14089';
	const ofTownship = (all: readonly string[]) => all.filter((figure) => figure.includes(township));

	it.each([
		['at the head', [[null, 'Xuân Trường', 30, 13], ...BARE], 'B4'],
		['at the foot', [...BARE, [null, 'Xuân Trường', 31, 13]], 'B7']
	] as [string, Row[], string][])(
		'is asked about where it is nearly their sum: %s',
		async (_, rows, a1) => {
			const report = await read(...rows);
			expect(codes(report)).toEqual([`unit-or-total ${a1}`]);
			expect(report.facts).toHaveLength(6);
			expect(ofTownship(figures(report))).toEqual([]);
			expect(report.tables[0]?.ready).toBe(false);
		}
	);

	it('is their total where it is their sum in most columns', async () => {
		const wide = (rows: Row[]) => rows.map((row, i) => [...row, i === 0 ? 'Số buổi ra quân' : 2]);
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					...HEAD.slice(0, 2),
					...wide([HEAD[2] as Row, ...BARE]),
					[null, 'Xuân Trường', 30, 12, 7]
				]
			}
		]);
		expect(ofTownship(figures(report))).toEqual([]);
		expect(codes(report)).toEqual(['R07 E7']);
	});

	it('is the township where it is far from their sum, bears a number or its type', async () => {
		for (const row of [
			[null, 'Xuân Trường', 14, 6],
			[4, 'Xuân Trường', 31, 13],
			[null, 'TT Xuân Trường', 31, 13]
		] as Row[]) {
			const report = await read(...BARE, row);
			expect(ofTownship(figures(report))).toHaveLength(2);
			expect(codes(report)).toEqual([]);
		}
	});
});

it('takes districts over their communes for subtotals, whichever district a commune stands beside', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND TỈNH NAM ĐỊNH'],
				...HEAD.slice(1),
				[null, 'Huyện Xuân Trường', 22, 9],
				[1, 'Xã Xuân Hồng', 12, 4],
				[2, 'Xã Xuân Ninh', 10, 5],
				[null, 'Huyện Giao Thủy', 7, 3],
				[3, 'Xã Giao Thiện', 4, 2],
				[4, 'Xã Giao An', 3, 1],
				[null, 'Tỉnh Nam Định', 29, 12]
			]
		}
	]);
	expect(report.facts.map(({ source }) => source.a1)).toEqual([
		...['C5', 'D5', 'C6', 'D6'],
		...['C8', 'D8', 'C9', 'D9']
	]);
	expect(codes(report)).toEqual([]);
});

it('knows the totals of districts that are no more by the communes around them', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND TỈNH NINH BÌNH'],
				['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ III NĂM 2026'],
				HEAD[2] as Row,
				[null, 'Huyện Xuân Trường (cũ)', 22, 9],
				[1, 'Xã Xuân Hồng', 12, 4],
				[2, 'Xã Xuân Giang', 10, 5],
				[null, 'Huyện Giao Thủy', 9, 4],
				[3, 'Xã Giao Minh', 5, 2],
				[4, 'Xã Giao Hòa', 4, 2],
				[null, 'Tỉnh Ninh Bình', 31, 13]
			]
		}
	]);
	expect(report.facts.map(({ value }) => value)).toEqual([12, 4, 10, 5, 5, 2, 4, 2]);
	expect(codes(report)).toEqual([]);
	expect(report.tables[0]?.ready).toBe(true);
});

it.each([
	'Toàn huyện Xuân Trường',
	'TỔNG TOÀN HUYỆN',
	'Tổng cộng huyện Xuân Trường',
	'Cộng toàn huyện',
	'Toàn xã Xuân Hồng'
])('takes “%s” for a total by its words', async (label) => {
	expect((await rolesOf(...COMMUNES, [null, label, 31, 15]))?.at(-1)).toBe('total');
});

it('takes no count of districts for a total', async () => {
	expect((await rolesOf(...COMMUNES, [null, 'Tổng số huyện đạt chuẩn', 31, 15]))?.at(-1)).toBe(
		'data'
	);
});

describe('a column that names the district of the communes beside it', () => {
	const across = (...figures: (readonly [number, number])[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					...HEAD.slice(0, 2),
					['STT', 'Chỉ tiêu', 'ĐVT', 'Xã Xuân Hồng', 'Xã Xuân Ninh', 'Huyện Xuân Trường'],
					...['Số mô hình đăng ký', 'Số mô hình được công nhận'].map((line, i) => [
						...[i + 1, line, 'mô hình'],
						...figures.map((pair) => pair[i] ?? null)
					])
				]
			}
		]);

	it('is left out where it is their sum', async () => {
		const report = await across([12, 4], [10, 5], [22, 9]);
		expect(report.facts.map(({ source }) => source.a1)).toEqual(['D4', 'E4', 'D5', 'E5']);
		expect(codes(report)).toEqual([]);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it('is asked about where it is nearly so, and the district’s own where it is smaller', async () => {
		const wrong = await across([12, 4], [10, 5], [22, 10]);
		expect(codes(wrong)).toEqual(['unit-or-total F3']);
		expect(wrong.facts).toHaveLength(4);
		expect(wrong.tables[0]?.ready).toBe(false);
		const own = await across([12, 4], [10, 5], [2, 1]);
		expect(own.facts).toHaveLength(6);
		expect(codes(own)).toEqual([]);
	});
});

describe('a row that names the commune among its villages', () => {
	const inCommune = (...rows: Row[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND XÃ XUÂN HỒNG - HUYỆN XUÂN TRƯỜNG'],
					HEAD[1] as Row,
					['STT', 'Thôn, xóm', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
					...rows
				]
			}
		]);
	const VILLAGES: Row[] = [
		[1, 'Xóm 1', 12, 4],
		[2, 'Xóm 2', 10, 5]
	];
	const values = async (...rows: Row[]) => (await inCommune(...rows)).facts.map((f) => f.value);

	it('is their total, never added to them', async () => {
		expect(await values(...VILLAGES, [null, 'Xã Xuân Hồng', 22, 9])).toEqual([22, 9]);
		expect(await values([null, 'UBND xã Xuân Hồng', 22, 9], ...VILLAGES)).toEqual([22, 9]);
		expect(await values(...VILLAGES, [null, 'Xuân Hồng', 22, 9])).toEqual([22, 9]);
		expect(await values(...VILLAGES, [null, 'X. Xuân Hồng', 22, 8])).toEqual([22, 9]);
	});

	it('is told where it is not their sum', async () => {
		const report = await inCommune(...VILLAGES, [null, 'Xã Xuân Hồng', 23, 9]);
		expect(report.facts.map(({ value }) => value)).toEqual([22, 9]);
		expect(codes(report)).toContain('R07 C6');
	});

	it('is the commune’s own where it is smaller than a village', async () => {
		expect(await values(...VILLAGES, [3, 'UBND xã Xuân Hồng', 2, 1])).toEqual([24, 10]);
	});
});

it('adds up the villages of each section for the commune it names, not for the district', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				...HEAD.slice(0, 2),
				['STT', 'Thôn, xóm', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
				['I', 'Xã Xuân Hồng', 22, 9],
				[1, 'Xóm 1', 12, 4],
				[2, 'Xóm 2', 10, 5],
				['II', 'Xã Xuân Ninh', 7, 3],
				[1, 'Xóm 1', 3, 1],
				[2, 'Xóm 4', 4, 2]
			]
		}
	]);
	expect(figures(report)).toEqual([
		...['dvk_registered@14095=22', 'dvk_recognised@14095=9'],
		...['dvk_registered@14143=7', 'dvk_recognised@14143=3']
	]);
	expect(codes(report)).toEqual(['rows-summed C5']);
});

it.each(['Cộng xã', 'Cộng các phường', 'Tổng cộng thị trấn'])(
	'takes “%s” for a subtotal',
	async (label) => {
		const roles = await rolesOf(...COMMUNES, [null, label, 30, 12], [4, 'Xã Xuân Ngọc', 1, 1]);
		expect(roles).toEqual(['data', 'data', 'data', 'subtotal', 'data']);
	}
);
