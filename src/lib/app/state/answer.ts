import { formatPeriod, periodName, previousPeriod } from '$lib/reference/calendar';
import { MEASURES } from '$lib/reference/indicators';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import type { QueryBackend } from '$lib/engine/sql';
import { runMetric, type Catalogue } from '$lib/metrics';
import { funnelLimits } from '$lib/metrics/statistics';
import {
	buildFunnelPlot,
	buildFunnel,
	buildHeat,
	buildRankedBar,
	buildStack,
	buildTrend,
	type ChartContext,
	type LimitsAt
} from '$lib/presenting/charts';
import { compareVi } from '$lib/text';
import type {
	ChartSpec,
	GroupBy,
	Indicator,
	MetricQuery,
	PeriodName,
	Series,
	Theme,
	UnitKey,
	Window
} from '$lib/model';
import type { ChartPlan } from './chart-plan';
import { dimensionName } from './names';
import type { Question } from './question';
import { unitsAsOf } from './question';

/** What answering needs to know of the figures at hand. */
export interface Figures {
	readonly backend: QueryBackend;
	readonly indicators: ReadonlyMap<string, Indicator>;
	readonly fileCount: number;
	/** Windows reported on, by theme. */
	readonly windows: readonly (Window & { readonly theme: Theme; readonly period: PeriodName })[];
	readonly nameOf: (key: string) => string;
	/** Names for one chart: namesakes told apart by their dates or their place. */
	readonly namesOf: (keys: readonly string[]) => (key: string) => string;
	readonly existed: (key: string, date: string) => boolean;
	/** Units of the question's scope that had to report a theme in a period. */
	readonly due: (question: Question, theme: Theme) => readonly UnitKey[];
}

/** The window a theme reports a period in; null when nobody reported it. */
export function windowFor(
	figures: Pick<Figures, 'windows'>,
	theme: Theme,
	period: PeriodName
): Window | null {
	return (
		figures.windows.find((window) => window.theme === theme && window.period === period) ?? null
	);
}

/** The plain query of an indicator for a question; null when its theme has no such window. */
export function queryFor(
	figures: Figures,
	indicator: Indicator,
	question: Question,
	groupBy: readonly GroupBy[],
	allWindows = false
): MetricQuery | null {
	const theme = indicator.theme;
	const all = figures.windows.filter(
		(window) => window.theme === theme && window.kind === 'period'
	);
	const window = windowFor(figures, theme, question.period);
	if (allWindows ? all.length === 0 : !window) return null;
	const range = allWindows
		? {
				start: all.reduce((a, w) => (w.start < a ? w.start : a), '9999'),
				end: all.reduce((a, w) => (w.end > a ? w.end : a), '0000'),
				windowKind: 'period' as const
			}
		: { start: window?.start, end: window?.end, windowKind: window?.kind };
	return {
		indicator: indicator.id,
		groupBy,
		...(question.scope ? { scope: question.scope } : {}),
		...(question.units.length > 0 ? { units: question.units } : {}),
		...range,
		unitsAs: unitsAsOf(question)
	};
}

const catalogueOf = (figures: Figures): Catalogue => ({
	indicators: figures.indicators,
	measures: MEASURES
});

export async function ask(
	figures: Figures,
	query: MetricQuery,
	signal?: AbortSignal
): Promise<Series> {
	return runMetric(figures.backend, query, catalogueOf(figures), signal);
}

/** By what units are told apart: themselves, or the old district they stood in. */
export function unitGrouping(question: Question): GroupBy {
	return question.unitsAs === 'district' ? 'group:old-district' : 'unit';
}

/** What the figures are of, for the foot of a chart and of whatever leaves the machine. */
function scopeName(figures: Figures, question: Question): string {
	return question.scope ? figures.nameOf(question.scope) : m.scope_all();
}

export function viewName(question: Question): string {
	return {
		reported: m.units_as_reported(),
		today: m.units_as_today(),
		district: m.units_as_district()
	}[question.unitsAs];
}

/** `12/14 đơn vị đã báo cáo`. */
export function coverageText(reporting: number, due: number | null): string {
	return due === null ? m.coverage_plain({ reporting }) : m.coverage({ reporting, due });
}

function contextOf(
	figures: Figures,
	indicator: Indicator,
	question: Question,
	keys: readonly string[],
	coverage: string | null
): ChartContext {
	const locale = getLocale();
	return {
		indicator,
		locale,
		nameOf: figures.namesOf(keys),
		compared: { previous: m.with_previous(), 'last-year': m.with_last_year(), none: '' }[
			question.compare
		],
		period: formatPeriod(question.period, locale),
		foot: coverage
			? m.foot({
					scope: scopeName(figures, question),
					files: figures.fileCount,
					coverage,
					view: viewName(question)
				})
			: m.foot_own({
					scope: scopeName(figures, question),
					files: figures.fileCount,
					view: viewName(question)
				})
	};
}

