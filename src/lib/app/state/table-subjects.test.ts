import { describe, expect, it } from 'vitest';
import type { MappedTable } from '$lib/model';
import { decidedMeaning, subjectsOf, unknownOf } from './table-subjects';

const asked = { value: { role: 'ignore' }, confidence: 'ask', reasons: [] };
const sure = { ...asked, confidence: 'sure' };

function table(shape: string, parts: object): MappedTable {
	return { columns: [], lines: [], table: { shape, columns: [], rows: [] }, ...parts } as never;
}

describe('what is asked about', () => {
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

	it('is each line of data where the indicators run down', () => {
		const row = (role: string, ...cells: (string | number)[]) => ({
			role,
			cells: cells.map((value) => ({ value, raw: String(value) }))
		});
		const across = table('key-value', {
			table: {
				shape: 'key-value',
				columns,
				rows: [row('section', 'A'), row('data', 1, 'Số mô hình', 5), row('data', 2, 'Số đơn', 7)]
			},
			lines: [asked, sure]
		});
		expect(subjectsOf(across, across).map(({ path, numeric }) => [path, numeric])).toEqual([
			['Số mô hình', true],
			['Số đơn', true]
		]);
	});
});
