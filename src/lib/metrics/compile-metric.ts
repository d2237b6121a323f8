import type { Sql } from '$lib/engine/sql';
import type { MetricQuery } from '$lib/model';
import { CATALOGUE } from './catalogue';
import type { Catalogue } from './catalogue';
import { compileCounts } from './compile-counts';
import { compileMedian } from './compile-median';
import { compileTyped } from './compile-typed';
import { planOf } from './plan';

/**
 * The main statement behind a metric query, over the engine's tables: `k0, k1, …` in the order of
 * `groupBy`, then `n` and `d` (counts and rates of counts) or `value` (medians, typed figures). Throws AppError
 * `query-refused` for what the catalogue forbids. {@link runMetric} asks it and makes a series of it.
 */
export function compileMetric(query: MetricQuery, catalogue: Catalogue = CATALOGUE): Sql {
	const plan = planOf(query, catalogue);
	const formula = plan.indicator.formula;
	if (plan.listedOnly !== null) return compileTyped(plan, plan.listedOnly);
	return formula.kind === 'median' ? compileMedian(plan, formula.measure) : compileCounts(plan);
}
