import { expect, test } from 'vitest';
import { gathered, placesAsked } from './fact-index';

test('places are gathered by their number, those not asked left out', () => {
	const numbers = Int32Array.of(2, 0, 1, 2, 0);
	const isAsked = placesAsked(Uint8Array.of(1, 0, 1), numbers);
	expect([...isAsked]).toEqual([1, 1, 0, 1, 1]);
	expect(gathered(numbers, isAsked)).toEqual([
		[1, 4],
		[0, 3]
	]);
	expect(gathered(numbers, new Uint8Array(5))).toEqual([]);
});
