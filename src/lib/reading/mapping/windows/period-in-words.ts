import {
	dimsText,
	type Meaning,
	type MeasureMeaning,
	type Suggestion,
	type Window
} from '$lib/model';
import { headerKey, isOfLastYear, periodAtEnd } from '$lib/reference/forms';
import { MEASURES } from '$lib/reference/indicators';
import { isSettled } from '../ground/settled-meaning';
import { shiftedWindow } from './shifted-window';
import { isWholeYear } from './whole-years';

type OwnPeriod = Pick<MeasureMeaning, 'period' | 'windowKind'>;

/** Reports close a few days before or after the last of a month. */
const SAME_DAYS = 17 * 86_400_000;

function areNear(one: string, other: string): boolean {
	return Math.abs(Date.parse(one) - Date.parse(other)) <= SAME_DAYS;
}

function isSame(one: Window, other: Window): boolean {
	return areNear(one.start, other.start) && areNear(one.end, other.end);
}

/**
 * What counts in a year named without a part of it: the whole of another year, this one as far as the table goes. What is no count
 * of a time is of the same days of another year.
 */
function ofYear(measure: string, year: string, window: Window): OwnPeriod {
	const overTime = MEASURES.get(measure)?.overTime;
	const isOther = year !== window.end.slice(0, 4);
	if (overTime !== 'SUM' && !measure.startsWith('own:')) return isOther ? { period: year } : {};
	return isOther ? { period: `${year}-Y` } : { windowKind: 'cumulative' };
}

/** The period that header texts end with, the lowest first; of `năm trước` the year before that of the table. */
function periodNamed(path: readonly string[], { end }: Window): OwnPeriod | null {
	if (path.some(isOfLastYear)) return { period: String(Number(end.slice(0, 4)) - 1) };
	return (
		path
			.map((text) => periodAtEnd(headerKey(text).replace(/ %$/, '')))
			.findLast((one) => one !== null) ?? null
	);
}

/** The window that a header or line names in its words where that is another than the table's; null where it is the same or none. */
function otherPeriod(
	{ measure, windowKind, yearsBack, period }: MeasureMeaning,
	path: readonly string[],
	window: Window
): OwnPeriod | null {
	if ((measure === '' || windowKind) ?? yearsBack ?? period) return null;
	const found = periodNamed(path, window);
	if (!found) return null;
	const { period: named = '' } = found;
	const own = /^20\d\d$/.test(named) ? ofYear(measure, named, window) : found;
	return isSame(shiftedWindow(window, own), window) ? null : own;
}

/**
 * Figures whose header or line names a period in its words (`Số mô hình đăng ký quý III`) are of that and not of the table's
 * window where others give the same count of another period, or where it is the table's year as far as the table goes. One that
 * stands alone is asked about: it may be what the form of before said.
 * @param paths the words of each column or line, in step with what was read of them.
 */
export function withPeriodsInWords(
	read: readonly Suggestion<Meaning>[],
	paths: readonly (readonly string[])[],
	window: Window | null
): readonly Suggestion<Meaning>[] {
	if (window === null) return read;
	const own = read.map(({ value }, i) =>
		value.role === 'measure' ? otherPeriod(value, paths[i] ?? [], window) : null
	);
	if (own.every((one) => one === null)) return read;
	const figureOf = ({ value }: Suggestion<Meaning>) =>
		value.role === 'measure' ? `${value.measure}|${dimsText(value.dims)}` : null;
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const period = own[i];
		const { value, reasons, confidence } = suggestion;
		if (!period || value.role !== 'measure') return suggestion;
		const isBeside = read.some(
			(other, k) =>
				k !== i &&
				figureOf(other) === figureOf(suggestion) &&
				JSON.stringify(own[k]) !== JSON.stringify(period)
		);
		// In a report of a part of a year, the year before may be the whole or the same part of it.
		const isVague = !isWholeYear(window) && (paths[i] ?? []).some(isOfLastYear);
		const isKnown = (isBeside && !isVague) || period.period === undefined || isSettled(suggestion);
		return {
			value: { ...value, ...period },
			confidence: isKnown ? confidence : 'ask',
			reasons: isKnown ? reasons : [...reasons, { code: 'period-of-header' }]
		};
	});
}