/** The answer to one chart of a page; null when nothing of its kind was ever reported. */
export async function answerPlan(
	figures: Figures,
	plan: ChartPlan,
	question: Question,
	signal: AbortSignal
): Promise<ChartSpec | null> {
	switch (plan.kind) {
		case 'ranked-bar':
		case 'funnel-plot':
			return answerRanked(figures, plan.kind, plan.indicator, question, signal);
		case 'trend':
		case 'heat':
			return answerOverTime(figures, plan.kind, plan.indicator, question, signal);
		case 'funnel':
			return answerFunnel(figures, plan, question, signal);
		case 'stack':
			return answerStack(figures, plan, question, signal);
	}
}

async function answerRanked(
	figures: Figures,
	kind: 'ranked-bar' | 'funnel-plot',
	id: string,
	question: Question,
	signal: AbortSignal
) {
	const indicator = figures.indicators.get(id);
	if (!indicator) return null;
	const grouping = unitGrouping(question);
	const query = queryFor(figures, indicator, question, [grouping]);
	if (!query) return null;
	const compare = question.compare === 'none' ? {} : { compareTo: question.compare };
	const typed = indicator.formula.kind === 'typed';
	const series = await ask(figures, { ...query, ...compare }, signal);
	const total = typed ? { query, rows: [] } : await ask(figures, { ...query, groupBy: [] }, signal);
	const whole = total.rows[0];
	const due = figures.due(question, indicator.theme);
	const reported = new Set(
		series.rows
			.filter((row) => row.value !== null || row.unitsReporting > 0)
			.map((row) => row.keys[grouping])
	);
	const missingKeys =
		question.unitsAs === 'reported' ? due.filter((key) => !reported.has(key)) : [];
	const coverage =
		question.unitsAs === 'reported'
			? coverageText(reported.size, due.length || null)
			: coverageText(whole?.unitsReporting ?? series.rows.length, null);
	const context = contextOf(
		figures,
		indicator,
		question,
		[...series.rows.map((row) => row.keys[grouping] ?? ''), ...due],
		coverage
	);
	if (kind === 'funnel-plot') {
		if (whole?.value == null) return null;
		return buildFunnelPlot(series, whole.value, percentLimits(whole.value), grouping, context);
	}
	return buildRankedBar(series, total, grouping, missingKeys.map(context.nameOf), context);
}

async function answerOverTime(
	figures: Figures,
	kind: 'trend' | 'heat',
	id: string,
	question: Question,
	signal: AbortSignal
) {
	const indicator = figures.indicators.get(id);
	if (!indicator) return null;
	const grouping = unitGrouping(question);
	const typed = indicator.formula.kind === 'typed';
	const query = queryFor(
		figures,
		indicator,
		question,
		kind === 'heat' || typed ? [grouping, 'window'] : ['window'],
		true
	);
	if (!query) return null;
	const series = await ask(figures, query, signal);
	const locale = getLocale();
	const keys = [
		...new Set(series.rows.flatMap((row) => (row.value === null ? [] : [row.keys['window'] ?? ''])))
	].sort();
	const units = [
		...new Set(
			series.rows.filter((row) => row.value !== null).map((row) => row.keys[grouping] ?? '')
		)
	];
	const context = contextOf(figures, indicator, question, units, null);
	if (kind === 'trend' && !typed) {
		return buildTrend(
			withGaps(keys, locale),
			[{ name: indicatorName(indicator), series }],
			context
		);
	}
	units.sort((a, b) => compareVi(context.nameOf(a), context.nameOf(b)));
	return buildHeat(
		series,
		grouping,
		units,
		keys.map((key) => windowLabel(key, locale)),
		context,
		(unit, window) => question.unitsAs !== 'reported' || figures.existed(unit, endOf(window))
	);
}

const endOf = (windowKey: string) => windowKey.split('/')[1] ?? '';

function nameOfWindow(key: string): PeriodName | null {
	const [start = '', end = '', kind = 'period'] = key.split('/');
	return periodName({ start, end, kind: kind as Window['kind'] });
}

function windowLabel(key: string, locale: 'vi' | 'en') {
	const name = nameOfWindow(key);
	const [start, end] = key.split('/');
	return { key, label: name ? formatPeriod(name, locale) : `${start} – ${end}` };
}

