import type { Window } from '$lib/model';
import { isInspectorate, windowOf } from '$lib/reference/calendar';
import { DENOMINATORS, growsWhileCounted } from '$lib/reference/indicators';
import { bareKey, remembered } from '$lib/text';
import { areSameDays, yearToEnd, type OwnWindow, type Series, type Told } from './own-series';
import { shiftedWindow } from './shifted-window';

const QUARTERS = ['i', 'ii', 'iii', 'iv'];
const DAY = String.raw`(?<day>\d{1,2})(?: ?[/.-] ?| thang )(?<ofMonth>1[0-2]|0?[1-9])(?!\d)`;
const MONTH = String.raw`(?:thang |t\.?)(?<month>1[0-2]|0?[1-9])(?!\d)`;
const MONTH_OF_YEAR = String.raw`(?<first>1[0-2]|0?[1-9]) ?[/.-] ?(?=20\d\d)`;
const QUARTER = String.raw`quy (?<quarter>i{1,3}|iv|[1-4])(?![a-z\d])`;
const YEAR = String.raw`(?:(?: ?[/.-] ?| nam | )?(?<year>20\d\d)(?!\d))?`;
const UNTIL = new RegExp(
	String.raw`(?<![a-z])(?:den|toi|het)(?: (?:het|ngay|cuoi|thoi diem))* (?:${MONTH_OF_YEAR}|${DAY}|${MONTH}|${QUARTER})${YEAR}`
);
/** The first day or month of a stretch of time, which is not that of the year. */
const FROM = /(?<![a-z])tu (?:ngay |thang |quy |het )*(?:\d|i{1,3}(?![a-z])|iv(?![a-z]))/;

interface CutOff {
	/** The last day. */
	readonly end: string;
	/** The month or quarter that it ends, in the calendar of the table; null for a day inside a month. */
	readonly part: string | null;
}

const untilNamed = remembered(
	(text): Readonly<Record<string, string>> | null => UNTIL.exec(bareKey(text))?.groups ?? null
);

/** The last day that a header text gives its figures. */
function cutOffOf(text: string, window: Window): CutOff | null {
	const found = untilNamed(text);
	if (!found) return null;
	const { day, ofMonth, first, month, quarter, year = window.end.slice(0, 4) } = found;
	const calendar = isInspectorate(window) ? 'inspectorate' : 'calendar';
	const number = (ofMonth ?? first ?? month ?? '').padStart(2, '0');
	const part =
		quarter === undefined ? `M${number}` : `Q${QUARTERS.indexOf(quarter) + 1 || quarter}`;
	const { end } = windowOf(`${year}-${part}`, calendar);
	if (day === undefined) return { end, part: `${year}-${part}` };
	const told = `${year}-${number}-${day.padStart(2, '0')}`;
	return { end: told, part: told === end ? `${year}-${part}` : null };
}

/**
 * The window of figures whose header gives their last day (`Số cuộc tuyên truyền (đến 30/9)`, `đến hết tháng 9`) where that is not the
 * table's: from the start of the year to it. In doubt where the table is of no year from its start, where the day is inside a month or
 * outside the table's window, where a first day is given too, and for what stands at a day. Null for any other header, what shares
 * are taken of among them.
 */
export function cutOff({ path, meaning }: Series, window: Window): Told {
	if (meaning.windowKind ?? meaning.period ?? meaning.yearsBack) return null;
	if (DENOMINATORS.has(meaning.measure)) return null;
	const text = path.findLast((one) => cutOffOf(one, window) !== null);
	const found = text === undefined ? null : cutOffOf(text, window);
	if (text === undefined || !found) return null;
	const isRange = FROM.test(bareKey(text));
	if (found.end === window.end && !isRange) return null;
	const cumulative: OwnWindow = { windowKind: 'cumulative' };
	if (found.part === null) return { own: cumulative, inDoubt: true };
	const own: OwnWindow = { ...cumulative, period: found.part };
	const span = shiftedWindow(window, own);
	const isOfYear =
		window.start === span.start &&
		areSameDays(window, {
			...yearToEnd(window),
			kind: window.kind
		});
	const isWithin = found.end < window.end && found.end > window.start;
	return {
		own,
		inDoubt: isRange || !isOfYear || !isWithin || !growsWhileCounted(meaning.measure)
	};
}
