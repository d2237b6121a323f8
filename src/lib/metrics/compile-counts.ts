import { ident, join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { withDerived } from './derived-quarters';
import { factsOf } from './facts-of';
import { dimColumns, groupedBy, listed, partition, placing } from './placing';
import type { Placing } from './placing';
import type { Plan, Slot } from './plan';
import { rankedForm } from './ranked-form';
import { isWholeHead } from './whole-heads';

const WINDOW = sql`unit, start_date, end_date, window_kind`;
/** `start/end/kind`, the key of a window in an answer. */
export const WINDOW_KEY = sql`(CAST(c.start_date AS VARCHAR) || '/' || CAST(c.end_date AS VARCHAR) || '/' || c.window_kind)`;
/** Columns of a window that may have been worked out from two others. */
const OF_DERIVED = sql`c.derived, c.broken`;
/** Where a row is of one window, or of the last one only, nothing of different kinds is added. */
const NO_KIND = sql`'' AS least_kind, '' AS most_kind`;
/** Grows with what counts as later: the end, then stocks before sums, then the longer window. */
const LATER = sql`(CAST(end_date AS VARCHAR) || (CASE window_kind WHEN 'as-of' THEN '3' WHEN 'cumulative' THEN '2' ELSE '1' END)
	|| lpad(CAST(end_date - start_date AS VARCHAR), 6, '0'))`;

/**
 * Statement for counts and for rates made of counts. Columns: `k0…` the keys, `n` and `d` the sums of
 * numerator and denominator, `units`, `derived` and `broken` (of how many units a quarter was worked out, and came out
 * negative), `estimated`, `mixed` (period and cumulative windows, of one unit or several), `overlap`
 * (windows that overlap without one holding the other), `newest_unit` and `oldest_end` (for breaks). A figure of
 * which an unknown part belongs to a row is not in its sums: the row is `estimated`, with what bounds it beside.
 *
 * 1. `heads`: each term's figure by unit, window, form and breakdown, in one pass. 2. `windows`: of each term, and of terms
 * that are parts of one measure together, one form and one breakdown, the total before any breakdown, so that nothing is counted twice; only windows that have
 * every term; and the quarters worked out from such. 3. `whole`: over time. 4. `placed`: over units, each in its row of the answer.
 *
 * With `trace` the answer is the facts' ids instead: `k0…`, `fact_id`.
 */
export function compileCounts(plan: Plan, trace = false): Sql {
	const place = placing(plan, WINDOW_KEY);
	const more = after([...(plan.derives ? [OF_DERIVED] : []), ...(trace ? [sql`c.ids`] : [])]);
	return sql`WITH heads AS (${headsOf(plan, trace)}),
${withDerived(plan, windowsOf(plan, trace), termColumns(plan, trace))},
whole AS (${wholeOf(plan, trace)}),
placed AS (${gathered(
		plan,
		place,
		sql`SELECT ${place.select}c.unit, c.n, c.d, c.last_end, c.least_kind, c.most_kind, c.mixed, c.overlap,
	${place.certain ?? sql`TRUE`} AS certain, ${place.share} AS share, ${place.parts} AS parts,
	p.code, p.parent_code, p.province_code, p.valid_from, p.valid_to${more} FROM whole c ${place.joins}`,
		trace
	)})${standingOf(plan, place)}
${answer(plan, place, trace)}`;
}

function slotColumn(index: number): Sql {
	return ident(`s${index}`);
}

function idsColumn(index: number): Sql {
	return ident(`ids${index}`);
}

function termColumns(plan: Plan, trace: boolean) {
	return {
		figures: plan.slots.map((_, i) => slotColumn(i)),
		ids: trace ? plan.slots.map((_, i) => idsColumn(i)) : []
	};
}

function wholeColumn(index: number): Sql {
	return ident(`whole${index}`);
}

/** Orders what stands for the same of a term: least first. Terms of which nobody chose a form share one such column. */
function choiceColumn(plan: Plan, index: number): Sql {
	return plan.ranksOf(plan.slots[index]?.measure ?? '').size === 0
		? sql`choice`
		: ident(`choice${index}`);
}

/**
 * One row a unit, window, form and breakdown, with a column a term. What stands for the same is ordered: by how far it is
 * broken down, by the form that was chosen, by what it lacks, by the form's name. What is all there is of a figure goes by the form chosen first:
 * parts of the one report may count before the total of the other.
 */
function headsOf(plan: Plan, trace: boolean): Sql {
	const { names, made, present } = dimColumns(plan);
	const several = new Set(plan.slots.map((slot) => slot.measure)).size > 1;
	const figures = plan.slots.map((slot, i) => {
		const conditions = [
			...(several ? [sql`measure = ${slot.measure}`] : []),
			...Object.entries(slot.where).map(
				([name, value]) => sql`contains('|' || dims || '|', ${`|${name}=${value}|`})`
			)
		];
		const filter =
			conditions.length === 0 ? sql`` : sql` FILTER (WHERE ${join(conditions, ' AND ')})`;
		const ids = trace ? sql`, list(fact_id)${filter} AS ${idsColumn(i)}` : sql``;
		return sql`sum(value)${filter} AS ${slotColumn(i)}${ids}`;
	});
	const missing =
		plan.dims.length > 0
			? sql`0`
			: join(
					plan.slots.map((_, i) => sql`(CASE WHEN ${slotColumn(i)} IS NULL THEN 1 ELSE 0 END)`),
					sql` + `
				);
	const wanted = present.length === 0 ? sql`` : sql`WHERE ${join(present, ' AND ')}`;
	const measures = [...new Set(plan.slots.map((slot) => slot.measure))];
	const level = sql`(CASE dim_names WHEN '' THEN '' ELSE
		lpad(CAST(length(dim_names) - length(replace(dim_names, ',', '')) AS VARCHAR), 2, '0') || dim_names END)`;
	const lacking = sql`CAST(${missing} AS VARCHAR) || form`;
	const ofWhole = plan.dims.length === 0;
	const chosen = plan.slots.flatMap(({ measure }, i) => {
		const ranks = plan.ranksOf(measure);
		if (ranks.size === 0) return [];
		const inParts = sql`${level} || '/' || ${rankedForm(ranks, lacking)}`;
		const choice = ofWhole
			? sql`(CASE WHEN ${wholeColumn(i)} THEN '0' || ${rankedForm(ranks, sql`${level} || '/' || ${lacking}`)} ELSE '1' || ${inParts} END)`
			: inParts;
		return [sql`${choice} AS ${choiceColumn(plan, i)}`];
	});
	const wholes = plan.slots.flatMap(({ measure }, i) =>
		ofWhole && plan.ranksOf(measure).size > 0
			? [sql`${isWholeHead(measure)} AS ${wholeColumn(i)}`]
			: []
	);
	return sql`SELECT *, ${level} || '/' || ${lacking} AS choice${after(chosen)}
	FROM (SELECT ${WINDOW}, form, dim_names, ${listed(names)}${join(figures)}${after(wholes)}
		FROM (SELECT *${after(made)} FROM (${factsOf(plan, measures)}) ${wanted})
		GROUP BY ${WINDOW}, form, dim_names${after(names)})`;
}

/** One row a unit and window (and dimension) that has every term. */
function windowsOf(plan: Plan, trace: boolean): Sql {
	const { names } = dimColumns(plan);
	const columns = plan.slots.map((_, i) => slotColumn(i));
	const bits = [...new Set(plan.slots.map((slot) => slot.bit))];
	const ofBit = (bit: number) =>
		plan.slots.flatMap((slot, i) => (slot.bit === bit ? [columns[i] as Sql] : []));
	const isSaid = (bit: number) => {
		const some = ofBit(bit);
		return some.length === 1
			? sql`${some[0] as Sql} IS NOT NULL`
			: sql`coalesce(${join(some)}) IS NOT NULL`;
	};
	// Part of a breakdown by each dimension's value, and terms that are parts of one: all of it has to come from one form.
	const apart = names.length > 0 || bits.length < plan.slots.length;
	const best = (bit: number) => ident(`best${bit}`);
	const bestOf = (bit: number) => {
		const choice = choiceColumn(
			plan,
			plan.slots.findIndex((slot) => slot.bit === bit)
		);
		return sql`min(${choice}) FILTER (WHERE ${isSaid(bit)}) OVER (PARTITION BY ${WINDOW}) AS ${best(bit)}`;
	};
	const from = apart ? sql`(SELECT *, ${join(bits.map(bestOf))} FROM heads)` : sql`heads`;
	const chosen = (column: Sql, i: number) =>
		apart
			? sql`any_value(${column}) FILTER (WHERE ${choiceColumn(plan, i)} = ${best(plan.slots[i]?.bit ?? 0)})`
			: sql`arg_min(${column}, ${choiceColumn(plan, i)})`;
	const figures = columns.map((column, i) => {
		const ids = trace ? sql`, ${chosen(idsColumn(i), i)} AS ${idsColumn(i)}` : sql``;
		return sql`${chosen(column, i)} AS ${column}${ids}`;
	});
	return sql`SELECT * FROM (SELECT ${WINDOW}, ${listed(names)}${join(figures)} FROM ${from}
	GROUP BY ${WINDOW}${after(names)}) WHERE ${join(bits.map(isSaid), ' AND ')}`;
}

/** One row a unit (and dimension), or a unit and window where windows are told apart. */
function wholeOf(plan: Plan, trace: boolean): Sql {
	const dims = dimColumns(plan).names;
	const columns = plan.slots.map((_, i) => slotColumn(i));
	const allIds = trace
		? sql`, list_concat(${join(plan.slots.map((_, i) => sql`coalesce(${idsColumn(i)}, [])`))}, []) AS ids`
		: sql``;
	if (plan.windowed) {
		return sql`SELECT *, end_date AS last_end, ${sidesOf(plan, columns, sql`broken`)}, ${NO_KIND}, FALSE AS mixed, FALSE AS overlap${allIds} FROM windows`;
	}
	if (plan.lastOnly) {
		const ids = trace ? sql`, arg_max(ids, later) AS ids` : sql``;
		return sql`SELECT unit, ${listed(dims)}arg_max(n, later) AS n, arg_max(d, later) AS d, max(end_date) AS last_end, ${NO_KIND},
	FALSE AS mixed, FALSE AS overlap${ids}
	FROM (SELECT *, ${sidesOf(plan, columns)}, ${LATER} AS later${allIds} FROM windows) GROUP BY unit${after(dims)}`;
	}
	const merged = plan.slots.map((slot, i) => {
		const column = columns[i] as Sql;
		if (slot.overTime === 'first') return sql`arg_min(${column}, start_date)`;
		const last = sql`arg_max(${column}, end_date)`;
		return slot.overTime === 'last'
			? last
			: sql`(CASE max(window_kind) WHEN 'as-of' THEN ${last} ELSE sum(${column}) END)`;
	});
	const ids = trace
		? sql`, (CASE max(window_kind) WHEN 'as-of' THEN arg_max(ids, end_date) ELSE flatten(list(ids)) END) AS ids`
		: sql``;
	const derived = plan.derives
		? sql`, bool_or(derived) AS derived, bool_or(broken) AS broken`
		: sql``;
	return sql`SELECT unit, ${listed(dims)}${sidesOf(plan, merged, sql`bool_or(broken)`)}, max(end_date) AS last_end,
	min(window_kind) AS least_kind, max(window_kind) AS most_kind, min(window_kind) <> max(window_kind) AS mixed, bool_or(coalesce(reach >= start_date, FALSE)) AS overlap${derived}${ids}
	FROM (SELECT *, max(end_date) OVER (PARTITION BY unit${after(dims)}, window_kind
		ORDER BY start_date, end_date DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reach${allIds} FROM windows)
	WHERE reach IS NULL OR reach < end_date GROUP BY unit${after(dims)}`;
}

/** `… AS n, … AS d` from one expression a term; null where a quarter was worked out that cannot be, as `broken` says. */
function sidesOf(plan: Plan, figures: readonly Sql[], broken: Sql = sql`FALSE`): Sql {
	const side = (name: Slot['side']) => {
		const parts = plan.slots.flatMap((slot, i) => {
			const figure = figures[i] as Sql;
			if (slot.side !== name) return [];
			const alone = plan.slots.filter(({ bit }) => bit === slot.bit).length === 1;
			const known = alone ? figure : sql`coalesce(${figure}, 0)`;
			return [slot.weight === 1 ? known : sql`${slot.weight} * ${known}`];
		});
		if (parts.length === 0) return sql`CAST(NULL AS DOUBLE)`;
		const sum = join(parts, sql` + `);
		return plan.derives ? sql`(CASE WHEN ${broken} THEN NULL ELSE ${sum} END)` : sum;
	};
	return sql`${side('numerator')} AS n, ${side('denominator')} AS d`;
}

/**
 * Leaves out stocks of a unit that has gone where others of its row reported after its end, and, in sums, a
 * unit's own total where units below it reported.
 */
function standingOf(plan: Plan, { keys }: Placing): Sql {
	const stocks = plan.lastOnly && !plan.windowed;
	const standing = stocks
		? sql`SELECT placed.* FROM placed LEFT JOIN unit o ON o.key = placed.unit
	QUALIFY o.valid_to IS NULL OR o.valid_to >= max(last_end) OVER (${partition(keys)})`
		: sql`SELECT * FROM placed`;
	if (plan.byUnit) return sql`,\nlowest AS (${standing})`;
	const same = keys.map((key) => sql` AND a.${key} = s.${key}`);
	return sql`,
standing AS MATERIALIZED (${standing}),
above AS (SELECT ${listed(keys)}parent_code AS above_code FROM standing WHERE parent_code <> code
	UNION SELECT ${listed(keys)}province_code FROM standing WHERE province_code <> code),
lowest AS (SELECT * FROM standing s
	WHERE NOT EXISTS (SELECT 1 FROM above a WHERE a.above_code = s.code${join(same, '')}))`;
}

/** The pieces of one unit that fell into one row of the answer, as one figure: together they may be all of it. */
function gathered(plan: Plan, { keys }: Placing, pieces: Sql, trace: boolean): Sql {
	if (plan.asOf === null || plan.byUnit) return pieces;
	return sql`SELECT ${listed(keys)}unit, any_value(n) AS n, any_value(d) AS d, max(last_end) AS last_end,
	min(least_kind) AS least_kind, max(most_kind) AS most_kind, bool_or(mixed) AS mixed, bool_or(overlap) AS overlap,
	bool_or(certain) OR coalesce(count(*) = max(parts), FALSE) AS certain, sum(share) AS share,
	any_value(code) AS code, any_value(parent_code) AS parent_code, any_value(province_code) AS province_code,
	max(valid_from) AS valid_from, min(valid_to) AS valid_to${plan.derives ? sql`, bool_or(derived) AS derived, bool_or(broken) AS broken` : sql``}${trace ? sql`, any_value(ids) AS ids` : sql``} FROM (${pieces}) GROUP BY ${listed(keys)}unit`;
}

function answer(plan: Plan, place: Placing, trace: boolean): Sql {
	const { keys } = place;
	if (trace) return sql`SELECT ${listed(keys)}unnest(ids) AS fact_id FROM lowest`;
	const counted = plan.byUnit && plan.asOf === null ? sql`count(*)` : sql`count(DISTINCT unit)`;
	const units = plan.derives
		? sql`${counted} FILTER (WHERE NOT broken) AS units, ${counted} FILTER (WHERE derived AND NOT broken) AS derived,
	${counted} FILTER (WHERE broken) AS broken`
		: sql`${counted} AS units`;
	return sql`SELECT ${listed(keys)}${sumsOf(place)}, ${units},
	coalesce(bool_or(mixed) OR min(least_kind) <> max(most_kind), FALSE) AS mixed,
	coalesce(bool_or(overlap), FALSE) AS overlap,
	${plan.restated ? sql`NULL AS newest_unit, NULL AS oldest_end` : sql`max(valid_from) AS newest_unit, min(valid_to) AS oldest_end`} FROM lowest ${groupedBy(keys)}`;
}

/**
 * `n` and `d` of what surely belongs to a row, with declared shares; where some is uncertain also `sure_n` and
 * `sure_d` without shares, and of the uncertain figures the sums of what is above and below zero.
 */
function sumsOf({ certain }: Placing): Sql {
	if (certain === null) return sql`sum(n) AS n, sum(d) AS d, FALSE AS estimated`;
	const known = (side: Sql) => sql`sum(CASE WHEN certain THEN ${side} ELSE ${side} * share END)`;
	const open = (figure: Sql) => sql`coalesce(sum(${figure}) FILTER (WHERE NOT certain), 0)`;
	return sql`${known(sql`n`)} AS n, ${known(sql`d`)} AS d,
	coalesce(bool_or(NOT certain AND (coalesce(n, 0) <> 0 OR coalesce(d, 0) <> 0)), FALSE) AS estimated,
	coalesce(sum(n) FILTER (WHERE certain), 0) AS sure_n, coalesce(sum(d) FILTER (WHERE certain), 0) AS sure_d,
	${open(sql`least(n, 0)`)} AS open_below, ${open(sql`greatest(n, 0)`)} AS open_n,
	${open(sql`greatest(d, 0)`)} AS open_d, ${open(sql`greatest(d - n, 0)`)} AS open_rest`;
}

/** `, a, b` or nothing: a list that stands after another. */
function after(parts: readonly Sql[]): Sql {
	return parts.length === 0 ? sql`` : sql`, ${join(parts)}`;
}
