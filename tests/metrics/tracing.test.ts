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

	it('gives them in the order of files, sheets, rows and columns, with their units', async () => {
		const at = (measure: string, unit: string, a1: string, file: string) => {
			const fact = f(measure, unit, '2024-Q1', 5);
			return { ...fact, source: { ...fact.source, file, hash: file, a1 } };
		};
		await load([
			at('gq_resolved', 'a', 'H11', '2.xlsx'),
			at('gq_in_competence', 'a', 'G11', '2.xlsx'),
			at('gq_resolved', 'b', 'H8', '2.xlsx'),
			at('gq_in_competence', 'b', 'AA8', '2.xlsx'),
			at('gq_resolved', 'c', 'B20', '1.xlsx'),
			at('gq_in_competence', 'c', 'A20', '1.xlsx')
		]);
		const cells = await traceMetric(
			engine(),
			{ indicator: 'gq_resolved_rate', groupBy: ['unit'] },
			{}
		);
		expect(cells.map(({ file, a1, unit }) => `${file} ${a1} ${unit}`)).toEqual([
			'1.xlsx A20 c',
			'1.xlsx B20 c',
			'2.xlsx H8 b',
			'2.xlsx AA8 b',
			'2.xlsx G11 a',
			'2.xlsx H11 a'
		]);
	});
});
