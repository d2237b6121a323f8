import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadReport } from '../../src/lib/model';
import { readLines } from '../support/reading';

const COMMUNES = [
	['Xuân Châu', '14092'],
	['Xuân Hồng', '14095'],
	['Xuân Thành', '14098'],
	['Xuân Thượng', '14101'],
	['Xuân Ninh', '14143']
] as const;
const COLUMNS = [
	['Số mô hình đăng ký', 'dvk_registered'],
	['Số mô hình được công nhận', 'dvk_recognised'],
	['Số cuộc tuyên truyền', 'tt_sessions']
] as const;

/** A table of communes and what its facts are to be; figures in the order of communes and columns. */
function tableOf(
	figures: readonly (readonly number[])[],
	by: { type: string; numbered: boolean; total: 'none' | 'first' | 'last' }
) {
	const own = (...cells: (string | number)[]) => (by.numbered ? cells : cells.slice(1)).join(';');
	const columns = COLUMNS.slice(0, figures[0]?.length);
	const rows = figures.map((row, i) => own(i + 1, `${by.type}${COMMUNES[i]?.[0]}`, ...row));
	const sums = columns.map((_, c) => figures.reduce((sum, row) => sum + (row[c] ?? 0), 0));
	const total = own('', 'Tổng cộng', ...sums);
	return {
		lines: [
			'UBND HUYỆN XUÂN TRƯỜNG, TỈNH NAM ĐỊNH',
			'TỔNG HỢP KẾT QUẢ DÂN VẬN KHÉO QUÝ I NĂM 2024',
			'',
			own('STT', 'Đơn vị', ...columns.map(([header]) => header)),
			...(by.total === 'first' ? [total] : []),
			...rows,
			...(by.total === 'last' ? [total] : [])
		],
		expected: figures
			.flatMap((row, i) => row.map((value, c) => `${columns[c]?.[1]} ${COMMUNES[i]?.[1]} ${value}`))
			.sort()
	};
}

const said = ({ facts }: ReadReport) =>
	facts.map(({ measure, unit, value }) => `${measure} ${unit.split('@')[0]} ${value}`).sort();

describe('the figures of communes', () => {
	it('are all taken, whatever sums they happen to be of one another', async () => {
		const table = fc.integer({ min: 2, max: COLUMNS.length }).chain((columns) =>
			fc.array(
				fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: columns, maxLength: columns }),
				{
					minLength: 4,
					maxLength: COMMUNES.length
				}
			)
		);
		const by = fc.record({
			type: fc.constantFrom('Xã ', 'xã ', 'X. ', ''),
			numbered: fc.boolean(),
			total: fc.constantFrom('none' as const, 'first' as const, 'last' as const)
		});
		await fc.assert(
			fc.asyncProperty(table, by, async (figures, how) => {
				const { lines, expected } = tableOf(figures, how);
				const report = await readLines(...lines);
				expect(report.tables.map(({ ready }) => ready)).toEqual([true]);
				expect(said(report)).toEqual(expected);
			}),
			{ seed: 20_241_231, numRuns: 400 }
		);
	});

	it.each([
		['Xã ', true],
		['Xã ', false],
		['', true],
		['', false]
	])('are no total where the others are noughts: %s, numbered %s', async (type, numbered) => {
		const figures = [
			[2, 1],
			[0, 0],
			[0, 0],
			[0, 0],
			[2, 1]
		];
		const { lines, expected } = tableOf(figures, { type, numbered, total: 'none' });
		expect(said(await readLines(...lines))).toEqual(expected);
	});
});

it('the district below its communes is still told by its figures', async () => {
	const { lines, expected } = tableOf(
		[
			[2, 1],
			[3, 2],
			[0, 0],
			[1, 1]
		],
		{ type: 'Xã ', numbered: true, total: 'none' }
	);
	const report = await readLines(...lines, ';Huyện;6;4');
	expect(said(report)).toEqual(expected);
	expect(report.tables[0]?.table.rows.at(-1)).toMatchObject({
		role: 'total',
		reasons: [{ code: 'total-by-arithmetic' }]
	});
});
