import type { FunnelSpec, Indicator, MetricQuery, SeriesRow } from '$lib/model';
import { buildFunnel, contradictedBy } from '$lib/presenting/charts';
import { narrateSpec } from '$lib/presenting/narrative';
import { formatPeriod } from '$lib/reference/calendar';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { FunnelPlan, FunnelStep } from '../chart-plan';
import type { Question } from '../question';
import { footOf } from './chart-context';
import { contradictedText } from './contradicted-rows';
import type { Coverage } from './coverage';
import { askWhole, queryFor, type FiguresAtHand } from './figures-at-hand';
import type { Answer } from './finished';
import { firstNames } from './first-names';
import { wayOf, type WayTaken } from './funnel-way';

const STEP_WORDS: Readonly<Record<string, () => string>> = {
	registered_or_maintained: m.step_registered_or_maintained,
	registered: m.step_registered,
	effective: m.step_effective,
	recognised: m.step_recognised,
	received_and_carried: m.step_received_and_carried,
	processed: m.step_processed,
	in_competence: m.step_in_competence,
	resolved: m.step_resolved
};

/**
 * Steps from the first to the last state, each a part of the one before and all of the same units; what is left out
 * for that is said under the chart.
 */
export async function answerFunnel(
	figures: FiguresAtHand,
	plan: FunnelPlan,
	question: Question,
	signal: AbortSignal
): Promise<Answer | null> {
	const locale = getLocale();
	const way = await wayOf(figures, plan, question, signal);
	if (!way) return null;
	const steps = [];
	const rows: SeriesRow[] = [];
	for (const step of way.steps) {
		const asked = stepQuery(figures, step, question, way);
		if (!asked) continue;
		const answered = (await askWhole(figures, asked.query, signal)).rows[0];
		const row = answered && ofStep(answered, asked.indicator, step);
		if (row) rows.push(row);
		steps.push({
			name: stepName(step),
			value: row?.[step.part] ?? null,
			keys: { step: step.label },
			...contradictedBy(row?.contradictions, asked.indicator, locale)
		});
	}
	const coverage = coverageOf(figures, question, way, rows[0]);
	const notes = [contradictedText(rows, figures.nameOf), ...leftOutTexts(figures, way)];
	const spec = buildFunnel(steps, {
		...wordsOf(plan, question),
		foot: footOf(figures, question, coverage, notes),
		locale
	});
	return { spec, coverage, story: narrateSpec(spec) };
}

/** What is asked for a step of a way: the figure of all of the way's units together; null when its theme has no such window. */
export function stepQuery(
	figures: FiguresAtHand,
	step: FunnelStep,
	question: Question,
	{ units }: Pick<WayTaken, 'units'>
): { readonly indicator: Indicator; readonly query: MetricQuery } | null {
	const indicator = figures.indicators.get(step.indicator);
	const query = indicator && queryFor(figures, indicator, question, []);
	return indicator && query ? { indicator, query: { ...query, units } } : null;
}

/** The units that are drawn, of all that had to report, drawn or not. */
function coverageOf(
	figures: FiguresAtHand,
	question: Question,
	{ steps, unitsLeftOut }: WayTaken,
	row: SeriesRow | undefined
): Coverage {
	const theme = figures.indicators.get(steps[0]?.indicator ?? '')?.theme;
	const due = theme ? figures.due(question, theme).length : 0;
	const drawn = row?.unitsReporting ?? 0;
	return due > 0 && unitsLeftOut.length > 0
		? { kind: 'complete', complete: drawn, asked: due }
		: { kind: 'reported', reporting: drawn, due: due || null };
}

/** What is not drawn, steps and units, and why. */
function leftOutTexts(
	{ nameOf }: FiguresAtHand,
	{ leftOut, unitsLeftOut }: WayTaken
): readonly string[] {
	const steps = leftOut.steps.map((step) => m.funnel_step_quoted({ step: stepName(step) }));
	const named = { steps: steps.join(', '), count: leftOut.units };
	return [
		...(steps.length === 0
			? []
			: [leftOut.units === 0 ? m.funnel_left_out_all(named) : m.funnel_left_out(named)]),
		...(unitsLeftOut.length === 0
			? []
			: [m.funnel_units_left_out({ names: firstNames(unitsLeftOut.map(nameOf)) })])
	];
}

function stepName({ label }: FunnelStep): string {
	return STEP_WORDS[label]?.() ?? label;
}

function wordsOf(
	{ id }: FunnelPlan,
	question: Question
): Pick<FunnelSpec, 'title' | 'subtitle' | 'unit'> {
	const period = formatPeriod(question.period, getLocale());
	return {
		title:
			id === 'models' ? m.funnel_models_title({ period }) : m.funnel_petitions_title({ period }),
		subtitle: m.funnel_subtitle(),
		unit: id === 'models' ? m.funnel_models_unit() : m.funnel_petitions_unit()
	};
}

/** A row with what contradicts the side of its fraction that a step shows. */
function ofStep(row: SeriesRow, { formula }: Indicator, { part }: FunnelStep): SeriesRow {
	const { contradictions, ...rest } = row;
	if (!contradictions || formula.kind !== 'ratio' || part === 'value') return row;
	const measures = formula[part].map(({ measure }) => measure);
	const own = contradictions.filter(({ measure }) => measures.includes(measure));
	return own.length > 0 ? { ...rest, contradictions: own } : rest;
}
