import { describe, expect, it } from 'vitest';
import type { Decisions, FormMemory, Meaning, OwnMeasure } from '../../src/lib/model';
import { applyDecisions, memoryOf } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEADER = 'Kinh phí vận động xã hội hóa';
const CARE = 'Giá trị chăm lo';
const OWN: OwnMeasure = {
	id: 'own:kinh-phi-van-dong',
	name: HEADER,
	unitOfMeasure: 'triệu đồng',
	aggregation: 'SUM',
	direction: 'up'
} as never;

const read = (
	title: string,
	line: string | null,
	own: number[],
	care: number[],
	memories: FormMemory[] = []
) =>
	readSheets(
		[
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					[title],
					...(line === null ? [] : [[line] as Row]),
					['STT', 'Đơn vị', CARE, HEADER],
					[1, 'Xã Xuân Hồng', care[0] ?? null, own[0] ?? null],
					[2, 'Xã Xuân Ninh', care[1] ?? null, own[1] ?? null]
				]
			}
		],
		'bao-cao.xlsx',
		{ ...context, memories }
	);
const of = (measure: string): Meaning => ({ role: 'measure', measure, dims: {}, factor: 1 });
const ANSWER: Decisions = {
	own: [OWN],
	meanings: { [HEADER]: of(OWN.id), [CARE]: of('care_value') }
};
const QUARTER = 'KẾT QUẢ CHĂM LO QUÝ I NĂM 2024';
const NEXT = 'KẾT QUẢ CHĂM LO QUÝ II NĂM 2024';

/** What is remembered of a file that states no unit, answered in million đồng. */
async function remembered(): Promise<FormMemory[]> {
	const first = await read(QUARTER, null, [1.25, 2.5], [45.5, 62]);
	const [table] = applyDecisions(first, new Map([[0, ANSWER]]), context).tables;
	if (!table) throw new Error('no table');
	return [memoryOf(table, ANSWER.own)];
}
const values = ({ facts }: Awaited<ReturnType<typeof read>>) =>
	facts.map(({ measure, value }) => `${measure} ${value}`);

describe('sums of money of a form that is remembered', () => {
	it('are in the unit that the file states, those of an indicator of one’s own too', async () => {
		const next = await read(
			NEXT,
			'Đơn vị tính: nghìn đồng',
			[1250, 2500],
			[45500, 62000],
			await remembered()
		);
		expect(codes(next)).toEqual([]);
		expect(values(next)).toEqual([
			'care_value 45.5',
			`${OWN.id} 1.25`,
			'care_value 62',
			`${OWN.id} 2.5`
		]);
	});

	it('are in the unit answered where the file states none', async () => {
		const next = await read(NEXT, null, [1.5, 2], [40, 50], await remembered());
		expect([codes(next), values(next).length]).toEqual([[], 4]);
		expect(values(next)).toContain(`${OWN.id} 1.5`);
	});

	it('are asked about where they could be none in that unit', async () => {
		const next = await read(
			NEXT,
			null,
			[1_250_000, 2_500_000],
			[45_500_000, 62_000_000],
			await remembered()
		);
		expect(next.facts).toEqual([]);
		expect(next.tables[0]?.ready).toBe(false);
		expect(codes(next)).toEqual(['money-unit-missing C4', 'money-unit-missing D4']);
	});

	it('of an indicator made for the file are in its unit, whatever the file states', async () => {
		const first = await read(QUARTER, 'Đơn vị tính: nghìn đồng', [1250, 2500], [45500, 62000]);
		const decided = applyDecisions(
			first,
			new Map([[0, { own: [OWN], meanings: { [HEADER]: of(OWN.id) } }]]),
			context
		);
		expect(values(decided)).toContain(`${OWN.id} 1.25`);
	});
});
