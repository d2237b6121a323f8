import { changeOf, targetFor, WHOLE } from '$lib/metrics';
import type { Indicator, PeriodName, Window } from '$lib/model';
import { buildHeat, buildTrend, type AxisWindow } from '$lib/presenting/charts';
import { narrateLast, narrateSpec } from '$lib/presenting/narrative';
import { formatPeriod, periodName, previousPeriod, windowOf } from '$lib/reference/calendar';
import { compareVi } from '$lib/text';
import { getLocale } from '$lib/text/messages/runtime.js';
import { indicatorName } from '../names';
import type { Question } from '../question';
import { contextOf, derivedText } from './chart-context';
import { contradictedText } from './contradicted-rows';
import { askByUnits, coverageOfWhole, coverageText } from './coverage';
import { ask, queryFor, unitGrouping, type FiguresAtHand } from './figures-at-hand';
import type { Answer } from './finished';
import { storyContext } from './story-context';
import { undatedText } from './undated-note';

/** Windows along the axis: a line for the whole, or a table of units by windows. */
export async function answerOverTime(
	figures: FiguresAtHand,
	kind: 'trend' | 'heat',
	id: string,
	question: Question,
	signal: AbortSignal
): Promise<Answer | null> {
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
	const reported = await ask(figures, query, signal);
	const locale = getLocale();
	const keys = ofOneLength(question.period, [
		...new Set(
			reported.rows.flatMap((row) => (row.value === null ? [] : [row.keys['window'] ?? '']))
		)
	]).sort();
	const series = {
		...reported,
		rows: reported.rows.filter((row) => keys.includes(row.keys['window'] ?? ''))
	};
	const units = [
		...new Set(
			series.rows.filter((row) => row.value !== null).map((row) => row.keys[grouping] ?? '')
		)
	];
	const shown = upTo(question.period, keys);
	const last = shown.at(-1);
	const rowIn = (key: string) => series.rows.find((row) => row.keys['window'] === key);
	const coverage =
		kind === 'trend' && !typed
			? coverageOfWhole(indicator, last === undefined ? undefined : rowIn(last))
			: (
					await askByUnits(
						figures,
						indicator,
						{ ...question, period: (last && nameOfWindow(last)) ?? question.period },
						signal
					)
				).coverage;
	const nameOfKey = (key: string | undefined) => windowLabel(key ?? '', locale).label;
	const covered = {
		...coverage,
		...(last === undefined ? {} : { window: nameOfKey(last) }),
		...(keys.length > 1 ? { windows: [nameOfKey(keys[0]), nameOfKey(keys.at(-1))] as const } : {})
	};
	const context = {
		...contextOf(figures, indicator, question, units, covered, [
			derivedText(series.rows, grouping, figures.nameOf),
			contradictedText(series.rows, figures.nameOf, ({ keys }) => nameOfKey(keys['window'])),
			await undatedText(figures, indicator, query, signal, keys)
		]),
		...(kind === 'trend' ? { target: wholeTarget(figures, indicator, question) } : {})
	};
	if (kind === 'trend' && !typed) {
		const points = shown.flatMap((key) => {
			const row = rowIn(key);
			return row ? [{ row, window: windowLabel(key, locale).label }] : [];
		});
		const [before, now] = [points.at(-2)?.row, points.at(-1)?.row];
		const change =
			before && now && !now.breakInSeries
				? changeOf({ ...now, compared: before.value, comparedOn: before }, indicator)
				: null;
		// A whole over other units than before has not moved: its members have changed.
		const moved = change?.unequalUnits ? null : change;
		const words = storyContext(
			figures,
			indicator,
			question,
			grouping,
			now ? coverageText(coverage) : '',
			context,
			{ movedOf: () => moved, outside: null }
		);
		return {
			spec: buildTrend(
				withGaps(keys, locale),
				[{ name: indicatorName(indicator), series }],
				context
			),
			coverage: covered,
			story: narrateLast(points, moved, words)
		};
	}
	const firstWindow = (unit: string) =>
		keys.findIndex((key) =>
			series.rows.some((row) => row.keys[grouping] === unit && row.keys['window'] === key)
		);
	// Namesakes stand in the order of their time.
	const order = new Map(units.map((unit) => [unit, firstWindow(unit)]));
	units.sort(
		(a, b) =>
			compareVi(figures.nameOf(a), figures.nameOf(b)) || (order.get(a) ?? 0) - (order.get(b) ?? 0)
	);
	const table = buildHeat(
		series,
		grouping,
		units,
		withGaps(keys, locale),
		context,
		(unit, { end }) => question.unitsAs !== 'reported' || figures.existed(unit, end)
	);
	return { spec: table, coverage: covered, story: narrateSpec(table) };
}

/** The target of the whole scope in the question's window, or null. */
function wholeTarget(
	{ targets }: FiguresAtHand,
	{ id, overUnits }: Indicator,
	{ scope, period }: Question
): number | null {
	const target = targetFor(targets, {
		indicator: id,
		units: [scope || WHOLE],
		period,
		sumOfUnits: overUnits !== 'RATIO'
	});
	return target?.met ?? null;
}

/**
 * The windows that are as long as the one asked about, else as most of them are: a quarter and the year it lies in stand on
 * no common line, and neither has risen or fallen since the other.
 */
function ofOneLength(period: PeriodName, keys: readonly string[]): string[] {
	const byLength = new Map<string, string[]>();
	for (const key of keys) {
		const length = lengthOf(nameOfWindow(key) ?? '');
		byLength.set(length, [...(byLength.get(length) ?? []), key]);
	}
	const most = [...byLength.values()].sort((a, b) => b.length - a.length)[0] ?? [];
	return [...(byLength.get(lengthOf(period)) ?? most)];
}

/** `Q` of `2024-Q4`, `9M` of `2024-9M`, nothing of a window without a name. */
function lengthOf(period: PeriodName): string {
	return period.slice(5).replace(/\d+$/, '');
}

/** The windows as far as the one asked about; all of them when it is none of these. */
function upTo(period: PeriodName, keys: readonly string[]): readonly string[] {
	const at = keys.findIndex((key) => nameOfWindow(key) === period);
	return at === -1 ? keys : keys.slice(0, at + 1);
}

function nameOfWindow(key: string): PeriodName | null {
	const [start = '', end = '', kind = 'period'] = key.split('/');
	return periodName({ start, end, kind: kind as Window['kind'] });
}

function windowLabel(key: string, locale: 'vi' | 'en'): AxisWindow {
	const name = nameOfWindow(key);
	const [start = '', end = ''] = key.split('/');
	return { key, end, label: name ? formatPeriod(name, locale) : `${start} – ${end}` };
}

/** Longest run of windows nobody reported that is still drawn as a gap. */
const LONGEST_GAP = 24;

/** The windows with those between them that nobody reported, so that a line breaks and a table has a column where figures are missing. */
function withGaps(keys: readonly string[], locale: 'vi' | 'en'): AxisWindow[] {
	return keys.flatMap((key, i) => {
		const here = windowLabel(key, locale);
		const before = i > 0 ? nameOfWindow(keys[i - 1] as string) : null;
		const gaps: AxisWindow[] = [];
		let name = nameOfWindow(key);
		while (before && name && gaps.length <= LONGEST_GAP) {
			name = previousPeriod(name);
			if (!name || name === before) break;
			gaps.unshift({
				key: `gap:${name}`,
				end: windowOf(name).end,
				label: formatPeriod(name, locale)
			});
		}
		return name === before && gaps.length <= LONGEST_GAP ? [...gaps, here] : [here];
	});
}
