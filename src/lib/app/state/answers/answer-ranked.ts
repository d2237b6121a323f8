import { pairedChange, reconcile } from '$lib/metrics';
import type { ChartSpec, MetricQuery, Series, SeriesRow, UnitKey } from '$lib/model';
import { buildFunnelPlot, buildRankedBar, toneOf } from '$lib/presenting/charts';
import { narrateUnits, narrateWhole } from '$lib/presenting/narrative';
import type { Question } from '../question';
import { contextOf, coverageText, notCarriedText, restatedCoverage } from './chart-context';
import { ask, askWhole, queryFor, unitGrouping, type FiguresAtHand } from './figures-at-hand';
import { judgeOf } from './judge-of';
import { storyContext, withStory } from './story-context';

/** One bar or one dot a unit: who stands where, against the whole and the limits of chance. */
export async function answerRanked(
	figures: FiguresAtHand,
	kind: 'ranked-bar' | 'funnel-plot',
	id: string,
	question: Question,
	signal: AbortSignal
): Promise<ChartSpec | null> {
	const indicator = figures.indicators.get(id);
	if (!indicator) return null;
	const grouping = unitGrouping(question);
	const query = queryFor(figures, indicator, question, [grouping]);
	if (!query) return null;
	const compare = question.compare === 'none' ? {} : { compareTo: question.compare };
	const typed = indicator.formula.kind === 'typed';
	const series = await ask(figures, { ...query, ...compare }, signal);
	const total = typed
		? { query, rows: [] }
		: await askWhole(figures, { ...query, ...compare, groupBy: [] }, signal);
	const whole = total.rows[0];
	const due = figures.due(question, indicator.theme);
	const reported = new Set(
		series.rows
			.filter((row) => row.value !== null || row.unitsReporting > 0)
			.map((row) => row.keys[grouping])
	);
	const missingKeys =
		question.unitsAs === 'reported'
			? due.filter((key) => !reported.has(key))
			: series.rows.filter(isSilent).map((row) => row.keys[grouping] ?? '');
	// Of discipline every unit has figures, the silent ones too: there is nothing to cover.
	const coverage =
		indicator.theme === 'reporting'
			? null
			: question.unitsAs === 'reported'
				? coverageText(reported.size, due.length || null)
				: restatedCoverage(series.rows, whole);
	const left = question.unitsAs === 'today' ? await notCarried(figures, query, series, signal) : [];
	const context = contextOf(
		figures,
		indicator,
		question,
		[...series.rows.map((row) => row.keys[grouping] ?? ''), ...due, ...left],
		[coverage, notCarriedText(left.map(figures.nameOf))].filter(Boolean).join(' · ') || null
	);
	const judge = judgeOf(indicator, series, whole?.value ?? null);
	if (kind === 'funnel-plot') {
		return whole?.value == null || !judge
			? null
			: buildFunnelPlot(series, whole.value, judge.limitsAt, grouping, context);
	}
	const paired = pairedChange(series.rows, indicator);
	const words = storyContext(figures, indicator, question, grouping, coverage ?? '', context, {
		movedOf: (row) =>
			paired && {
				difference: paired.difference,
				clear: paired.clear,
				...(paired.units < Math.max(row.unitsReporting, row.comparedOn?.unitsReporting ?? 0)
					? { units: paired.units }
					: {})
			},
		outside: judge && ((row) => toneOf(row, judge.limitsAt, 'up') !== 'plain')
	});
	return withStory(
		figures,
		buildRankedBar(series, total, grouping, missingKeys.map(context.nameOf), context, judge),
		[
			...(coverage === null ? [] : narrateWhole(whole, words)),
			...narrateUnits(series.rows, whole?.value ?? null, words)
		]
	);
}

/** A unit of which somebody had to report and nobody did. */
function isSilent({ value, unitsReporting, unitsDue }: SeriesRow): boolean {
	return value === null && unitsReporting === 0 && (unitsDue ?? 0) > 0;
}

/** Units whose figures of an answer could not be restated, by key. */
async function notCarried(
	figures: FiguresAtHand,
	query: MetricQuery,
	restated: Series,
	signal: AbortSignal
): Promise<readonly UnitKey[]> {
	if (!restated.rows.some((row) => row.estimated)) return [];
	const reported = await ask(figures, { ...query, unitsAs: 'reported' }, signal);
	const sides = reconcile(reported, restated, figures.restatement());
	return [...new Set(sides.flatMap((side) => side.notCarried.map(({ unit }) => unit)))];
}
