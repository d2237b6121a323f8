import {
	againstTarget,
	missingBounds,
	refusalOf,
	runMetric,
	targetFor,
	targetOfRow,
	targetPace,
	WHOLE,
	type AgainstTarget,
	type MissingBounds
} from '$lib/metrics';
import type { Indicator, MetricQuery, SeriesRow, Target } from '$lib/model';
import { isInspectorate, windowOf } from '$lib/reference/calendar';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { valueText } from '$lib/presenting/charts';
import type { Question } from '../question';
import { askWhole, catalogueOf, queryFor, type FiguresAtHand } from './figures-at-hand';
import { amountText } from './story-context';

const LEVELS = {
	exceeded: m.target_is_exceeded,
	met: m.target_is_met,
	near: m.target_is_near,
	missed: m.target_is_missed
} as const;

/** How the whole's figure stands against its target, in words; empty without a target or a figure. */
export function targetText(
	figures: FiguresAtHand,
	indicator: Indicator,
	query: MetricQuery,
	row: SeriesRow | undefined
): string {
	const target = row && targetOfRow(figures.targets, row, query, indicator);
	if (!target) return '';
	const locale = getLocale();
	const goal = valueText(target.met, indicator, locale);
	if (row.value === null) return m.target_note({ target: goal });
	const standing = againstTarget(row.value, target, indicator.direction);
	return LEVELS[standing.level]({ target: goal, shortfall: shortfallText(standing, indicator) });
}

function shortfallText({ shortfall }: AgainstTarget, indicator: Indicator): string {
	return amountText(shortfall, indicator, getLocale());
}

/** How an indicator's whole stands against its targets, one line each: in the question's window, and through its year. */
export async function targetLines(
	figures: FiguresAtHand,
	indicator: Indicator,
	question: Question,
	signal: AbortSignal
): Promise<readonly string[]> {
	const query = queryFor(figures, indicator, question, []);
	if (!query || indicator.formula.kind === 'typed') return [];
	const [row] = (await askWhole(figures, query, signal)).rows;
	return [
		targetText(figures, indicator, query, row),
		await paceText(figures, indicator, question, signal)
	].filter(Boolean);
}

/** Whether a count keeps pace with its year's target, in words; empty where no year's target is set or nothing can be added. */
export async function paceText(
	figures: FiguresAtHand,
	indicator: Indicator,
	question: Question,
	signal: AbortSignal
): Promise<string> {
	const target = yearTarget(figures.targets, indicator, question);
	const query = queryFor(figures, indicator, question, []);
	if (!target || !query?.start || !query.end || indicator.formula.kind !== 'measure') return '';
	const calendar = isInspectorate({
		start: query.start,
		end: query.end,
		kind: query.windowKind ?? 'period'
	})
		? 'inspectorate'
		: 'calendar';
	const year = windowOf(target.period ?? '', calendar, 'period');
	const value = await sinceStart(figures, { ...query, start: year.start }, signal);
	const pace = value === null ? null : targetPace(value, target.met, year, query.end);
	if (value === null || !pace) return '';
	const locale = getLocale();
	const inputs = {
		actual: valueText(value, indicator, locale),
		goal: valueText(target.met, indicator, locale),
		expected: valueText(pace.expected, indicator, locale),
		by: amountText(Math.abs(pace.ahead), indicator, locale)
	};
	if (Math.abs(pace.ahead) < 0.5) return m.pace_even(inputs);
	return (pace.ahead > 0 ? m.pace_ahead : m.pace_behind)(inputs);
}

/** The target of the year the question's window lies in, for counts that add up over it. */
function yearTarget(
	targets: readonly Target[],
	indicator: Indicator,
	question: Question
): Target | null {
	if (indicator.overUnits !== 'SUM' || indicator.overTime !== 'SUM') return null;
	const target = targetFor(targets, {
		indicator: indicator.id,
		units: [question.scope || WHOLE],
		period: `${question.period.slice(0, 4)}-Y`,
		sumOfUnits: true
	});
	return target?.period ? target : null;
}

/** What was counted from the year's start to the window's end; null where its windows cannot be added. */
async function sinceStart(
	figures: FiguresAtHand,
	query: MetricQuery,
	signal: AbortSignal
): Promise<number | null> {
	try {
		const asked = { ...query, windowKind: 'period' } as const;
		const { rows } = await runMetric(figures.backend, asked, catalogueOf(figures), signal);
		return rows[0]?.value ?? null;
	} catch (error) {
		if (refusalOf(error) === null) throw error;
		return null;
	}
}

/** Between what the whole's figure lies once the missing units have reported, in words; empty when none is missing. */
export async function missingText(
	figures: FiguresAtHand,
	indicator: Indicator,
	query: MetricQuery,
	signal: AbortSignal
): Promise<string> {
	if (figures.released) return '';
	const bounds = await missingBounds(figures.backend, query, catalogueOf(figures), signal);
	return bounds ? boundsText(bounds, indicator) : '';
}

/** Bounds in words; that a count is at least nothing goes without saying. */
export function boundsText(
	{ low, high, missing, withoutPast }: MissingBounds,
	indicator: Indicator
): string {
	const text = (value: number) => valueText(value, indicator, getLocale());
	if (low !== null && high !== null)
		return m.missing_between({ missing, low: text(low), high: text(high) });
	return low === null || low <= 0
		? m.missing_unknown({ missing })
		: m.missing_least({ missing, unknown: withoutPast, low: text(low) });
}
