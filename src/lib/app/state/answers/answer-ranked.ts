import { againstTarget, reconcile, targetOfRow } from '$lib/metrics';
import type { Indicator, MetricQuery, Sentence, Series, SeriesRow, UnitKey } from '$lib/model';
import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { buildFunnelPlot, buildRankedBar, toneOf } from '$lib/presenting/charts';
import { narrateSample, narrateUnits, narrateWhole } from '$lib/presenting/narrative';
import type { Question } from '../question';
import { comparedName, contextOf, derivedText, notCarriedText } from './chart-context';
import { contradictedBeforeText, contradictedText } from './contradicted-rows';
import { coverageOfUnits, coverageText, hasReported } from './coverage';
import { ask, askWhole, queryFor, unitGrouping, type FiguresAtHand } from './figures-at-hand';
import { judgeOf } from './judge-of';
import { pairedOf, withoutUnlike } from './like-for-like';
import type { Answer } from './finished';
import { storyContext } from './story-context';
import { undatedText } from './undated-note';

/** One bar or one dot a unit: who stands where, against the whole and the limits of chance. */
export async function answerRanked(
	figures: FiguresAtHand,
	kind: 'ranked-bar' | 'funnel-plot',
	id: string,
	question: Question,
	signal: AbortSignal
): Promise<Answer | null> {
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
	const reported = new Set(series.rows.filter(hasReported).map((row) => row.keys[grouping]));
	const missingKeys =
		question.unitsAs === 'reported'
			? due.filter((key) => !reported.has(key))
			: series.rows.filter(isSilent).map((row) => row.keys[grouping] ?? '');
	const drawn = new Set(
		series.rows
			.filter((row) => row.value !== null || row.suppressed)
			.map((row) => row.keys[grouping] ?? '')
	);
	const onTheme =
		question.unitsAs === 'reported' ? figures.reporting(question, indicator.theme) : [];
	const withoutFigure = onTheme.filter((key) => !drawn.has(key));
	const notReported = missingKeys.filter((key) => !drawn.has(key) && !withoutFigure.includes(key));
	const coverage = coverageOfUnits(figures, question, indicator, series.rows, whole);
	const left = question.unitsAs === 'today' ? await notCarried(figures, query, series, signal) : [];
	// Rows are judged, told and drawn as the same objects: the ranking knows them by identity.
	const shown = withoutUnlike(series);
	const context = contextOf(
		figures,
		indicator,
		question,
		[...series.rows.map((row) => row.keys[grouping] ?? ''), ...due, ...onTheme, ...left],
		coverage,
		[
			derivedText(series.rows, grouping, figures.nameOf),
			contradictedText(series.rows, figures.nameOf),
			contradictedBeforeText(shown.rows, figures.nameOf, comparedName(question)),
			notCarriedText(left.map(figures.nameOf)),
			await undatedText(figures, indicator, query, signal)
		]
	);
	const judge = await judgeOf(indicator, shown, whole?.value ?? null, signal);
	const paired = await pairedOf(
		figures,
		indicator,
		{ ...query, ...compare },
		whole,
		signal,
		grouping === 'unit' ? series : undefined
	);
	const words = storyContext(
		figures,
		indicator,
		question,
		grouping,
		coverageText(coverage),
		context,
		{
			movedOf: () =>
				paired && {
					difference: paired.difference,
					clear: paired.clear,
					...(paired.fewer ? { units: paired.units } : {}),
					...(paired.unsettled ? { unsettled: true } : {})
				},
			// Whom the ranking leaves out as too small is not called different either.
			outside:
				judge &&
				((row) => judge.tierOf(row) !== null && toneOf(row, judge.limitsAt, 'up') !== 'plain')
		}
	);
	const story = [
		...narrateWhole(whole, words),
		...narrateUnits(shown.rows, whole?.value ?? null, words),
		...targetsMet(figures, indicator, query, shown.rows),
		...(judge ? narrateSample(indicator, whole, getLocale()) : [])
	];
	if (kind === 'funnel-plot') {
		return whole?.value == null || !judge
			? null
			: { spec: buildFunnelPlot(shown, whole.value, judge, grouping, context), coverage, story };
	}
	const silent = {
		notReported: notReported.map(context.nameOf),
		withoutFigure: withoutFigure.map(context.nameOf)
	};
	return {
		spec: buildRankedBar(
			shown,
			total,
			grouping,
			silent,
			{ ...context, ownTarget: (row) => ownTarget(figures, indicator, query, row) },
			judge
		),
		coverage,
		story
	};
}

/** The target set for a row's own unit or group; null where only one of every unit or of the whole holds. */
function ownTarget(
	{ targets }: FiguresAtHand,
	indicator: Indicator,
	query: MetricQuery,
	row: SeriesRow
): number | null {
	const target = targetOfRow(targets, row, query, indicator);
	return target?.unit != null && Object.values(row.keys).includes(target.unit) ? target.met : null;
}

/** How many of the units that have a target reach it; nothing without targets. */
function targetsMet(
	figures: FiguresAtHand,
	indicator: Indicator,
	query: MetricQuery,
	rows: readonly SeriesRow[]
): readonly Sentence[] {
	const levels = rows.flatMap((row) => {
		const target = row.suppressed ? null : targetOfRow(figures.targets, row, query, indicator);
		return target && row.value !== null && !row.estimated
			? [againstTarget(row.value, target, indicator.direction).level]
			: [];
	});
	if (levels.length === 0) return [];
	const locale = getLocale();
	const met = levels.filter((level) => level === 'met' || level === 'exceeded').length;
	const words = {
		met: formatNumber(met, { locale }),
		all: formatNumber(levels.length, { locale })
	};
	return [[{ text: m.story_target(words, { locale }) }]];
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
