import { m } from '$lib/text/messages/messages.js';
import type { HeatSpec, Series } from '$lib/model';
import { chosenAmong, decimalsOf, markOf, type AxisWindow } from './answer-words';
import type { ChartContext } from './build-ranked-bar';
import { starLegend } from './contradiction-words';
import { areSomeIncomplete } from './incomplete-words';

/** Units down, windows across; a pair without an answer stays empty. */
export function buildHeat(
	series: Series,
	by: string,
	units: readonly string[],
	windows: readonly AxisWindow[],
	context: ChartContext,
	existed: (unit: string, window: AxisWindow) => boolean
): HeatSpec {
	const { indicator, locale } = context;
	const byPair = new Map(series.rows.map((row) => [`${row.keys[by]}|${row.keys['window']}`, row]));
	const name = locale === 'vi' ? indicator.vi : indicator.en;
	const cells = units.map((unit) =>
		windows.map((window) => {
			const row = byPair.get(`${unit}|${window.key}`);
			return row && (row.value !== null || row.suppressed)
				? markOf(row, context.nameOf(unit), indicator, locale)
				: existed(unit, window)
					? null
					: 'absent';
		})
	);
	return {
		kind: 'heat',
		title: m.chart_title_heat({ name }, { locale }),
		subtitle: m.chart_heat_hint({}, { locale }),
		unit: locale === 'vi' ? indicator.unitVi : indicator.unitEn,
		legend: [
			starLegend(cells.flat(), locale),
			areSomeIncomplete(cells.flat()) ? m.chart_legend_incomplete({}, { locale }) : ''
		]
			.filter(Boolean)
			.join(' · '),
		foot: context.foot,
		decimals: decimalsOf(indicator),
		description: name,
		locale,
		rows: units.map(context.nameOf),
		columns: windows.map((window) => window.label),
		chosen: chosenAmong(windows, context.period),
		cells,
		scale: 'value'
	};
}
