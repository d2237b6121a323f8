import { join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { day, scopeUnits } from './facts-of';
import { groupedBy, placing } from './placing';
import type { Plan } from './plan';

/**
 * Statement for who had to report on the indicator's theme: columns `k0…` without the dimensions, `units`,
 * `period`. The window's key is `start/end/`: a due list does not know the kind.
 */
export function compileDue(plan: Plan): Sql {
	const { query, indicator, asOf } = plan;
	const conditions: Sql[] = [sql`TRUE`];
	if (indicator.theme !== 'reporting') conditions.push(sql`d.theme = ${indicator.theme}`);
	if (query.start !== undefined) conditions.push(sql`d.start_date >= ${day(query.start)}`);
	if (query.end !== undefined) conditions.push(sql`d.end_date <= ${day(query.end)}`);
	if (query.units !== undefined) {
		conditions.push(query.units.length === 0 ? sql`FALSE` : sql`d.unit IN (${join(query.units)})`);
	}
	if (query.scope !== undefined && asOf === null) {
		conditions.push(sql`d.unit IN (${scopeUnits(query.scope, null)})`);
	}
	const place = placing(
		{ ...plan, dims: [], query: { ...query, groupBy: dueKeys(plan) } },
		sql`(CAST(c.start_date AS VARCHAR) || '/' || CAST(c.end_date AS VARCHAR) || '/')`
	);
	return sql`WITH c AS (SELECT d.unit, d.start_date, d.end_date, d.end_date AS last_end, d.period
	FROM due d WHERE ${join(conditions, ' AND ')})
SELECT ${place.select}count(DISTINCT c.unit) AS units, max(c.period) AS period
	FROM c ${place.joins} ${groupedBy(place.keys)}`;
}

/** The query's groupings that say something of who had to report. */
export function dueKeys(plan: Plan): Plan['query']['groupBy'] {
	return plan.query.groupBy.filter((key) => !key.startsWith('dim:'));
}
