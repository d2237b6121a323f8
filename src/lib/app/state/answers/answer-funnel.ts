import type { SeriesRow } from '$lib/model';
import { buildFunnel } from '$lib/presenting/charts';
import { narrateSpec } from '$lib/presenting/narrative';
import { formatPeriod } from '$lib/reference/calendar';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { ChartPlan } from '../chart-plan';
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
	const steps = [];
	const rows: SeriesRow[] = [];
	for (const step of plan.indicators) {
		const indicator = figures.indicators.get(step.indicator);
		const query = indicator && queryFor(figures, indicator, question, []);
		if (!query) continue;
		const row = (await askWhole(figures, query, signal)).rows[0];
		if (row) rows.push(row);
		steps.push({
			name: STEP_WORDS[step.label]?.() ?? step.label,
			value: row?.[step.part] ?? null,
			keys: { indicator: step.indicator }
		});
	}
	if (steps.length === 0) return null;
	const locale = getLocale();
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
