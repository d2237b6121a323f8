import { describe, expect, it } from 'vitest';
import type { FormMemory, Meaning } from '$lib/model';
import { applyDecisions, memoryOf } from '../../src/lib/reading';
import { codes, context, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const UNITS = ['Xã Xuân Hồng', 'Xã Xuân Ninh', 'Xã Trà Lũ'];

function read(
	header: string,
	sums: readonly (string | number)[],
	options: { measuredIn?: string; memory?: FormMemory } = {}
) {
	const rows: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['KẾT QUẢ CHĂM LO HỘ NGHÈO QUÝ IV NĂM 2024'],
		...(options.measuredIn ? [[null, null, null, options.measuredIn]] : []),
		['STT', 'Đơn vị', 'Số hộ được chăm lo', header],
		...sums.map((sum, i): Row => [i + 1, UNITS[i] ?? '', 4, sum])
	];
	const own = options.memory ? { ...context, memories: [options.memory] } : context;
	return readSheets([{ name: 'S', rows }], 'bao-cao.xlsx', own);
}
const sumsOf = ({ facts }: Awaited<ReturnType<typeof read>>) =>
	facts.filter(({ measure }) => measure === 'care_value').map(({ value }) => value);
const inUnit = (factor: number): Meaning => ({
	role: 'measure',
	measure: 'care_value',
	dims: {},
	factor
});

describe('sums of money', () => {
	it('are asked about where nothing says their unit, and come in in the one that is chosen', async () => {
		const report = await read('Giá trị chăm lo', [15_000_000, 20_000_000, '8 triệu']);
		expect(sumsOf(report)).toEqual([]);
		expect(codes(report)).toEqual(['money-unit-missing D4']);
		expect(report.tables[0]?.ready).toBe(false);
		const decided = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Giá trị chăm lo': inUnit(0.000_001) } }]]),
			context
		);
		expect(sumsOf(decided)).toEqual([15, 20, 8]);
		expect(codes(decided)).toEqual([]);
		expect(decided.tables[0]?.ready).toBe(true);
	});

	it('are asked about in lines of indicators too', async () => {
		const report = await readSheets([
			{
				name: 'S',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG - UBND XÃ XUÂN HỒNG'],
					['KẾT QUẢ CHĂM LO HỘ NGHÈO QUÝ IV NĂM 2024'],
					['TT', 'Nội dung', 'Kết quả'],
					[1, 'Số hộ được chăm lo', 4],
					[2, 'Giá trị chăm lo', 15_000_000]
				]
			}
		]);
		expect(codes(report)).toEqual(['money-unit-missing B5']);
		expect(report.facts).toHaveLength(1);
	});

	it('need no unit in the header where every cell names its own', async () => {
		const report = await read('Giá trị chăm lo', ['15 triệu đồng', '0,02 tỷ', '8.500.000đ']);
		expect(sumsOf(report)).toEqual([15, 20, 8.5]);
		expect(codes(report)).toEqual([]);
		expect(report.tables[0]?.ready).toBe(true);
	});

	it('are in the unit of their cell where it names another than the header', async () => {
		const report = await read('Giá trị chăm lo (nghìn đồng)', [15_000, '20 triệu', '1.250 triệu']);
		expect(sumsOf(report)).toEqual([15, 20]);
		expect(codes(report)).toEqual(['unread-number D6']);
	});

	it('are no counts of an indicator of one’s own', async () => {
		const report = await read('Trị giá', ['15 triệu đồng', '20 triệu', '8 triệu']);
		const own: Meaning = { role: 'measure', measure: 'own:tri-gia', dims: {}, factor: 1 };
		const decided = applyDecisions(
			report,
			new Map([[0, { meanings: { 'Trị giá': own } }]]),
			context
		);
		expect(decided.facts.filter(({ measure }) => measure === 'own:tri-gia')).toEqual([]);
		expect(codes(decided)).toContain('unread-number D4');
	});

	it('are in the unit a file states, whatever the form it is remembered from stated', async () => {
		const first = await read('Giá trị chăm lo', [15_000, 20_000, 8_000], {
			measuredIn: 'ĐVT: nghìn đồng'
		});
		expect(sumsOf(first)).toEqual([15, 20, 8]);
		const [table] = first.tables;
		if (!table) throw new Error('no table');
		const memory = memoryOf(table);
		const next = await read('Giá trị chăm lo', [15, 20, 8], {
			measuredIn: 'ĐVT: triệu đồng',
			memory
		});
		expect(next.tables[0]?.columns[3]?.reasons[0]?.code).toBe('remembered');
		expect(sumsOf(next)).toEqual([15, 20, 8]);
	});
});

describe('units of money written with thousands of another manner', () => {
	it.each(['(1,000 đồng)', '(1 000 đồng)', '(1,000đ)', '(000 đồng)'])(
		'%s in a header is a thousand đồng',
		async (unit) => {
			const report = await read(`Giá trị chăm lo ${unit}`, [12_500, 9_800, 21_000]);
			expect(sumsOf(report)).toEqual([12.5, 9.8, 21]);
			expect(codes(report)).toEqual([]);
		}
	);

	it('stands over a table and leaves its counts what they are', async () => {
		const report = await read('Giá trị chăm lo', [12_500, 9_800, 21_000], {
			measuredIn: 'ĐVT: 1,000đ'
		});
		expect(sumsOf(report)).toEqual([12.5, 9.8, 21]);
		expect(report.facts.filter(({ measure }) => measure === 'care_households')).toHaveLength(3);
	});
});
