import { describe, expect, it } from 'vitest';
import { reportId, type Report } from './batch';
import { kindAt, reportAt, ReportCollector, reportColumns } from './report-columns';

function report(unit: string, over: Partial<Report> = {}): Report {
	const made = {
		unit,
		form: 'f',
		theme: 'models',
		start: '2024-10-01',
		end: '2024-12-31',
		windowKind: 'period',
		receivedOn: '2025-01-05',
		cellsRequired: 4,
		cellsFilled: 3,
		...over
	} as const;
	return { id: reportId(made), ...made };
}

const REPORTS = [
	report('a'),
	report('b', { cellsFilled: 0 }),
	report('a', { theme: 'petitions', undated: true }),
	report('b', { comparative: true }),
	report('c', { receivedOn: '2025-01-06' }),
	report('c', { theme: 'petitions', aside: true })
];

describe('reports as columns', () => {
	it('give every report back', () => {
		const columns = reportColumns(REPORTS);
		expect(columns.length).toBe(6);
		expect(REPORTS.map((_, i) => reportAt(columns, i))).toStrictEqual(REPORTS);
		expect(reportAt(columns, 0, 'own').id).toBe('own');
	});

	it('hold each unit and each kind once', () => {
		const { units, kinds } = reportColumns(REPORTS);
		expect(units).toEqual(['a', 'b', 'c']);
		expect(kinds).toHaveLength(5);
	});

	it('can be picked from others, and bring only the units and kinds of those picked', () => {
		const from = reportColumns(REPORTS);
		const collected = new ReportCollector(3);
		const { take } = collected.from(from);
		expect([take(4), take(1)]).toEqual([0, 1]);
		const made = collected.columns();
		expect([0, 1].map((i) => reportAt(made, i))).toEqual([REPORTS[4], REPORTS[1]]);
		expect(made.units).toEqual(['c', 'b']);
		expect([kindAt(made, 0).receivedOn, made.kinds.length]).toEqual(['2025-01-06', 2]);
	});
});
