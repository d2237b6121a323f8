import { describe, expect, it } from 'vitest';
import type { Decisions, Meaning, ReadReport } from '$lib/model';
import { leftFiles, withAnswersOf } from './left-in-review';
import { context, readSheets } from '../../../../tests/support/reading';
import type { Row } from '../../../../tests/support/xlsx-bytes';

const HEAD = 'UBND HUYỆN XUÂN TRƯỜNG';
const of = (measure: string, factor = 1): Meaning => ({
	role: 'measure',
	measure,
	dims: {},
	factor
});

const read = (head: string, title: string, headings: string[], ...rows: Row[]) =>
	readSheets([
		{ name: 'Sheet1', rows: [[head], [title], ['STT', 'Đơn vị', ...headings], ...rows] }
	]);

/** Why the other file waits once the first was answered so. */
function left(from: ReadReport, given: Decisions, other: ReadReport, shareWindow = false) {
	const answered = { report: from, decisions: new Map([[0, given]]), shareWindow };
	return withAnswersOf(answered, other, new Map(), context).left;
}

describe('a file that still waits after another of its form was answered', () => {
	const QUARTER = 'KẾT QUẢ DÂN VẬN KHÉO QUÝ I NĂM 2024';
	const NEXT = 'KẾT QUẢ DÂN VẬN KHÉO QUÝ II NĂM 2024';
	const MONEY = ['Kinh phí hỗ trợ mô hình'];
	const sums = (scale: number): Row[] => [
		[1, 'Xã Xuân Hồng', 45.5 * scale],
		[2, 'Xã Xuân Ninh', 62 * scale]
	];
	const money = { meanings: { [MONEY[0] ?? '']: of('dvk_support_value') } };

	it('does not, where it asks the same', async () => {
		const [from, other] = [
			await read(HEAD, QUARTER, MONEY, ...sums(1)),
			await read(HEAD, NEXT, MONEY, ...sums(1.1))
		];
		expect(left(from, money, other)).toEqual([]);
	});

	it('says that its sums of money are of another size', async () => {
		const from = await read(HEAD, QUARTER, MONEY, ...sums(1));
		const other = await read(HEAD, NEXT, MONEY, ...sums(1_000_000));
		expect(left(from, money, other)).toEqual(['size']);
	});

	it('says that it asks something else of the same column', async () => {
		const from = await read(HEAD, QUARTER, ['Số mô hình đăng ký', 'Số buổi'], ...sums(2));
		const plan = await read(
			HEAD,
			'KẾ HOẠCH DÂN VẬN KHÉO QUÝ II NĂM 2024',
			['Số mô hình đăng ký', 'Số buổi'],
			...sums(2)
		);
		const given = { meanings: { 'Số mô hình đăng ký': of('dvk_registered') } };
		expect(left(from, given, plan)).toContain('doubt');
	});

	it('says that another head stands over its names', async () => {
		const models = ['Số mô hình đăng ký'];
		const names: Row[] = [
			[1, 'Xã Xuân Hồng', 5],
			[2, 'Khối dân vận', 6]
		];
		const from = await read(HEAD, QUARTER, models, ...names);
		const other = await read('UBND HUYỆN GIAO THỦY', NEXT, models, ...names);
		expect(left(from, { units: { 'Khối dân vận': null } }, other)).toContain('head');
	});

	it('says that it has no window of its own', async () => {
		const headings = ['Số mét hoa'];
		const from = await read(HEAD, 'KẾT QUẢ TRỒNG HOA', headings, ...sums(1));
		const window = { start: '2024-01-01', end: '2024-03-31', kind: 'period' } as const;
		const own = {
			id: 'own:hoa',
			name: 'Hoa',
			unitOfMeasure: 'm',
			aggregation: 'SUM',
			direction: 'up'
		} as const;
		const given = { window, meanings: { 'Số mét hoa': of('own:hoa') }, own: [own] };
		expect(left(from, given, from)).toEqual(['window']);
		expect(left(from, given, from, true)).toEqual([]);
	});

	it('says that there is more to answer', async () => {
		const from = await read(HEAD, QUARTER, ['Số mét hoa'], ...sums(1));
		expect(left(from, {}, from)).toEqual(['more']);
	});
});

it('files that wait stand under why, those that came in since do not', () => {
	const reasons = new Map([
		[1, ['size', 'window'] as const],
		[2, ['size'] as const],
		[3, ['head'] as const]
	]);
	const waiting = [
		{ id: 1, name: 'a.xlsx' },
		{ id: 2, name: 'b.xlsx' },
		{ id: 4, name: 'd.xlsx' }
	];
	expect(leftFiles(waiting, reasons)).toEqual([
		{ reason: 'size', names: ['a.xlsx', 'b.xlsx'] },
		{ reason: 'window', names: ['a.xlsx'] }
	]);
});
