import { describe, expect, it } from 'vitest';
import type { ReadReport } from '$lib/model';
import { applyDecisions, readReport } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: Row[] = [
	['UBND XÃ XUÂN HỒNG - HUYỆN XUÂN TRƯỜNG'],
	['TỔNG HỢP TUYÊN TRUYỀN NĂM 2024'],
	['TT', 'Xóm', 'Số cuộc tuyên truyền', 'Lượt người nghe']
];
const VILLAGES: Row[] = [
	[1, 'Xóm 1', 5, 300],
	[2, 'Xóm 2', 4, 200],
	[3, 'Xóm 3', 3, 100]
];
const read = (...rows: Row[]) => readSheets([{ name: 'Sheet1', rows: [...HEAD, ...rows] }]);
const values = ({ facts }: ReadReport) => facts.map(({ value }) => value);

describe('a row below the villages of a commune', () => {
	it.each([
		...['TS', 'T.Cộng', 'T. Cộng', 'Chung', 'Kết quả chung', 'Tổng hợp', 'Xã', 'Σ', 'Toàn xã'],
		...['Cộng chung', 'Tổng số', 'Cả xã', 'Tổng cộng toàn xã']
	])('adds them up where it says “%s”', async (label) => {
		const report = await read(...VILLAGES, [null, label, 13, 650]);
		expect(values(report)).toEqual([12, 600]);
		expect(codes(report)).toEqual(['rows-summed C4', 'R07 C7', 'R07 D7']);
		expect(codes(await read(...VILLAGES, [null, label, 12, 600]))).toEqual(['rows-summed C4']);
	});

	it.each([
		'Năm 2023',
		'Kế hoạch',
		'KẾ HOẠCH',
		'Chỉ tiêu giao',
		'Tổng các đơn vị',
		'Cơ quan, đoàn thể'
	])('is asked about, and their sum with it, where it says “%s”', async (label) => {
		const report = await read(...VILLAGES, [null, label, 13, 650]);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['row-in-doubt B7']);
		expect(report.tables[0]?.ready).toBe(false);
	});

	it('is added or left out as somebody answers', async () => {
		const rows = [...HEAD, ...VILLAGES, [null, 'Cơ quan, đoàn thể', 1, 50]] as Row[];
		const report = await readSheets([{ name: 'Sheet1', rows }]);
		const answered = (key: string | null) =>
			applyDecisions(report, new Map([[0, { units: { 'Cơ quan, đoàn thể': key } }]]), context);
		const [unit] = report.tables[0]?.units[3]?.candidates ?? [];
		expect(values(answered(unit?.key ?? ''))).toEqual([13, 650]);
		expect(values(answered(null))).toEqual([12, 600]);
		expect(codes(answered(null))).toEqual(['rows-summed C4']);
	});

	it('is one more village where it looks like one', async () => {
		for (const label of [
			'Xóm 4',
			'TDP số 4',
			'Tổ 4',
			'Thôn Phú An',
			'Phú An',
			'Cộng Hòa',
			'Quý Lộc'
		])
			expect(values(await read(...VILLAGES, [4, label, 2, 150]))).toEqual([14, 750]);
		expect(values(await read(...VILLAGES, [null, 'Xóm 4', 2, 150]))).toEqual([14, 750]);
	});

	it('is asked about where it is a name with the sum of the others or nearly that', async () => {
		const report = await read(...VILLAGES, [4, 'Phú An', 13, 650]);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['row-in-doubt B7']);
	});
});

it('adds up villages by their names alone', async () => {
	const names: Row[] = [
		[1, 'Hồng Tiến', 5, 300],
		[2, 'Phú An', 4, 200],
		[3, 'Lạc Quần', 3, 100]
	];
	expect(values(await read(...names))).toEqual([12, 600]);
	expect(codes(await read(...names, [null, 'Kế hoạch giao', 13, 650]))).toEqual([
		'row-in-doubt B7'
	]);
	expect(codes(await read(...names, [null, 'Xuân Trung', 13, 650]))).toEqual(['row-in-doubt B7']);
	const plain = names.map(([n, name, ...rest]): Row => [
		n ?? null,
		String(name).toUpperCase(),
		...rest
	]);
	expect(values(await read(...plain))).toEqual([12, 600]);
});

describe('groups listed below their village', () => {
	it('are left out where they add up to it', async () => {
		for (const marks of [
			['1.1', '1.2'],
			['a', 'b'],
			['a)', 'b)'],
			['-', '-']
		]) {
			const report = await read(
				[1, 'Xóm 1', 2, 300],
				[marks[0] ?? '', 'Tổ 1', 1, 100],
				[marks[1] ?? '', 'Tổ 2', 1, 200],
				[2, 'Xóm 2', 1, 250],
				[3, 'Xóm 3', 3, 350]
			);
			expect(values(report)).toEqual([6, 900]);
			expect(codes(report)).toEqual(['part-rows-left-out B5', 'rows-summed C4']);
		}
	});

	it('are the village’s figures where it has none itself', async () => {
		const report = await read(
			[1, 'Xóm 1', null, null],
			['1.1', 'Tổ 1', 1, 100],
			['1.2', 'Tổ 2', 1, 200],
			[2, 'Xóm 2', 1, 250]
		);
		expect(values(report)).toEqual([3, 550]);
	});

	it('are asked about where they do not add up to it', async () => {
		const report = await read(
			[1, 'Xóm 1', 3, 300],
			['1.1', 'Tổ 1', 1, 100],
			['1.2', 'Tổ 2', 1, 200],
			[2, 'Xóm 2', 1, 250]
		);
		expect(report.facts).toEqual([]);
		expect(codes(report)).toEqual(['row-in-doubt B5', 'row-in-doubt B6']);
	});
});

describe('villages without a figure', () => {
	it('are told where the others were added up', async () => {
		const report = await read(
			[1, 'Xóm 1', 5, 300],
			[2, 'Xóm 2', 4, null],
			[3, 'Xóm 3', null, null]
		);
		expect(values(report)).toEqual([9, 300]);
		expect(codes(report)).toEqual(['rows-summed C4', 'rows-blank-in-sum C6,D5,D6']);
		expect(report.issues[1]).toMatchObject({ count: 2, severity: 'warning' });
		expect(codes(await read([1, 'Xóm 1', 5, 300], [2, 'Xóm 2', 0, 0]))).toEqual(['rows-summed C4']);
	});

	it('keep the others from being added up where theirs cannot be read', async () => {
		const report = await read(
			[1, 'Xóm 1', 5, 300],
			[2, 'Xóm 2', '4 + 1', 200],
			[3, 'Xóm 3', 3, 150]
		);
		expect(values(report)).toEqual([650]);
		expect(codes(report)).toContain('rows-not-summed C4:C6');
	});
});

it('reads a CSV of one village as its commune’s', async () => {
	const text = [...HEAD, [1, 'Xóm 1', 5, 300]].map((row) => row.join(';')).join('\n');
	const report = await readReport(new TextEncoder().encode(text), 'a.csv', context);
	expect(values(report)).toEqual([5, 300]);
});
