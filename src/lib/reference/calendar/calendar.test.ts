import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	deadlineOf,
	formatPartOfYear,
	formatPeriod,
	formatWindow,
	kindOfDays,
	lastYear,
	periodName,
	previousPeriod,
	readWindow,
	windowOf
} from './index';

const PARTS = ['Y', 'H1', 'H2', '9M', 'Q1', 'Q2', 'Q3', 'Q4', 'M01', 'M05', 'M12'];
const NAMES = fc
	.tuple(fc.integer({ min: 2000, max: 2060 }), fc.constantFrom(...PARTS))
	.map(([y, p]) => `${y}-${p}`);

describe('windowOf', () => {
	it.each([
		['2024-Q1', '2023-12-15', '2024-03-14', 'period'],
		['2024-Q2', '2024-03-15', '2024-06-14', 'period'],
		['2024-Q3', '2024-06-15', '2024-09-14', 'period'],
		['2024-Q4', '2024-09-15', '2024-12-14', 'period'],
		['2024-H1', '2023-12-15', '2024-06-14', 'cumulative'],
		['2024-9M', '2023-12-15', '2024-09-14', 'cumulative'],
		['2024-Y', '2023-12-15', '2024-12-14', 'cumulative'],
		['2024-M01', '2023-12-15', '2024-01-14', 'period']
	])('knows the inspectorate’s %s', (name, start, end, kind) =>
		expect(windowOf(name, 'inspectorate')).toEqual({ start, end, kind })
	);
	it.each([
		['2024-Q1', '2024-01-01', '2024-03-31', 'period'],
		['2024-H1', '2024-01-01', '2024-06-30', 'cumulative'],
		['2024-H2', '2024-07-01', '2024-12-31', 'period'],
		['2024-9M', '2024-01-01', '2024-09-30', 'cumulative'],
		['2024-Y', '2024-01-01', '2024-12-31', 'period'],
		['2024-M02', '2024-02-01', '2024-02-29', 'period']
	])('knows the calendar’s %s', (name, start, end, kind) =>
		expect(windowOf(name, 'calendar')).toEqual({ start, end, kind })
	);
	it('takes another kind when told, and no other name', () => {
		expect(windowOf('2024-Q3', 'calendar', 'cumulative')).toEqual({
			start: '2024-01-01',
			end: '2024-09-30',
			kind: 'cumulative'
		});
		expect(windowOf('2024-Q3', 'inspectorate', 'as-of')).toEqual({
			start: '2024-09-14',
			end: '2024-09-14',
			kind: 'as-of'
		});
		expect(() => windowOf('2024-Q5', 'calendar')).toThrow(RangeError);
		expect(() => windowOf('2024-constructor', 'calendar')).toThrow(RangeError);
	});
});

describe('periodName', () => {
	it('undoes windowOf in both calendars', () => {
		fc.assert(
			fc.property(NAMES, fc.constantFrom('calendar', 'inspectorate'), (name, calendar) => {
				expect(periodName(windowOf(name, calendar))).toBe(name);
				const { start, end, kind } = windowOf(name, calendar);
				if (!name.endsWith('H2')) expect(kindOfDays(start, end)).toBe(kind);
			}),
			{ seed: 11 }
		);
	});
	it('names the year’s report that closed early, and the quarter a stock ends', () => {
		expect(periodName({ start: '2024-01-01', end: '2024-11-05', kind: 'cumulative' })).toBe(
			'2024-Y'
		);
		expect(periodName({ start: '2024-06-30', end: '2024-06-30', kind: 'as-of' })).toBe('2024-Q2');
		expect(periodName({ start: '2024-06-14', end: '2024-06-14', kind: 'as-of' })).toBe('2024-Q2');
		expect(periodName({ start: '2024-12-31', end: '2024-12-31', kind: 'as-of' })).toBe('2024-Q4');
		expect(periodName({ start: '2024-06-20', end: '2024-06-20', kind: 'as-of' })).toBeNull();
		expect(periodName({ start: '2024-02-03', end: '2024-05-06', kind: 'period' })).toBeNull();
		expect(periodName({ start: '2024-01-01', end: '2024-08-15', kind: 'cumulative' })).toBeNull();
	});
	it('goes back by one and by a year', () => {
		expect(
			[
				'2024-Q1',
				'2024-Q3',
				'2024-M01',
				'2024-M10',
				'2024-H1',
				'2024-H2',
				'2024-9M',
				'2024-Y',
				'x'
			].map(previousPeriod)
		).toEqual([
			'2023-Q4',
			'2024-Q2',
			'2023-M12',
			'2024-M09',
			'2023-H1',
			'2024-H1',
			'2023-9M',
			'2023-Y',
			null
		]);
		expect(lastYear('2024-Q1')).toBe('2023-Q1');
	});
});

