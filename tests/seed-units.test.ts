/**
 * The four places the project was first built for, through the mergers of 2024 to 2026, on the real engine. Every
 * expected figure is worked out by hand beside the figures it comes from.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, type DuckDb } from '$lib/engine/duckdb';
import { openNodeDuckDb } from '$lib/engine/duckdb/node';
import { runMetric, unitRows } from '$lib/metrics';
import type { MetricQuery, UnitKey } from '$lib/model';
import { f } from './support/metric-engine';
import { roster } from './support/reading';

const TODAY = '2026-11-01';
const Q2_2024 = ['2024-04-01', '2024-06-30'] as const;
const Q4_2024 = ['2024-10-01', '2024-12-31'] as const;
const Q2_2026 = ['2026-04-01', '2026-06-30'] as const;
const Q3_2026 = ['2026-07-01', '2026-09-30'] as const;
type Quarter = readonly [start: string, end: string];

/** A figure: what, who, when, how many. */
type Figure = readonly [measure: string, unit: UnitKey, quarter: Quarter, value: number];

let duckDb: DuckDb;
beforeAll(async () => {
	duckDb = await openNodeDuckDb();
}, 60_000);
afterAll(() => duckDb.close());

async function given(figures: readonly Figure[]) {
	const facts = figures.map(([measure, unit, [start, end], value]) =>
		f(measure, unit, `${start}/${end}`, value)
	);
	const keys = new Set(facts.map((fact) => fact.unit));
	await duckDb.load({ ...NO_DATA, facts, ...unitRows(roster, keys, TODAY) });
}

/** The answer as `place: value`, places by name where a key stands for a unit. */
async function answer(
	indicator: string,
	[start, end]: Quarter,
	query: Partial<MetricQuery>
): Promise<Record<string, number | null>> {
	const { rows } = await runMetric(duckDb, {
		indicator,
		groupBy: ['unit'],
		start,
		end,
		...query
	});
	return Object.fromEntries(
		rows.map((row) => {
			const key = Object.values(row.keys)[0] ?? 'all';
			return [roster.byKey(key)?.fullName ?? key, row.value];
		})
	);
}

const restated = { unitsAs: TODAY };
const byOldDistrict: Partial<MetricQuery> = { groupBy: ['group:old-district'] };

describe('phường Phổ Minh, into phường Đức Phổ with four others', () => {
	const five = {
		nguyenNghiem: '21439@2023-01-01',
		phoNinh: '21460@2023-01-01',
		phoMinh: '21463@2023-01-01',
		phoVinh: '21466@2023-01-01',
		phoHoa: '21469@2023-01-01'
	};
	const figures: readonly Figure[] = [
		['dvk_registered', five.nguyenNghiem, Q2_2024, 7],
		['dvk_registered', five.phoNinh, Q2_2024, 4],
		['dvk_registered', five.phoMinh, Q2_2024, 5],
		['dvk_registered', five.phoVinh, Q2_2024, 3],
		['dvk_registered', five.phoHoa, Q2_2024, 6],
		['dvk_registered', '21439@2025-07-01', Q2_2026, 31],
		// 90 of 100 and 10 of 50: together 100 of 150, not the mean of 90 % and 20 %.
		['dossiers_online', five.phoMinh, Q2_2024, 90],
		['svc_received', five.phoMinh, Q2_2024, 100],
		['dossiers_online', five.phoVinh, Q2_2024, 10],
		['svc_received', five.phoVinh, Q2_2024, 50]
	];

	it('is five rows as reported and 7 + 4 + 5 + 3 + 6 = 25 restated, beside 31 two years on', async () => {
		await given(figures);
		expect(await answer('dvk_registered', Q2_2024, {})).toEqual({
			'Phường Nguyễn Nghiêm': 7,
			'Phường Phổ Ninh': 4,
			'Phường Phổ Minh': 5,
			'Phường Phổ Vinh': 3,
			'Phường Phổ Hòa': 6
		});
		expect(await answer('dvk_registered', Q2_2024, restated)).toEqual({ 'Phường Đức Phổ': 25 });
		expect(await answer('dvk_registered', Q2_2026, restated)).toEqual({ 'Phường Đức Phổ': 31 });
	});

	it('has the rate of all counts together, 100 / 150', async () => {
		await given(figures);
		const rates = await answer('svc_online_rate', Q2_2024, restated);
		expect(rates['Phường Đức Phổ']).toBeCloseTo(66.6667, 3);
	});

	it('is 25 and 31 in thị xã Đức Phổ of old, whose five new units tile it', async () => {
		await given(figures);
		expect(await answer('dvk_registered', Q2_2024, byOldDistrict)).toEqual({ 'district:534': 25 });
		expect(await answer('dvk_registered', Q2_2026, byOldDistrict)).toEqual({ 'district:534': 31 });
	});
});

