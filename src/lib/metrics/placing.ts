import { ident, join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { day, scopeUnits } from './facts-of';
import { isGroupId } from './plan';
import type { Plan } from './plan';

/** SQL that finds for each row of a relation `c(unit, last_end, …)` the row of the answer it belongs to. */
export interface Placing {
	/** `k0, k1, …` in the order of the query's groupings; always as text. */
	readonly keys: readonly Sql[];
	/** `… AS k0, … AS k1, `, or nothing without groupings. */
	readonly select: Sql;
	/** What follows `FROM c`. */
	readonly joins: Sql;
	/** Whether all of a figure belongs to its place; null where that is so of all. */
	readonly certain: Sql | null;
	/** Share of an uncertain figure, null when nobody knows it. */
	readonly share: Sql;
	/** How many places of an uncertain figure make it whole; null when nobody knows. */
	readonly parts: Sql;
	/** Whether the figure stands with a unit of the date asked for. */
	readonly carried: Sql;
}

/**
 * Places rows by the query's groupings. `windowKey` is the text of `c`'s window; dimensions are taken from
 * `c.d0, c.d1, …`. Figures that are never added are not restated: they stay with their own unit unless it is the
 * same unit still. Groups are those of the unit that reported, which is at least as exact as of what it became.
 */
export function placing(plan: Plan, windowKey: Sql): Placing {
	const { query, asOf } = plan;
	const typed = plan.listedOnly !== null;
	const place =
		asOf === null ? sql`c.unit` : typed ? sql`coalesce(r.target, c.unit)` : sql`r.target`;
	const joins: Sql[] = [];
	const certain: Sql[] = [];
	if (asOf !== null) {
		joins.push(
			typed
				? sql`LEFT JOIN restated r ON r.as_of = ${day(asOf)} AND r.unit = c.unit AND r.same`
				: sql`JOIN restated r ON r.as_of = ${day(asOf)} AND r.unit = c.unit`
		);
		if (!typed) certain.push(sql`r.exact`);
	}
	joins.push(sql`LEFT JOIN unit p ON p.key = ${place}`);
	const expressions = query.groupBy.map((key) => {
		if (key === 'unit') return place;
		if (key === 'window') return windowKey;
		if (key === 'parent') {
			const on = asOf === null ? sql`c.last_end` : day(asOf);
			joins.push(sql`LEFT JOIN unit q ON q.code = p.parent_code AND q.valid_from <= ${on}
				AND (q.valid_to IS NULL OR q.valid_to >= ${on})`);
			return sql`coalesce(q.key, p.parent_code, '')`;
		}
		if (key.startsWith('group:')) {
			joins.push(sql`JOIN group_member g ON g.unit = c.unit AND ${ofGroup(key.slice(6))}`);
			certain.push(sql`g.exact`);
			return sql`g.group_id`;
		}
		return sql`c.${dimColumn(plan.dims.indexOf(key.slice(4)))}`;
	});
	const keys = expressions.map((_, i) => ident(`k${i}`));
	if (query.scope !== undefined && isGroupId(query.scope) && !plan.byUnit) {
		joins.push(sql`LEFT JOIN group_member s ON s.group_id = ${query.scope} AND s.unit = ${place}`);
		certain.push(sql`coalesce(s.exact, TRUE)`);
	}
	const scoped =
		query.scope !== undefined && asOf !== null
			? sql` WHERE ${place} IN (${scopeUnits(query.scope, asOf)})`
			: sql``;
	return {
		keys,
		select: listed(expressions.map((expression, i) => sql`${expression} AS ${keys[i] as Sql}`)),
		joins: sql`${join(joins, '\n')}${scoped}`,
		certain: certain.length === 0 ? null : sql`(${join(certain, ' AND ')})`,
		share: asOf === null || typed ? sql`CAST(NULL AS DOUBLE)` : sql`r.share`,
		parts: asOf === null || typed ? sql`CAST(NULL AS INTEGER)` : sql`r.parts`,
		carried: asOf === null ? sql`TRUE` : sql`(r.target IS NOT NULL)`
	};
}

function dimColumn(index: number): Sql {
	return ident(`d${index}`);
}

/** A breakdown's values as columns `d0, d1, …` read from the text in `dims`. */
export function dimColumns(plan: Plan): {
	names: readonly Sql[];
	made: readonly Sql[];
	present: readonly Sql[];
} {
	const names = plan.dims.map((_, i) => dimColumn(i));
	return {
		names,
		made: plan.dims.map(
			(name, i) =>
				sql`split_part(split_part('|' || dims, ${`|${name}=`}, 2), '|', 1) AS ${names[i] as Sql}`
		),
		present: plan.dims.map((name) => sql`contains('|' || dims, ${`|${name}=`})`)
	};
}

/** `a, b, ` or nothing: a list that stands before another. */
export function listed(parts: readonly Sql[]): Sql {
	return parts.length === 0 ? sql`` : sql`${join(parts)}, `;
}

/** `GROUP BY a, b` or nothing. */
export function groupedBy(parts: readonly Sql[]): Sql {
	return parts.length === 0 ? sql`` : sql`GROUP BY ${join(parts)} ORDER BY ${join(parts)}`;
}

/** `PARTITION BY a, b` or nothing. */
export function partition(parts: readonly Sql[]): Sql {
	return parts.length === 0 ? sql`` : sql`PARTITION BY ${join(parts)}`;
}

/** One group by its id, or all of a kind: `old-district`, `province`, `own`. */
function ofGroup(id: string): Sql {
	const prefix = { 'old-district': 'district:', province: 'province:', own: 'own:' }[id];
	return prefix === undefined ? sql`g.group_id = ${id}` : sql`starts_with(g.group_id, ${prefix})`;
}
