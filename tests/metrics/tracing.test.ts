import { describe, expect, it } from 'vitest';
import { traceMetric } from '$lib/metrics';
import { f, metricEngine } from '../support/metric-engine';

const { engine, load } = metricEngine();

describe('tracing', () => {
	it('gives just the cells that were counted', async () => {
		await load([
			f('tcd_turns', 'a', '2024-Q1', 11),
			f('tcd_turns', 'a', '2024-Q2', 22),
			f('tcd_turns', 'a', '2024-01-01/2024-06-30/period', 33),
			f('tcd_turns', 'a', '2024-01-01/2024-06-30/period', 30, { channel: 'regular' }),
			f('tcd_turns', 'b', '2024-Q1', 44),
			f('svc_ontime_rate', 'a', '2024-Q1', 99)
		]);
		const raw = async (indicator: string, keys: Record<string, string>) =>
			(await traceMetric(engine(), { indicator, groupBy: ['unit'] }, keys)).map(
				(source) => source.raw
			);
		expect(await raw('tcd_turns', { unit: 'a' })).toEqual(['33']);
		expect(await raw('tcd_turns', {})).toEqual(['33', '44']);
		expect(await raw('tcd_turns', { unit: "'; DROP TABLE fact; --" })).toEqual([]);
		expect(await raw('svc_ontime_rate', { unit: 'a' })).toEqual(['99']);
	});
});
