import { runMetric } from '$lib/metrics';
import type { Indicator, MetricQuery } from '$lib/model';
import { leavesOutUndated, UNDATED_REPORTS } from '$lib/reference/indicators';
import { formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { catalogueOf, type FiguresAtHand } from './figures-at-hand';

/**
 * `3 báo cáo không rõ ngày gửi, không tính ở đây`: how many reports a query's figures leave out; empty for none, and for figures that leave none out.
 * Nothing of it is hidden in what leaves the machine: it speaks of offices, not of people.
 * @param windows the windows that are shown, where a query is of several.
 */
export async function undatedText(
	figures: FiguresAtHand,
	indicator: Indicator,
	query: MetricQuery,
	signal: AbortSignal,
	windows?: readonly string[]
): Promise<string> {
	if (!leavesOutUndated(indicator)) return '';
	const catalogue = catalogueOf(figures);
	const known = new Map([...catalogue.indicators, [UNDATED_REPORTS.id, UNDATED_REPORTS]]);
	const { rows } = await runMetric(
		figures.backend,
		{ ...query, indicator: UNDATED_REPORTS.id, groupBy: ['window'] },
		{ ...catalogue, indicators: known },
		signal
	);
	const count = rows
		.filter(({ keys }) => windows?.includes(keys['window'] ?? '') ?? true)
		.reduce((sum, { value }) => sum + (value ?? 0), 0);
	return count > 0 ? m.note_undated({ count: formatNumber(count, { locale: getLocale() }) }) : '';
}
