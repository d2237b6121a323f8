import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import type { MarkDetail, Series, TrendSpec } from '$lib/model';
import { chosenAmong, decimalsOf, markOf, valueText, type AxisWindow } from './answer-words';
import type { ChartContext } from './build-ranked-bar';
import { starLegend, withDoubt } from './contradiction-words';
import { areSomeIncomplete, spokenFigure } from './incomplete-words';

/** One line over the windows given, in their order; a window without an answer is a gap. */
export function buildTrend(
	windows: readonly AxisWindow[],
	lines: readonly { readonly name: string; readonly series: Series; readonly emphasis?: boolean }[],
	context: ChartContext
): TrendSpec {
	const { indicator, locale } = context;
	const rowOf = (series: Series, key: string) =>
		series.rows.find((row) => row.keys['window'] === key);
	const first = lines[0]?.series;
	const name = locale === 'vi' ? indicator.vi : indicator.en;
	const drawn = lines.map((line) => ({
		name: line.name,
		emphasis: line.emphasis ?? false,
		points: windows.map(({ key }) => {
			const row = rowOf(line.series, key);
			return row && row.value !== null ? markOf(row, line.name, indicator, locale) : null;
		})
	}));
	const marks = drawn.flatMap(({ points }) => points);
	const breaks = windows.flatMap(({ key }, i) =>
		first && rowOf(first, key)?.breakInSeries ? [i] : []
	);
	const chosen = chosenAmong(windows, context.period);
	const unitsIn = (key: string) => (first && rowOf(first, key)?.unitsReporting) ?? 0;
	const values = (drawn[0]?.points ?? [])
		.slice(0, (chosen ?? windows.length) + 1)
		.flatMap((point, i) =>
			point
				? [{ ...point, window: windows[i]?.label ?? '', units: unitsIn(windows[i]?.key ?? '') }]
				: []
		);
	const last = values.at(-1);
	const before = values.at(-2);
	const said = (point: MarkDetail) =>
		withDoubt({ ...point, valueText: valueText(point.value, indicator, locale, false) }, locale);
	return {
		kind: 'trend',
		title: m.chart_title_trend({ name }, { locale }),
		subtitle:
			lines.length === 1 && last && before && last.value !== null && before.value !== null
				? (last.units === before.units ? m.chart_trend_last : m.chart_trend_last_units)(
						{
							now: said(last),
							nowWindow: last.window,
							beforeWindow: before.window,
							before: said(before),
							nowUnits: formatNumber(last.units, { locale }),
							beforeUnits: formatNumber(before.units, { locale })
						},
						{ locale }
					)
				: '',
		unit: locale === 'vi' ? indicator.unitVi : indicator.unitEn,
		legend: [
			starLegend(marks, locale),
			areSomeIncomplete(marks) ? m.chart_legend_hollow({}, { locale }) : ''
		]
			.filter(Boolean)
			.join(' · '),
		foot: context.foot,
		decimals: decimalsOf(indicator),
		description: drawn
			.map(
				(line) =>
					`${line.name}: ${line.points.map((p, i) => `${windows[i]?.label} ${p ? spokenFigure(p, locale) : '–'}`).join(', ')}`
			)
			.concat(
				breaks.length > 0
					? [
							`${m.chart_units_changed({}, { locale })}: ${breaks.map((i) => windows[i]?.label).join(', ')}`
						]
					: []
			)
			.join('; '),
		locale,
		windows: windows.map((window) => window.label),
		chosen,
		lines: drawn,
		breaks,
		target:
			context.target !== null
				? { label: m.chart_target({}, { locale }), value: context.target }
				: null
	};
}
