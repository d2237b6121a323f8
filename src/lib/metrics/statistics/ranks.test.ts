import { describe, expect, it } from 'vitest';
import { rankIntervals } from '.';

const SEED = 20241115;

describe('ranks', () => {
	it('puts what cannot be told apart into one tier', () => {
		const same = rankIntervals(
			Array.from({ length: 6 }, () => ({ successes: 18, n: 20 })),
			{ seed: SEED }
		);
		expect(same.map((r) => r?.tier)).toEqual([1, 1, 1, 1, 1, 1]);
	});

	it('tells apart what differs, and leaves out what is no proportion', () => {
		const ranks = rankIntervals(
			[
				{ successes: 100, n: 1000 },
				{ successes: 0, n: 0 },
				{ successes: 900, n: 1000 },
				{ successes: 500, n: 1000 }
			],
			{ seed: SEED }
		);
		expect(ranks.map((r) => r && [r.low, r.median, r.high, r.tier])).toEqual([
			[3, 3, 3, 3],
			null,
			[1, 1, 1, 1],
			[2, 2, 2, 2]
		]);
	});

	it('never puts a lower share of more cases into a better tier of equal rank', () => {
		// 483/723 is 66.8 % and 815/1214 is 67.1 %, both last of thirteen in most draws.
		const units = [
			[345, 512],
			[426, 577],
			[483, 723],
			[399, 561],
			[815, 1214],
			[1342, 1911],
			[505, 686],
			[328, 453],
			[2142, 3108],
			[509, 730],
			[802, 1132],
			[608, 892],
			[1506, 2033]
		].map(([successes, n]) => ({ successes: successes!, n: n! }));
		const ranks = rankIntervals(units, { seed: 2026 });
		expect(ranks[2]!.tier).toBeGreaterThanOrEqual(ranks[4]!.tier);
	});

	it('gives every rank to units that are the same, each rank as often', () => {
		// Forty equals: the central 95 % of a uniform rank on 1…40 is 2…39, give or take one for 2,000 draws.
		const ranks = rankIntervals(
			Array.from({ length: 40 }, () => ({ successes: 50, n: 100 })),
			{ seed: SEED }
		);
		for (const rank of ranks) {
			expect(rank!.low).toBeLessThanOrEqual(3);
			expect(rank!.high).toBeGreaterThanOrEqual(38);
		}
	});

	it('are uniform among four equals: cut at 25 %, 50 % and 75 %', () => {
		const equals = Array.from({ length: 4 }, () => ({ successes: 30, n: 60 }));
		const ends = (confidence: number) =>
			rankIntervals(equals, { seed: SEED, draws: 20_000, confidence }).map((r) => [
				r!.low,
				r!.high
			]);
		expect(ends(0.54)).toEqual(equals.map(() => [1, 4]));
		expect(ends(0.46)).toEqual(equals.map(() => [2, 3]));
	});

	it('share two places between two equals below a third that is far ahead', () => {
		const ranks = rankIntervals(
			[
				{ successes: 200, n: 1000 },
				{ successes: 900, n: 1000 },
				{ successes: 200, n: 1000 }
			],
			{ seed: SEED }
		);
		expect(ranks.map((r) => [r!.low, r!.high])).toEqual([
			[2, 3],
			[1, 1],
			[2, 3]
		]);
	});

	it('know how often one of one is beaten by none of one', () => {
		// beta(3/2, ½) is sin²θ of density (4/π)·sin²θ on 0…π/2, beta(½, 3/2) the same of cos²; the integral of the
		// one below the other is ½ − 4/π² = 9.47 %.
		const places = (tail: number) =>
			rankIntervals(
				[
					{ successes: 1, n: 1 },
					{ successes: 0, n: 1 }
				],
				{ seed: SEED, draws: 40_000, confidence: 1 - 2 * tail }
			).map((r) => [r!.low, r!.high]);
		const beaten = 0.5 - 4 / Math.PI ** 2;
		expect(places(beaten + 0.01)).toEqual([
			[1, 1],
			[2, 2]
		]);
		expect(places(beaten - 0.01)).toEqual([
			[1, 2],
			[1, 2]
		]);
	});

	it('says the same for the same seed', () => {
		const units = [8, 9, 10, 17, 3].map((successes) => ({ successes, n: 20 }));
		expect(rankIntervals(units, { seed: 1 })).toEqual(rankIntervals(units, { seed: 1 }));
	});
});
