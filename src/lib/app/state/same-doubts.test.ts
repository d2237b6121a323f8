import { describe, expect, it } from 'vitest';
import { sharedAnswers } from './same-doubts';
import type { Decisions, MappedTable, Meaning } from '$lib/model';
import { applyDecisions, memoryOf } from '$lib/reading';
import { codes, context, readSheets } from '../../../../tests/support/reading';
import type { Row } from '../../../../tests/support/xlsx-bytes';

const of = (measure: string, own: object = {}): Meaning => ({
	role: 'measure',
	measure,
	dims: {},
	factor: 1,
	...own
});
const read = async (...rows: Row[]) => {
	const report = await readSheets([{ name: 'Sheet1', rows }]);
	const [table] = report.tables;
	if (!table) throw new Error('no table');
	return { report, table };
};
const list = async (head: string, title: string, headings: string[], ...rows: Row[]) =>
	(await read([head], [title], ['STT', 'Đơn vị', ...headings], ...rows)).table;
const shared = (decisions: Decisions, from: MappedTable, to: MappedTable) =>
	sharedAnswers(decisions, from, to);

const HEAD = 'UBND HUYỆN XUÂN TRƯỜNG';
const QUARTER = 'KẾT QUẢ DÂN VẬN KHÉO QUÝ I NĂM 2024';
const NEXT = 'KẾT QUẢ DÂN VẬN KHÉO QUÝ II NĂM 2024';

describe('an answer for one file of a form', () => {
	const MODELS = ['Số mô hình đăng ký', 'Số buổi sinh hoạt chuyên đề'];
	const answers = {
		meanings: { [MODELS[0] ?? '']: of('dvk_registered'), [MODELS[1] ?? '']: of('own:buoi') }
	};
	const rows: Row[] = [
		[1, 'Xã Xuân Hồng', 5, 50],
		[2, 'Xã Xuân Ninh', 6, 51]
	];

	it('goes for another that asks the same', async () => {
		const [from, to] = [
			await list(HEAD, QUARTER, MODELS, ...rows),
			await list(HEAD, NEXT, MODELS, ...rows)
		];
		expect(shared(answers, from, to)).toEqual(answers);
	});

	it('lifts no doubt that the other alone has, such as that it is a plan', async () => {
		const from = await list(HEAD, QUARTER, MODELS, ...rows);
		const plan = await list(HEAD, 'KẾ HOẠCH DÂN VẬN KHÉO QUÝ II NĂM 2024', MODELS, ...rows);
		expect(shared(answers, from, plan)).toEqual({
			meanings: { [MODELS[1] ?? '']: of('own:buoi') }
		});
	});

	it('takes no sums of money of another size along, and leaves a unit that is stated', async () => {
		const money = ['Kinh phí hỗ trợ mô hình'];
		const sums = (scale: number): Row[] => [
			[1, 'Xã Xuân Hồng', 45.5 * scale],
			[2, 'Xã Xuân Ninh', 62 * scale]
		];
		const from = await list(HEAD, QUARTER, money, ...sums(1));
		const given = { meanings: { [money[0] ?? '']: of('dvk_funding') } };
		expect(from.columns[2]?.confidence).toBe('ask');
		expect(shared(given, from, await list(HEAD, NEXT, money, ...sums(2)))).toEqual(given);
		expect(shared(given, from, await list(HEAD, NEXT, money, ...sums(1000)))).toEqual({});
		const { table: stated } = await read(
			[HEAD],
			[NEXT],
			['Đơn vị tính: nghìn đồng'],
			['STT', 'Đơn vị', ...money],
			...sums(2)
		);
		expect(shared(given, from, stated)).toEqual({});
	});

	it('names no unit below another head', async () => {
		const row: Row = [1, 'Xã Tân Thành', 5];
		const name = 'Xã Tân Thành';
		const from = await list('BAN DÂN VẬN', QUARTER, MODELS.slice(0, 1), row);
		const key = from.units.find((one) => one?.text === name)?.candidates[0]?.key ?? '';
		const given = { units: { [name]: key } };
		expect(key).not.toBe('');
		const same = await list('BAN DÂN VẬN', NEXT, MODELS.slice(0, 1), row);
		expect(shared(given, from, same)).toEqual(given);
		const other = await list('UBND TỈNH QUẢNG NINH', NEXT, MODELS.slice(0, 1), row);
		expect(shared(given, from, other)).toEqual({});
	});

	it('places a column of figures only where the other asks about it too', async () => {
		const form = async (figure: number, ...share: Row) => {
			const more = share.length > 0;
			const { table } = await read(
				['UBND XÃ PHÚ LÝ'],
				['BÁO CÁO THÁNG 11 NĂM 2024'],
				[
					'STT',
					'Nội dung',
					'ĐVT',
					'Tháng 11',
					'Lũy kế',
					'Cùng kỳ 2023',
					...(more ? ['Tỷ lệ so cùng kỳ'] : [])
				],
				[1, 'Số lượt tiếp công dân', 'lượt', 12, 118, figure, ...share]
			);
			return table;
		};
		const figures = { 'Cùng kỳ 2023': of('', { windowKind: 'period', yearsBack: 1 }) };
		const from = await form(100);
		expect(shared({ figures }, from, await form(90))).toEqual({ figures });
		expect(shared({ figures }, from, await form(100, '118%'))).toEqual({});
	});
});

it('asks about a remembered form below a title of a plan', async () => {
	const rows: Row[] = [
		['STT', 'Đơn vị', 'Số mô hình đăng ký'],
		[1, 'Xã Xuân Hồng', 5]
	];
	const { table } = await read([HEAD], [QUARTER], ...rows);
	const memories = [memoryOf(table)];
	const later = (title: string) =>
		readSheets([{ name: 'Sheet1', rows: [[HEAD], [title], ...rows] }], 'sau.xlsx', {
			...context,
			memories
		});
	expect((await later(NEXT)).facts).toHaveLength(1);
	const plan = await later('KẾ HOẠCH DÂN VẬN KHÉO QUÝ II NĂM 2024');
	expect([plan.facts, codes(plan)]).toEqual([[], ['plan-title']]);
	const meanings = { 'Số mô hình đăng ký': of('dvk_registered') };
	expect(applyDecisions(plan, new Map([[0, { meanings }]]), context).facts).toHaveLength(1);
});
