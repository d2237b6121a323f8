import { afterAll, beforeAll } from 'vitest';
import { NO_DATA, type DuckDb, type EngineData, type EngineFact } from '$lib/engine/duckdb';
import { openNodeDuckDb } from '$lib/engine/duckdb/node';
import { isAppError, type MetricQuery, type SeriesRow, type UnitVersion } from '$lib/model';
import { CATALOGUE, runMetric, type Catalogue } from '$lib/metrics';

export type Asked = Partial<MetricQuery> & { indicator: string };

export const YEAR = { start: '2024-01-01', end: '2024-12-31' };
export const COMPLAINTS = { kind: 'khieu-nai' };

let cell = 0;
/** `f('tcd_turns', 'a', '2024-Q1', 12)`; a window may also be `start/end/kind`. */
export function f(
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

export function u(
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

/** The real engine for one test file, opened before its tests and closed after them. */
export function metricEngine() {
	let duckDb: DuckDb;
	beforeAll(async () => {
		duckDb = await openNodeDuckDb();
	});
	afterAll(() => duckDb.close());

	const load = (facts: readonly EngineFact[], more: Partial<EngineData> = {}) =>
		duckDb.load({ ...NO_DATA, facts, ...more });
	const ask = async (
		query: Asked,
		catalogue: Catalogue = CATALOGUE
	): Promise<readonly SeriesRow[]> =>
		(await runMetric(duckDb, { groupBy: [], ...query }, catalogue)).rows;
	return {
		engine: () => duckDb,
		load,
		ask,
		/** Each row as its keys and its value. */
		values: async (query: Asked) =>
			(await ask(query)).map((row) => [...Object.values(row.keys), row.value]),
		/** Why a query is refused; null when it is answered. */
		refusal: async (query: Asked, catalogue: Catalogue = CATALOGUE): Promise<unknown> => {
			try {
				await ask(query, catalogue);
			} catch (error) {
				return isAppError(error, 'query-refused') ? error.details.reason : error;
			}
			return null;
		}
	};
}
