import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, type DuckDb, type EngineData, type EngineFact } from '$lib/engine/duckdb';
import { openNodeDuckDb } from '$lib/engine/duckdb/node';
import type { GroupBy, MetricQuery, SeriesRow } from '$lib/model';
import { CATALOGUE, releaseMetric, runMetric } from '$lib/metrics';
import { seededUniform } from '$lib/metrics/statistics';
import { workedOut, type Published } from './support/outsider';

const SEED = Number(process.env.TONGHOP_SEED ?? 20240604);
const SCENARIOS = 6;
const UNITS = ['a@1', 'b@1', 'c@1', 'd@1', 'e@1'];
const DISTRICTS = new Map([
	['364', ['a@1', 'b@1', 'c@1']],
	['365', ['d@1', 'e@1']]
]);
const KINDS = ['khieu-nai', 'to-cao', 'kien-nghi-phan-anh'];
const WINDOWS = [
	['2024-01-01', '2024-03-31', 'period'],
	['2024-04-01', '2024-06-30', 'period'],
	['2024-01-01', '2024-06-30', 'cumulative']
] as const;
const key = (window: (typeof WINDOWS)[number]) => window.join('/');

let duckDb: DuckDb;
beforeAll(async () => {
	duckDb = await openNodeDuckDb();
});
afterAll(() => duckDb.close());

function fact(
	measure: string,
	unit: string,
	[start, end, windowKind]: (typeof WINDOWS)[number],
	value: number,
	dims: EngineFact['dims']
): EngineFact {
	return {
		measure,
		unit,
		start,
		end,
		windowKind,
		dims,
		value,
		state: value === 0 ? 'zero' : 'value',
		form: 'f',
		theme: 'petitions',
		period: null,
		source: { file: 'x', hash: 'h', sheet: 'S', a1: 'A1', raw: String(value) }
	};
}

const PLACES: Pick<EngineData, 'units' | 'groups'> = {
	units: [...DISTRICTS].flatMap(([district, communes]) =>
		communes.map((unit) => ({
			key: unit,
			code: unit.split('@')[0] ?? '',
			validFrom: '2000-01-01',
			validTo: null,
			level: 'commune' as const,
			type: 'xa' as const,
			name: unit,
			fullName: unit,
			parentCode: district,
			provinceCode: '36'
		}))
	),
	groups: [...DISTRICTS].flatMap(([district, communes]) =>
		communes.map((unit) => ({ groupId: `district:${district}`, unit, exact: true }))
	)
};

/** Every view a presenter would export, and a sum over units picked by hand. */
const VIEWS: readonly Omit<MetricQuery, 'indicator'>[] = (
	[
		['unit', 'window', 'dim:kind'],
		['unit', 'window'],
		['window', 'dim:kind'],
		['window'],
		['group:old-district', 'window', 'dim:kind'],
		['group:old-district', 'window'],
		['parent', 'window', 'dim:kind']
	] as GroupBy[][]
)
	.map((groupBy): Omit<MetricQuery, 'indicator'> => ({ groupBy }))
	.concat(
		{ groupBy: ['window', 'dim:kind'], units: ['a@1', 'b@1', 'd@1'] },
		{ groupBy: ['window', 'dim:kind'], units: ['a@1', 'b@1'] },
		{ groupBy: ['window'], units: ['b@1', 'c@1', 'd@1', 'e@1'] },
		{ groupBy: ['dim:kind'], scope: 'district:365', windowKind: 'period' }
	);

/** What one row of a view counts, in the cells of unit, window and kind. */
function countedBy(view: Omit<MetricQuery, 'indicator'>, row: SeriesRow): string[] {
	const place = row.keys['unit'] ?? row.keys['parent'] ?? row.keys['group:old-district'];
	const inPlace = (unit: string) =>
		place === undefined ||
		place === unit ||
		(DISTRICTS.get(place.replace('district:', ''))?.includes(unit) ?? false);
	const inScope = (unit: string) =>
		(view.units?.includes(unit) ?? true) &&
		(view.scope === undefined || (DISTRICTS.get('365')?.includes(unit) ?? false));
	const inTime = (window: (typeof WINDOWS)[number]) =>
		row.keys['window'] === undefined ? window[2] === 'period' : row.keys['window'] === key(window);
	return UNITS.filter((unit) => inPlace(unit) && inScope(unit)).flatMap((unit) =>
		WINDOWS.filter(inTime).flatMap((window) =>
			KINDS.filter((kind) => (row.keys['dim:kind'] ?? kind) === kind).map(
				(kind) => `${unit}|${key(window)}|${kind}`
			)
		)
	);
}

