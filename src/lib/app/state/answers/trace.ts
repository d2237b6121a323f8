import { traceMetric } from '$lib/metrics';
import type {
	Contradiction,
	CountedCell,
	GroupBy,
	Indicator,
	MarkDetail,
	MetricQuery
} from '$lib/model';
import { markOf, valueText } from '$lib/presenting/charts';
import { formatNumber } from '$lib/text';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { ChartPlan } from '../chart-plan';
import type { Question } from '../question';
import { askWhole, catalogueOf, queryFor, type FiguresAtHand } from './figures-at-hand';

/** The cells behind one mark of a chart. */
export async function traceMark(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	keys: Readonly<Record<string, string>>
): Promise<readonly CountedCell[]> {
	const asked = queryOf(figures, plan, question, keys);
	return asked ? traceMetric(figures.backend, asked.query, keys, catalogueOf(figures)) : [];
}

/** A mark of a chart as it stands now, with the figures behind it that another report gives differently. */
export async function askMark(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	detail: MarkDetail
): Promise<{ readonly detail: MarkDetail; readonly contradictions: readonly Contradiction[] }> {
	const asked = queryOf(figures, plan, question, detail.keys);
	if (!asked) return { detail, contradictions: [] };
	const { indicator, query } = asked;
	const { rows } = await askWhole(figures, query);
	const row = rows.find(({ keys }) =>
		query.groupBy.every((name) => keys[name] === detail.keys[name])
	);
	if (!row) return { detail, contradictions: [] };
	const locale = getLocale();
	const contradictions = row.contradictions ?? [];
	const step =
		plan.kind === 'funnel' && plan.indicators.find((one) => one.indicator === indicator.id);
	if (step) {
		const value = row[step.part];
		const valueText = value === null ? '–' : formatNumber(value, { locale });
		return { detail: { ...detail, value, valueText }, contradictions };
	}
	const mark = markOf(row, detail.name, indicator, locale);
	const text =
		Object.keys(detail.keys).length === 0 && row.value !== null
			? valueText(row.value, indicator, locale, false)
			: mark.valueText;
	return { detail: { ...mark, keys: detail.keys, valueText: text }, contradictions };
}

/** The indicator a mark is of, and the query whose row it is; null when its theme has no such window. */
function queryOf(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	keys: Readonly<Record<string, string>>
): { readonly indicator: Indicator; readonly query: MetricQuery } | null {
	const id = plan.kind === 'funnel' ? (keys['indicator'] ?? '') : plan.indicator;
	const indicator = figures.indicators.get(id);
	if (!indicator) return null;
	const groupBy = Object.keys(keys).filter((key) => key !== 'indicator') as GroupBy[];
	const query = queryFor(figures, indicator, question, groupBy, 'window' in keys);
	return query && { indicator, query };
}
