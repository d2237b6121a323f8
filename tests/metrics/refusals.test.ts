import { describe, expect, it } from 'vitest';
import { CATALOGUE, runMetric } from '$lib/metrics';
import type { MetricQuery, Indicator } from '$lib/model';
import { YEAR, f, metricEngine } from '../support/metric-engine';

const { engine, load, values, refusal } = metricEngine();

describe('what the classes forbid', () => {
	const H1 = '2024-01-01/2024-06-30/cumulative';

	it('is refused with its reason: the mean of an index, half a year beside its quarter', async () => {
		await load([
			f('par_score', 'a', '2024-Q1', 80),
			f('par_score', 'b', '2024-Q1', 90),
			f('tcd_turns', 'a', '2024-Q1', 10),
			f('tcd_turns', 'a', H1, 31),
			f('cd_events', 'a', '2024-Q1', 1),
			f('cd_events', 'b', H1, 2)
		]);
		expect(await refusal({ indicator: 'par_score', groupBy: ['window'] })).toBe('never-aggregated');
		expect(await refusal({ indicator: 'tcd_turns', ...YEAR })).toBe('mixed-windows');
		// Nor one commune's quarter and another's half year.
		expect(await refusal({ indicator: 'cd_events', ...YEAR })).toBe('mixed-windows');
		expect(await values({ indicator: 'cd_events', groupBy: ['unit'], ...YEAR })).toEqual([
			['a', 1],
			['b', 2]
		]);
	});

	it('makes no mean of percentages that came without counts', async () => {
		await load([
			f('svc_ontime_rate', 'a', '2024-Q1', 90),
			f('svc_ontime_rate', 'b', '2024-Q1', 100)
		]);
		expect(await values({ indicator: 'svc_ontime_rate' })).toEqual([[null]]);
		expect(await values({ indicator: 'svc_ontime_rate', groupBy: ['unit'] })).toEqual([
			['a', 90],
			['b', 100]
		]);
	});

	it('never sums distinct people', async () => {
		const people: Indicator = {
			...(CATALOGUE.indicators.get('par_score') as Indicator),
			id: 'own:people',
			formula: { kind: 'measure', terms: [{ measure: 'own:people' }] }
		};
		const indicators = new Map([...CATALOGUE.indicators, [people.id, people]]);
		await load([f('own:people', 'a', '2024-Q1', 40), f('own:people', 'b', '2024-Q1', 50)]);
		const asked = (groupBy: MetricQuery['groupBy']) =>
			runMetric(engine(), { indicator: people.id, groupBy }, { ...CATALOGUE, indicators });
		await expect(asked([])).rejects.toMatchObject({ details: { reason: 'never-aggregated' } });
		expect((await asked(['unit'])).rows.map((row) => row.value)).toEqual([40, 50]);
	});
});

describe('refusals', () => {
	it.each([
		[{ indicator: 'nonsense' }, 'unknown-indicator'],
		[{ indicator: 'tcd_turns', groupBy: ['planet'] }, 'malformed'],
		[{ indicator: 'tcd_turns', groupBy: ['unit', 'unit'] }, 'malformed'],
		[{ indicator: 'tcd_turns', start: '2024-12-31', end: '2024-01-01' }, 'malformed'],
		[{ indicator: 'tcd_turns', start: 'yesterday' }, 'malformed'],
		[{ indicator: 'tcd_turns', unitsAs: 'today' }, 'malformed']
	])('%j', async (query, reason) => {
		expect(await refusal(query as Partial<MetricQuery> & { indicator: string })).toBe(reason);
	});
});
