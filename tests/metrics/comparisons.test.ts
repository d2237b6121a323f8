import { describe, expect, it } from 'vitest';
import type { MetricQuery } from '$lib/model';
import { f, metricEngine } from '../support/metric-engine';

const { load, ask } = metricEngine();

describe('small cells and comparisons', () => {
	it('hides denunciations below five and nothing else', async () => {
		const denunciation = { kind: 'to-cao' };
		await load([
			f('gq_resolved', 'a', '2024-Q1', 2, denunciation),
			f('gq_in_competence', 'a', '2024-Q1', 4, denunciation),
			f('gq_resolved', 'b', '2024-Q1', 2, denunciation),
			f('gq_in_competence', 'b', '2024-Q1', 5, denunciation),
			f('dvk_exemplary_individuals', 'a', '2024-Q1', 0),
			f('dvk_exemplary_individuals', 'b', '2024-Q1', 1),
			f('cd_events', 'a', '2024-Q1', 1)
		]);
		const small = async (indicator: string) =>
			(await ask({ indicator, groupBy: ['unit'] })).map((row) => row.suppressed);
		expect(await small('tc_resolved_rate')).toEqual([true, false]);
		expect(await small('dvk_exemplary_individuals')).toEqual([false, true]);
		expect(await small('cd_events')).toEqual([false]);
	});

	it('compares with the period before, the year before and the target', async () => {
		await load([
			f('tcd_turns', 'a', '2023-Q4', 40),
			f('tcd_turns', 'a', '2024-Q3', 30),
			f('tcd_turns', 'a', '2024-Q4', 50),
			f('tcd_turns', 'b', '2024-Q4', 5)
		]);
		const q4 = { indicator: 'tcd_turns', start: '2024-10-01', end: '2024-12-31' } as const;
		const compared = async (query: Partial<MetricQuery>) =>
			(await ask({ ...q4, ...query })).map((row) => row.compared);
		expect(await compared({ compareTo: 'previous' })).toEqual([30]);
		expect(await compared({ compareTo: 'last-year', groupBy: ['unit'] })).toEqual([40, null]);
		expect(await compared({ compareTo: 'previous', groupBy: ['unit', 'window'] })).toEqual([
			30,
			null
		]);
		expect(await compared({ compareTo: 'target' })).toEqual([null]);
		expect((await ask({ indicator: 'cd_body_coverage', compareTo: 'target' }))[0]?.compared).toBe(
			100
		);
	});
});

describe('the group', () => {
	it('is compared by its own recomputed rate, window by window, not by a mean of rates', async () => {
		await load([
			f('dossiers_online', 'a', '2024-Q1', 1),
			f('svc_received', 'a', '2024-Q1', 2),
			f('dossiers_online', 'b', '2024-Q1', 98),
			f('svc_received', 'b', '2024-Q1', 98),
			f('dossiers_online', 'a', '2024-Q2', 1),
			f('svc_received', 'a', '2024-Q2', 4)
		]);
		const against = async (groupBy: MetricQuery['groupBy'], more = {}) =>
			(await ask({ indicator: 'svc_online_rate', groupBy, compareTo: 'group', ...more })).map(
				({ value, compared }) => [value, compared]
			);
		// 1/2 and 98/98 make 99/100; their mean would be 75 %.
		const q1 = { start: '2024-01-01', end: '2024-03-31' };
		expect(await against(['unit'], q1)).toEqual([
			[50, 99],
			[100, 99]
		]);
		expect(await against(['unit', 'window'])).toEqual([
			[50, 99],
			[25, 25],
			[100, 99]
		]);
	});
});
