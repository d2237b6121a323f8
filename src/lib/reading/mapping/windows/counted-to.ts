import type { Window } from '$lib/model';
import { countedUp, headerKey } from '$lib/reference/forms';
import { findDates } from '$lib/text';
import { shiftedWindow } from './shifted-window';
import {
	areSameDays,
	isOfThisYear,
	spanOf,
	yearToEnd,
	type OwnWindow,
	type Series,
	type Told
} from './own-series';

/** Whether the days that a header writes out are the first of the year and the last of the report, or one of them. */
function areOwnDays(text: string, window: Window): boolean {
	const { start, end } = yearToEnd(window);
	const days = findDates(text).map(({ iso }) => iso);
	return days.length > 0 && days.every((day) => day === start || day === end);
}

/**
 * The window of figures counted up, as the words behind `lũy kế` say: to the end of a part of the year (`Lũy kế 9 tháng`, `Lũy kế đến
 * tháng 10`). In doubt where they begin at another time than the year (`Lũy kế từ đầu nhiệm kỳ`), go to a day inside a month, or
 * name a part that they may begin with (`Lũy kế quý IV`). Null where they run from the start of the year to the end of the report.
 */
export function countedTo(series: Series, all: readonly Series[], window: Window): Told {
	const { path, meaning } = series;
	const text = path.findLast((one) => countedUp(headerKey(one)) !== null);
	const counted = text === undefined ? null : countedUp(headerKey(text));
	if (text === undefined || !counted || counted.of === 'year') return null;
	const year: OwnWindow = { windowKind: 'cumulative' };
	const ownYear = window.end.slice(0, 4);
	switch (counted.of) {
		case 'other':
			return areOwnDays(text, window) ? null : { own: year, inDoubt: true };
		case 'named-year': {
			if (counted.year === ownYear || meaning.yearsBack !== undefined) return null;
			const own = { ...year, period: counted.year };
			return { own, inDoubt: !/-12-(?:31|14)$/.test(window.end) };
		}
		case 'until':
		case 'part': {
			const period = counted.year === undefined ? counted.part : `${counted.year}-${counted.part}`;
			const own: OwnWindow = {
				...year,
				...(meaning.yearsBack === undefined ? {} : { yearsBack: meaning.yearsBack }),
				period
			};
			const span = shiftedWindow(window, own);
			const alone = shiftedWindow(window, { ...own, windowKind: 'period' });
			const isBeside = all.some(
				(one) =>
					one.at !== series.at &&
					one.meaning.windowKind !== 'cumulative' &&
					isOfThisYear(one, window) &&
					areSameDays(spanOf(one, window), alone)
			);
			const inDoubt = span.end > window.end || (counted.of === 'part' && !isBeside);
			return !inDoubt && areSameDays(span, yearToEnd(window)) ? null : { own, inDoubt };
		}
	}
}
