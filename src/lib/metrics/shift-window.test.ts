import { describe, expect, it } from 'vitest';
import type { WindowKind } from '$lib/model';
import { shiftWindow } from '.';

function shifted(start: string, end: string, kind: WindowKind, by: 'previous' | 'last-year') {
	const { window, name } = shiftWindow({ start, end, kind }, by);
	return window ? `${window.start}/${window.end}/${window.kind}` : name;
}

describe('shiftWindow', () => {
	it.each([
		['2024-10-01', '2024-12-31', 'previous', '2024-07-01/2024-09-30/period'],
		['2024-01-01', '2024-03-31', 'previous', '2023-10-01/2023-12-31/period'],
		['2023-12-15', '2024-03-14', 'previous', '2023-09-15/2023-12-14/period'],
		['2023-12-15', '2024-03-14', 'last-year', '2022-12-15/2023-03-14/period'],
		['2025-02-01', '2025-02-28', 'last-year', '2024-02-01/2024-02-29/period'],
		['2024-01-01', '2024-12-31', 'previous', '2023-01-01/2023-12-31/period']
	] as const)('keeps the calendar: %s–%s, %s', (start, end, by, window) => {
		expect(shifted(start, end, 'period', by)).toBe(window);
	});

	it('compares what runs from the start of the year with last year', () => {
		expect(shifted('2024-01-01', '2024-09-30', 'cumulative', 'previous')).toBe(
			'2023-01-01/2023-09-30/cumulative'
		);
	});

	it('compares a year cut short by name', () => {
		expect(shifted('2024-01-01', '2024-11-08', 'period', 'last-year')).toBe('2023-Y');
	});

	it('moves any other window by its own length', () => {
		expect(shifted('2024-10-12', '2024-10-15', 'period', 'previous')).toBe(
			'2024-10-08/2024-10-11/period'
		);
		expect(shifted('2024-02-10', '2024-04-09', 'period', 'previous')).toBe(
			'2023-12-10/2024-02-09/period'
		);
		expect(shifted('2024-02-29', '2024-03-04', 'period', 'last-year')).toBe(
			'2023-02-28/2023-03-04/period'
		);
		expect(shifted('2024-10-15', '2024-10-15', 'as-of', 'last-year')).toBe(
			'2023-10-15/2023-10-15/as-of'
		);
	});
});
