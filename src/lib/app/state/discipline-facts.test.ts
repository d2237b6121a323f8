import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOfFacts } from '$lib/engine/duckdb';
import type { FiledColumns } from '$lib/journal';
import { reportColumns, type Report, type Theme } from '$lib/model';
import { disciplineFacts, disciplineTexts } from './discipline-facts';
import { dueByWindow } from './due';

const UNITS = ['a', 'b', 'c'];
const WINDOWS = [
	['2024-01-01', '2024-03-31', 'period'],
	['2023-12-15', '2024-03-14', 'period'],
	['2024-03-31', '2024-03-31', 'as-of'],
	['2024-01-01', '2024-06-30', 'cumulative'],
	['2023-12-15', '2024-12-14', 'period'],
	['2024-05-03', '2024-05-17', 'period']
] as const;

const report = fc
	.record({
		unit: fc.constantFrom(...UNITS),
		theme: fc.constantFrom<Theme[]>('models', 'petitions', 'satisfaction'),
		window: fc.constantFrom(...WINDOWS),
		receivedOn: fc.constantFrom('2024-04-02', '2024-09-30'),
		comparative: fc.boolean(),
		undated: fc.boolean()
	})
	.map(({ unit, theme, window: [start, end, windowKind], receivedOn, comparative, undated }) => ({
		id: 'r',
		unit,
		form: 'f',
		theme,
		start,
		end,
		windowKind,
		receivedOn,
		cellsRequired: 2,
		cellsFilled: 1,
		...(comparative ? { comparative } : {}),
		...(undated ? { undated } : {})
	}));

function filed(reports: readonly Report[]): FiledColumns {
	const columns = reportColumns(reports);
	return {
		...columns,
		files: [{ name: 'a.xlsx', hash: '00' }],
		file: new Int32Array(columns.length)
	};
}

describe('facts of reporting discipline', () => {
	it('hold no text that was not told beforehand', () => {
		fc.assert(
			fc.property(fc.array(report, { minLength: 1, maxLength: 12 }), (reports) => {
				const all = filed(reports);
				const expected = () => ['c', 'd'];
				const facts = disciplineFacts(all, expected);
				const told = disciplineTexts(all, dueByWindow(expected, all));
				for (const [column, held] of Object.entries(textsOfFacts(facts)))
					expect(told[column as keyof typeof told]).toEqual(expect.arrayContaining([...held]));
				expect(told.dim_names).toEqual(['theme']);
			})
		);
	});

	it('count a report by a unit nobody expected', () => {
		const one: Report = {
			id: 'r',
			unit: 'a',
			form: 'f',
			theme: 'models',
			start: '2024-01-01',
			end: '2024-03-31',
			windowKind: 'period',
			receivedOn: '2024-04-02',
			cellsRequired: 2,
			cellsFilled: 1
		};
		const facts = disciplineFacts(filed([one]), () => ['d']);
		expect(facts.units).toEqual(['d', 'a']);
	});
});
