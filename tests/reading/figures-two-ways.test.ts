import { describe, expect, it } from 'vitest';
import type { Decisions, NumberWriting } from '$lib/model';
import { isTwoWays } from '$lib/text';
import { codes, context, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';
import { applyDecisions } from '../../src/lib/reading';

const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Ngọc', 'Xã Xuân Ninh'];

function read(header: string, texts: readonly string[]) {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024'],
		['STT', 'Đơn vị', header],
		...texts.map((text, i): Row => [i + 1, UNITS[i] ?? '', text])
	];
	return readSheets([{ name: 'S', rows }], 'bao-cao.xlsx');
}

const MONEY = 'Giá trị chăm lo (triệu đồng)';

describe('figures that fit two ways of writing', () => {
	it.each<[NumberWriting, string, readonly string[], readonly number[]]>([
		['vi', MONEY, ['1.250', '2.500', '12'], [1250, 2500, 12]],
		['en', MONEY, ['1.250', '2.500', '12'], [1.25, 2.5, 12]],
		['vi', MONEY, ['1.250', '12.5', '7'], [1250, 12.5, 7]],
		['grouped', 'Số người nghe', ['12,345', '7.000', '15'], [12_345, 7000, 15]],
		['grouped', 'Số người nghe', ['1,234,567', '7.000', '15'], [1_234_567, 7000, 15]]
	])(
		'are no figures until somebody says how they are written: %s, %s %j',
		async (numbers, header, texts, values) => {
			const report = await read(header, texts);
			const [table] = report.tables;
			const first = `ambiguous-number C${4 + texts.findIndex(isTwoWays)}`;
			expect(codes(report)).toContain(first);
			expect(table?.ready).toBe(false);
			expect(report.facts.map(({ source }) => source.raw)).toEqual(
				texts.filter((text) => !isTwoWays(text))
			);

			const decided = applyDecisions(
				report,
				new Map<number, Decisions>([[0, { numbers: { [header]: numbers } }]]),
				context
			);
			expect(decided.facts.map(({ value }) => value)).toEqual(values);
			expect(decided.tables[0]?.ready).toBe(true);
			expect(codes(decided)).not.toContain(first);
		}
	);

	it('are asked about column by column', async () => {
		const report = await readSheets(
			[
				{
					name: 'S',
					rows: [
						['KẾT QUẢ CÔNG TÁC DÂN VẬN QUÝ IV NĂM 2024 HUYỆN XUÂN TRƯỜNG'],
						['STT', 'Đơn vị', MONEY, 'Số người nghe'],
						[1, 'Xã Xuân Hồng', '1.250', '12,345'],
						[2, 'Xã Xuân Ngọc', '2.500', '7.000']
					]
				}
			],
			'bao-cao.xlsx'
		);
		expect(report.tables[0]?.twoWays).toEqual([
			{ header: MONEY, texts: ['1.250', '2.500'] },
			{ header: 'Số người nghe', texts: ['12,345', '7.000'] }
		]);
		const one = applyDecisions(report, new Map([[0, { numbers: { [MONEY]: 'en' } }]]), context);
		expect(one.facts.map(({ value }) => value)).toEqual([1.25, 2.5]);
		expect(one.tables[0]?.ready).toBe(false);
		expect(codes(one)).toContain('ambiguous-number D3');
	});

	describe('of lines', () => {
		const lines = (...rows: Row[]) =>
			readSheets([
				{
					name: 'S',
					rows: [
						['UBND XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG'],
						['BÁO CÁO TUYÊN TRUYỀN, CHĂM LO QUÝ I NĂM 2024'],
						['TT', 'Nội dung', 'Kết quả'],
						...rows
					]
				}
			]);
		const people: Row = [1, 'Số người nghe tuyên truyền', '2.345'];

		it('are thousands where people are counted, and so is what stands with them', async () => {
			const report = await lines(people, [2, 'Giá trị chăm lo (triệu đồng)', '1.250']);
			expect(report.facts.map(({ value }) => value)).toEqual([2345, 1250]);
			expect(report.tables[0]?.table.columns[2]?.reasons).toContainEqual({
				code: 'number-whole',
				details: { count: 1 }
			});
			expect(report.tables[0]?.ready).toBe(true);
		});

		it.each<[string, Row[]]>([
			['money alone', [[1, 'Giá trị chăm lo (triệu đồng)', '1.250']]],
			['a fraction with a point', [people, [2, 'Giá trị chăm lo (triệu đồng)', '12.5']]],
			['the other sign', [people, [2, 'Số lượt hộ được chăm lo', '1,250']]],
			['a stored fraction', [people, [2, 'Số lượt hộ được chăm lo', 1.25]]]
		])('are asked about beside %s', async (_, rows) => {
			const report = await lines(...rows);
			expect(report.tables[0]?.ready).toBe(false);
			expect(codes(report).join(' ')).toContain('ambiguous-number');
		});
	});

	it('are not asked about in a column that is left out, or that counts and says it itself', async () => {
		expect((await read('Ghi chú', ['1.250', '2.500', '3'])).tables[0]?.twoWays).toBeUndefined();
		const counted = await read('Số mô hình đăng ký', ['1.250', '2.500', '12']);
		expect(counted.facts.map(({ value }) => value)).toEqual([1250, 2500, 12]);
		expect(counted.tables[0]?.ready).toBe(true);
	});
});
