import { formatNumber, formatPercent } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { countsWholeThings } from '$lib/reference/indicators';
import type { Indicator, MarkDetail, SeriesRow } from '$lib/model';
import { contradictedBy } from './contradiction-words';
import { incompleteOf } from './incomplete-words';

export type Locale = 'vi' | 'en';

/** Decimals an indicator is shown with: whole counts, one decimal for rates and money, two for scores. */
export function decimalsOf(indicator: Pick<Indicator, 'unitVi' | 'formula'>): number {
	if (indicator.formula.kind === 'typed') return countsWholeThings(indicator.unitVi) ? 0 : 2;
	return indicator.formula.kind === 'measure' && indicator.unitVi !== 'triệu đồng' ? 0 : 1;
}

/** A figure as it is read out, with its unit: `87,2 %`, `14 mô hình`; `–` for none. */
export function valueText(
	value: number | null,
	indicator: Indicator,
	locale: Locale,
	short = true
): string {
	if (value === null) return '–';
	const decimals = decimalsOf(indicator);
	const unit = locale === 'vi' ? indicator.unitVi : indicator.unitEn;
	if (unit === '%') return formatPercent(value, { decimals, locale });
	const number = formatNumber(value, { decimals, locale });
	return short || !unit ? number : `${number} ${unit}`;
}

/** What stands in the place of a figure left out of a released answer: `<5`, or that it is hidden. */
export function hiddenText(row: SeriesRow, locale: Locale): string {
	return row.suppressedBelow === undefined
		? m.chart_hidden({}, { locale })
		: m.chart_below({ count: row.suppressedBelow }, { locale });
}

/** A row of an answer as a mark of a chart. */
export function markOf(
	row: SeriesRow,
	name: string,
	indicator: Indicator,
	locale: Locale
): MarkDetail {
	const proportion = indicator.formula.kind === 'ratio';
	const hidden = row.suppressed && row.value === null;
	const text = hidden ? hiddenText(row, locale) : valueText(row.value, indicator, locale);
	return {
		name,
		value: row.value,
		valueText: row.estimated
			? estimatedText(row, text, indicator, locale)
			: row.typed && indicator.formula.kind === 'ratio'
				? `${text} (${m.chart_typed({}, { locale })})`
				: row.derivedUnits && row.unitsReporting === 1
					? `${text} (${m.chart_derived({}, { locale })})`
					: text,
		numerator: proportion ? row.numerator : null,
		denominator: proportion ? row.denominator : null,
		low: row.low,
		high: row.high,
		keys: row.keys,
		...contradictedBy(row.contradictions, indicator, locale),
		...incompleteOf(row),
		...(hidden ? { hidden } : {})
	};
}

/** An estimate with the least and the most it can be: `300–380 (ước tính)`; of a hidden figure just that it is one. */
function estimatedText(
	{ low, high, suppressed }: SeriesRow,
	text: string,
	indicator: Indicator,
	locale: Locale
): string {
	const bounded = !suppressed && low !== null && high !== null;
	const range = bounded
		? `${valueText(low, indicator, locale)}–${valueText(high, indicator, locale)}`
		: text;
	return `${range} (${m.chart_estimated({}, { locale })})`;
}

/** A window along an axis, its last day and its name. */
export interface AxisWindow {
	readonly key: string;
	readonly end: string;
	readonly label: string;
}

/** Index of the window that bears the name of the period asked about, of those along an axis; null for none. */
export function chosenAmong(windows: readonly AxisWindow[], period: string): number | null {
	const at = windows.findIndex(({ label }) => label === period);
	return at === -1 ? null : at;
}
