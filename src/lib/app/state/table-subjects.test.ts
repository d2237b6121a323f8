import { describe, expect, it } from 'vitest';
import type { MappedTable } from '$lib/model';
import { decidedMeaning, figureHeadingsOf, subjectsOf, unknownOf } from './table-subjects';

const asked = { value: { role: 'ignore' }, confidence: 'ask', reasons: [] };
const sure = { ...asked, confidence: 'sure' };

function table(shape: string, parts: object): MappedTable {
	return { columns: [], lines: [], table: { shape, columns: [], rows: [] }, ...parts } as never;
}

function row(role: string, section: string | null, ...cells: (string | number)[]) {
	return { role, section, cells: cells.map((value) => ({ value, raw: String(value) })) };
}

const columns = [
	{ path: ['Đơn vị'], kind: 'label', unitOfMeasure: null },
	{ path: ['Tiếp dân', 'Số lượt (lượt)'], kind: 'number', unitOfMeasure: null },
	{ path: ['Người tiếp'], kind: 'personal', unitOfMeasure: null },
	{ path: ['constructor'], kind: 'number', unitOfMeasure: null }
];
const down = table('units-down', {
	table: { shape: 'units-down', columns, rows: [] },
	columns: [sure, asked, asked, asked]
});

describe('what is asked about', () => {
	it('is each column, by the last of its headers', () => {
		const subjects = subjectsOf(down, down);
		expect(subjects.map(({ path, label }) => [path, label])).toEqual([
			['Đơn vị', 'Đơn vị'],
			['Tiếp dân / Số lượt (lượt)', 'Số lượt (lượt)'],
			['Người tiếp', 'Người tiếp'],
			['constructor', 'constructor']
		]);
		expect(subjects[1]?.unit).toBe('lượt');
	});

	it('is open where a column of figures is unknown and nothing was said, whatever its name', () => {
		const subjects = subjectsOf(down, down);
		const open = (decided: Parameters<typeof unknownOf>[1]) =>
			unknownOf(subjects, decided).map(({ at }) => at);
		expect(open({})).toEqual([1, 3]);
		expect(open({ meanings: { 'Tiếp dân / Số lượt (lượt)': { role: 'ignore' } } })).toEqual([3]);
		expect(decidedMeaning({ meanings: {} }, 'constructor')).toBeUndefined();
	});

	const across = (lines: object[]) =>
		table('key-value', {
			table: {
				shape: 'key-value',
				columns: [
					{ path: ['STT'], kind: 'number', unitOfMeasure: null },
					{ path: ['Nội dung'], kind: 'label', unitOfMeasure: null },
					{ path: ['Kết quả'], kind: 'number', unitOfMeasure: null }
				],
				rows: [
					row('section', null, 'A'),
					row('data', 'A', 1, 'Số mô hình', 5),
					row('data', 'A', 2, 'Số đơn', 7)
				]
			},
			units: [null, null, null],
			lines: [sure, ...lines]
		});

	it('is each line of data where the indicators run down, by its section and its words', () => {
		const read = across([asked, sure]);
		expect(
			subjectsOf(read, read).map(({ at, path, label, suggestion }) => [
				at,
				path,
				label,
				suggestion.confidence
			])
		).toEqual([
			[1, 'A / Số mô hình', 'Số mô hình', 'ask'],
			[2, 'A / Số đơn', 'Số đơn', 'sure']
		]);
	});

	it('is measured in what its line says', () => {
		const read = table('key-value', {
			table: {
				shape: 'key-value',
				columns: [
					{ path: ['Nội dung'], kind: 'label', unitOfMeasure: null },
					{ path: ['ĐVT'], kind: 'text', unitOfMeasure: null },
					{ path: ['Kết quả'], kind: 'number', unitOfMeasure: null }
				],
				rows: [
					row('data', null, 'Diện tích đất hiến', 'm²', 1500),
					row('data', null, 'Khác', '', 5)
				]
			},
			units: [null, null],
			lines: [asked, asked]
		});
		expect(subjectsOf(read, read).map(({ unit }) => unit)).toEqual(['m2', null]);
	});

	it('is open again where an answer leaves something to be asked', () => {
		const doubted = { ...asked, reasons: [{ code: 'decided' }, { code: 'header-window' }] };
		const meanings = { 'A / Số mô hình': { role: 'unit' } } as const;
		const open = (answered: object) =>
			unknownOf(subjectsOf(across([answered, sure]), across([asked, sure])), { meanings });
		expect(open({ ...sure, reasons: [{ code: 'decided' }] })).toEqual([]);
		expect(open(doubted).map(({ suggestion }) => suggestion.reasons)).toEqual([doubted.reasons]);
	});
});

describe('the headings of figures beside lines', () => {
	const read = (confidences: readonly string[], names = ['Cùng kỳ', 'Cùng kỳ', 'Kết quả']) =>
		table('units-across', {
			table: {
				shape: 'units-across',
				columns: names.map((name, index) => ({
					path: [`Xã ${index}`, name],
					index,
					kind: 'number',
					unitOfMeasure: null
				})),
				rows: []
			},
			columns: confidences.map((confidence) => ({ ...asked, confidence })),
			unitsOfColumns: names.map((_, c) => ({ text: `Xã ${c}` })),
			unit: null
		});

	it('are asked once for all units, and stay there once answered', () => {
		const original = read(['ask', 'ask', 'sure']);
		expect(figureHeadingsOf(original, original, {})).toEqual([{ heading: 'Cùng kỳ', asked: true }]);
		const figures = { 'Cùng kỳ': { role: 'ignore' } } as const;
		expect(figureHeadingsOf(read(['sure', 'sure', 'sure']), original, { figures })).toEqual([
			{ heading: 'Cùng kỳ', asked: false }
		]);
	});

	it('are none where the indicators stand over the columns', () => {
		expect(figureHeadingsOf(down, down, {})).toEqual([]);
	});
});
