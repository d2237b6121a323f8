import { describe, expect, it } from 'vitest';
import { isPeriodName, monthInWords, withMonthsSpelt } from '$lib/text';

describe('months by letters', () => {
	it.each([
		['T9', 'tháng 9'],
		['T.09', 'tháng 09'],
		['T 9', 'tháng 9'],
		['T_10', 'tháng 10'],
		['Th-9', 'tháng 9'],
		['Biểu 1 Thg. 12', 'Biểu 1 tháng 12'],
		['THG9', 'tháng 9']
	])('%s is %s', (text, spelt) => {
		expect(withMonthsSpelt(text)).toBe(spelt);
	});

	it.each(['TH1', 'T13', 'TT 5', 'T 2024', 'MT7'])('%s is none', (text) => {
		expect(withMonthsSpelt(text)).toBe(text);
	});

	it('are names of periods, up to the twelfth', () => {
		expect(['T9', 'Th 9', 'Thg.12', 'T.8/2024'].filter((name) => !isPeriodName(name))).toEqual([]);
		expect(isPeriodName('T13')).toBe(false);
	});
});

describe('months in words', () => {
	it.each([
		['giêng', 1],
		['mot', 1],
		['tư', 4],
		['tu', 4],
		['mươi hai', 12]
	])('%s is %i', (words, month) => {
		expect(monthInWords(words)).toBe(month);
	});

	it('are no other words', () => {
		expect(monthInWords('trước')).toBeNull();
	});
});
