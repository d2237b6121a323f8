import { describe, expect, it } from 'vitest';
import { hasSeveralWindows, periodName, readWindow, windowInCalendar } from './index';

const read = (text: string, calendar: 'calendar' | 'inspectorate' = 'calendar') => {
	const found = readWindow(text, { calendar })?.window;
	return found ? `${found.start} ${found.end} ${found.kind} ${periodName(found)}` : null;
};

describe('a period with a day up to which its figures are', () => {
	it.each([
		[
			'6 tháng cuối năm 2025 (số liệu tính đến ngày 15/11/2025)',
			'2025-07-01 2025-11-15 period 2025-H2'
		],
		['Quý III năm 2025, tính đến ngày 15/9/2025', '2025-07-01 2025-09-15 period 2025-Q3'],
		['Quý III năm 2025, tính đến ngày 15/8/2025', '2025-07-01 2025-08-15 period null'],
		['Tháng 11/2025 (số liệu tính đến ngày 20/11/2025)', '2025-11-01 2025-11-20 period null'],
		['6 tháng đầu năm 2025, tính đến 15/6/2025', '2025-01-01 2025-06-15 cumulative 2025-H1'],
		['10 tháng năm 2025, tính đến 25/10/2025', '2025-01-01 2025-10-25 cumulative 2025-Y'],
		[
			'Từ tháng 4 đến tháng 9 năm 2025 (tính đến ngày 20/9/2025)',
			'2025-04-01 2025-09-20 period null'
		],
		['Năm 2025, tính đến ngày 15/11/2025', '2025-01-01 2025-11-15 cumulative 2025-Y']
	])('runs from its start to that day: %s', (text, window) => {
		expect(read(text)).toBe(window);
	});

	it('keeps the inspectorate’s start, and the calendar whose last day it is', () => {
		expect(read('Quý III năm 2025, tính đến ngày 05/9/2025', 'inspectorate')).toBe(
			'2025-06-15 2025-09-05 period 2025-Q3'
		);
		expect(read('Quý III năm 2025, tính đến ngày 14/9/2025')).toBe(
			'2025-06-15 2025-09-14 period 2025-Q3'
		);
	});

	it('is of the calendar that holds the day where the inspectorate’s does not', () => {
		expect(read('Tháng 4/2025 (số liệu đến ngày 20/4/2025)', 'inspectorate')).toBe(
			'2025-04-01 2025-04-20 period null'
		);
	});

	it('stays whole beside a day of no other use: its last, one before it or after it', () => {
		for (const day of ['30/9/2025', '15/6/2025', '05/10/2025'])
			expect(read(`Quý III năm 2025, tính đến ngày ${day}`)).toBe(
				'2025-07-01 2025-09-30 period 2025-Q3'
			);
	});

	it('is not made whole again in another calendar', () => {
		const window = { start: '2025-07-01', end: '2025-09-15', kind: 'period' } as const;
		expect(windowInCalendar(window, 'inspectorate')).toBeNull();
	});
});

describe('a term of years', () => {
	it.each([
		'Mô hình dân vận khéo giai đoạn 2021-2025 (tính đến quý III/2025)',
		'Kết quả giai đoạn 2021 – 2025, lũy kế đến hết tháng 9/2025',
		'Nhiệm kỳ 2020-2025, số liệu đến hết năm 2024'
	])('leaves the first day of figures up to a period open: %s', (text) => {
		expect(hasSeveralWindows(text)).toBe(true);
	});

	it.each([
		'Kết quả Chương trình giai đoạn 2021-2025, quý III năm 2025',
		'Kết quả năm 2025 của giai đoạn 2021-2025 (tính đến quý III)',
		'Kết quả quý III năm 2025 (tính đến hết tháng 9)'
	])('beside a period of the report says nothing: %s', (text) => {
		expect(hasSeveralWindows(text)).toBe(false);
	});
});
