import { describe, expect, it } from 'vitest';
import { CATALOGUE, runMetric } from '$lib/metrics';
import type { MetricQuery, Indicator } from '$lib/model';
import { COMPLAINTS, f, metricEngine, YEAR } from '../support/metric-engine';

const { engine, load, ask, values, refusal } = metricEngine();

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
		for (const groupBy of [[], ['window'], ['group:own:x']] as const)
			expect(await refusal({ indicator: 'svc_ontime_rate', groupBy })).toBe('mean-of-percentages');
		expect(await values({ indicator: 'svc_ontime_rate', groupBy: ['unit'] })).toEqual([
			['a', 90],
			['b', 100]
		]);
		// Nothing at all is no refusal: there is just no figure.
		expect(await values({ indicator: 'svc_ontime_rate', start: '2025-01-01' })).toEqual([[null]]);
	});

	it('breaks no share down by what it is a share of, where each part would be all of itself', async () => {
		await load([
			f('answers_level', 'a', '2024-Q1', 9, { level: '5' }),
			f('answers_level', 'a', '2024-Q1', 1, { level: '1' }),
			f('gq_resolved', 'a', '2024-Q1', 3, COMPLAINTS),
			f('gq_in_competence', 'a', '2024-Q1', 4, COMPLAINTS)
		]);
		const groupBy = ['dim:level'] as const;
		expect(await refusal({ indicator: 'sat_index', groupBy })).toBe('part-of-itself');
		expect(await values({ indicator: 'sat_index' })).toEqual([[90]]);
		expect(await values({ indicator: 'kn_resolved_rate', groupBy: ['dim:kind'] })).toEqual([
			['khieu-nai', 75]
		]);
	});

	it('ranks nobody below the minimum, nor what is no share', async () => {
		const small = (unit: string, resolved: number, all: number) => [
			f('gq_resolved', unit, '2024-Q1', resolved, COMPLAINTS),
			f('gq_in_competence', unit, '2024-Q1', all, COMPLAINTS)
		];
		const rank = { indicator: 'kn_resolved_rate', groupBy: ['unit'], rank: true } as const;
		await load([...small('a', 3, 4), ...small('b', 1, 4), ...small('c', 60, 90)]);
		expect(await refusal(rank)).toBe('too-few-to-rank');
		expect(await refusal({ ...rank, indicator: 'gq_in_competence' })).toBe('unknown-indicator');
		expect(await refusal({ ...rank, indicator: 'tcd_turns' })).toBe('not-ranked');
		expect(await refusal({ ...rank, groupBy: ['window'] })).toBe('malformed');
		await load([...small('a', 10, 100), ...small('b', 95, 100), ...small('c', 1, 4)]);
		expect((await ask(rank)).map((row) => row.rank)).toEqual([
			{ low: 2, high: 2, tier: 2 },
			{ low: 1, high: 1, tier: 1 },
			undefined
		]);
	});

	it('carries no index over to another unit', async () => {
		const to = (unit: string, target: string) => ({
			asOf: '2025-07-01',
			unit,
			target,
			share: 1,
			exact: true,
			parts: 1,
			same: unit === target
		});
		await load(
			[f('svc_766_score', 'old', '2024-Q1', 80), f('svc_766_score', 'new', '2025-Q4', 90)],
			{
				restated: [to('old', 'new'), to('new', 'new')]
			}
		);
		const query = { indicator: 'svc_766_score', groupBy: ['unit'], unitsAs: '2025-07-01' } as const;
		expect(await refusal(query)).toBe('index-not-restated');
		expect(await values({ ...query, start: '2025-01-01' })).toEqual([['new', 90]]);
		expect(await values({ ...query, unitsAs: 'reported' })).toEqual([
			['new', 90],
			['old', 80]
		]);
	});

	it('never sums distinct people', async () => {
		const people: Indicator = {
			...(CATALOGUE.indicators.get('par_score') as Indicator),
			id: 'own:people',
			unitVi: 'người',
			formula: { kind: 'measure', terms: [{ measure: 'own:people' }] }
		};
		const indicators = new Map([...CATALOGUE.indicators, [people.id, people]]);
		await load([f('own:people', 'a', '2024-Q1', 40), f('own:people', 'b', '2024-Q1', 50)]);
		const asked = (groupBy: MetricQuery['groupBy']) =>
			runMetric(engine(), { indicator: people.id, groupBy }, { ...CATALOGUE, indicators });
		await expect(asked([])).rejects.toMatchObject({ details: { reason: 'sum-of-people' } });
		await expect(asked(['window'])).rejects.toMatchObject({ details: { reason: 'sum-of-people' } });
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
