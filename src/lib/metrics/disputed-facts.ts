import { ident, join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { COMPARATIVE_MARK } from '$lib/model';
import { WHOLE_BREAKDOWNS } from '$lib/reference/indicators';

/** What a figure is of: reports of several forms may each say something of it. */
export const SPOKEN_OF = ['measure', 'unit', 'start_date', 'end_date', 'window_kind'] as const;

/** What a later report says of an earlier window for comparison contradicts nobody: see {@link COMPARATIVE_MARK}. */
const REPORTED = sql`NOT starts_with(form, ${COMPARATIVE_MARK})`;

/** Breakdowns of which a form may give all there is. */
const WHOLES = ['', 'level', ...Object.keys(WHOLE_BREAKDOWNS)];
const IS_SATISFIED = sql`(contains('|' || o.dims, '|level=4') OR contains('|' || o.dims, '|level=5'))`;
const WITHOUT_LEVEL = sql`(split_part('|' || o.dims, '|level=', 1) || '|' || split_part(split_part('|' || o.dims, '|level=', 2), '|', 2))`;

/**
 * Tables for `WITH`: `spoken`, the facts of some measures that reports of several forms speak of, and `disputed`, what of these a form may say
 * otherwise than another: figures, or sums of parts, that are not the same. What there is to it, {@link differencesAmong} tells; what
 * comes to the same in every way is not looked at.
 * @param among facts that one of `spoken` has to be about, by the names of `SPOKEN_OF`; all where it is null.
 */
export function disputedFacts(measures: readonly string[], among: Sql | null): Sql {
	const [o, s] = [sql`o`, sql`s`];
	const asked =
		among === null
			? sql``
			: sql`JOIN (SELECT DISTINCT ${spokenOf(s)} FROM (${among}) s) s ON ${isSame(o, s)}`;
	const of = spokenOf(o);
	const w = sql`w`;
	return sql`own AS (SELECT * FROM fact WHERE measure IN (${join(measures)}) AND ${REPORTED}),
several AS (SELECT ${of} FROM own o ${asked} GROUP BY ${of} HAVING min(o.form) <> max(o.form)),
spoken AS MATERIALIZED (SELECT o.* FROM own o JOIN several s ON ${isSame(o, s)}),
disputed AS (SELECT ${of} FROM spoken o GROUP BY ${of}, o.dims HAVING min(o.form) <> max(o.form) AND min(o.value) <> max(o.value)
UNION SELECT ${spokenOf(w)} FROM (SELECT ${of}, sum(o.value) AS total FROM spoken o WHERE o.dim_names IN (${join(WHOLES)})
	GROUP BY ${of}, o.form, o.dim_names) w GROUP BY ${spokenOf(w)} HAVING min(w.total) <> max(w.total)
UNION SELECT ${spokenOf(w)} FROM (SELECT ${of}, ${WITHOUT_LEVEL} AS rest, sum(CASE WHEN ${IS_SATISFIED} THEN o.value ELSE 0 END) AS satisfied,
	sum(CASE WHEN ${IS_SATISFIED} THEN 0 ELSE o.value END) AS others FROM spoken o WHERE contains('|' || o.dims, '|level=')
	GROUP BY ${of}, rest, o.form) w GROUP BY ${spokenOf(w)}, w.rest HAVING min(w.satisfied) <> max(w.satisfied) OR min(w.others) <> max(w.others))`;
}

/** That two tables speak of one thing. */
export function isSame(a: Sql, b: Sql): Sql {
	const same = SPOKEN_OF.map((column) => sql`${a}.${ident(column)} = ${b}.${ident(column)}`);
	return join(same, ' AND ');
}

/** `a.measure, a.unit, …` */
export function spokenOf(a: Sql): Sql {
	return join(SPOKEN_OF.map((column) => sql`${a}.${ident(column)}`));
}
