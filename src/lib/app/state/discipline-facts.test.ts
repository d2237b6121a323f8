import { describe, expect, it } from 'vitest';
import type { FiledColumns } from '$lib/journal';
import { reportColumns, type Report } from '$lib/model';
import { disciplineFacts } from './discipline-facts';

function filed(reports: readonly Report[]): FiledColumns {
	const columns = reportColumns(reports);
	return {
		...columns,
		files: [{ name: 'a.xlsx', hash: '00' }],
		file: new Int32Array(columns.length)
	};
}

describe('facts of reporting discipline', () => {
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