describe('answers that leave the machine', () => {
	it(`give no complaint or denunciation below five away, all views together (seed ${SEED})`, async () => {
		const uniform = seededUniform(SEED);
		let small = 0;
		let naive = 0;
		let shown = 0;
		for (let i = 0; i < SCENARIOS; i++) {
			const most = [4, 9, 25][i % 3] as number;
			const cells = new Map<string, number>();
			const facts: EngineFact[] = [];
			for (const unit of UNITS) {
				for (const kind of KINDS) {
					const [first, second] = [0, 1].map(() =>
						uniform() < 0.25 ? 0 : Math.floor(uniform() * (most + 1))
					) as [number, number];
					for (const [at, value] of [first, second, first + second].entries()) {
						const window = WINDOWS[at] as (typeof WINDOWS)[number];
						cells.set(`${unit}|${key(window)}|${kind}`, value);
						facts.push(fact('don_received', unit, window, value, { kind }));
					}
				}
			}
			await duckDb.load({ ...NO_DATA, facts, ...PLACES });
			const secret = [...cells].filter(
				([id, value]) => !id.endsWith('phan-anh') && value > 0 && value < 5
			);
			const published: Published[] = [];
			const onlySmall: Published[] = [];
			for (const view of VIEWS) {
				const query = { indicator: 'don_received', ...view };
				const { rows } = await releaseMetric(duckDb, query);
				for (const row of rows) {
					if (row.value === null) expect(row).toMatchObject({ numerator: null, suppressed: true });
					else published.push({ plus: countedBy(view, row), minus: [], equals: row.value });
				}
				for (const row of (await runMetric(duckDb, query)).rows) {
					if (row.value === null || row.suppressed) continue;
					onlySmall.push({ plus: countedBy(view, row), minus: [], equals: row.value });
				}
			}
			// Half a year is its quarters: everybody knows.
			for (const unit of UNITS) {
				for (const kind of KINDS) {
					const [first, second, half] = WINDOWS.map((window) => `${unit}|${key(window)}|${kind}`);
					const equation = {
						plus: [first, second] as string[],
						minus: [half as string],
						equals: 0
					};
					published.push(equation);
					onlySmall.push(equation);
				}
			}
			const hidden = new Set(secret.map(([id]) => id));
			const before = new Map(
				[...cells].map(([id]) => [id, hidden.has(id) ? { low: 1, high: 4 } : { low: 0, high: 1e4 }])
			);
			const got = (what: readonly Published[]) =>
				[...workedOut(before, what)].filter((id) => hidden.has(id));
			expect({ i, facts: [...cells], found: got(published) }).toMatchObject({ found: [] });
			small += secret.length;
			naive += got(onlySmall).length;
			shown += published.length;
		}
		expect(small).toBeGreaterThan(SCENARIOS * 5);
		expect(naive).toBeGreaterThan(small / 3);
		expect(shown).toBeGreaterThan(SCENARIOS * 20);
	}, 120_000);

	it('hide a rate over fewer than five and its total’s only other gap, and say which is which', async () => {
		const window = WINDOWS[0];
		const cases = (unit: string, resolved: number, all: number) => [
			fact('gq_resolved', unit, window, resolved, { kind: 'to-cao' }),
			fact('gq_in_competence', unit, window, all, { kind: 'to-cao' })
		];
		await duckDb.load({
			...NO_DATA,
			...PLACES,
			facts: [...cases('a@1', 2, 4), ...cases('b@1', 3, 6), ...cases('c@1', 10, 20)]
		});
		const ask = async (groupBy: GroupBy[], smallBelow?: number) => {
			const catalogue = { ...CATALOGUE, ...(smallBelow === undefined ? {} : { smallBelow }) };
			const query = { indicator: 'tc_resolved_rate', groupBy };
			const { rows } = await releaseMetric(duckDb, query, catalogue);
			return rows.map((row) => [row.denominator, row.suppressed, row.complementary ?? false]);
		};
		expect(await ask(['unit'])).toEqual([
			[null, true, false],
			[null, true, true],
			[20, false, false]
		]);
		expect(await ask([])).toEqual([[30, false, false]]);
		expect(await ask(['unit'], 3)).toEqual([
			[4, false, false],
			[6, false, false],
			[20, false, false]
		]);
	});

	it('leave everything else as it is', async () => {
		const facts = UNITS.map((unit, i) => ({
			...fact('cd_events', unit, WINDOWS[0], i + 1, {}),
			theme: 'campaigns' as const
		}));
		await duckDb.load({ ...NO_DATA, ...PLACES, facts });
		const query = { indicator: 'cd_events', groupBy: ['unit'] } as const;
		expect(await releaseMetric(duckDb, query)).toEqual(await runMetric(duckDb, query));
	});
});
