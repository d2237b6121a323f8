import { describe, expect, it } from 'vitest';
import { f, metricEngine } from '../support/metric-engine';

const { load, ask, values, refusal } = metricEngine();

describe('figures without counts', () => {
	it('are listed unit by unit, marked, and refused above', async () => {
		await load([
			f('svc_766_score', 'a', '2024-Q1', 81),
			f('svc_766_score', 'a', '2024-Q2', 85),
			f('svc_ontime_rate', 'a', '2024-Q1', 99),
			f('dossiers_resolved_ontime', 'b', '2024-Q1', 9),
			f('dossiers_resolved_late', 'b', '2024-Q1', 1),
			f('svc_ontime_rate', 'b', '2024-Q1', 95)
		]);
		expect(await ask({ indicator: 'svc_766_score', groupBy: ['unit'] })).toMatchObject([
			{ value: 85, typed: true }
		]);
		expect(await refusal({ indicator: 'svc_766_score' })).toBe('never-aggregated');
		expect(await ask({ indicator: 'svc_ontime_rate', groupBy: ['unit'] })).toMatchObject([
			{ keys: { unit: 'a' }, value: 99, typed: true, low: null },
			{ keys: { unit: 'b' }, value: 90, typed: false }
		]);
		expect(await ask({ indicator: 'svc_ontime_rate' })).toMatchObject([
			{ value: 90, unitsReporting: 1, typed: false }
		]);
	});

	it('stand beside the recomputed rate, and are flagged when more than half a point off', async () => {
		// 189 of 2,782 households are 6.8 %: a typed 6.9 is rounding, a typed 17.34 for 201 of them (7.2 %) is a slip.
		const poor = (unit: string, count: number, typed: number) => [
			f('water_households', unit, '2024-Q1', count),
			f('households', unit, '2024-Q1', 2782),
			f('water_rate', unit, '2024-Q1', typed)
		];
		await load([...poor('a', 189, 6.9), ...poor('b', 201, 17.34), ...poor('c', 0, 0)]);
		const rows = await ask({ indicator: 'water_rate', groupBy: ['unit'] });
		expect(rows.map((row) => [row.typedValue, row.typedDiffers, row.typed])).toEqual([
			[6.9, false, false],
			[17.34, true, false],
			[0, false, false]
		]);
		expect(rows[0]?.value).toBeCloseTo(6.79, 2);
		// Above the units there is no typed rate: 390 of 8,346, not the mean of what was typed.
		const [whole] = await ask({ indicator: 'water_rate' });
		expect(whole).toMatchObject({ numerator: 390, denominator: 8346 });
		expect(whole).not.toHaveProperty('typedValue');
	});

	it('include the median of days late over reports', async () => {
		const late = (unit: string, days: number, theme: string) =>
			f('rep_days_late', unit, '2024-Q1', days, { theme });
		await load([
			late('a', 0, 'models'),
			late('a', 3, 'petitions'),
			late('b', 10, 'models'),
			late('c', 2, 'models')
		]);
		expect(await ask({ indicator: 'rep_days_late' })).toMatchObject([
			{ value: 2.5, unitsReporting: 3 }
		]);
		expect(await values({ indicator: 'rep_days_late', groupBy: ['dim:theme'] })).toEqual([
			['models', 2],
			['petitions', 3]
		]);
	});
});
