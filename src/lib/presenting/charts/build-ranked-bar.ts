import { compareVi, formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import type { BarItem, Indicator, RankedBarSpec, Series, SeriesRow } from '$lib/model';
import { decimalsOf, markOf, valueText, type Locale } from './answer-words';
import { contradictedBy, withDoubt } from './contradiction-words';
import { spokenFigure } from './incomplete-words';
import { toneOf, type Judge } from './judge';

/** So many units that share a figure are named. */
const MOST_NAMED = 3;

/** What a chart of one indicator needs beside the answer itself. */
export interface ChartContext {
	readonly indicator: Indicator;
	readonly locale: Locale;
	/** Name of a unit or group from its key. */
	readonly nameOf: (key: string) => string;
	/** `quý IV/2024`. */
	readonly period: string;
	/** Where it is from, how many reported, which units. */
	readonly foot: string;
	/** The goal that holds for what is drawn, in the indicator's unit; null without one. */
	readonly target: number | null;
	/** The goal of one row's own unit, where it has one that no other shares. */
	readonly ownTarget?: (row: SeriesRow) => number | null;
	/** What a short tick stands for, such as `kỳ trước`; empty without a comparison. */
	readonly compared: string;
}

/**
 * Bars of one answer grouped by unit or group, `total` being the whole scope's own row. Counts are ranked by value;
 * shares, which `judge` tells apart, by tier, those too small to be ranked last.
 */
export function buildRankedBar(
	series: Series,
	total: Series,
	by: string,
	silent: { readonly notReported: readonly string[]; readonly withoutFigure: readonly string[] },
	context: ChartContext,
	judge: Judge | null
): RankedBarSpec {
	const { indicator, locale } = context;
	const whole = total.rows[0]?.value ?? null;
	const isRate = indicator.formula.kind === 'ratio';
	const items: BarItem[] = series.rows
		.filter((row) => row.value !== null || row.suppressed)
		.map((row) => ({
			...markOf(row, context.nameOf(row.keys[by] ?? ''), indicator, locale),
			compared: row.compared,
			...comparedTold(row, context),
			...ownTargetOf(row, context),
			...standingOf(row, indicator, judge)
		}))
		.sort(
			(a, b) =>
				(a.tier ?? Infinity) - (b.tier ?? Infinity) ||
				(b.value ?? 0) - (a.value ?? 0) ||
				compareVi(a.name, b.name)
		);
	const name = locale === 'vi' ? indicator.vi : indicator.en;
	const compared = comparedName(items, context);
	return {
		kind: 'ranked-bar',
		title: m.chart_title_by_unit({ name, period: context.period }, { locale }),
		subtitle: rankedSubtitle(
			items.filter((item) => item.value !== null),
			judge,
			context
		),
		unit: locale === 'vi' ? indicator.unitVi : indicator.unitEn,
		legend: legendOf(items, judge, { ...context, compared }),
		foot: context.foot,
		decimals: decimalsOf(indicator),
		description: items.map((item) => `${item.name}: ${spokenFigure(item, locale)}`).join('; '),
		locale,
		items,
		comparedWith: compared,
		reference:
			isRate && whole !== null
				? { label: m.chart_overall({}, { locale }), value: Math.round(whole * 10) / 10 }
				: null,
		target:
			context.target !== null
				? { label: m.chart_target({}, { locale }), value: context.target }
				: null,
		notReported: [...silent.notReported].sort(compareVi),
		withoutFigure: [...silent.withoutFigure].sort(compareVi),
		max: isRate && indicator.max === 100 ? 100 : null
	};
}

/** `kỳ trước`, with of how many units where some have no earlier figure to be held against. */
function comparedName(items: readonly BarItem[], { compared, locale }: ChartContext): string {
	const count = items.filter((item) => item.compared !== null).length;
	return compared === '' || count === 0 || count === items.length
		? compared
		: m.chart_compared_some({ compared, count: formatNumber(count, { locale }) }, { locale });
}

/** What other reports say of the earlier figure, under the name of what is compared with. */
function comparedTold(
	{ comparedOn }: SeriesRow,
	{ indicator, compared, locale }: ChartContext
): Pick<BarItem, 'comparedTold'> {
	const told = contradictedBy(comparedOn?.contradictions, indicator, locale);
	if (!told.contradicted) return {};
	return { comparedTold: { ...told, contradicted: `${compared}: ${told.contradicted}` } };
}

function ownTargetOf(row: SeriesRow, { ownTarget }: ChartContext): Pick<BarItem, 'target'> {
	const target = ownTarget?.(row) ?? null;
	return target === null ? {} : { target };
}

function standingOf(
	row: SeriesRow,
	indicator: Indicator,
	judge: Judge | null
): Pick<BarItem, 'tone' | 'tier'> {
	if (!judge) return { tone: 'plain', tier: null };
	const tier = judge.tierOf(row);
	return {
		tone: tier === null ? 'muted' : toneOf(row, judge.limitsAt, indicator.direction),
		tier
	};
}

function rankedSubtitle(
	items: readonly BarItem[],
	judge: Judge | null,
	{ indicator, locale }: ChartContext
): string {
	if (items.length === 0) return m.chart_nothing({}, { locale });
	if (judge) {
		if (items.length > 1 && items.every((item) => item.value === 100))
			return m.chart_no_variation({}, { locale });
		if (items.every((item) => item.tier === null))
			return items.some(({ value }) => (value ?? 0) > 100)
				? m.chart_over_whole({}, { locale })
				: m.chart_too_small({ least: formatNumber(judge.least, { locale }) }, { locale });
		if (indicator.direction === 'context') return '';
		const count = (tone: BarItem['tone']) =>
			formatNumber(items.filter((item) => item.tone === tone).length, { locale });
		const counts = [
			...(items.some((item) => item.tone === 'bad')
				? [m.chart_worse_count({ count: count('bad') }, { locale })]
				: []),
			...(items.some((item) => item.tone === 'good')
				? [m.chart_better_count({ count: count('good') }, { locale })]
				: [])
		];
		return counts.length > 0 ? counts.join(' · ') : m.chart_none_differs({}, { locale });
	}
	// A count some are missing from is not the lowest, nor is one above it known to be the highest.
	const whole = items.filter(({ incomplete }) => !incomplete);
	const [high = '', low = ''] = [whole[0], whole.at(-1)].map((item) =>
		valueText(item?.value ?? null, indicator, locale)
	);
	if (high === low) return '';
	const shown = (text: string) =>
		whole.filter(({ value }) => valueText(value, indicator, locale) === text);
	const write =
		whole.length < items.length ? m.chart_highest_lowest_complete : m.chart_highest_lowest;
	return write(
		{
			highest: sharedText(shown(high), high, locale),
			lowest: sharedText(shown(low), low, locale)
		},
		{ locale }
	);
}

/** Whom a highest or lowest figure is of: all who share it by name, more than three by their number. */
function sharedText(items: readonly BarItem[], valueText: string, locale: Locale): string {
	const doubt = items.some(({ unsettled }) => unsettled) ? { unsettled: true as const } : {};
	const value = withDoubt({ valueText, ...doubt }, locale);
	return items.length <= MOST_NAMED
		? m.chart_shared({ names: items.map(({ name }) => name).join(', '), value }, { locale })
		: m.chart_shared_many({ count: formatNumber(items.length, { locale }), value }, { locale });
}

function legendOf(
	items: readonly BarItem[],
	judge: Judge | null,
	{ compared, locale }: ChartContext
): string {
	const tiers = new Set(items.flatMap((item) => item.tier ?? []));
	return [
		...(compared && items.some((item) => item.compared !== null)
			? [m.chart_legend_tick({ compared }, { locale })]
			: []),
		...(items.some((item) => item.target !== undefined)
			? [m.chart_legend_target({}, { locale })]
			: []),
		...(items.some((item) => item.low !== null) ? [m.chart_legend_whisker({}, { locale })] : []),
		...(items.some((item) => item.tone === 'good' || item.tone === 'bad')
			? [m.chart_legend_arrows({}, { locale })]
			: []),
		...(tiers.size > 1 ? [m.chart_legend_tiers({}, { locale })] : []),
		...(judge && items.some((item) => item.tier === null) && tiers.size > 0
			? [m.chart_legend_small({ least: formatNumber(judge.least, { locale }) }, { locale })]
			: [])
	].join(' · ');
}
