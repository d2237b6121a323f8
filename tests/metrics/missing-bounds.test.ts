import { describe, expect, it } from 'vitest';
import { boundsWithMissing, CATALOGUE, missingBounds } from '$lib/metrics';
import type { Indicator } from '$lib/model';
import { f, metricEngine } from '../support/metric-engine';

const { engine, load } = metricEngine();

const Q4 = { start: '2024-10-01', end: '2024-12-31', windowKind: 'period' } as const;
const bounds = (indicator: string, more = {}) =>
	missingBounds(engine(), { indicator, groupBy: [], ...Q4, ...more }, CATALOGUE);

const dueFrom = (...units: readonly string[]) => [
	{ theme: 'petitions' as const, period: '2024-Q4', start: Q4.start, end: Q4.end, units }
];
const due = dueFrom('a', 'b', 'c');

describe('a total whose units are missing', () => {
	it('of a count lies between what came and the most the missing ever sent: 10, 10 + 20 + 7', async () => {
		const facts = [
			f('tcd_turns', 'a', '2024-Q4', 10),
			f('tcd_turns', 'b', '2024-Q2', 20),
			f('tcd_turns', 'b', '2024-Q3', 4),
			f('tcd_turns', 'b', '2023-01-01/2023-12-31/period', 90),
			f('tcd_turns', 'c', '2024-Q1', 7)
		];
		await load(facts, { due });
		expect(await bounds('tcd_turns')).toEqual({ low: 10, high: 37, missing: 2, withoutPast: 0 });
		await load(facts.slice(0, -1), { due });
		expect(await bounds('tcd_turns')).toEqual({ low: 10, high: null, missing: 2, withoutPast: 1 });
	});

	it('of a share moves by the cases the missing ever had: 8 of 10, and 30 more all or none', async () => {
		const share = (unit: string, window: string, done: number, all: number) => [
			f('don_processed', unit, window, done),
			f('don_received', unit, window, all),
			f('don_carried_in', unit, window, 0)
		];
		const facts = [
			...share('a', '2024-Q4', 8, 10),
			...share('b', '2024-Q3', 1, 25),
			...share('c', '2024-Q3', 5, 5)
		];
		await load(facts, { due });
		expect(await bounds('don_processed_rate')).toEqual({
			low: (8 / 40) * 100,
			high: (38 / 40) * 100,
			missing: 2,
			withoutPast: 0
		});
		await load(facts.slice(0, 6), { due });
		expect(await bounds('don_processed_rate')).toEqual({
			low: null,
			high: null,
			missing: 2,
			withoutPast: 1
		});
	});

	it('is not asked where nobody is missing, nobody said who is due, or nothing may be added', async () => {
		await load([f('tcd_turns', 'a', '2024-Q4', 10)], { due: dueFrom('a') });
		expect(await bounds('tcd_turns')).toBeNull();
		await load([f('tcd_turns', 'a', '2024-Q4', 10)]);
		expect(await bounds('tcd_turns')).toBeNull();
		expect(await bounds('svc_766_score')).toBeNull();
		await load([f('tcd_turns', 'a', '2024-Q4', 10)], { due });
		expect(await bounds('tcd_turns', { unitsAs: '2025-07-01' })).toBeNull();
	});

	it('has no upper end where the indicator has none, and keeps a mean on its scale', () => {
		const of = (id: string) => CATALOGUE.indicators.get(id) as Indicator;
		const past = [{ numerator: 30, denominator: 10 }];
		expect(
			boundsWithMissing(of('tcd_leader_rate'), { numerator: 5, denominator: 10 }, past)
		).toEqual({ low: 25, high: null, missing: 1, withoutPast: 0 });
		// 40 points of 10 answers and ten answers more, all 1 or all 5.
		expect(
			boundsWithMissing(of('sat_mean'), { numerator: 40, denominator: 10 }, past)
		).toMatchObject({ low: 2.5, high: 4.5 });
	});
});
