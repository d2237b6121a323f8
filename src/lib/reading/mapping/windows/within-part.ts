import type { Window } from '$lib/model';
import { isInspectorate, parsePeriod, periodName, windowOf } from '$lib/reference/calendar';
import { headerKey } from '$lib/reference/forms';
import { areSameDays, spanOf, type Series, type Told } from './own-series';

/** A whole heading, or the end of one, that says of what length the time of its figures is. */
const WITHIN = /(?:^| )(?:trong (thang|quy)|(thang|quy) (?:nay|bao cao))$/;
const MONTHS = new Map([
	['thang', 1],
	['quy', 3]
]);

/** The months that a header says its figures are of: 1 for `Trong tháng`, 3 for `Trong quý`; null for any other. */
function monthsWithin({ path, meaning }: Series): number | null {
	const { windowKind, yearsBack, period } = meaning;
	if ((yearsBack ?? period) !== undefined || (windowKind ?? 'period') !== 'period') return null;
	const [, within, own] = path.map((text) => WITHIN.exec(headerKey(text))).findLast(Boolean) ?? [];
	return MONTHS.get(within ?? own ?? '') ?? null;
}

/**
 * The window of figures headed by a month or a quarter without its name (`Trong tháng`, `Trong quý`) in a report of another length: the
 * last such part of the report, sure where others beside them are of the report as a whole, or the quarter that the report's month ends;
 * else in doubt. Null where the report is of that length or bears no name.
 */
export function withinPart(series: Series, all: readonly Series[], window: Window): Told {
	const months = monthsWithin(series);
	const report = months === null ? null : parsePeriod(periodName(window) ?? '');
	if (months === null || !report || window.kind === 'as-of') return null;
	const { year, firstMonth, lastMonth } = report;
	const length = lastMonth - firstMonth + 1;
	if (length === months) return null;
	const part =
		months === 1 ? `M${String(lastMonth).padStart(2, '0')}` : `Q${Math.ceil(lastMonth / 3)}`;
	const own = { windowKind: 'period', period: `${year}-${part}` } as const;
	if (length < months) {
		const calendar = isInspectorate(window) ? 'inspectorate' : 'calendar';
		return { own, inDoubt: windowOf(own.period, calendar).end !== window.end };
	}
	const isOfWhole = (one: Series) =>
		one.at !== series.at &&
		monthsWithin(one) !== months &&
		areSameDays(spanOf(one, window), window);
	return { own, inDoubt: !all.some(isOfWhole) };
}