describe('xã Phú Lý, of which only the parent changed', () => {
	it('is one line: 8 in 2024 and 9 in 2026 stand under one unit', async () => {
		await given([
			['dvk_registered', '26173@2023-01-01', Q2_2024, 8],
			['dvk_registered', '26173@2025-07-01', Q2_2026, 9]
		]);
		const over = (query: Partial<MetricQuery>) =>
			runMetric(duckDb, {
				indicator: 'dvk_registered',
				groupBy: ['unit', 'window'],
				start: Q2_2024[0],
				end: Q2_2026[1],
				...query
			});
		const seen = (await over(restated)).rows.map((row) => [row.keys['unit'], row.value]);
		expect(seen).toEqual([
			['26173@2025-07-01', 8],
			['26173@2025-07-01', 9]
		]);
		const reported = (await over({})).rows.map((row) => row.keys['unit']);
		expect(new Set(reported)).toEqual(new Set(['26173@2023-01-01', '26173@2025-07-01']));
	});
});

describe('huyện Xuân Trường: twenty communes, fourteen, then exactly four', () => {
	/** The twenty of June 2024 with a figure each, 1 to 20: 210 in all. */
	const twenty: readonly Figure[] = roster
		.childrenOf('364', '2024-06-30')
		.map(({ key }) => key)
		.sort()
		.map((unit, i) => ['dvk_registered', unit, Q2_2024, i + 1]);

	it('is 210 in June 2024, however its units are taken', async () => {
		await given(twenty);
		expect(twenty).toHaveLength(20);
		expect(await answer('dvk_registered', Q2_2024, { groupBy: [] })).toEqual({ all: 210 });
		expect(await answer('dvk_registered', Q2_2024, byOldDistrict)).toEqual({ 'district:364': 210 });
		// By code: 14089 is 1st, 14092 2nd, 14095 3rd … 14146 20th.
		expect(await answer('dvk_registered', Q2_2024, restated)).toEqual({
			// Xuân Trường 1, Xuân Ngọc 10, Xuân Kiên 17, Xuân Tiến 18, Xuân Ninh 19, Xuân Hòa 20
			'Xã Xuân Trường': 85,
			// Xuân Châu 2, Xuân Hồng 3, Xuân Thành 4, Xuân Thượng 5
			'Xã Xuân Hồng': 14,
			// Xuân Phong 6, Xuân Đài 7, Xuân Tân 8, Xuân Thủy 9, Xuân Phú 14
			'Xã Xuân Giang': 44,
			// Xuân Bắc 11, Xuân Phương 12, Thọ Nghiệp 13, Xuân Trung 15, Xuân Vinh 16
			'Xã Xuân Hưng': 67
		});
	});

	it('is the sum of its four in 2026', async () => {
		await given(
			(
				[
					['14089@2025-07-01', 40],
					['14095@2025-07-01', 30],
					['14104@2025-07-01', 20],
					['14122@2025-07-01', 10]
				] as const
			).map(([unit, value]) => ['dvk_registered', unit, Q2_2026, value] as const)
		);
		expect(await answer('dvk_registered', Q2_2026, byOldDistrict)).toEqual({ 'district:364': 100 });
	});

	it('has fourteen due in the fourth quarter of 2024', () => {
		expect(roster.childrenOf('364', Q4_2024[1])).toHaveLength(14);
	});
});

describe('thị trấn Gia Ray, xã Xuân Lộc, phường Xuân Lộc: one code, other territory', () => {
	const figures: readonly Figure[] = [
		['dvk_registered', '26425@2023-01-01', Q2_2024, 5],
		['dvk_registered', '26437@2023-01-01', Q2_2024, 2],
		['dvk_registered', '26440@2023-01-01', Q2_2024, 3],
		['dvk_registered', '26452@2023-01-01', Q2_2024, 4],
		['dvk_registered', '26455@2023-01-01', Q2_2024, 6],
		['dvk_registered', '26425@2025-07-01', ['2025-10-01', '2025-12-31'], 24],
		['dvk_registered', '26425@2026-04-30', Q3_2026, 26]
	];

	it('compares 26 of the ward with 5 + 2 + 3 + 4 + 6 = 20 of its territory, never with the 5 of its code', async () => {
		await given(figures);
		expect(await answer('dvk_registered', Q2_2024, restated)).toEqual({ 'Phường Xuân Lộc': 20 });
		expect(await answer('dvk_registered', Q3_2026, restated)).toEqual({ 'Phường Xuân Lộc': 26 });
	});

	it('keeps three versions of code 26425 apart as reported', async () => {
		await given(figures);
		const { rows } = await runMetric(duckDb, {
			indicator: 'dvk_registered',
			groupBy: ['unit', 'window'],
			start: Q2_2024[0],
			end: Q3_2026[1]
		});
		const ofCode = rows.filter((row) => row.keys['unit']?.startsWith('26425@'));
		expect(ofCode.map((row) => [row.keys['unit'], row.value])).toEqual([
			['26425@2023-01-01', 5],
			['26425@2025-07-01', 24],
			['26425@2026-04-30', 26]
		]);
		expect(ofCode.map((row) => roster.byKey(row.keys['unit'] ?? '')?.fullName)).toEqual([
			'Thị trấn Gia Ray',
			'Xã Xuân Lộc',
			'Phường Xuân Lộc'
		]);
	});
});
