import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '$lib/metrics';
import { COMPLAINTS, YEAR, f, metricEngine } from '../support/metric-engine';

const { load, ask, values } = metricEngine();

describe('rates', () => {
	it('divide sums, never average: 1/1 and 18/32 make 19/33', async () => {
		await load([
			f('gq_resolved', 'a', '2024-Q1', 1, COMPLAINTS),
			f('gq_in_competence', 'a', '2024-Q1', 1, COMPLAINTS),
			f('gq_resolved', 'b', '2024-Q1', 18, COMPLAINTS),
			f('gq_in_competence', 'b', '2024-Q1', 32, COMPLAINTS)
		]);
		const [row] = await ask({ indicator: 'kn_resolved_rate' });
		expect(row).toMatchObject({ numerator: 19, denominator: 33, unitsReporting: 2 });
		expect(row?.value).toBeCloseTo((19 / 33) * 100, 12);
		expect(row?.low).toBeCloseTo(40.8, 1);
		expect(row?.high).toBeCloseTo(72.8, 1);
	});

	it('count a unit only where it has both numerator and denominator', async () => {
		await load([
			f('dossiers_online', 'a', '2024-Q1', 50),
			f('svc_received', 'a', '2024-Q1', 100),
			f('dossiers_online', 'b', '2024-Q1', 90),
			f('svc_received', 'c', '2024-Q1', 1000),
			f('dossiers_online', 'd', '2024-Q1', 10),
			f('svc_received', 'd', '2024-Q2', 10)
		]);
		expect(await ask({ indicator: 'svc_online_rate', ...YEAR })).toMatchObject([
			{ numerator: 50, denominator: 100, value: 50, unitsReporting: 1 }
		]);
	});

	it('are null for a zero denominator and for nothing at all', async () => {
		await load([
			f('gq_resolved', 'a', '2024-Q1', 0, COMPLAINTS),
			f('gq_in_competence', 'a', '2024-Q1', 0, COMPLAINTS)
		]);
		const [zero] = await ask({ indicator: 'kn_resolved_rate', groupBy: ['unit'] });
		expect(zero).toMatchObject({ value: null, denominator: 0, low: null, unitsReporting: 1 });
		const [none] = await ask({ indicator: 'water_rate' });
		expect(none).toMatchObject({ value: null, numerator: null, unitsReporting: 0 });
		expect(await ask({ indicator: 'water_rate', groupBy: ['unit'] })).toEqual([]);
	});

	it('may exceed 100 % for leader reception, then without an interval', async () => {
		await load([
			f('tcd_leader_sessions', 'a', '2024-Q1', 27),
			f('tcd_leader_sessions_required', 'a', '2024-Q1', 10)
		]);
		expect(await ask({ indicator: 'tcd_leader_rate' })).toMatchObject([
			{ value: 270, low: null, high: null }
		]);
	});

	it('weigh a mean by answers and take satisfied ones of all for the index', async () => {
		const level = (n: number, value: number) =>
			f('answers_level', 'a', '2024-Q1', value, { level: String(n) });
		await load([level(1, 1), level(2, 2), level(3, 7), level(4, 60), level(5, 30)]);
		expect(await ask({ indicator: 'sat_index' })).toMatchObject([
			{ value: 90, numerator: 90, denominator: 100 }
		]);
		// (1 + 4 + 21 + 240 + 150) / 100
		expect((await ask({ indicator: 'sat_mean' }))[0]).toMatchObject({ value: 4.16, low: null });
	});

	it('take satisfied forms of the valid ones where only those are given, beside units that give all levels', async () => {
		await load([
			f('answers_level', 'a', '2024-Q1', 0, { level: '4-5' }),
			f('answers_level', 'a', '2024-Q1', 3, { level: '1-3' }),
			f('answers_level', 'b', '2024-Q1', 84, { level: '4-5' }),
			f('answers_level', 'b', '2024-Q1', 6, { level: '1-3' }),
			f('answers_level', 'c', '2024-Q1', 2, { level: '3' }),
			f('answers_level', 'c', '2024-Q1', 5, { level: '5' })
		]);
		// (0 + 84 + 5) of (3 + 90 + 7); a mean only where levels are told apart: (6 + 25) / 7.
		expect(await ask({ indicator: 'sat_index' })).toMatchObject([
			{ value: 89, numerator: 89, denominator: 100, unitsReporting: 3 }
		]);
		expect(await ask({ indicator: 'sat_mean' })).toMatchObject([{ numerator: 31, denominator: 7 }]);
	});

	it('take the satisfied, and those they are of, from one of two reports, and never some from each', async () => {
		const said = (form: string, level: string, value: number) =>
			f('answers_level', 'a', '2024-Q1', value, { level }, form);
		const whole = [said('whole', '3', 5), said('whole', '4', 55), said('whole', '5', 40)];
		const brief = [said('brief', '4-5', 93), said('brief', '1-3', 7)];
		const index = (numerator: number) => [{ numerator, denominator: 100, value: numerator }];
		await load([...whole, ...brief]);
		expect(await ask({ indicator: 'sat_index' })).toMatchObject(index(95));
		expect(await ask({ indicator: 'sat_mean' })).toMatchObject([
			{ numerator: 435, denominator: 100 }
		]);
		const reportChoices = [{ measure: 'answers_level', form: 'brief', over: 'whole' }];
		const catalogue = { ...CATALOGUE, reportChoices };
		expect(await ask({ indicator: 'sat_index' }, catalogue)).toMatchObject(index(93));
	});

	it('take carried-in petitions of the first window only and the stock of the last', async () => {
		await load(
			[1, 2].flatMap((q) => [
				f('don_received', 'a', `2024-Q${q}`, 100),
				f('don_processed', 'a', `2024-Q${q}`, 90),
				f('don_carried_in', 'a', `2024-Q${q}`, q * 10)
			])
		);
		expect(await ask({ indicator: 'don_processed_rate', ...YEAR })).toMatchObject([
			{ numerator: 180, denominator: 210 }
		]);
		expect(await values({ indicator: 'don_carried_in', ...YEAR })).toEqual([[20]]);
	});
});
