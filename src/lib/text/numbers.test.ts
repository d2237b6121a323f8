import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideNumbers } from './decide-numbers';
import { formatNumber } from './format';
import { readNumber } from './numbers';

describe('readNumber', () => {
	it.each([
		['1.234,5', 'vi', 1234.5],
		['1,234.5', 'en', 1234.5],
		['1.234', 'vi', 1234],
		['1.234', 'en', 1.234],
		['1,234', 'vi', 1.234],
		['1,234', 'en', 1234],
		['85,7', 'vi', 85.7],
		['85.7', 'vi', 85.7],
		['85,7', 'en', 85.7],
		['0.857', 'vi', 0.857],
		['0,857', 'en', 0.857],
		['1.234.567', 'en', 1234567],
		['1.234,5', 'en', 1234.5],
		['05', 'vi', 5],
		['1 234 567', 'vi', 1234567],
		['1\u00a0234,5', 'vi', 1234.5],
		['1\u2009234,5', 'vi', 1234.5],
		['1\u202f234\u202f567', 'vi', 1234567],
		['１２', 'vi', 12],
		['１．２３４，５', 'vi', 1234.5],
		['－３', 'vi', -3],
		['-3', 'vi', -3],
		['−3,5', 'vi', -3.5],
		['(1.234)', 'vi', -1234],
		['+2', 'vi', 2],
		["'07", 'vi', 7],
		['1,2E+05', 'vi', 120000],
		['1.2E+05', 'en', 120000],
		[' 12 ', 'vi', 12],
		['-0', 'vi', 0]
	] as const)('%j under %s is %d', (text, convention, value) =>
		expect(readNumber(text, convention)).toEqual({ value, percent: false })
	);
	it.each([
		['85,7%', 85.7],
		['85.7 %', 85.7],
		['100%', 100]
	] as const)('%j is in percent', (text, value) =>
		expect(readNumber(text, 'vi')).toEqual({ value, percent: true })
	);
	it.each([
		'',
		'-',
		'abc',
		'12/15',
		'1.23.456',
		'1.2.3',
		'1,234,56',
		'01.234.567',
		'0912 345 678',
		'15/10/2024',
		'1.234 mô hình',
		'12-15',
		'1..2',
		'1,',
		'.5',
		'(5',
		'5)',
		'%',
		'1e5',
		'12 5'
	])('%j is no number', (text) => {
		expect(readNumber(text, 'vi')).toBeNull();
		expect(readNumber(text, 'en')).toBeNull();
	});
	it('reads back whatever the app writes', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: -1e11, max: 1e11 }),
				fc.constantFrom('vi', 'en'),
				(hundredths, locale) => {
					const value = hundredths / 100;
					expect(readNumber(formatNumber(value, { locale }), locale)?.value).toBe(
						value === 0 ? 0 : value
					);
				}
			),
			{ seed: 7 }
		);
	});
});

describe('decideNumbers', () => {
	const decide = (texts: string[], hints?: Parameters<typeof decideNumbers>[1]) => {
		const { convention, ambiguous } = decideNumbers(texts, hints);
		return [convention, ambiguous];
	};
	it('is settled by one text that fits one way only', () => {
		expect(decide(['1.234', '12,5'])).toEqual(['vi', false]);
		expect(decide(['12.5', '0.125', '1.234'])).toEqual(['en', false]);
		expect(decide(['1.234', '1.234.567'])).toEqual(['vi', false]);
		expect(decide(['1,234', '0.857'])).toEqual(['en', false]);
	});
	it('takes the count hint for thousands, and asks without it', () => {
		expect(decide(['1.234', '2.500', '12'], { integer: true })).toEqual(['vi', false]);
		expect(decide(['1,234', '2,500'], { integer: true })).toEqual(['en', false]);
		expect(decide(['1.234', '2.500', '12'])).toEqual(['vi', true]);
		expect(decide(['1.234', '2,500'], { integer: true })).toEqual(['vi', true]);
		expect(decide(['12,345', '7.000'], { integer: true })).toEqual(['vi', true]);
		expect(decide(['1,234,567', '7.000'], { integer: true })).toEqual(['en', true]);
	});
	it('asks whether a lone fraction of three digits is a thousand', () => {
		expect(decide(['1.234', '12.5'])).toEqual(['en', true]);
		expect(decide(['1.0', '2.0', '1.000'], { integer: true })).toEqual(['en', true]);
		expect(decide(['2,5', '1,250'])).toEqual(['vi', true]);
		expect(decide(['2,5', '1.250'])).toEqual(['vi', false]);
		expect(decide(['85.7', '92.125'], { belowThousand: true })).toEqual(['en', false]);
		expect(decide(['12.5', '1.234'], { decimalElsewhere: 'en' })).toEqual(['en', true]);
	});
	it('takes the convention of another column', () => {
		expect(decide(['1.234'], { decimalElsewhere: 'en' })).toEqual(['en', false]);
		expect(decide(['1,234'], { decimalElsewhere: 'vi' })).toEqual(['vi', false]);
	});
	it('asks when the column contradicts itself or its hint', () => {
		expect(decide(['12,5', '12.5', '1.234'])).toEqual(['vi', true]);
		expect(decide(['12,5', '13,5', '12.5', '1.234'])).toEqual(['vi', true]);
		expect(decide(['12.5', '1.234'], { integer: true })).toEqual(['en', true]);
		expect(decide(['12,5', '12.5'])).toEqual(['vi', false]);
	});
	it('has nothing to ask of plain numbers and words', () => {
		expect(decide(['1', '22', 'Không', ''])).toEqual(['vi', false]);
		expect(decide([])).toEqual(['vi', false]);
	});
	it('names its evidence with an example', () => {
		expect(decideNumbers(['12,5', '1.234']).evidence).toEqual([
			{ code: 'number-vi', details: { example: '12,5', count: 1 } },
			{ code: 'number-either', details: { example: '1.234', count: 1 } }
		]);
	});
});
