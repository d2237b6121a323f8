import type { Indicator, SeriesRow } from '$lib/model';
import { buildFunnel, contradictedBy } from '$lib/presenting/charts';
import { narrateSpec } from '$lib/presenting/narrative';
import { formatPeriod } from '$lib/reference/calendar';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { ChartPlan, FunnelStep } from '../chart-plan';
import type { Question } from '../question';
import { footOf } from './chart-context';
import { contradictedText } from './contradicted-rows';
import { coverageOfWhole } from './coverage';
import { askWhole, queryFor, type FiguresAtHand } from './figures-at-hand';
import type { Answer } from './finished';

const STEP_WORDS: Readonly<Record<string, () => string>> = {
	registered_or_maintained: m.step_registered_or_maintained,
	effective: m.step_effective,
	recognised: m.step_recognised,
	received_and_carried: m.step_received_and_carried,
	processed: m.step_processed,
	in_competence: m.step_in_competence,
	resolved: m.step_resolved
};

/** Steps from the first to the last state, each a part of the one before. */
export async function answerFunnel(
	figures: FiguresAtHand,
	plan: Extract<ChartPlan, { kind: 'funnel' }>,
	question: Question,
	signal: AbortSignal
): Promise<Answer | null> {
	const locale = getLocale();
	const steps = [];
	const rows: SeriesRow[] = [];
	for (const step of plan.indicators) {
		const indicator = figures.indicators.get(step.indicator);
		const query = indicator && queryFor(figures, indicator, question, []);
		if (!query) continue;
		const answered = (await askWhole(figures, query, signal)).rows[0];
		const row = answered && ofStep(answered, indicator, step);
		if (row) rows.push(row);
		steps.push({
			name: STEP_WORDS[step.label]?.() ?? step.label,
			value: row?.[step.part] ?? null,
			keys: { indicator: step.indicator },
			...contradictedBy(row?.contradictions, indicator, locale)
		});
	}
	if (steps.length === 0) return null;
	const coverage = coverageOfWhole(rows[0]);
	const period = formatPeriod(question.period, locale);
	const spec = buildFunnel(steps, {
		title:
			plan.id === 'models'
				? m.funnel_models_title({ period })
				: m.funnel_petitions_title({ period }),
		subtitle: m.funnel_subtitle(),
		unit:
			plan.id === 'models'
				? locale === 'vi'
					? 'mô hình'
					: 'models'
				: locale === 'vi'
					? 'đơn, vụ việc'
					: 'petitions, cases',
		foot: footOf(figures, question, coverage, [contradictedText(rows, figures.nameOf)]),
		locale
	});
	return { spec, coverage, story: narrateSpec(spec) };
}

/** A row with what contradicts the side of its fraction that a step shows. */
function ofStep(row: SeriesRow, { formula }: Indicator, { part }: FunnelStep): SeriesRow {
	const { contradictions, ...rest } = row;
	if (!contradictions || formula.kind !== 'ratio' || part === 'value') return row;
	const measures = formula[part].map(({ measure }) => measure);
	const own = contradictions.filter(({ measure }) => measures.includes(measure));
	return own.length > 0 ? { ...rest, contradictions: own } : rest;
}
