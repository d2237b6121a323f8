import type { Journal } from '../../src/lib/journal';
import { reportId, type Batch, type Fact, type FormMemory, type Report } from '../../src/lib/model';

function report(unit: string, form = 'f'): Report {
	const key = {
		unit,
		form,
		start: '2025-10-01',
		end: '2025-12-31',
		windowKind: 'period'
	} as const;
	return {
		...key,
		id: reportId({ ...key, theme: 'models' }),
		theme: 'models',
		receivedOn: '2026-01-05',
		cellsRequired: 4,
		cellsFilled: 3
	};
}

function fact(unit: string, value: number, over: Partial<Fact> = {}): Fact {
	return {
		measure: 'models-registered',
		unit,
		start: '2025-10-01',
		end: '2025-12-31',
		windowKind: 'period',
		dims: {},
		value,
		state: value === 0 ? 'zero' : 'value',
		source: { file: 'a.xlsx', hash: 'aa', sheet: 'Biểu 1', a1: 'C7', raw: `'";🙂 ${value}` },
		...over
	};
}

/** A batch in which each unit reports the same number, as total and as breakdown. */
export function batchOf(
	id: string,
	units: readonly string[],
	value: number,
	importedAt = ''
): Batch {
	return {
		id,
		importedAt: importedAt || '2026-01-05T08:00:00Z',
		file: { name: `${id}.xlsx`, hash: 'aa', size: 10 },
		reports: units.map((unit, i) => (i === 1 ? { ...report(unit), undated: true } : report(unit))),
		reportOf: units.flatMap((_, i) => [i, i]),
		facts: units.flatMap((unit) => [
			fact(unit, value),
			fact(unit, value, { dims: { subject: 'a|b=c', field: 'kinh-te' } })
		]),
		issues: [{ code: 'no-field', severity: 'note', sheet: 'Biểu 1', a1: 'C7', raw: "'" }],
		ledgers: [
			{ sheet: 'Biểu 1', range: 'A1:C9', ledger: { rowsIn: 3, data: 3, leftOut: {}, inError: 0 } }
		]
	};
}

/** Value each unit's total has now. */
export async function totals(journal: Journal, at?: string): Promise<Record<string, number>> {
	const { facts } = await journal.active(at === undefined ? {} : { at });
	const plain = facts.filter((f) => Object.keys(f.dims).length === 0);
	return Object.fromEntries(plain.map((f) => [f.unit, f.value]));
}

/** What was remembered of a form, with a header called like a property of every object. */
export const MEMORY: FormMemory = {
	fingerprint: 'p1',
	form: 'f',
	theme: 'models',
	meanings: Object.fromEntries([
		['constructor', { role: 'ignore' }],
		['Đơn vị / Xã', { role: 'unit' }]
	]),
	own: []
};
