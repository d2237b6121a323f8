import { join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { addDays } from '$lib/reference/calendar';
import type { Plan } from './plan';

/** An ISO day as a date. */
export function day(iso: string): Sql {
	return sql`CAST(${iso} AS DATE)`;
}

/** Nine months at the longest: how long before a quarter the reports begin that it is worked out from. */
const LONGEST_BEFORE = 276;

/**
 * Facts of some measures inside the query's range, window kind and units; where quarters are worked out, also of the
 * windows they are worked out from. The conditions stand in the order the table is clustered by: measure, start.
 */
export function factsOf(plan: Plan, measures: readonly string[]): Sql {
	const { query, asOf, period } = plan;
	const conditions: Sql[] = [
		measures.length === 1
			? sql`f.measure = ${measures[0] as string}`
			: sql`f.measure IN (${join(measures)})`
	];
	if (period !== null) conditions.push(sql`f.period = ${period}`);
	else {
		if (query.start !== undefined) {
			const from = plan.derives ? addDays(query.start, -LONGEST_BEFORE) : query.start;
			conditions.push(sql`f.start_date >= ${day(from)}`);
		}
		if (query.end !== undefined) conditions.push(sql`f.end_date <= ${day(query.end)}`);
	}
	if (query.windowKind !== undefined && !plan.derives) {
		conditions.push(sql`f.window_kind = ${query.windowKind}`);
	}
	if (query.units !== undefined) {
		conditions.push(query.units.length === 0 ? sql`FALSE` : sql`f.unit IN (${join(query.units)})`);
	}
	if (query.scope !== undefined && asOf === null) {
		conditions.push(sql`f.unit IN (${scopeUnits(query.scope, null)})`);
	}
	return sql`SELECT f.* FROM fact f WHERE ${join(conditions, ' AND ')}`;
}

/**
 * Keys of the units a scope means: the unit itself, what belongs to it while it stood, members of the group
 * of that id, units whose parent or province bears that code. Restated, also what became of the unit.
 */
export function scopeUnits(scope: string, asOf: string | null): Sql {
	const parts = [
		sql`SELECT ${scope} AS unit`,
		sql`SELECT m.unit FROM group_member m WHERE m.group_id = ${scope}`,
		sql`SELECT u.key FROM unit u WHERE u.parent_code = ${scope} OR u.province_code = ${scope}`,
		sql`SELECT u.key FROM unit u JOIN unit a ON a.key = ${scope}
			AND (u.parent_code = a.code OR u.province_code = a.code)
			AND u.valid_from <= coalesce(a.valid_to, u.valid_from)
			AND a.valid_from <= coalesce(u.valid_to, a.valid_from)`
	];
	if (asOf !== null) {
		parts.push(
			sql`SELECT r.target FROM restated r WHERE r.as_of = ${day(asOf)} AND r.unit = ${scope}`
		);
	}
	return join(parts, ' UNION ALL ');
}
