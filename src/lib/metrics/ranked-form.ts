import { join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import type { FormRanks } from './report-choices';

/** A text that sorts the forms of facts: those that give way after those they give way to, equals by `within`. */
export function rankedForm(ranks: FormRanks, within: Sql = sql`form`): Sql {
	if (ranks.size === 0) return within;
	const cases = [...ranks].map(
		([form, rank]) => sql`WHEN ${form} THEN ${String(rank).padStart(3, '0')}`
	);
	return sql`(CASE form ${join(cases, ' ')} ELSE '000' END) || ${within}`;
}
