import { describe, expect, it } from 'vitest';
import { isAppError, reportId } from '$lib/model';
import type { Report } from '$lib/model';
import { dueReports, metDuties, reportingFacts } from '.';
import type { FiledReport } from '.';

function report(unit: string, receivedOn: string, over: Partial<Report> = {}): Report {
	const made = {
		unit,
		form: 'f1',
		theme: 'models' as const,
		start: '2024-01-01',
		end: '2024-12-31',
		windowKind: 'period' as const,
		receivedOn,
		cellsRequired: 10,
		cellsFilled: 8,
		...over
	};
	return { id: reportId(made), ...made };
}

function filed(made: Report): FiledReport {
	return { report: made, file: { name: `${made.unit}.xlsx`, hash: made.unit } };
}

const DEADLINE = () => '2024-11-08';

function figures(reports: readonly Report[], units: readonly string[]) {
	const facts = reportingFacts(
		reports.map(filed),
		dueReports(reports, () => units),
		DEADLINE
	);
	return facts.map((f) => `${f.unit} ${f.measure} ${f.value} ${f.state} ${f.source.file}`);
}

describe('reportingFacts', () => {
	it('is strict about the last day and counts days after it', () => {
		expect(
			figures([report('a', '2024-11-08'), report('b', '2024-11-10')], ['a', 'b', 'c'])
		).toEqual([
			'a rep_due 1 value a.xlsx',
			'a rep_received_ontime 1 value a.xlsx',
			'a rep_received_late 0 zero a.xlsx',
			'a rep_days_late 0 zero a.xlsx',
			'b rep_due 1 value b.xlsx',
			'b rep_received_ontime 0 zero b.xlsx',
			'b rep_received_late 1 value b.xlsx',
			'b rep_days_late 2 value b.xlsx',
			'c rep_due 1 value ',
			'c rep_received_ontime 0 zero ',
			'c rep_received_late 0 zero ',
			'a cells_required 10 value a.xlsx',
			'a cells_filled 8 value a.xlsx',
			'b cells_required 10 value b.xlsx',
			'b cells_filled 8 value b.xlsx'
		]);
	});

	it('takes what a later report says of an earlier window for no report: nobody is due, nothing came', () => {
		const said = report('a', '2024-11-01', { comparative: true });
		expect(figures([said], ['a', 'b'])).toEqual([]);
		expect(figures([said, report('b', '2024-11-01')], ['a']).slice(0, 2)).toEqual([
			'a rep_due 1 value ',
			'a rep_received_ontime 0 zero '
		]);
	});

	it('calls a report without a date neither late nor on time, unless it was there by the last day', () => {
		const reports = [
			report('a', '2026-10-06', { undated: true }),
			report('b', '2024-11-01', { undated: true })
		];
		expect(figures(reports, ['a', 'b'])).toEqual([
			'b rep_due 1 value b.xlsx',
			'b rep_received_ontime 1 value b.xlsx',
			'b rep_received_late 0 zero b.xlsx',
			'b rep_days_late 0 zero b.xlsx',
			'a cells_required 10 value a.xlsx',
			'a cells_filled 8 value a.xlsx',
			'b cells_required 10 value b.xlsx',
			'b cells_filled 8 value b.xlsx'
		]);
		const met = metDuties(
			reports.map(filed),
			dueReports(reports, () => ['a', 'b']),
			DEADLINE
		);
		expect(met.map(({ status, receivedOn, daysLate }) => [status, receivedOn, daysLate])).toEqual([
			['undated', null, 0],
			['on-time', null, 0]
		]);
	});

	it('is late when one of its forms was, whatever is unknown of another', () => {
		const two = [
			report('a', '2026-10-06', { form: 'f2', undated: true }),
			report('a', '2024-11-10')
		];
		expect(figures(two, ['a'])).toEqual(
			expect.arrayContaining([
				'a rep_received_late 1 value a.xlsx',
				'a rep_days_late 2 value a.xlsx'
			])
		);
	});

	it('is in when the last form of a theme is, and adds up the cells of its forms', () => {
		const two = [
			report('a', '2024-12-01', { form: 'f2', cellsFilled: 1 }),
			report('a', '2024-11-01')
		];
		expect(figures(two, ['a'])).toEqual(
			expect.arrayContaining([
				'a rep_received_ontime 0 zero a.xlsx',
				'a rep_days_late 23 value a.xlsx',
				'a cells_required 20 value a.xlsx',
				'a cells_filled 9 value a.xlsx'
			])
		);
		expect(figures(two, ['a']).filter((text) => text.includes('rep_due'))).toHaveLength(1);
	});

	it('keeps themes and windows apart and asks for the units of the last day', () => {
		const asked: string[] = [];
		const due = dueReports(
			[
				report('a', '2024-11-01'),
				report('b', '2024-11-02'),
				report('a', '2024-11-01', { theme: 'petitions', end: '2024-06-30' })
			],
			(date) => {
				asked.push(date);
				return ['a'];
			}
		);
		expect(asked).toEqual(['2024-12-31', '2024-06-30']);
		expect(due.map((duty) => [duty.theme, duty.window.end])).toEqual([
			['models', '2024-12-31'],
			['petitions', '2024-06-30']
		]);
	});

	it('takes the counts of a period and the stocks at its end as one duty', () => {
		const both = [
			report('a', '2024-11-01', { start: '2024-10-01' }),
			report('a', '2024-11-20', {
				form: 'f2',
				start: '2024-12-31',
				windowKind: 'as-of'
			})
		];
		expect(figures(both, ['a'])).toEqual([
			'a rep_due 1 value a.xlsx',
			'a rep_received_ontime 0 zero a.xlsx',
			'a rep_received_late 1 value a.xlsx',
			'a rep_days_late 12 value a.xlsx',
			'a cells_required 20 value a.xlsx',
			'a cells_filled 16 value a.xlsx'
		]);
	});

	it("stands in the calendar's window of a period that is counted by the inspectorate's days", () => {
		const made = report('a', '2024-11-01', {
			theme: 'petitions',
			start: '2024-09-15',
			end: '2024-12-14'
		});
		const due = dueReports([made], () => ['a']);
		expect(
			new Set(
				reportingFacts([filed(made)], due, DEADLINE).map(
					(f) => `${f.start} ${f.end} ${f.windowKind} ${JSON.stringify(f.dims)}`
				)
			)
		).toEqual(new Set(['2024-10-01 2024-12-31 period {"theme":"petitions"}']));
	});

	it('counts the cells of a unit nobody expected, without a duty', () => {
		expect(figures([report('x', '2024-11-01')], [])).toEqual([
			'x cells_required 10 value x.xlsx',
			'x cells_filled 8 value x.xlsx'
		]);
	});

	it('refuses a date that is none', () => {
		let caught: unknown;
		try {
			figures([report('a', 'soon')], ['a']);
		} catch (error) {
			caught = error;
		}
		expect(isAppError(caught, 'query-refused')).toBe(true);
	});
});
