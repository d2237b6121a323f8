import { describe, expect, it } from 'vitest';
import { changeOf } from './change';

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

	it('of a count is clear beyond Poisson noise, and only of as many units', () => {
		expect(changeOf(row([10, null, 14], [2, null, 14]), COUNT)).toEqual({
			difference: 8,
			clear: true,
			unequalUnits: false
		});
		expect(changeOf(row([65, null, 14], [63, null, 14]), COUNT)).toMatchObject({ clear: false });
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
