import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { a1Of, a1OfNumber, cellNumber } from './cell-address';

describe('the address of a cell', () => {
	it('is the same whenever asked', () => {
		for (const [row, column, a1] of [
			[0, 0, 'A1'],
			[12, 2, 'C13'],
			[1023, 63, 'BL1024'],
			[1024, 63, 'BL1025'],
			[1023, 64, 'BM1024'],
			[1_048_575, 16_383, 'XFD1048576']
		] as const) {
			expect([a1Of(row, column), a1Of(row, column)]).toEqual([a1, a1]);
		}
	});
});

describe('the number of a cell', () => {
	it('gives its address back, for every cell of the first 2,048 columns', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 2 ** 20 - 1 }),
				fc.integer({ min: 0, max: 2 ** 11 - 1 }),
				(row, column) => {
					const number = cellNumber(a1Of(row, column));
					expect(number).toBeGreaterThanOrEqual(0);
					expect(number).toBeLessThan(2 ** 31);
					expect(a1OfNumber(number)).toBe(a1Of(row, column));
				}
			),
			{ seed: 1 }
		);
	});

	it('is none for whatever would not come back letter by letter', () => {
		for (const text of [
			'',
			'A',
			'12',
			'A0',
			'A01',
			'a1',
			'$A$1',
			'A1:B2',
			'A1 ',
			'BZU1',
			'ABCD1',
			'A1048577',
			'A10485760'
		])
			expect([text, cellNumber(text)]).toEqual([text, -1]);
		expect(a1OfNumber(cellNumber('BZT1048576'))).toBe('BZT1048576');
	});
});
