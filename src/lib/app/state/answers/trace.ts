import { traceMetric } from '$lib/metrics';
import type { FactSource, GroupBy } from '$lib/model';
import type { ChartPlan } from '../chart-plan';
import type { Question } from '../question';
import { catalogueOf, queryFor, type FiguresAtHand } from './figures-at-hand';

/** The cells behind one mark of a chart. */
export async function traceMark(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	keys: Readonly<Record<string, string>>
): Promise<readonly FactSource[]> {
	const id = plan.kind === 'funnel' ? (keys['indicator'] ?? '') : plan.indicator;
	const indicator = figures.indicators.get(id);
	if (!indicator) return [];
	const groupBy = Object.keys(keys).filter((key) => key !== 'indicator') as GroupBy[];
	const query = queryFor(figures, indicator, question, groupBy, 'window' in keys);
	return query ? traceMetric(figures.backend, query, keys, catalogueOf(figures)) : [];
}
