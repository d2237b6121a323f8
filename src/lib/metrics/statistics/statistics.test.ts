import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaI, binomialAt } from './binomial';
import { gammaP, logGamma } from './gamma';
import {
	clopperPearson,
	funnelLimits,
	funnelZone,
	median,
	midP,
	normalCdf,
	normalQuantile,
	outliers,
	poissonInterval,
	scaledMad,
	smallestTelling,
	wilson
} from '.';

const SEED = 20241115;

const proportions = fc
	.integer({ min: 1, max: 400 })
	.chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('special functions', () => {
	it('know the table values', () => {
		expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
		expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 10);
		expect(normalCdf(-1.96)).toBeCloseTo(0.024997895148220435, 14);
		expect(normalCdf(-6)).toBeCloseTo(9.865876450376946e-10, 22);
		expect(logGamma(10)).toBeCloseTo(Math.log(362880), 12);
		expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
		expect(gammaP(3, 2)).toBeCloseTo(1 - Math.exp(-2) * (1 + 2 + 2), 13);
		expect(betaI(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
	});

	it('sum a binomial to one', () => {
		const sum = Array.from({ length: 31 }, (_, k) => binomialAt(k, 30, 0.37)).reduce(
			(a, b) => a + b
		);
		expect(sum).toBeCloseTo(1, 12);
	});
});

describe('intervals of a proportion', () => {
	// R. G. Newcombe, Statistics in Medicine 17 (1998), table I: methods 3 (score), 5 (exact), 6 (mid-P).
	it.each([
		[81, 263, [0.2553, 0.3662], [0.2527, 0.3676], [0.2544, 0.3658]],
		[15, 148, [0.0624, 0.1605], [0.0578, 0.1617], [0.0601, 0.1581]],
		[0, 20, [0, 0.1611], [0, 0.1684], [0, 0.1391]],
		[1, 29, [0.0061, 0.1718], [0.0009, 0.1776], [0.0017, 0.1585]]
	])('%i of %i as Newcombe prints them', (s, n, score, exact, mid) => {
		for (const [interval, [low, high]] of [
			[wilson(s, n), score],
			[clopperPearson(s, n), exact],
			[midP(s, n), mid]
		] as const) {
			expect(interval?.low).toBeCloseTo(low as number, 4);
			// Newcombe's mid-P for no success at all spends one tail of 2.5 %, as ours.
			expect(interval?.high).toBeCloseTo(high as number, 4);
		}
	});

	// A. Agresti, Categorical Data Analysis, 2nd edition (2002), section 1.4.3: no vegetarian among 25 students.
	it('of none among 25 are those Agresti prints', () => {
		for (const [interval, high] of [
			[wilson(0, 25), 0.133],
			[clopperPearson(0, 25), 0.137],
			[midP(0, 25), 0.113]
		] as const) {
			expect(interval?.low).toBe(0);
			expect(interval?.high).toBeCloseTo(high, 3);
		}
	});

	// M. W. Fagerland, S. Lydersen and P. Laake, Statistical Analysis of Contingency Tables (2017), chapter 2: 13 of 16
	// (Ligarden et al. 2010), as their R package contingencytables prints it.
	it('of 13 of 16 are those Fagerland, Lydersen and Laake print', () => {
		for (const [interval, low, high] of [
			[wilson(13, 16), 0.5699, 0.9341],
			[clopperPearson(13, 16), 0.5435, 0.9595],
			[midP(13, 16), 0.5699, 0.95]
		] as const) {
			expect(interval?.low).toBeCloseTo(low, 4);
			expect(interval?.high).toBeCloseTo(high, 4);
		}
	});

	// NIST/SEMATECH e-Handbook of Statistical Methods, section 7.2.4.1: 4 defectives in a sample of 20, at 90 %.
	it('at another confidence are those of the handbook of NIST', () => {
		const exact = clopperPearson(4, 20, 0.9);
		expect(exact?.low).toBeCloseTo(0.071354, 5);
		expect(exact?.high).toBeCloseTo(0.401029, 5);
	});

	it('hold the proportion, mirror, and the exact one is the widest of the three exact kinds', () => {
		fc.assert(
			fc.property(proportions, ([s, n]) => {
				const w = wilson(s, n)!;
				const c = clopperPearson(s, n)!;
				const m = midP(s, n)!;
				for (const i of [w, c, m]) {
					expect(i.low).toBeLessThanOrEqual(s / n + 1e-12);
					expect(i.high).toBeGreaterThanOrEqual(s / n - 1e-12);
				}
				expect(c.low).toBeLessThanOrEqual(m.low + 1e-9);
				expect(c.high).toBeGreaterThanOrEqual(m.high - 1e-9);
				expect(wilson(n - s, n)!.low).toBeCloseTo(1 - w.high, 10);
			}),
			{ seed: SEED }
		);
	});

	it('are null for what is no proportion', () => {
		for (const make of [wilson, clopperPearson, midP]) {
			expect(make(0, 0)).toBeNull();
			expect(make(6, 5)).toBeNull();
			expect(make(-1, 5)).toBeNull();
		}
	});
});

describe('interval of a count', () => {
	// Garwood's limits as in Breslow and Day, IARC 82 (1987), table 2.10.
	it.each([
		[0, 0, 3.689],
		[1, 0.0253, 5.572],
		[5, 1.623, 11.668],
		[10, 4.795, 18.39],
		[100, 81.36, 121.63]
	])('%i', (count, low, high) => {
		expect(poissonInterval(count)?.low).toBeCloseTo(low, 2);
		expect(poissonInterval(count)?.high).toBeCloseTo(high, 2);
	});

	it('is null for what is no count', () => {
		expect(poissonInterval(-1)).toBeNull();
		expect(poissonInterval(1.5)).toBeNull();
	});
});

describe('funnel', () => {
	it('narrows with n and holds the centre', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.02, max: 0.98, noNaN: true }),
				fc.integer({ min: 5, max: 2000 }),
				(centre, n) => {
					const small = funnelLimits(centre, n)!;
					const large = funnelLimits(centre, n * 9)!;
					expect(small.alarm.low).toBeLessThanOrEqual(small.warning.low);
					expect(small.alarm.high).toBeGreaterThanOrEqual(small.warning.high);
					expect(large.alarm.high - large.alarm.low).toBeLessThan(
						small.alarm.high - small.alarm.low + 1 / n
					);
				}
			),
			{ seed: SEED }
		);
	});

	it('comes near the normal limits for large n', () => {
		const limits = funnelLimits(0.2, 10_000)!;
		const sd = Math.sqrt((0.2 * 0.8) / 10_000);
		expect(limits.warning.low).toBeCloseTo(0.2 - 1.96 * sd, 3);
		expect(limits.alarm.high).toBeCloseTo(0.2 + 3.09 * sd, 3);
	});

	it('interpolates by hand for n = 10, centre ½', () => {
		// P(X ≤ 1) = 11/1024, P(X ≤ 2) = 56/1024; 0.025 lies between: 2 − (56/1024 − 0.025)/(45/1024).
		expect(funnelLimits(0.5, 10)?.warning.low).toBeCloseTo(
			(2 - (56 / 1024 - 0.025) / (45 / 1024)) / 10,
			12
		);
	});

	// The formula of the appendix in whole numbers: r is the first count with P(X ≤ r) ≥ p, and the limit
	// (r − (P(X ≤ r) − p) / P(X = r)) / n. The upper ends are no mirror of the lower ones, as published.
	it('is the published formula at all four limits, n = 20, centre ½, in 2²⁰ths', () => {
		// Sums up to 2, 3, 5, 6 are 211, 1351, 21700, 60460; the steps at 3 and 17 are 1140, at 6 and 14 38760.
		const all = 2 ** 20;
		const limits = funnelLimits(0.5, 20)!;
		expect(limits.alarm.low).toBeCloseTo((3 - (1351 - 0.001 * all) / 1140) / 20, 12);
		expect(limits.warning.low).toBeCloseTo((6 - (60460 - 0.025 * all) / 38760) / 20, 12);
		expect(limits.warning.high).toBeCloseTo((14 - (0.025 * all - 21700) / 38760) / 20, 12);
		expect(limits.alarm.high).toBeCloseTo((17 - (0.001 * all - 211) / 1140) / 20, 12);
	});

	it('is the published formula off the middle, n = 10, centre ⅕, in 5¹⁰ths', () => {
		// Sums up to 5 and 6 are 9703424 and 9757184; the steps there 252·4⁵ and 210·4⁴. None at all is no news.
		const all = 5 ** 10;
		const limits = funnelLimits(0.2, 10)!;
		expect(limits.warning.low).toBe(0);
		expect(limits.alarm.low).toBe(0);
		expect(limits.warning.high).toBeCloseTo((5 - (9703424 - 0.975 * all) / 258048) / 10, 12);
		expect(limits.alarm.high).toBeCloseTo((6 - (9757184 - 0.999 * all) / 53760) / 10, 12);
	});

	it('says who stands out, and of what size one can', () => {
		expect(funnelZone(50, 100, 0.5)).toBe('inside');
		expect(funnelZone(38, 100, 0.5)).toBe('warning-low');
		expect(funnelZone(70, 100, 0.5)).toBe('alarm-high');
		expect(funnelZone(1, 0, 0.5)).toBeNull();
		const n = smallestTelling(0.9)!;
		const wall = (size: number) => {
			const { alarm } = funnelLimits(0.9, size)!;
			return alarm.low <= 0 && alarm.high >= 1;
		};
		expect(wall(n)).toBe(false);
		expect(n === 1 || wall(n - 1)).toBe(true);
	});
});

describe('outliers', () => {
	it('finds the slip of a digit and nothing among equals', () => {
		expect(outliers([12, 15, 11, 14, 13, 140]).map((o) => o.outlier)).toEqual([
			false,
			false,
			false,
			false,
			false,
			true
		]);
		expect(outliers([5, 5, 5]).every((o) => !o.outlier)).toBe(true);
		expect(outliers([5, 5, 5, 5, 5, 5, 5, 5, 500])[8]?.outlier).toBe(true);
		expect(outliers([])).toEqual([]);
	});

	it('takes the middle', () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 2, 3])).toBe(2.5);
		expect(median([])).toBeNull();
		expect(scaledMad([1, 1, 2, 2, 4, 6, 9])).toBeCloseTo(1.4826, 10);
	});
});
