import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, type DuckDb, type EngineData, type EngineFact } from '$lib/engine/duckdb';
import { openNodeDuckDb } from '$lib/engine/duckdb/node';
import type { Indicator, MetricQuery, SeriesRow, UnitVersion } from '$lib/model';
import { isAppError } from '$lib/model';
import { CATALOGUE, runMetric, traceMetric } from '$lib/metrics';

let duckDb: DuckDb;
beforeAll(async () => {
	duckDb = await openNodeDuckDb();
});
afterAll(() => duckDb.close());

let cell = 0;
/** `f('tcd_turns', 'a', '2024-Q1', 12)`; a window may also be `start/end/kind`. */
function f(
	measure: string,
	unit: string,
	window: string,
	value: number,
	dims: EngineFact['dims'] = {},
	form = 'form'
): EngineFact {
	const quarter = Number(/^2\d{3}-Q(\d)$/.exec(window)?.[1] ?? 0);
	const year = window.slice(0, 4);
	const months = String(quarter * 3).padStart(2, '0');
	const [start = '', end = '', kind = 'period'] = quarter
		? [
				`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`,
				`${year}-${months}-${quarter === 1 || quarter === 4 ? 31 : 30}`
			]
		: window.split('/');
	cell++;
	return {
		measure,
		unit,
		start,
		end,
		windowKind: kind as EngineFact['windowKind'],
		period: quarter ? window : null,
		dims,
		value,
		state: value === 0 ? 'zero' : 'value',
		form,
		theme: 'petitions',
		source: { file: `${unit}.xlsx`, hash: unit, sheet: 'S', a1: `C${cell}`, raw: String(value) }
	};
}

function u(
	key: string,
	over: Partial<UnitVersion & { provinceCode: string | null }> = {}
): EngineData['units'][number] {
	return {
		key,
		code: key.split('@')[0] ?? key,
		validFrom: '2000-01-01',
		validTo: null,
		level: 'commune',
		type: 'xa',
		name: key,
		fullName: key,
		parentCode: null,
		provinceCode: null,
		...over
	};
}

async function load(facts: readonly EngineFact[], more: Partial<EngineData> = {}): Promise<void> {
	await duckDb.load({ ...NO_DATA, facts, ...more });
}

function ask(query: Partial<MetricQuery> & { indicator: string }): Promise<readonly SeriesRow[]> {
	return runMetric(duckDb, { groupBy: [], ...query }).then((series) => series.rows);
}

async function values(query: Partial<MetricQuery> & { indicator: string }) {
	return (await ask(query)).map((row) => [...Object.values(row.keys), row.value]);
}

async function refusal(query: Partial<MetricQuery> & { indicator: string }): Promise<unknown> {
	try {
		await ask(query);
	} catch (error) {
		return isAppError(error, 'query-refused') ? error.details.reason : error;
	}
	return null;
}

const YEAR = { start: '2024-01-01', end: '2024-12-31' };
const COMPLAINTS = { kind: 'khieu-nai' };

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
			due: ['a@1', 'b@1', 'c@1', 'd@1'].map((unit) => ({
				unit,
				theme: 'petitions' as const,
				period: '2024-Q1',
				start: '2024-01-01',
				end: '2024-03-31'
			}))
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
				f('svc_766_score', 'a', '2024-Q1', 80),
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
		).toEqual([
			['a', '2024-01-01/2024-03-31/period', 80],
			['n', '2025-10-01/2025-12-31/period', 90]
		]);
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

describe('figures without counts', () => {
	it('are listed unit by unit, marked, and refused above', async () => {
		await load([
			f('svc_766_score', 'a', '2024-Q1', 81),
			f('svc_766_score', 'a', '2024-Q2', 85),
			f('svc_ontime_rate', 'a', '2024-Q1', 99),
			f('dossiers_resolved_ontime', 'b', '2024-Q1', 9),
			f('dossiers_resolved_late', 'b', '2024-Q1', 1),
			f('svc_ontime_rate', 'b', '2024-Q1', 95)
		]);
		expect(await ask({ indicator: 'svc_766_score', groupBy: ['unit'] })).toMatchObject([
			{ value: 85, typed: true }
		]);
		expect(await refusal({ indicator: 'svc_766_score' })).toBe('never-aggregated');
		expect(await ask({ indicator: 'svc_ontime_rate', groupBy: ['unit'] })).toMatchObject([
			{ keys: { unit: 'a' }, value: 99, typed: true, low: null },
			{ keys: { unit: 'b' }, value: 90, typed: false }
		]);
		expect(await ask({ indicator: 'svc_ontime_rate' })).toMatchObject([
			{ value: 90, unitsReporting: 1, typed: false }
		]);
	});

	it('stand beside the recomputed rate, and are flagged when more than half a point off', async () => {
		// 189 of 2,782 households are 6.8 %: a typed 6.9 is rounding, a typed 17.34 for 201 of them (7.2 %) is a slip.
		const poor = (unit: string, count: number, typed: number) => [
			f('water_households', unit, '2024-Q1', count),
			f('households', unit, '2024-Q1', 2782),
			f('water_rate', unit, '2024-Q1', typed)
		];
		await load([...poor('a', 189, 6.9), ...poor('b', 201, 17.34), ...poor('c', 0, 0)]);
		const rows = await ask({ indicator: 'water_rate', groupBy: ['unit'] });
		expect(rows.map((row) => [row.typedValue, row.typedDiffers, row.typed])).toEqual([
			[6.9, false, false],
			[17.34, true, false],
			[0, false, false]
		]);
		expect(rows[0]?.value).toBeCloseTo(6.79, 2);
		// Above the units there is no typed rate: 390 of 8,346, not the mean of what was typed.
		const [whole] = await ask({ indicator: 'water_rate' });
		expect(whole).toMatchObject({ numerator: 390, denominator: 8346 });
		expect(whole).not.toHaveProperty('typedValue');
	});

	it('include the median of days late over reports', async () => {
		const late = (unit: string, days: number, theme: string) =>
			f('rep_days_late', unit, '2024-Q1', days, { theme });
		await load([
			late('a', 0, 'models'),
			late('a', 3, 'petitions'),
			late('b', 10, 'models'),
			late('c', 2, 'models')
		]);
		expect(await ask({ indicator: 'rep_days_late' })).toMatchObject([
			{ value: 2.5, unitsReporting: 3 }
		]);
		expect(await values({ indicator: 'rep_days_late', groupBy: ['dim:theme'] })).toEqual([
			['models', 2],
			['petitions', 3]
		]);
	});
});

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
			(await traceMetric(duckDb, { indicator, groupBy: ['unit'] }, keys)).map(
				(source) => source.raw
			);
		expect(await raw('tcd_turns', { unit: 'a' })).toEqual(['33']);
		expect(await raw('tcd_turns', {})).toEqual(['33', '44']);
		expect(await raw('tcd_turns', { unit: "'; DROP TABLE fact; --" })).toEqual([]);
		expect(await raw('svc_ontime_rate', { unit: 'a' })).toEqual(['99']);
	});
});

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
			runMetric(duckDb, { indicator: people.id, groupBy }, { ...CATALOGUE, indicators });
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
