/**
 * Restating over the whole roster on the real engine: random figures of every commune at three dates, asked as
 * reported, restated to today and by old district, against sums worked out here by walking the edges one by one.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, type DuckDb, type EngineFact } from '$lib/engine/duckdb';
import { openNodeDuckDb } from '$lib/engine/duckdb/node';
import { runMetric, unitRows } from '$lib/metrics';
import { seededUniform } from '$lib/metrics/statistics';
import type { GroupBy, MetricQuery, SeriesRow, UnitKey } from '$lib/model';
import { f } from './support/metric-engine';
import { roster } from './support/reading';

const SEED = Number(process.env.TONGHOP_SEED ?? 20_260_920);
const TODAY = '2026-11-01';
const QUARTERS = [
	['2024-04-01', '2024-06-30'],
	['2025-04-01', '2025-06-30'],
	['2025-10-01', '2025-12-31']
] as const;
const MEASURES = ['tcd_turns', 'don_backlog', 'svc_received', 'dossiers_online', 'svc_766_score'];

process.stdout.write(`Units through time: seed ${SEED}\n`);
const uniform = seededUniform(SEED);
/** Figures by `measure start unit`. */
const figures = new Map<string, number>();
const facts: EngineFact[] = [];
for (const [start, end] of QUARTERS) {
	for (const unit of roster.at(end, 'commune')) {
		// A few say nothing at all, or say zero.
		if (uniform() < 0.03) continue;
		for (const measure of MEASURES) {
			const received = figures.get(`svc_received ${start} ${unit.key}`) ?? 5_000;
			const value = uniform() < 0.05 ? 0 : Math.floor(uniform() * (received + 1));
			figures.set(`${measure} ${start} ${unit.key}`, value);
			facts.push(f(measure, unit.key, `${start}/${end}`, value));
		}
	}
}

/** Where a unit's people are today, and whether all of them are surely in one unit: by walking the edges. */
function walk(key: UnitKey): { ends: ReadonlySet<UnitKey>; lost: boolean } {
	const edges = roster.edgesFrom(key);
	if (edges.length === 0) return { ends: new Set([key]), lost: false };
	const all = edges.find((edge) => edge.share === 'area-part+population-all');
	const taken = all ? [all] : edges.filter((edge) => edge.share !== 'area-part');
	const onward = taken.map((edge) => walk(edge.to));
	const lone = !all && taken.length === 1 && taken[0]?.kind === 'partial';
	return {
		ends: new Set(onward.flatMap(({ ends }) => [...ends])),
		lost: lone || onward.some(({ lost }) => lost)
	};
}
const walks = new Map(
	[...new Set(facts.map((fact) => fact.unit))].map((key) => [key, walk(key)] as const)
);
const isWhole = (key: UnitKey) => walks.get(key)?.ends.size === 1 && !walks.get(key)?.lost;

interface Expected {
	sure: number | null;
	/** Figures of which an unknown part belongs here. */
	open: number[];
}

/** What each key of an answer is to hold of a measure; `placesOf` gives a unit's keys, and whether all of it is there. */
function expected(
	measure: string,
	start: string,
	placesOf: (key: UnitKey) => readonly (readonly [key: string, whole: boolean])[]
): ReadonlyMap<string, Expected> {
	const rows = new Map<string, Expected>();
	for (const unit of walks.keys()) {
		const value = figures.get(`${measure} ${start} ${unit}`);
		if (value === undefined) continue;
		for (const [key, whole] of placesOf(unit)) {
			const row = rows.get(key) ?? { sure: null, open: [] };
			rows.set(key, row);
			if (whole) row.sure = (row.sure ?? 0) + value;
			else row.open.push(value);
		}
	}
	return rows;
}

const byTarget = (key: UnitKey) =>
	[...(walks.get(key)?.ends ?? [])].map((end) => [end, isWhole(key)] as const);
