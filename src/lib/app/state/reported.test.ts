import { describe, expect, it } from 'vitest';
import { reportColumns, type Report } from '$lib/model';
import {
	filedByName,
	latestPeriod,
	periodNames,
	reportsOn,
	unitsReporting,
	windowsOf
} from './reported';

function report(unit: string, start: string, end: string, theme: Report['theme'] = 'models') {
	return {
		id: `${unit}|${theme}|${start}`,
		unit,
		form: 'f',
		theme,
		start,
		end,
		windowKind: 'period',
		receivedOn: end,
		cellsFilled: 1,
		cellsRequired: 1
	} satisfies Report;
}

function byPeriod(reports: readonly Report[]) {
	const columns = reportColumns(reports);
	return filedByName(
		{ ...columns, files: [{ name: 'f', hash: 'h' }], file: new Int32Array(columns.length) },
		periodNames()
	);
}

const Q3 = ['2024-07-01', '2024-09-30'] as const;
const Q4 = ['2024-10-01', '2024-12-31'] as const;
const YEAR = ['2024-01-01', '2024-12-31'] as const;

describe('what was reported', () => {
	it('names each theme and window once, and the discipline of each period', () => {
		const windows = windowsOf(
			reportColumns([
				report('a', ...Q3),
				report('b', ...Q3),
				report('b', ...Q3, 'petitions'),
				report('b', '2024-05-03', '2024-05-17')
			])
		);
		expect(windows.map(({ theme, period }) => `${theme} ${period}`)).toEqual([
			'models 2024-Q3',
			'petitions 2024-Q3',
			'reporting 2024-Q3'
		]);
	});

	it('takes the window that ends last, of two that do the one most reports name', () => {
		const reports = [
			report('a', ...YEAR),
			report('a', ...Q4),
			report('b', ...Q4),
			report('b', ...Q3),
			report('c', ...Q3),
			report('d', ...Q3)
		];
		expect(latestPeriod(byPeriod(reports))).toBe('2024-Q4');
		expect(latestPeriod(byPeriod([report('a', '2024-05-03', '2024-05-17')]))).toBeNull();
		expect(latestPeriod(byPeriod([]))).toBeNull();
	});

	it('takes every report for one on how reporting is done, so that nobody who reported is called silent there', () => {
		const reports = [report('a', ...Q4), { ...report('b', ...Q4, 'petitions'), undated: true }];
		const filed = byPeriod(reports as Report[]).of('2024-Q4');
		expect(unitsReporting(reportsOn('reporting', filed), null)).toEqual(['a', 'b']);
		expect(unitsReporting(reportsOn('petitions', filed), null)).toEqual(['b']);
	});

	it('lists the units of a window once, those of the scope alone', () => {
		const reports = [report('a', ...Q4), report('a', ...Q4, 'petitions'), report('b', ...Q4)];
		const said = { ...report('c', ...Q4), comparative: true as const };
		const groups = byPeriod([...reports, said, report('d', ...Q3)]);
		expect(groups.names).toEqual([
			{ name: '2024-Q4', last: '2024-12-31', count: 4 },
			{ name: '2024-Q3', last: '2024-09-30', count: 1 }
		]);
		const filed = groups.of('2024-Q4');
		expect(groups.of('2024-Q3').map(({ report }) => report.unit)).toEqual(['d']);
		expect(unitsReporting(filed, null)).toEqual(['a', 'b']);
		expect(unitsReporting(filed, new Set(['b']))).toEqual(['b']);
	});
});
