import { describe, expect, it } from 'vitest';
import type { SeriesRow } from '$lib/model';
import { changeOf, pairedChange } from './change';

const RATE = {
	formula: { kind: 'ratio', numerator: [], denominator: [], scale: 100 },
	overUnits: 'RATIO',
	unitVi: '%'
} as const;
const COUNT = {
	formula: { kind: 'measure', terms: [] },
	overUnits: 'SUM',
	unitVi: 'mô hình'
} as const;

const row = (
	[numerator, denominator, units]: readonly [number, number | null, number],
	[before, whole, unitsBefore]: readonly [number, number | null, number]
) => ({
	value: denominator === null ? numerator : (numerator / denominator) * 100,
	numerator,
	denominator,
	unitsReporting: units,
	breakInSeries: false,
	compared: whole === null ? before : (before / whole) * 100,
	comparedOn: { numerator: before, denominator: whole, unitsReporting: unitsBefore }
});

describe('a change', () => {
	// Newcombe (1998), table II: 56/70 less 48/80 is 0.0524 to 0.3339; 5/56 less 0/29 is −0.0381 to 0.1926.
	it('of a share is clear when the interval of the difference leaves out nought', () => {
		expect(changeOf(row([56, 70, 14], [48, 80, 14]), RATE)).toMatchObject({ clear: true });
		expect(changeOf(row([5, 56, 14], [0, 29, 14]), RATE)).toMatchObject({ clear: false });
	});

	it('of a count is clear beyond Poisson noise, of one unit alone', () => {
		expect(changeOf(row([10, null, 1], [2, null, 1]), COUNT)).toEqual({
			difference: 8,
			clear: true,
			unequalUnits: false
		});
		expect(changeOf(row([65, null, 1], [63, null, 1]), COUNT)).toMatchObject({ clear: false });
		expect(changeOf(row([10, null, 14], [2, null, 14]), COUNT)).toMatchObject({ clear: false });
		expect(changeOf(row([10, null, 14], [2, null, 13]), COUNT)).toEqual({
			difference: 8,
			clear: false,
			unequalUnits: true
		});
	});

	it('is none without an earlier figure', () => {
		expect(
			changeOf({ ...row([10, null, 14], [2, null, 14]), compared: null, comparedOn: null }, COUNT)
		).toBeNull();
	});
});

describe('a change of the whole, like for like', () => {
	const unit = (now: number | null, before: number | null, n: number | null = null) =>
		({
			keys: {},
			value: now === null ? null : n === null ? now : (now / n) * 100,
			numerator: now,
			denominator: n,
			unitsReporting: 1,
			typed: false,
			breakInSeries: false,
			compared: before,
			comparedOn: before === null ? null : { numerator: before, denominator: n, unitsReporting: 1 }
		}) as SeriesRow;

	it('adds up the units that have both figures, and counts them', () => {
		// 10 + 5 against 2 + 1; the 100 of a unit that is new and the 50 of one that fell silent stay out.
		expect(pairedChange([unit(10, 2), unit(5, 1), unit(100, null), unit(null, 50)], COUNT)).toEqual(
			{ difference: 12, clear: false, unequalUnits: false, units: 2 }
		);
	});

	it('of counts is clear when the units agree in it, not when their crowds came and went', () => {
		const clear = (...pairs: (readonly [number, number])[]) =>
			pairedChange(
				pairs.map(([now, before]) => unit(now, before)),
				COUNT
			)?.clear;
		// Four times 10 against 2: no scatter, t = 32/√48 = 4.62 above 3.18 (three degrees of freedom).
		expect(clear([10, 2], [10, 2], [10, 2], [10, 2])).toBe(true);
		// 2 units: t = 16/√24 = 3.27 below 12.7 (one degree of freedom).
		expect(clear([10, 2], [10, 2])).toBe(false);
		// 1300 against 1100 is 4.1 standard deviations of a Poisson count; X² = 940 of two degrees of freedom, t = 0.19.
		expect(clear([700, 100], [100, 700], [500, 300])).toBe(false);
		// One unit shows no scatter.
		expect(clear([10, 2])).toBe(true);
	});

	it('divides sums for shares, never averages', () => {
		// (1 + 18)/(1 + 32) against (0 + 16)/33 in percent: 300/33.
		const change = pairedChange([unit(1, 0, 1), unit(18, 16, 32)], RATE);
		expect(change?.difference).toBeCloseTo(300 / 33, 10);
		expect(change?.clear).toBe(false);
	});

	it('is none when no unit has both', () => {
		expect(pairedChange([unit(3, null)], COUNT)).toBeNull();
	});
});