/** While districts stood, the commune's own; since then the groups that hold its territory. */
const byDistrict = (key: UnitKey) => {
	const parent = roster.byKey(key)?.parentCode ?? '';
	if (parent.length === 3) return [[`district:${parent}`, true] as const];
	const homes = districtsBehind(key);
	return [...homes].map((home) => [`district:${home}`, homes.size === 1] as const);
};
function districtsBehind(key: UnitKey): ReadonlySet<string> {
	const unit = roster.byKey(key);
	if (unit?.level === 'district') return new Set([unit.code]);
	if (unit?.parentCode?.length === 3) return new Set([unit.parentCode]);
	return new Set(roster.edgesInto(key).flatMap((edge) => [...districtsBehind(edge.from)]));
}
/** Today's province of every unit a commune's people are in: one of them if all parts lie in it. */
const byProvince = (key: UnitKey) => {
	const { ends = new Set<string>(), lost = true } = walks.get(key) ?? {};
	const homes = new Set([...ends].map((end) => roster.parentOf(end, TODAY)?.key ?? ''));
	return [...homes].map((home) => [home, homes.size === 1 && (!lost || isWhole(key))] as const);
};

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
const totalOf = (measure: string, start: string) =>
	sum([...walks.keys()].flatMap((unit) => figures.get(`${measure} ${start} ${unit}`) ?? []));

const holds = ({ low, high }: SeriesRow, rate: number) =>
	low !== null && high !== null && low <= rate + 1e-9 && rate <= high + 1e-9;

/** The rate of a row if random parts of the open figures belong to it, no part above 100 %. */
function somePart(n: Expected, d: Expected): number {
	let [numerator, denominator] = [n.sure ?? 0, d.sure ?? 0];
	for (const [i, all] of n.open.entries()) {
		const of = d.open[i] ?? 0;
		const there = Math.floor(uniform() * (of + 1));
		const [least, most] = [Math.max(0, all - (of - there)), Math.min(all, there)];
		numerator += least + Math.floor(uniform() * (most - least + 1));
		denominator += there;
	}
	return denominator === 0 ? 0 : (numerator / denominator) * 100;
}

let duckDb: DuckDb;
beforeAll(async () => {
	duckDb = await openNodeDuckDb();
	await duckDb.load({ ...NO_DATA, facts, ...unitRows(roster, walks.keys(), TODAY) });
}, 60_000);
afterAll(() => duckDb.close());

const ask = async (query: Partial<MetricQuery> & { indicator: string }) =>
	(await runMetric(duckDb, { groupBy: [], ...query })).rows;
const bySole = (rows: readonly SeriesRow[], key: GroupBy) => {
	const found = new Map(rows.map((row) => [row.keys[key] ?? '', row]));
	expect(found.size).toBe(rows.length);
	return found;
};

const VIEWS: readonly (readonly [
	string,
	Partial<MetricQuery> & { groupBy: readonly GroupBy[] },
	(key: UnitKey) => readonly (readonly [string, boolean])[]
])[] = [
	['as reported', { groupBy: ['unit'] }, (key) => [[key, true]]],
	['restated to today', { groupBy: ['unit'], unitsAs: TODAY }, byTarget],
	['by old district', { groupBy: ['group:old-district'] }, byDistrict],
	['by old district, restated', { groupBy: ['group:old-district'], unitsAs: TODAY }, byDistrict],
	["by today's province", { groupBy: ['parent'], unitsAs: TODAY }, byProvince]
];

