import { describe, expect, it } from 'vitest';
import { windowOfName } from './window-of-name';

function told(name: string): string | null {
	const read = windowOfName(name);
	return read && `${read.window.start} ${read.window.end}`;
}

const whole = (year: number) => `${year}-01-01 ${year}-12-31`;

describe('windowOfName', () => {
	it.each([
		['2011_PAPI', whole(2011)],
		['PCI_2005', whole(2005)],
		['2013', whole(2013)],
		['Năm 2012', whole(2012)],
		['bao cao 1990', whole(1990)],
		['Chi so (2100)', whole(2100)],
		['Quý II-2024', '2024-04-01 2024-06-30'],
		['bao_cao_quy_II_2024', '2024-04-01 2024-06-30']
	])('%s', (name, window) => {
		expect(told(name)).toBe(window);
	});

	it.each([
		'PAPI_2011-2016',
		'PAPI_2011-16',
		'2011 và 2012',
		'2012 so với 2011-2012',
		'QĐ 123-2024',
		'1989',
		'2101',
		'Năm 1975',
		'20241231',
		'12024',
		'Sheet1',
		''
	])('%s says none', (name) => {
		expect(told(name)).toBeNull();
	});
});
