import type { Window } from '$lib/model';
import { spanOf, type Series, type Told } from './own-series';

/** The last part of a year, by the first one. */
const LAST_BY_FIRST = new Map([
	['M01', 'M12'],
	['Q1', 'Q4'],
	['H1', 'H2']
]);

function lengthOf({ start, end }: Window): number {
	return Date.parse(end) - Date.parse(start);
}

/**
 * The window of a part of a year that would begin after the report ends: the last part of the year before where it stands before the
 * first one of this year, which the report is of (`Tháng 12 | Tháng 01`); else in doubt, as it may be what is to come. Null for any
 * other, and where no figure is given.
 */
export function periodBefore(series: Series, all: readonly Series[], window: Window): Told {
	const { period, yearsBack } = series.meaning;
	if (period === undefined || yearsBack !== undefined) return null;
	const span = spanOf(series, window);
	if (span.start <= window.end || series.figures().every((figure) => figure === null)) return null;
	const next = all[all.findIndex(({ at }) => at === series.at) + 1];
	const first = next && spanOf(next, window);
	const isOfReport = first?.start === window.start && first.end === window.end;
	const named = next?.meaning.period?.replace(/^20\d\d-/, '');
	const isBefore =
		isOfReport &&
		window.start.slice(0, 4) === window.end.slice(0, 4) &&
		window.start.endsWith('-01-01') &&
		lengthOf(span) < lengthOf(window) * 1.2 &&
		lengthOf(span) > lengthOf(window) * 0.8 &&
		(named === undefined || LAST_BY_FIRST.get(named) === period) &&
		[...LAST_BY_FIRST.values()].includes(period);
	return isBefore
		? { own: { period, yearsBack: 1 }, inDoubt: false }
		: { own: { period }, inDoubt: true };
}
