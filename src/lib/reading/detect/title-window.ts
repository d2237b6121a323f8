import type { Reason, TitleDoubt, Window } from '$lib/model';
import {
	hasSeveralWindows,
	isInspectorate,
	namesOccasion,
	periodName,
	readNamed,
	readWindow,
	reversedDays,
	type ReadWindow,
	type ReportingCalendar,
	type WindowOptions
} from '$lib/reference/calendar';
import { calendarOf } from '$lib/reference/forms';
import { bareKey, cleanText, isPeriodName } from '$lib/text';
import { isOfCommonReport } from './calendar-of-title';
import { windowOfCaptionBelow, withCaption, type WindowsAbove } from './window-of-caption';
import { nameBeside, windowsOfReversed } from './title-doubt';
import { isPlacedDate } from './word-cues';

/** What the window of a table is read with beside the lines above it. */
export interface WindowSources {
	readonly title: string | null;
	/** The lines it is made up of. */
	readonly titleLines: readonly string[];
	readonly signedOn: string | null;
	readonly file: string;
	readonly sheet: string;
	/** The windows of the table above it on the sheet. */
	readonly above: WindowsAbove | null;
	/** The calendar that its groups of columns speak of. */
	readonly ofGroups: ReportingCalendar | null;
}

/** The window of a title, why, and where its lines contradict themselves; without a window where its days run backwards. */
export interface TitleWindow {
	readonly window: Window | null;
	readonly reason: Reason | null;
	readonly doubt: TitleDoubt | null;
	/** The window of the title above a caption, which is of that title too. */
	readonly above?: Window;
}

/**
 * The window the lines above a table speak of: first those that state it, then the title, then the names of file and sheet.
 * `several` where they speak of more than one.
 */
export function windowOfTitle(
	lines: readonly string[],
	{ title, titleLines, signedOn, above: tableAbove, ofGroups, ...names }: WindowSources
): TitleWindow | 'several' | null {
	const ofTitle = yearNamed(title ?? '');
	const stated = lines
		.filter((text) => !isPlacedDate(text) && !/kem theo|bc-|kh-|qd-/.test(bareKey(text)))
		.map((text) => (ofTitle === null ? text : withYearOfEnd(text, ofTitle)));
	const speaks = (text: string) =>
		/(?<!(?:bao cao|tong hop|thong ke|bieu|bang) )so lieu|tu ngay|tinh den|ky bao cao|thoi gian|^\(? ?(?:den (?:het )?(?:ngay|thang|quy)|tu dau nam) |(?<![a-z])tu \d{1,2}[/.-]\d/.test(
			bareKey(text)
		);
	const named = title === null ? null : readNamed(title);
	const isWholeYear = named !== null && periodName(named)?.endsWith('-Y') === true;
	const isPart = (text: string) =>
		isWholeYear && isPeriodName(text.replace(/[()]/g, '')) && !/^\(? ?nam/.test(bareKey(text));
	const speaking: string[] = [];
	const others: string[] = [];
	for (const text of stated) (speaks(text) || isPart(text) ? speaking : others).push(text);
	const said = [...speaking, ...(title ? [title] : []), ...others];
	const file = names.file.replace(/\.[A-Za-z]{2,5}$/, '').replace(/[_]+/g, ' ');
	const texts = [
		...said.map((text) => ({ text, from: 'title' })),
		{ text: cleanText(file), from: 'file-name' },
		{ text: cleanText(names.sheet), from: 'sheet-name' }
	];
	const ofTable = calendarOf(title ?? '') ?? ofGroups;
	const calendar = ofTable ?? calendarOf(stated.join(' ')) ?? 'calendar';
	const year =
		ofTitle ?? Number(signedOn?.slice(0, 4) ?? /(?:^|\D)(20[0-4]\d)(?:\D|$)/.exec(file)?.[1]);
	const options: WindowOptions = {
		calendar,
		...(Number.isNaN(year) ? {} : { yearHint: year })
	};
	const isOfReportAbove = tableAbove?.isCommon === true && isOfCommonReport(titleLines) === null;
	const above = tableAbove?.title ?? tableAbove?.own ?? null;
	const under = above
		? {
				calendar:
					(isOfReportAbove ? ('calendar' as const) : ofTable) ??
					(isInspectorate(above) ? ('inspectorate' as const) : options.calendar),
				yearHint: ofTitle ?? Number(above.end.slice(0, 4))
			}
		: options;
	const ofCaption = tableAbove && windowOfCaptionBelow(titleLines, tableAbove, under);
	if (ofCaption) return ofCaption;
	const days = said.map(reversedDays).find((found) => found !== null);
	for (const { text, from } of texts) {
		if (hasSeveralWindows(text)) return 'several';
		const alone = readWindow(text, from === 'title' ? under : options);
		// No other name gives the days of a feast.
		if (!alone && from === 'title' && namesOccasion(text)) return 'several';
		if (!alone) continue;
		const seen = from === 'title' ? (namedUntil(alone, text, title, under) ?? alone) : alone;
		const { code, details } = seen.reason;
		const isOfDays = code === 'window-days' && from === 'title';
		if (days && !isOfDays) {
			return reversed(days, from === 'title' ? seen.window : null);
		}
		const beside = isOfDays ? nameBeside(seen.window, title, under) : null;
		const found = {
			window: seen.window,
			reason: { code, details: { ...details, from } },
			doubt: beside && { windows: [beside, seen.window] }
		};
		const inItsYear = { ...under, yearHint: Number(seen.window.end.slice(0, 4)) };
		return (from === 'title' ? withCaption(found, titleLines, inItsYear) : null) ?? found;
	}
	return days ? reversed(days, null) : null;
}

/** The one year a text names; null for none or several. */
function yearNamed(text: string): number | null {
	const years = new Set(
		Array.from(
			bareKey(text).matchAll(
				/(?:(?<!\d|\d[./-])|(?<=(?:thang|quy) ?\d{1,2} ?[./-]))20[0-4]\d(?!\d|\/)/g
			),
			([year]) => year
		)
	);
	const [only] = years;
	return years.size === 1 ? Number(only) : null;
}

/** `đến ngày 30/9` and `(09/10 - 15/10)` with the year of the title. */
export function withYearOfEnd(text: string, year: number): string {
	const days = text.replace(
		/\((0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])\s*[-–]\s*(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])\)/,
		'(từ $1/$2 đến $3/$4)'
	);
	return days.replace(
		/((?<!\p{L})đến(?: hết)?(?: ngày)?\s*)(\d{1,2})\s*(?:\/|tháng )\s*(\d{1,2})(?![\d/.-])(?!\s*năm)/iu,
		`$1$2/$3/${year}`
	);
}

/** A day the figures go up to (`Số liệu tính đến ngày 31/10/2024`) ends what the title names; null for any other line. */
export function namedUntil(
	{ window, reason }: ReadWindow,
	text: string,
	title: string | null,
	options: WindowOptions
): ReadWindow | null {
	if (reason.code !== 'window-as-of' || title === null || title === text) return null;
	const yearHint = Number(window.end.slice(0, 4));
	const named = readNamed(title, { ...options, yearHint });
	const isWithin = named !== null && window.end >= named.start && window.end <= named.end;
	return isWithin ? readWindow(`${title}, ${text}`, { ...options, yearHint }) : null;
}

function reversed(days: { start: string; end: string }, named: Window | null): TitleWindow {
	const doubt = { windows: windowsOfReversed(days, named), reversed: days };
	return { window: null, reason: null, doubt };
}
