import type { Window } from '$lib/model';
import { headerKey, periodAtEnd, windowOfHeader } from '$lib/reference/forms';
import { spanOf, type Series, type Told } from './own-series';

const BARE_YEAR = /^20\d\d$/;

/** Whether a window is a year long, whichever calendar's. */
export function isWholeYear({ start, end }: Window): boolean {
	return Date.parse(end) - Date.parse(start) > 360 * 86_400_000;
}

/** The year that a header names and no part of it: `Năm 2023`, `TH năm 2023`, `Năm trước`; null for any other. */
function yearOf({ path, meaning }: Series, window: Window): string | null {
	const keys = path.map(headerKey);
	const hasPart = keys.some((key) => {
		const { period, windowKind } = windowOfHeader([key]);
		const named = period ?? periodAtEnd(key)?.period;
		return windowKind !== undefined || (named !== undefined && !BARE_YEAR.test(named));
	});
	if (hasPart || keys.some((key) => / ?cung ky(?: |$)/.test(key))) return null;
	if (meaning.windowKind !== undefined) return null;
	if (meaning.yearsBack === 1 && keys.includes('nam truoc'))
		return String(Number(window.end.slice(0, 4)) - 1);
	return BARE_YEAR.test(meaning.period ?? '') ? (meaning.period as string) : null;
}

/** Whether a series says itself of which part of a year it is, or that it is all of one. */
function saysItsPart({ meaning: { windowKind, period } }: Series): boolean {
	return windowKind !== undefined || (period !== undefined && !BARE_YEAR.test(period));
}

/**
 * The window of figures headed by a year alone in the report of a part of a year: the whole of an earlier year where others beside
 * them say which part they are of (`Năm 2023 | Quý IV | Lũy kế`), else in doubt; so is the year of the report before it is over. Null
 * where no year is named alone, and where the report is of a year.
 */
export function wholeYear(series: Series, all: readonly Series[], window: Window): Told {
	const year = isWholeYear(window) ? null : yearOf(series, window);
	if (year === null) return null;
	const whole = { period: `${year}-Y` };
	const isOver =
		spanOf({ meaning: { ...series.meaning, yearsBack: 0, ...whole } }, window).end <= window.end;
	const isBesideParts = all.some((one) => one.at !== series.at && saysItsPart(one));
	return { own: whole, inDoubt: !isOver || !isBesideParts };
}
