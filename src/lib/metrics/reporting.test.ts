import { describe, expect, it } from 'vitest';
import { isAppError, type Report } from '$lib/model';
import { madeReport } from '../../../tests/support/made-report';
import { dueReports, metDuties } from '.';
import type { FiledReport } from '.';

function filed(made: Report): FiledReport {
	return { report: made, file: { name: `${made.unit}.xlsx`, hash: made.unit } };
}

const DEADLINE = () => '2024-11-08';
const WINDOW = { start: '2024-01-01', end: '2024-12-31', kind: 'period' } as const;

describe('how duties were met', () => {
	it('calls a report without a date neither late nor on time, unless it was there by the last day', () => {
		const reports = [
			madeReport('a', '2026-10-06', { undated: true }),
			madeReport('b', '2024-11-01', { undated: true })
		];
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

	it('leaves what is known of the dated reports of a theme as it is when one without a date joins them', () => {
		const undated = (unit: string) => madeReport(unit, '2026-10-06', { form: 'f2', undated: true });
		const reports = [
			...[madeReport('a', '2024-11-01'), undated('a')],
			...[undated('b'), madeReport('b', '2024-11-10')],
			// A column of a report on something else is not the report that was due.
			...[madeReport('c', '2024-11-01', { form: 'f3', aside: true }), undated('c')],
			...[
				madeReport('d', '2024-11-10', { form: 'f3', aside: true }),
				madeReport('d', '2024-11-01')
			],
			madeReport('e', '2024-11-10', { form: 'f3', aside: true })
		];
		const met = metDuties(
			reports.map(filed),
			dueReports(reports, () => ['a', 'b', 'c', 'd', 'e']),
			DEADLINE
		);
		expect(met.map(({ unit, status, receivedOn }) => [unit, status, receivedOn])).toEqual([
			['a', 'on-time', '2024-11-01'],
			['b', 'late', '2024-11-10'],
			['c', 'undated', null],
			['d', 'on-time', '2024-11-01'],
			['e', 'late', '2024-11-10']
		]);
	});

	it('keeps themes and windows apart and asks for the units of the last day', () => {
		const asked: string[] = [];
		const due = dueReports(
			[
				madeReport('a', '2024-11-01'),
				madeReport('b', '2024-11-02'),
				madeReport('a', '2024-11-01', { theme: 'petitions', end: '2024-06-30' })
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

	it('refuses a date that is none', () => {
		const soon = madeReport('a', 'soon');
		let caught: unknown;
		try {
			metDuties([filed(soon)], [{ unit: 'a', theme: 'models', window: WINDOW }], DEADLINE);
		} catch (error) {
			caught = error;
		}
		expect(isAppError(caught, 'query-refused')).toBe(true);
	});
});
