import { describe, expect, it } from 'vitest';
import { traceMetric } from '$lib/metrics';
import { f, metricEngine, YEAR } from '../support/metric-engine';

const { engine, load, ask, values, refusal } = metricEngine();

const H1 = '2024-01-01/2024-06-30/cumulative';
const M9 = '2024-01-01/2024-09-30/cumulative';
const WHOLE = '2024-01-01/2024-12-31/period';
const Q2 = { start: '2024-04-01', end: '2024-06-30', windowKind: 'period' } as const;
const BY_WINDOW = { groupBy: ['window'], windowKind: 'period', ...YEAR } as const;

describe('a quarter worked out from reports that count from the year’s start', () => {
	it('is what the longer one has more: 31 − 10, 45 − 31, 60 − 45', async () => {
		await load([
			f('tcd_turns', 'a', '2024-Q1', 10),
			f('tcd_turns', 'a', H1, 31),
			f('tcd_turns', 'a', M9, 45),
			f('tcd_turns', 'a', WHOLE, 60)
		]);
		expect(await values({ indicator: 'tcd_turns', ...BY_WINDOW })).toEqual([
			['2024-01-01/2024-03-31/period', 10],
			[WHOLE, 60],
			['2024-04-01/2024-06-30/period', 21],
			['2024-07-01/2024-09-30/period', 14],
			['2024-10-01/2024-12-31/period', 15]
		]);
		expect(
			(await ask({ indicator: 'tcd_turns', ...BY_WINDOW })).map((row) => row.derivedUnits)
		).toEqual([undefined, undefined, 1, 1, 1]);
		expect(await ask({ indicator: 'tcd_turns', ...Q2 })).toMatchObject([
			{ value: 21, unitsReporting: 1, derivedUnits: 1 }
		]);
	});

	it('is of the inspectorate’s year too, and of a rate counts both sides: 30 − 12 of 50 − 20', async () => {
		const [q1, h1] = ['2023-12-15/2024-03-14/period', '2023-12-15/2024-06-14/cumulative'];
		await load([
			f('dossiers_online', 'a', q1, 12),
			f('svc_received', 'a', q1, 20),
			f('dossiers_online', 'a', h1, 30),
			f('svc_received', 'a', h1, 50)
		]);
		const second = { start: '2024-03-15', end: '2024-06-14', windowKind: 'period' } as const;
		expect(await ask({ indicator: 'svc_online_rate', ...second })).toMatchObject([
			{ numerator: 18, denominator: 30, value: 60, derivedUnits: 1 }
		]);
	});

	it('names the cells of both reports as its sources', async () => {
		await load([f('tcd_turns', 'a', '2024-Q1', 10), f('tcd_turns', 'a', H1, 31)]);
		const query = { indicator: 'tcd_turns', groupBy: ['unit'], ...Q2 } as const;
		const sources = await traceMetric(engine(), query, { unit: 'a' });
		expect(sources.map((source) => source.raw)).toEqual(['10', '31']);
	});

	it('never stands in for one that was reported by itself', async () => {
		await load([
			f('tcd_turns', 'a', '2024-Q1', 10),
			f('tcd_turns', 'a', '2024-Q2', 25),
			f('tcd_turns', 'a', H1, 31),
			f('tcd_turns', 'b', '2024-Q1', 1),
			f('tcd_turns', 'b', H1, 3)
		]);
		expect(await ask({ indicator: 'tcd_turns', ...Q2 })).toMatchObject([
			{ value: 27, unitsReporting: 2, derivedUnits: 1 }
		]);
	});

	it('is an error and no figure when it comes out negative', async () => {
		await load([
			f('tcd_turns', 'a', '2024-Q1', 40),
			f('tcd_turns', 'a', H1, 31),
			f('tcd_turns', 'b', '2024-Q1', 1),
			f('tcd_turns', 'b', H1, 3)
		]);
		expect(await ask({ indicator: 'tcd_turns', groupBy: ['unit'], ...Q2 })).toMatchObject([
			{ keys: { unit: 'a' }, value: null, unitsReporting: 0, negativeUnits: 1 },
			{ keys: { unit: 'b' }, value: 2, unitsReporting: 1, derivedUnits: 1 }
		]);
		expect(await ask({ indicator: 'tcd_turns', ...Q2 })).toMatchObject([
			{ value: 2, unitsReporting: 1, negativeUnits: 1 }
		]);
	});

	it('is not made of stocks, nor of what counts from another day, nor beside the report it came from', async () => {
		await load([
			f('don_backlog', 'a', '2024-Q1', 9),
			f('don_backlog', 'a', H1, 4),
			f('cd_events', 'a', '2024-02-01/2024-03-31/period', 1),
			f('cd_events', 'a', H1, 5),
			f('tcd_turns', 'a', '2024-Q1', 10),
			f('tcd_turns', 'a', H1, 31)
		]);
		expect(await values({ indicator: 'don_backlog', ...Q2 })).toEqual([[null]]);
		expect(await values({ indicator: 'cd_events', ...Q2 })).toEqual([[null]]);
		expect(await refusal({ indicator: 'tcd_turns', ...YEAR })).toBe('mixed-windows');
		expect(await values({ indicator: 'tcd_turns', windowKind: 'cumulative', ...YEAR })).toEqual([
			[31]
		]);
		expect(await values({ indicator: 'tcd_turns', windowKind: 'period', ...YEAR })).toEqual([[31]]);
	});
});
