import { join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { WINDOW_KEY } from './compile-counts';
import { factsOf } from './facts-of';
import { dimColumns, groupedBy, listed, placing } from './placing';
import type { Plan } from './plan';

/**
 * Statement for the median of a figure that stands once for each report, whatever its breakdown. Columns
 * `k0…`, `value`, `units`, `period`; with `trace` `k0…`, `fact_id`.
 */
export function compileMedian(plan: Plan, measure: string, trace = false): Sql {
	const place = placing(plan, WINDOW_KEY);
	const dims = dimColumns(plan);
	const wanted = dims.present.length === 0 ? sql`` : sql` WHERE ${join(dims.present, ' AND ')}`;
	const made = sql`WITH c AS (SELECT ${listed(dims.made)}*, end_date AS last_end FROM (${factsOf(plan, [measure])})${wanted}),
placed AS (SELECT ${place.select}c.unit, c.value, c.period, c.fact_id FROM c ${place.joins})`;
	if (trace) return sql`${made} SELECT ${listed(place.keys)}fact_id FROM placed`;
	return sql`${made} SELECT ${listed(place.keys)}median(value) AS value, count(DISTINCT unit) AS units,
	max(period) AS period FROM placed ${groupedBy(place.keys)}`;
}
