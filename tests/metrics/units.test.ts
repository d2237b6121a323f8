import { describe, expect, it } from 'vitest';
import type { EngineData } from '$lib/engine/duckdb';
import { YEAR, f, u, metricEngine } from '../support/metric-engine';

const { load, ask, values } = metricEngine();

describe('units', () => {
	const data: Partial<EngineData> = {
		units: [
			u('a@1', { parentCode: '364', provinceCode: '36' }),
			u('b@1', { parentCode: '364', provinceCode: '36' }),
			u('c@1', { parentCode: '365', provinceCode: '36' }),
			u('364@1', { level: 'district', parentCode: '36', provinceCode: '36' })
		],
		groups: [
			{ groupId: 'district:364', unit: 'a@1', exact: true },
			{ groupId: 'district:364', unit: 'b@1', exact: true },
			{ groupId: 'district:365', unit: 'c@1', exact: false },
			{ groupId: 'own:x', unit: 'c@1', exact: true }
		]
	};
	const facts = [
		f('tcd_turns', 'a@1', '2024-Q1', 1),
		f('tcd_turns', 'b@1', '2024-Q1', 2),
		f('tcd_turns', 'c@1', '2024-Q1', 4),
		f('tcd_turns', '364@1', '2024-Q1', 3)
	];

	it('are grouped by parent and by group, and a district never adds to its communes', async () => {
		await load(facts, data);
		expect(await values({ indicator: 'tcd_turns' })).toEqual([[7]]);
		expect(
			await values({ indicator: 'tcd_turns', groupBy: ['parent'], scope: 'district:364' })
		).toEqual([['364@1', 3]]);
		const groups = await ask({ indicator: 'tcd_turns', groupBy: ['group:old-district'] });
		expect(
			groups.map(({ keys, value, low, high, estimated }) => [
				keys['group:old-district'],
				value,
				...(estimated ? [low, high] : [])
			])
		).toEqual([
			['district:364', 3],
			['district:365', null, 0, 4]
		]);
		expect(await values({ indicator: 'tcd_turns', groupBy: ['group:own:x'] })).toEqual([
			['own:x', 4]
		]);
	});

	it('are found by scope: unit, district, group, code, and a list', async () => {
		await load(facts, data);
		for (const [scope, value] of [
			['a@1', 1],
			['364@1', 3],
			['district:364', 3],
			['365', 4],
			['36', 7],
			['nobody', null]
		] as const) {
			expect([scope, await values({ indicator: 'tcd_turns', scope })]).toEqual([scope, [[value]]]);
		}
		expect(await values({ indicator: 'tcd_turns', units: ['b@1', 'c@1'] })).toEqual([[6]]);
		expect(await values({ indicator: 'tcd_turns', units: [] })).toEqual([[null]]);
	});

	it('that were due and did not report get an empty row, not a zero', async () => {
		await load(facts, {
			...data,
			due: [
				{
					theme: 'petitions',
					period: '2024-Q1',
					start: '2024-01-01',
					end: '2024-03-31',
					units: ['a@1', 'b@1', 'c@1', 'd@1']
				}
			]
		});
		expect(await ask({ indicator: 'tcd_turns' })).toMatchObject([
			{ unitsReporting: 3, unitsDue: 4 }
		]);
		const rows = await ask({ indicator: 'tcd_turns', groupBy: ['unit', 'window'] });
		expect(rows.map((row) => [row.keys['unit'], row.value, row.unitsDue])).toEqual([
			['364@1', 3, 0],
			['a@1', 1, 1],
			['b@1', 2, 1],
			['c@1', 4, 1],
			['d@1', null, 1]
		]);
		expect(rows.at(-1)?.keys['window']).toBe('2024-01-01/2024-03-31/period');
		expect((await ask({ indicator: 'cd_events' }))[0]?.unitsDue).toBeNull();
	});

	it('are restated: whole ones added, parts with a share estimated, others left out', async () => {
		const to = (unit: string, target: string, share: number | null, exact: boolean) => ({
			asOf: '2025-07-01',
			unit,
			target,
			share,
			exact,
			parts: exact ? 1 : 2,
			same: unit === target
		});
		await load(
			[
				f('tcd_turns', 'a', '2024-Q1', 10),
				f('tcd_turns', 'b', '2024-Q1', 20),
				f('tcd_turns', 'c', '2024-Q1', 100),
				f('tcd_turns', 'e', '2024-Q1', 7),
				f('svc_766_score', 'n', '2025-Q4', 90)
			],
			{
				restated: [
					to('a', 'n', 1, true),
					to('b', 'n', 1, true),
					to('c', 'm', 0.25, false),
					to('c', 'o', null, false),
					to('n', 'n', 1, true)
				]
			}
		);
		const rows = await ask({
			indicator: 'tcd_turns',
			groupBy: ['unit'],
			unitsAs: '2025-07-01'
		});
		expect(rows.map((row) => [row.keys['unit'], row.value, row.estimated])).toEqual([
			['m', 25, true],
			['n', 30, false],
			['o', null, true]
		]);
		expect(
			await values({
				indicator: 'svc_766_score',
				groupBy: ['unit', 'window'],
				unitsAs: '2025-07-01'
			})
		).toEqual([['n', '2025-10-01/2025-12-31/period', 90]]);
		expect(await values({ indicator: 'tcd_turns', scope: 'a', unitsAs: '2025-07-01' })).toEqual([
			[30]
		]);
	});

	it('that changed inside a series break it', async () => {
		await load(
			[
				f('tcd_turns', 'old', '2024-Q1', 1),
				f('tcd_turns', 'old', '2024-Q2', 1),
				f('tcd_turns', 'new', '2024-Q4', 1)
			],
			{ units: [u('old', { validTo: '2024-08-31' }), u('new', { validFrom: '2024-09-01' })] }
		);
		const rows = await ask({ indicator: 'tcd_turns', groupBy: ['window'] });
		expect(rows.map((row) => row.breakInSeries)).toEqual([false, false, true]);
		expect((await ask({ indicator: 'tcd_turns', ...YEAR }))[0]?.breakInSeries).toBe(true);
	});
});
