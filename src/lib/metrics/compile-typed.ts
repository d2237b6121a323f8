import { join, sql } from '$lib/engine/sql';
import type { Sql } from '$lib/engine/sql';
import { WINDOW_KEY } from './compile-counts';
import { factsOf } from './facts-of';
import { dimColumns, listed, placing } from './placing';
import type { Plan } from './plan';
import { rankedForm } from './ranked-form';

/**
 * Statement for figures that came as they are, without counts: a rate typed into a report or an index
 * scored elsewhere. One row a unit: the last in the range, or one a window; of reports that
 * contradict each other that of the form chosen, else of the first by name. Columns `k0…`, `value`, `period`,
 * `fact_id`, `carried`: restated, such figures cannot be carried over to another unit, so one that has gone keeps
 * its own.
 */
export function compileTyped(plan: Plan, measure: string): Sql {
	const place = placing({ ...plan, listedOnly: measure }, WINDOW_KEY);
	const dims = dimColumns(plan);
	const wanted = dims.present.length === 0 ? sql`dims = ''` : join(dims.present, ' AND ');
	const one = join([
		sql`unit`,
		...dims.names,
		...(plan.windowed ? [sql`start_date, end_date, window_kind`] : [])
	]);
	return sql`WITH base AS (${factsOf(plan, [measure])}),
c AS (SELECT * FROM (SELECT ${listed(dims.made)}unit, start_date, end_date, end_date AS last_end, window_kind, period,
		value, fact_id, ${rankedForm(plan.ranksOf(measure))} AS choice FROM base WHERE ${wanted})
	QUALIFY row_number() OVER (PARTITION BY ${one} ORDER BY end_date DESC, start_date, choice, fact_id DESC) = 1)
SELECT ${place.select}c.value, c.period, c.fact_id, ${place.carried} AS carried
	FROM c ${place.joins}`;
}
