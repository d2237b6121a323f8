import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsDiffer, differenceInterval, normalQuantile, poissonInterval } from '.';

const SEED = 20241231;

describe('difference of two proportions', () => {
	// R. G. Newcombe, Statistics in Medicine 17 (1998), pp. 873–890, table II, method 10.
	it.each([
		[56, 70, 48, 80, 0.0524, 0.3339],
		[9, 10, 3, 10, 0.1705, 0.809],
		[6, 7, 2, 7, 0.0582, 0.8062],
		[5, 56, 0, 29, -0.0381, 0.1926],
		[0, 10, 0, 20, -0.1611, 0.2775],
		[0, 10, 0, 10, -0.2775, 0.2775],
		[10, 10, 0, 20, 0.6791, 1],
		[10, 10, 0, 10, 0.6075, 1]
	])('%i/%i less %i/%i as Newcombe prints it', (a, m, b, n, low, high) => {
		const interval = differenceInterval({ successes: a, n: m }, { successes: b, n });
		expect(interval?.low).toBeCloseTo(low, 4);
		expect(interval?.high).toBeCloseTo(high, 4);
	});

	it('turns round with its sides, and is null without one', () => {
		const share = fc
			.integer({ min: 1, max: 300 })
			.chain((n) => fc.record({ successes: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
		fc.assert(
			fc.property(share, share, (one, other) => {
				const there = differenceInterval(one, other)!;
				const back = differenceInterval(other, one)!;
				expect(there.low).toBeCloseTo(-back.high, 12);
				expect(there.high).toBeCloseTo(-back.low, 12);
			}),
			{ seed: SEED }
		);
		expect(differenceInterval({ successes: 1, n: 0 }, { successes: 1, n: 2 })).toBeNull();
	});
});

describe('two counts', () => {
	it('differ where a coin would not fall so, two-sided at 5 %', () => {
		// 2·P(X ≤ 0 | 5, ½) = 2/32 = 0.0625; of six 2/64 = 0.03125.
		expect(countsDiffer(5, 0)).toBe(false);
		expect(countsDiffer(6, 0)).toBe(true);
		// 2·P(X ≤ 2 | 11, ½) = 2·67/2048 = 0.0654; of twelve 2·79/4096 = 0.0386.
		expect(countsDiffer(2, 9)).toBe(false);
		expect(countsDiffer(2, 10)).toBe(true);
		expect(countsDiffer(63, 65)).toBe(false);
		expect(countsDiffer(0, 0)).toBe(false);
		expect(countsDiffer(1.5, 2)).toBeNull();
	});

	it('that differ never have the one inside the interval of the other and the other way round', () => {
		const count = fc.integer({ min: 0, max: 400 });
		fc.assert(
			fc.property(count, count, (a, b) => {
				if (!countsDiffer(a, b)) return;
				const [x, y] = [poissonInterval(a)!, poissonInterval(b)!];
				expect(b >= x.low && b <= x.high && a >= y.low && a <= y.high).toBe(false);
			}),
			{ seed: SEED }
		);
	});
});

describe('quantiles for ranks of many', () => {
	// M. Klein, T. Wright and J. Wieczorek, "A joint confidence region for an overall ranking of populations",
	// JRSS C 69 (2020): 51 states at 90 % jointly, "around 3.081" for independence, "around 3.096" for Bonferroni.
	it('are those of the travel times of the states', () => {
		expect(normalQuantile(1 - (1 - 0.9 ** (1 / 51)) / 2)).toBeCloseTo(3.081, 3);
		expect(normalQuantile(1 - 0.1 / (51 * 2))).toBeCloseTo(3.096, 3);
	});
});
