import { describe, expect, it } from 'vitest';
import { YEAR, f, u, metricEngine } from '../support/metric-engine';

const { load, ask, values, refusal } = metricEngine();

describe('windows', () => {
	it('take the largest ones and never a part beside its whole', async () => {
		await load([
			f('tcd_turns', 'a', '2024-Q1', 10),
			f('tcd_turns', 'a', '2024-Q2', 20),
			f('tcd_turns', 'a', '2024-01-01/2024-06-30/period', 31),
			f('tcd_turns', 'a', '2024-Q3', 5),
			f('tcd_turns', 'b', '2024-Q1', 7)
		]);
		expect(await values({ indicator: 'tcd_turns', groupBy: ['unit'], ...YEAR })).toEqual([
			['a', 36],
			['b', 7]
		]);
		expect(
			await values({ indicator: 'tcd_turns', start: '2024-01-01', end: '2024-05-31' })
		).toEqual([[17]]);
		expect(await values({ indicator: 'tcd_turns', groupBy: ['window'] })).toEqual([
			['2024-01-01/2024-03-31/period', 17],
			['2024-01-01/2024-06-30/period', 31],
			['2024-04-01/2024-06-30/period', 20],
			['2024-07-01/2024-09-30/period', 5]
		]);
	});

	it('refuse period beside cumulative and windows that overlap', async () => {
		await load([
			f('tcd_turns', 'a', '2024-Q1', 10),
			f('tcd_turns', 'a', '2024-01-01/2024-06-30/cumulative', 31),
			f('tcd_people', 'a', '2024-Q1', 10),
			f('tcd_people', 'a', '2024-03-15/2024-06-14/period', 10)
		]);
		expect(await refusal({ indicator: 'tcd_turns' })).toBe('mixed-windows');
		expect(await values({ indicator: 'tcd_turns', windowKind: 'cumulative' })).toEqual([[31]]);
		expect(await refusal({ indicator: 'tcd_people' })).toBe('overlapping-windows');
	});

	it('take the last stock of each unit, and the last of counts as of a day', async () => {
		await load([
			f('don_backlog', 'a', '2024-Q1', 9),
			f('don_backlog', 'a', '2024-Q2', 4),
			f('don_backlog', 'b', '2024-Q1', 1),
			f('dvk_registered', 'a', '2024-05-31/2024-05-31/as-of', 3),
			f('dvk_registered', 'a', '2024-10-31/2024-10-31/as-of', 8)
		]);
		expect(await values({ indicator: 'don_backlog', ...YEAR })).toEqual([[5]]);
		expect(await values({ indicator: 'dvk_registered', ...YEAR })).toEqual([[8]]);
	});

	it('do not add the stock of a unit that has gone to that of its successor', async () => {
		await load([f('don_backlog', 'old', '2024-Q1', 9), f('don_backlog', 'new', '2024-Q4', 4)], {
			units: [u('old', { validTo: '2024-08-31' }), u('new', { validFrom: '2024-09-01' })]
		});
		expect(await ask({ indicator: 'don_backlog', ...YEAR })).toMatchObject([
			{ value: 4, unitsReporting: 1 }
		]);
	});
});

describe('breakdowns', () => {
	it('never stand beside their total, and the smallest stands in for a missing one', async () => {
		await load([
			f('dvk_registered', 'a', '2024-Q1', 10),
			f('dvk_registered', 'a', '2024-Q1', 6, { field: 'kinh-te' }),
			f('dvk_registered', 'a', '2024-Q1', 4, { field: 'khac' }),
			f('dvk_registered', 'b', '2024-Q1', 1, { field: 'kinh-te' }),
			f('dvk_registered', 'b', '2024-Q1', 2, { field: 'khac' }),
			f('dvk_registered', 'b', '2024-Q1', 9, { field: 'khac', subject: 'mo-hinh' })
		]);
		expect(await values({ indicator: 'dvk_registered', groupBy: ['unit'] })).toEqual([
			['a', 10],
			['b', 3]
		]);
		expect(await values({ indicator: 'dvk_registered', groupBy: ['dim:field'] })).toEqual([
			['khac', 6],
			['kinh-te', 7]
		]);
		expect(
			await values({ indicator: 'dvk_registered', groupBy: ['dim:subject', 'dim:field'] })
		).toEqual([['mo-hinh', 'khac', 9]]);
	});

	it('count one form when two report the same, the one that has every count', async () => {
		await load([
			f('households', 'a', '2024-Q1', 1000, {}, 'water'),
			f('water_households', 'a', '2024-Q1', 900, {}, 'water'),
			f('households', 'a', '2024-Q1', 1100, {}, 'waste')
		]);
		expect(await ask({ indicator: 'water_rate' })).toMatchObject([
			{ numerator: 900, denominator: 1000 }
		]);
	});
});
