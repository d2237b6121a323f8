import { join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { WHOLE_BREAKDOWNS } from '$lib/reference/indicators';

/**
 * Whether the facts of one form and breakdown (`GROUP BY …, form, dim_names`) are all there is of a measure: its total, or every part of a
 * breakdown whose parts are, as {@link differencesAmong} has it.
 */
export function isWholeHead(measure: string): Sql {
	const has = (dims: string) =>
		sql`coalesce(bool_or(measure = ${measure} AND dims = ${dims}), FALSE)`;
	const level = (level: string) => has(`level=${level}`);
	const cases = Object.entries(WHOLE_BREAKDOWNS).map(([name, members]) => {
		const all = members.map((member) => has(`${name}=${member}`));
		return sql`WHEN ${name} THEN ${join(all, ' AND ')}`;
	});
	const apart = sql`NOT ${level('4-5')} AND ${level('4')} AND (${level('5')} OR ${level('2')} AND NOT ${level('1')})`;
	const together = sql`${level('4-5')} AND NOT ${level('4')} AND NOT ${level('5')}`;
	const rest = sql`NOT ${level('1-3')} AND ${level('2')}`;
	const restTogether = sql`${level('1-3')} AND NOT ${level('1')} AND NOT ${level('2')} AND NOT ${level('3')}`;
	return sql`(CASE dim_names WHEN '' THEN TRUE ${join(cases, ' ')}
	WHEN 'level' THEN (${apart} OR ${together}) AND (${rest} OR ${restTogether}) ELSE FALSE END)`;
}
