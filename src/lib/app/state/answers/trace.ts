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
import type { ChartPlan, FunnelStep } from '../chart-plan';
import type { Question } from '../question';
import { stepQuery } from './answer-funnel';
import { askWhole, catalogueOf, queryFor, type FiguresAtHand } from './figures-at-hand';
import { wayOf } from './funnel-way';

/** The cells behind one mark of a chart. */
export async function traceMark(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	keys: Readonly<Record<string, string>>
): Promise<readonly CountedCell[]> {
	const asked = await queryOf(figures, plan, question, keys);
	return asked ? traceMetric(figures.backend, asked.query, keys, catalogueOf(figures)) : [];
}

/** A mark of a chart as it stands now, with the figures behind it that another report gives differently. */
export async function askMark(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	detail: MarkDetail
): Promise<{ readonly detail: MarkDetail; readonly contradictions: readonly Contradiction[] }> {
	const asked = await queryOf(figures, plan, question, detail.keys);
	if (!asked) return { detail, contradictions: [] };
	const { indicator, query, step } = asked;
	const { rows } = await askWhole(figures, query);
	const row = rows.find(({ keys }) =>
		query.groupBy.every((name) => keys[name] === detail.keys[name])
	);
	if (!row) return { detail, contradictions: [] };
	const locale = getLocale();
	const contradictions = row.contradictions ?? [];
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

/** What a mark is of, and the query whose row it is. */
interface AskedMark {
	readonly indicator: Indicator;
	readonly query: MetricQuery;
	readonly step?: FunnelStep;
}

/** Null when the mark's theme has no such window. */
async function queryOf(
	figures: FiguresAtHand,
	plan: ChartPlan,
	question: Question,
	keys: Readonly<Record<string, string>>
): Promise<AskedMark | null> {
	if (plan.kind === 'funnel') {
		const way = await wayOf(figures, plan, question);
		const step = way?.steps.find(({ label }) => label === keys['step']);
		const asked = way && step && stepQuery(figures, step, question, way);
		return asked ? { ...asked, step } : null;
	}
	const indicator = figures.indicators.get(plan.indicator);
	const groupBy = Object.keys(keys) as GroupBy[];
	const query = indicator && queryFor(figures, indicator, question, groupBy, 'window' in keys);
	return indicator && query ? { indicator, query } : null;
}
