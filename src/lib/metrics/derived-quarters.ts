import { join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { day } from './facts-of';
import { dimColumns, listed } from './placing';
import type { Plan } from './plan';

/** What rounding of sums may leave below nothing. */
const ROUNDING = 1e-6;

/**
 * The relation `windows` of a query from the statement of the windows that were reported, each with a column a term: those
 * inside the query's range and of its kind and, marked `derived`, each quarter a unit did not report by itself that is what
 * the longer of two reports from the same day on has more than the shorter (Q2 = 6 months − Q1, Q3 = 9 months − 6 months,
 * Q4 = year − 9 months; form circulars 02/2021/TT-TTCP and 01/2024/TT-TTCP). A term of it below zero makes it `broken`: a
 * contradiction between the reports, never a figure. Where windows are added up, none is worked out from a report that is counted
 * itself. Without such quarters the windows stand as they were reported.
 */
export function withDerived(
	plan: Plan,
	reported: Sql,
	{ figures, ids }: { readonly figures: readonly Sql[]; readonly ids: readonly Sql[] }
): Sql {
	if (!plan.derives) return sql`windows AS (${reported})`;
	const dims = dimColumns(plan).names;
	const less = figures.map(
		(figure) =>
			sql`(CASE WHEN w.${figure} IS NULL AND p.${figure} IS NULL THEN NULL ELSE coalesce(w.${figure}, 0) - coalesce(p.${figure}, 0) END)`
	);
	const negative = join(
		less.map((figure) => sql`coalesce(${figure} < ${-ROUNDING}, FALSE)`),
		' OR '
	);
	const sources = ids.map((list) => sql`list_concat(w.${list}, p.${list}) AS ${list}`);
	const named = less.map((figure, i) => sql`greatest(${figure}, 0) AS ${figures[i] as Sql}`);
	const sameDims = dims.map((name) => sql` AND w.${name} = p.${name}`);
	const columns = sql`unit, start_date, end_date, window_kind, ${listed(dims)}${join([...figures, ...ids])}`;
	return sql`reported AS MATERIALIZED (${reported}),
differences AS (SELECT w.unit, p.end_date + 1 AS start_date, w.end_date, 'period' AS window_kind,
	${listed(dims.map((name) => sql`w.${name}`))}${join([...named, ...sources])}, (${negative}) AS broken
	FROM reported w JOIN reported p ON w.unit = p.unit AND w.start_date = p.start_date${join(sameDims, '')}
	WHERE p.end_date < w.end_date AND w.window_kind <> 'as-of' AND p.window_kind <> 'as-of'
	AND w.end_date + 1 = CAST(p.end_date + 1 + INTERVAL 3 MONTH AS DATE)${join(notCounted(plan), '')}
	QUALIFY row_number() OVER (PARTITION BY ${join([sql`w.unit`, sql`p.end_date`, sql`w.end_date`, ...dims.map((name) => sql`w.${name}`)])}
		ORDER BY w.start_date, w.window_kind, p.window_kind) = 1),
windows AS (SELECT ${columns}, FALSE AS derived, FALSE AS broken FROM reported WHERE ${join(asked(plan), ' AND ')}
	UNION ALL SELECT ${columns}, TRUE AS derived, broken FROM differences d WHERE ${join(asked(plan), ' AND ')}
	AND NOT EXISTS (SELECT 1 FROM reported r WHERE r.unit = d.unit AND r.start_date = d.start_date
		AND r.end_date = d.end_date AND r.window_kind = 'period'))`;
}

/** The query's range and kind, for windows that may lie outside. */
function asked({ query: { start, end, windowKind } }: Plan): Sql[] {
	return [
		sql`TRUE`,
		...(start === undefined ? [] : [sql`start_date >= ${day(start)}`]),
		...(end === undefined ? [] : [sql`end_date <= ${day(end)}`]),
		...(windowKind === undefined ? [] : [sql`window_kind = ${windowKind}`])
	];
}

/** That the longer report is not added up itself. */
function notCounted({ windowed, query: { start, windowKind } }: Plan): Sql[] {
	if (windowed) return [];
	const counted = [
		...(start === undefined ? [] : [sql`w.start_date >= ${day(start)}`]),
		...(windowKind === undefined ? [] : [sql`w.window_kind = ${windowKind}`])
	];
	return [counted.length === 0 ? sql` AND FALSE` : sql` AND NOT (${join(counted, ' AND ')})`];
}