/** Longest run of windows nobody reported that is still drawn as a gap. */
const LONGEST_GAP = 24;

/** The windows with those between them that nobody reported, so that a line breaks where figures are missing. */
function withGaps(keys: readonly string[], locale: 'vi' | 'en') {
	return keys.flatMap((key, i) => {
		const here = windowLabel(key, locale);
		const before = i > 0 ? nameOfWindow(keys[i - 1] as string) : null;
		const gaps: { key: string; label: string }[] = [];
		let name = nameOfWindow(key);
		while (before && name && gaps.length <= LONGEST_GAP) {
			name = previousPeriod(name);
			if (!name || name === before) break;
			gaps.unshift({ key: `gap:${name}`, label: formatPeriod(name, locale) });
		}
		return name === before && gaps.length <= LONGEST_GAP ? [...gaps, here] : [here];
	});
}

/** Control limits in percent around a centre in percent. */
function percentLimits(centre: number): LimitsAt {
	return (n) => {
		const limits = funnelLimits(centre / 100, n);
		return limits
			? {
					n,
					low95: limits.warning.low * 100,
					high95: limits.warning.high * 100,
					low998: limits.alarm.low * 100,
					high998: limits.alarm.high * 100
				}
			: null;
	};
}

const STEP_WORDS: Readonly<Record<string, () => string>> = {
	registered_or_maintained: m.step_registered_or_maintained,
	effective: m.step_effective,
	recognised: m.step_recognised,
	received_and_carried: m.step_received_and_carried,
	processed: m.step_processed,
	in_competence: m.step_in_competence,
	resolved: m.step_resolved
};

async function answerFunnel(
	figures: Figures,
	plan: Extract<ChartPlan, { kind: 'funnel' }>,
	question: Question,
	signal: AbortSignal
) {
	const steps = [];
	let coverage: string | null = null;
	for (const step of plan.indicators) {
		const indicator = figures.indicators.get(step.indicator);
		const query = indicator && queryFor(figures, indicator, question, []);
		if (!query) continue;
		const row = (await ask(figures, query, signal)).rows[0];
		coverage ??= row ? coverageText(row.unitsReporting, row.unitsDue) : null;
		steps.push({
			name: STEP_WORDS[step.label]?.() ?? step.label,
			value: row?.[step.part] ?? null,
			keys: { indicator: step.indicator }
		});
	}
	if (steps.length === 0) return null;
	const locale = getLocale();
	const period = formatPeriod(question.period, locale);
	return buildFunnel(steps, {
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
		foot: m.foot({
			scope: scopeName(figures, question),
			files: figures.fileCount,
			coverage: coverage ?? '',
			view: viewName(question)
		}),
		locale
	});
}

async function answerStack(
	figures: Figures,
	plan: Extract<ChartPlan, { kind: 'stack' }>,
	question: Question,
	signal: AbortSignal
) {
	const indicator = figures.indicators.get(plan.indicator);
	if (!indicator) return null;
	const grouping = unitGrouping(question);
	const dimension: GroupBy = `dim:${plan.dimension}`;
	const query = queryFor(figures, indicator, question, [grouping, dimension]);
	if (!query) return null;
	const rows = (await ask(figures, query, signal)).rows.filter((row) => row.value !== null);
	if (rows.length === 0) return null;
	const units = [...new Set(rows.map((row) => row.keys[grouping] ?? ''))].sort((a, b) =>
		compareVi(figures.nameOf(a), figures.nameOf(b))
	);
	const values = [...new Set(rows.map((row) => row.keys[dimension] ?? ''))];
	const at = new Map(rows.map((row) => [`${row.keys[grouping]}|${row.keys[dimension]}`, row]));
	const locale = getLocale();
	return buildStack(
		units.map(figures.namesOf(units)),
		values.map((value) => ({
			name: dimensionName(value),
			values: units.map((unit) => at.get(`${unit}|${value}`)?.value ?? null),
			keys: units.map((unit) => ({ [grouping]: unit, [dimension]: value }))
		})),
		{
			title: m.stack_title({
				name: indicatorName(indicator),
				period: formatPeriod(question.period, locale)
			}),
			subtitle: '',
			unit: locale === 'vi' ? indicator.unitVi : indicator.unitEn,
			foot: m.foot({
				scope: scopeName(figures, question),
				files: figures.fileCount,
				coverage: coverageText(units.length, null),
				view: viewName(question)
			}),
			locale
		}
	);
}

export function indicatorName(indicator: Indicator): string {
	return getLocale() === 'vi' ? indicator.vi : indicator.en;
}