describe.each(VIEWS)('%s', (_, view, placesOf) => {
	const key = view.groupBy[0] as GroupBy;

	it.each(['tcd_turns', 'don_backlog'])(
		'%s: every row, with its bounds, and the sum',
		async (id) => {
			for (const [start, end] of QUARTERS) {
				const rows = bySole(await ask({ indicator: id, ...view, start, end }), key);
				const wanted = expected(id, start, placesOf);
				expect(new Set(rows.keys())).toEqual(new Set(wanted.keys()));
				const wrong = [...wanted].flatMap(([place, { sure, open }]) => {
					const row = rows.get(place);
					const bounds = sum(open) > 0;
					const right =
						row?.value === sure &&
						row.estimated === bounds &&
						row.low === (bounds ? (sure ?? 0) : null) &&
						row.high === (bounds ? (sure ?? 0) + sum(open) : null);
					return right ? [] : [{ place, start, sure, open, row }];
				});
				expect(wrong).toEqual([]);
				const carried = sum([...rows.values()].map((row) => row.value ?? 0));
				const left = sum(
					[...walks.keys()].flatMap((unit) =>
						placesOf(unit).some(([, whole]) => whole)
							? []
							: (figures.get(`${id} ${start} ${unit}`) ?? [])
					)
				);
				expect(carried + left).toBe(totalOf(id, start));
			}
		}
	);

	it('a rate is the sum of its numerators over that of its denominators', async () => {
		for (const [start, end] of QUARTERS) {
			const rows = bySole(await ask({ indicator: 'svc_online_rate', ...view, start, end }), key);
			const numerators = expected('dossiers_online', start, placesOf);
			const denominators = expected('svc_received', start, placesOf);
			const wrong = [...numerators].flatMap(([place, n]) => {
				const row = rows.get(place);
				const d = denominators.get(place) as Expected;
				const rate = n.sure === null || !d.sure ? null : (n.sure / d.sure) * 100;
				const right =
					row?.numerator === n.sure &&
					row.denominator === d.sure &&
					(rate === null ? row.value === null : Math.abs((row.value ?? NaN) - rate) < 1e-9) &&
					(!row.estimated || holds(row, somePart(n, d)));
				return right ? [] : [{ place, start, n, d, row }];
			});
			expect(wrong).toEqual([]);
		}
	});
});

describe('whatever the view', () => {
	it('the total is that of the reports', async () => {
		for (const id of ['tcd_turns', 'don_backlog'])
			for (const [start, end] of QUARTERS)
				for (const unitsAs of ['reported', TODAY])
					expect((await ask({ indicator: id, start, end, unitsAs }))[0]).toMatchObject({
						value: totalOf(id, start),
						estimated: false
					});
	});

	it('an index goes with the same unit under its new name, and is refused for any that has gone', async () => {
		const [start, end] = QUARTERS[0];
		const query = { indicator: 'svc_766_score', groupBy: ['unit'], start, end } as const;
		const gone: UnitKey[] = [];
		const sameNow = new Map<UnitKey, UnitKey>();
		for (const unit of roster.at(end, 'commune')) {
			if (!figures.has(`svc_766_score ${start} ${unit.key}`)) continue;
			let same = unit.key;
			for (let edges = roster.edgesFrom(same); edges.length > 0; edges = roster.edgesFrom(same)) {
				const [edge, second] = edges;
				if (!edge || second || edge.kind === 'full' || edge.kind === 'partial') break;
				same = edge.to;
			}
			if (roster.byKey(same)?.validTo === null) sameNow.set(unit.key, same);
			else gone.push(unit.key);
		}
		expect(gone.length).toBeGreaterThan(9_000);
		const units = [...sameNow.keys()];
		const rows = bySole(await ask({ ...query, units, unitsAs: TODAY }), 'unit');
		expect(rows.size).toBe(units.length);
		for (const [unit, same] of sameNow)
			expect(rows.get(same)?.value).toBe(figures.get(`svc_766_score ${start} ${unit}`));
		for (const some of [undefined, gone.slice(0, 1), [...units, ...gone.slice(-1)]])
			await expect(
				ask({ ...query, ...(some ? { units: some } : {}), unitsAs: TODAY })
			).rejects.toMatchObject({ details: { reason: 'index-not-restated' } });
	});

	it('most is carried: only parts of unknown size stay behind', () => {
		const old = roster.at('2025-06-30', 'commune').map(({ key }) => key);
		// 441 were split on 1 July 2025, 57 of them with all their people on one way.
		expect(old.filter((key) => walks.has(key) && !isWhole(key)).length).toBeLessThanOrEqual(384);
		expect(old.filter((key) => !isWhole(key)).length).toBeGreaterThan(340);
	});
});
