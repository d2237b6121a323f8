import { describe, expect, it } from 'vitest';
import { INDICATORS } from '$lib/reference/indicators';
import { windowOf } from '$lib/reference/calendar';
import { isFed, measuredIn, measuresIn, type Measured } from './measured';

const told = (
	measure: string,
	name: string,
	kind: 'period' | 'cumulative' = 'period'
): Measured => {
	const { start, end } = windowOf(name, 'calendar', kind);
	return { measure, start, end, windowKind: kind };
};
const inQ2 = (...all: readonly Measured[]) => [
	...measuresIn(measuredIn(all), windowOf('2026-Q2', 'calendar', 'period'))
];

describe('the measures with figures in a window', () => {
	it('are those of the window and of windows inside it', () => {
		expect(
			inQ2(
				told('care_value', '2026-Q2'),
				told('cd_events', '2026-M05'),
				told('cd_participants', '2026-Q1')
			)
		).toEqual(['care_value', 'cd_events']);
	});

	it('are those that a quarter is worked out from two reports for', () => {
		const half = told('cd_events', '2026-H1', 'cumulative');
		expect(inQ2(half)).toEqual([]);
		expect(inQ2(half, told('cd_participants', '2026-Q1'))).toEqual([]);
		expect(inQ2(half, told('cd_events', '2026-Q1'))).toEqual(['cd_events']);
	});

	it('feed a rate with both of its sides, or as what was typed', () => {
		const rate = INDICATORS.get('gq_resolved_rate');
		if (!rate) throw new Error('no such rate');
		expect(isFed(rate, new Set(['gq_resolved']))).toBe(false);
		expect(isFed(rate, new Set(['gq_resolved', 'gq_in_competence']))).toBe(true);
		expect(isFed(rate, new Set(['gq_resolved_rate']))).toBe(true);
	});
});
