import { ident, join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { factsOf } from './facts-of';
import { dimColumns, groupedBy, listed, partition, placing } from './placing';
import type { Placing } from './placing';
import type { Plan, Slot } from './plan';

const WINDOW = sql`unit, start_date, end_date, window_kind`;
/** `start/end/kind`, the key of a window in an answer. */
export const WINDOW_KEY = sql`(CAST(c.start_date AS VARCHAR) || '/' || CAST(c.end_date AS VARCHAR) || '/' || c.window_kind)`;

/**
 * Statement for counts and for rates made of counts. Columns: `k0…` the keys, `n` and `d` the sums of
 * numerator and denominator, `units`, `estimated`, `mixed` (period and cumulative windows of one unit), `overlap`
 * (windows that overlap without one holding the other), `period`, `newest_unit` and `oldest_end` (for breaks).
 *
 * 1. `heads`: figures by term, unit, window, form and breakdown. 2. `chosen`: one form and one breakdown for
 * each, the total before any breakdown, so that nothing is counted twice. 3. `windows`: only those that have every
 * term. 4. `whole`: over time. 5. `placed`: over units, each in its row of the answer.
 *
 * With `trace` the answer is the facts' ids instead: `k0…`, `fact_id`.
 */
export function compileCounts(plan: Plan, trace = false): Sql {
	const dims = dimColumns(plan).names;
	const measures = [...new Set(plan.slots.map((slot) => slot.measure))];
	const place = placing(plan, WINDOW_KEY);
	const ids = (made: Sql) => (trace ? sql`, ${made} AS ids` : sql``);
	const heads = plan.slots.map((slot, i) => headOf(plan, slot, i, trace));
	const allBits = plan.slots.reduce((bits, slot) => bits | slot.bit, 0);
	const columns = plan.slots.map((_, i) => ident(`s${i}`));
	const sums = plan.slots.map(
		(_, i) => sql`sum(CASE WHEN slot = ${i} THEN v END) AS ${columns[i] as Sql}`
	);
	return sql`WITH base AS MATERIALIZED (${factsOf(plan, measures)}),
heads AS (${join(heads, ' UNION ALL ')}),
ranked AS (SELECT *, max(newest) OVER (PARTITION BY slot, ${WINDOW}, dim_names, form) AS form_newest,
	bit_count(bit_or(bit) OVER (PARTITION BY ${WINDOW}, form)) AS cover FROM heads),
chosen AS (SELECT * FROM ranked QUALIFY dense_rank() OVER (PARTITION BY slot, ${WINDOW}
	ORDER BY dim_count, dim_names, cover DESC, form_newest DESC, form) = 1),
windows AS (SELECT ${WINDOW}, ${listed(dims)}max(period) AS period, ${join(sums)}${ids(sql`flatten(list(ids))`)}
	FROM chosen GROUP BY ${WINDOW}${after(dims)} HAVING bit_or(bit) = ${allBits}),
whole AS (${wholeOf(plan, dims, columns, trace)}),
placed AS (SELECT ${place.select}c.unit, c.n * ${place.weight} AS n,
	c.d * ${place.weight} AS d, c.last_end, c.period, c.mixed, c.overlap, ${place.estimated} AS estimated,
	p.code, p.parent_code, p.province_code, p.valid_from, p.valid_to${ids(sql`c.ids`)}
	FROM whole c ${place.joins}),
standing AS (${standingOf(plan, place)}),
${lowest(plan, place)}
${answer(place, trace)}`;
}

function headOf(plan: Plan, slot: Slot, index: number, trace: boolean): Sql {
	const { names, made, present } = dimColumns(plan);
	const conditions = [
		sql`measure = ${slot.measure}`,
		...Object.entries(slot.where).map(
			([name, value]) => sql`contains('|' || dims || '|', ${`|${name}=${value}|`})`
		),
		...present
	];
	return sql`SELECT ${index} AS slot, ${slot.bit} AS bit, ${WINDOW}, form, dim_names,
	(CASE dim_names WHEN '' THEN 0 ELSE 1 + length(dim_names) - length(replace(dim_names, ',', '')) END) AS dim_count,
	${listed(made)}sum(value) AS v, max(fact_id) AS newest, max(period) AS period${trace ? sql`, list(fact_id) AS ids` : sql``}
	FROM base WHERE ${join(conditions, ' AND ')} GROUP BY ${WINDOW}, form, dim_names${after(names)}`;
}

/** One row a unit (and dimension), or a unit and window where windows are told apart. */
function wholeOf(plan: Plan, dims: readonly Sql[], columns: readonly Sql[], trace: boolean): Sql {
	const sides = (of: (slot: Slot, column: Sql) => Sql) => {
		const side = (name: Slot['side']) => {
			const parts = plan.slots.flatMap((slot, i) =>
				slot.side === name
					? [sql`${slot.weight} * coalesce(${of(slot, columns[i] as Sql)}, 0)`]
					: []
			);
			return parts.length === 0 ? sql`CAST(NULL AS DOUBLE)` : join(parts, sql` + `);
		};
		return sql`${side('numerator')} AS n, ${side('denominator')} AS d`;
	};
	const plain = sides((_, column) => column);
	const flags = sql`FALSE AS mixed, FALSE AS overlap`;
	if (plan.windowed || plan.lastOnly) {
		const last = sql`QUALIFY row_number() OVER (PARTITION BY unit${after(dims)}
			ORDER BY end_date DESC, window_kind, start_date) = 1`;
		return sql`SELECT *, end_date AS last_end, ${plain}, ${flags} FROM windows ${plan.windowed ? sql`` : last}`;
	}
	const merged = sides((slot, column) => {
		if (slot.overTime === 'sum') return sql`sum(${column})`;
		return slot.overTime === 'last'
			? sql`arg_max(${column}, end_date)`
			: sql`arg_min(${column}, start_date)`;
	});
	return sql`SELECT unit, ${listed(dims)}${merged}, max(end_date) AS last_end, arg_max(period, end_date) AS period,
	count(DISTINCT window_kind) > 1 AS mixed, bool_or(coalesce(reach >= start_date, FALSE)) AS overlap${trace ? sql`, flatten(list(ids)) AS ids` : sql``}
	FROM (SELECT * FROM (SELECT *, max(end_date) OVER (PARTITION BY unit${after(dims)}, window_kind
			ORDER BY start_date, end_date DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach FROM windows)
		WHERE reach IS NULL OR reach < end_date
		QUALIFY window_kind <> 'as-of' OR row_number() OVER (PARTITION BY unit${after(dims)}, window_kind ORDER BY end_date DESC) = 1)
	GROUP BY unit${after(dims)}`;
}

/** Stocks of a unit that has gone are left out where others of its group reported after its end. */
function standingOf(plan: Plan, { keys }: Placing): Sql {
	if (!plan.lastOnly || plan.windowed) return sql`SELECT * FROM placed`;
	return sql`SELECT placed.* FROM placed LEFT JOIN unit o ON o.key = placed.unit
	QUALIFY o.valid_to IS NULL OR o.valid_to >= max(last_end) OVER (${partition(keys)})`;
}

/** A unit's own total is left out of a sum that holds units below it. */
function lowest(plan: Plan, { keys }: Placing): Sql {
	if (plan.byUnit) return sql`lowest AS (SELECT * FROM standing)`;
	const same = keys.map((key) => sql` AND a.${key} = s.${key}`);
	return sql`above AS (SELECT ${listed(keys)}parent_code AS above_code FROM standing WHERE parent_code <> code
	UNION SELECT ${listed(keys)}province_code FROM standing WHERE province_code <> code),
lowest AS (SELECT * FROM standing s
	WHERE NOT EXISTS (SELECT 1 FROM above a WHERE a.above_code = s.code${join(same, '')}))`;
}

function answer({ keys }: Placing, trace: boolean): Sql {
	if (trace) return sql`SELECT ${listed(keys)}unnest(ids) AS fact_id FROM lowest`;
	return sql`SELECT ${listed(keys)}sum(n) AS n, sum(d) AS d, count(DISTINCT unit) AS units,
	coalesce(bool_or(estimated), FALSE) AS estimated, coalesce(bool_or(mixed), FALSE) AS mixed,
	coalesce(bool_or(overlap), FALSE) AS overlap, max(period) AS period,
	max(valid_from) AS newest_unit, min(valid_to) AS oldest_end FROM lowest ${groupedBy(keys)}`;
}

/** `, a, b` or nothing: a list that stands after another. */
function after(parts: readonly Sql[]): Sql {
	return parts.length === 0 ? sql`` : sql`, ${join(parts)}`;
}