it('reads back whatever the app writes', () => {
	fc.assert(
		fc.property(NAMES, fc.constantFrom('calendar', 'inspectorate'), (name, calendar) => {
			const window = windowOf(name, calendar);
			expect(readWindow(formatPeriod(name, 'vi'), { calendar })?.window).toEqual(window);
			if (calendar === 'inspectorate' || window.kind !== 'period')
				expect(readWindow(formatWindow(window, 'vi'))?.window.end).toBe(window.end);
		}),
		{ seed: 12 }
	);
});

it('puts windows into words', () => {
	expect(
		['2024-Q4', '2024-Y', '2024-H1', '2024-9M', '2024-M05'].map((n) => formatPeriod(n, 'vi'))
	).toEqual([
		'Quý IV/2024',
		'Năm 2024',
		'6 tháng đầu năm 2024',
		'9 tháng năm 2024',
		'Tháng 5/2024'
	]);
	expect(['2024-Q4', '2024-Y', '2024-M05', 'x'].map((n) => formatPeriod(n, 'en'))).toEqual([
		'Q4 2024',
		'2024',
		'May 2024',
		'x'
	]);
	expect(formatWindow(windowOf('2024-Q4', 'calendar'), 'vi')).toBe('Quý IV/2024');
	expect(formatWindow(windowOf('2024-Y', 'inspectorate'), 'vi')).toBe(
		'Năm 2024 (15/12/2023 – 14/12/2024)'
	);
	expect(formatWindow({ start: '2024-06-30', end: '2024-06-30', kind: 'as-of' }, 'vi')).toBe(
		'Tại ngày 30/06/2024'
	);
	expect(formatWindow({ start: '2024-02-03', end: '2024-05-06', kind: 'period' }, 'vi')).toBe(
		'03/02/2024 – 06/05/2024'
	);
	expect(formatWindow({ start: '2024-01-01', end: '2024-08-15', kind: 'cumulative' }, 'en')).toBe(
		'Cumulative, 1 Jan 2024 – 15 Aug 2024'
	);
});

describe('deadlineOf', () => {
	const year = windowOf('2024-Y', 'calendar');
	it('takes "trước ngày 09/11/2024" strictly for the year 2024', () => {
		expect(deadlineOf('models', year)).toBe('2024-11-08');
		expect(
			deadlineOf('models', { start: '2024-01-01', end: '2024-11-05', kind: 'cumulative' })
		).toBe('2024-11-08');
	});
	it('gives ten days after the end otherwise', () => {
		expect(deadlineOf('petitions', windowOf('2024-Y', 'inspectorate'))).toBe('2024-12-24');
		expect(deadlineOf('models', windowOf('2025-Y', 'calendar'))).toBe('2026-01-10');
		expect(deadlineOf('campaigns', windowOf('2024-Q1', 'calendar'))).toBe('2024-04-10');
	});
	it('follows the first override that fits', () => {
		const overrides = [
			{ theme: 'campaigns', before: '2024-10-25', source: 'KH' },
			{ period: '2024-Y', by: '2024-11-15', source: 'KH' },
			{ theme: 'petitions', daysAfterEnd: 1, source: 'KH' }
		] as const;
		expect(deadlineOf('campaigns', year, overrides)).toBe('2024-10-24');
		expect(deadlineOf('models', year, overrides)).toBe('2024-11-15');
		expect(deadlineOf('petitions', windowOf('2024-Q1', 'inspectorate'), overrides)).toBe(
			'2024-03-15'
		);
		expect(deadlineOf('models', windowOf('2025-Q1', 'calendar'), overrides)).toBe('2025-04-10');
	});
});

it('writes what a column says of its period without a year nobody names', () => {
	const said = ['Q4', 'Y', 'H1', 'H2', '9M', 'M05', '2023-Q4', '2023', 'x'];
	expect(said.map((part) => formatPartOfYear(part, 'vi'))).toEqual([
		...['Quý IV', 'Cả năm', '6 tháng đầu', '6 tháng cuối', '9 tháng', 'Tháng 5'],
		...['Quý IV/2023', 'Năm 2023', 'x']
	]);
	expect(said.map((part) => formatPartOfYear(part, 'en'))).toEqual([
		...['Q4', 'Whole year', 'First half', 'Second half', 'First nine months', 'May'],
		...['Q4 2023', '2023', 'x']
	]);
});
