import type { Reason, Table, TableColumn, Window } from '$lib/model';
import {
	hasSeveralWindows,
	isInspectorate,
	periodName,
	readWindow,
	windowOf,
	type ReadWindow
} from '$lib/reference/calendar';
import { headerKey, leafKey, plainColumn, windowOfHeader } from '$lib/reference/forms';
import { bareKey, remembered } from '$lib/text';
import { fileStem, givenSheetName, type MappingContext } from '../ground/context';
import { shiftedWindow } from './shifted-window';

/** The year of a table whose title says the year alone, for itself or for the tables below it; else null. */
function yearOfTitle({ window, reasons }: Table): Window | null {
	const isNamed = reasons.some(
		({ code }) => code === 'window-named' || code === 'window-from-table-above'
	);
	return isNamed && window !== null && periodName(window)?.endsWith('-Y') === true ? window : null;
}

/** `T9`, `T.09`: a month, which a text of more words would not tell from other things. */
const BY_LETTER = /(?<![\p{L}\d])T\.?(?=(?:0?[1-9]|1[0-2])(?!\d))/giu;
/** `Th9`, `Thg 9`. `TH1` in capitals is rather a summary (`tổng hợp`). */
const BY_LETTERS = /(?<![\p{L}\d])(?:[Tt]h|[Tt][Hh][Gg])[. ]?(?=(?:0?[1-9]|1[0-2])(?!\d))/gu;

/** A name with its months in words. */
function withMonths(name: string): string {
	return name.replace(BY_LETTER, 'tháng ').replace(BY_LETTERS, 'tháng ');
}

/** The part of a year that a name speaks of, in that year's calendar; null where it speaks of the year, of another, or of none. */
function partIn(name: string, year: Window): ReadWindow | null {
	const part = readWindow(withMonths(name), {
		calendar: isInspectorate(year) ? 'inspectorate' : 'calendar',
		yearHint: Number(year.end.slice(0, 4))
	});
	const { start, end } = part?.window ?? year;
	const isInside = start >= year.start && end <= year.end;
	return isInside && (start > year.start || end < year.end) ? part : null;
}

/** The part of the year that the name of its sheet gives a table whose title says the year alone (`Quý I` under `NĂM 2024`). */
export function partOfYear(table: Table, context: MappingContext): ReadWindow | null {
	const year = table.reasons.some(({ code }) => code === 'window-named')
		? yearOfTitle(table)
		: null;
	return year && partIn(givenSheetName(table, context), year);
}

/** Whether a window begins after today: a slip in the year, or a plan, but no report. */
export function isToCome(window: Window | null, { today }: MappingContext): boolean {
	return window !== null && window.start > today;
}

/** Whether a column of figures says itself which part of its window it is of. */
function saysItsPart({ path }: TableColumn): boolean {
	return windowOfHeader(path.map(headerKey)).period !== undefined;
}

/** Whether every column of figures says itself which part it is of. */
function doFiguresSayParts({ columns }: Table): boolean {
	const figures = columns.filter(
		({ kind, path }) =>
			(kind === 'number' || kind === 'percent') && plainColumn(leafKey(path)) === null
	);
	return figures.length > 0 && figures.every(saysItsPart);
}

/** The windows a table may be of, that of its title last unless its days do not hold, and why nobody but the reporter knows which. */
export interface WindowDoubt {
	readonly windows: readonly Window[];
	readonly reason: Reason;
}

/** What makes the window of a table doubtful; null where nothing does. */
export function windowInDoubt(table: Table, context: MappingContext): WindowDoubt | null {
	return (
		doubtOfTitle(table) ??
		partInDoubt(table, context) ??
		monthOfQuarter(table, context) ??
		sheetOfBefore(table, context) ??
		formOfBefore(table, context) ??
		yearOfBefore(table) ??
		cumulativeToo(table)
	);
}

/** The days above the table run backwards, or they or its caption are of another period than its title names. */
function doubtOfTitle({ titleDoubt }: Table): WindowDoubt | null {
	if (!titleDoubt) return null;
	const { windows, reversed, isOfCaption } = titleDoubt;
	const reason: Reason = reversed
		? { code: 'window-reversed', details: { ...reversed } }
		: { code: 'window-apart', details: { from: isOfCaption ? 'caption' : 'title' } };
	return { windows, reason };
}

/**
 * A part of a year that the name of the file speaks of, and the year that the title says alone (`Báo cáo quý III.xlsx`): the title is
 * last year's form, or the figures are the whole year's. Null where the sheet's name says which, or every column of figures does.
 */
function partInDoubt(table: Table, context: MappingContext): WindowDoubt | null {
	const year = yearOfTitle(table);
	if (year === null || partOfYear(table, context)) return null;
	const name = fileStem(context.file).replace(/_+/g, ' ');
	if (hasSeveralWindows(name)) return null;
	const part = partIn(name, year);
	if (part === null) return null;
	return doFiguresSayParts(table)
		? null
		: { windows: [part.window, year], reason: { code: 'window-two-named' } };
}

/** Whether the window is written above the table, or above the one over it. */
function isWritten({ reasons }: Table): boolean {
	return reasons.some(
		({ code, details }) =>
			code === 'window-from-table-above' ||
			(details?.from === 'title' && (code === 'window-named' || code === 'window-days'))
	);
}

/** The window that the name of its sheet speaks of, in the calendar and the year of the table's. */
function windowOfSheet(table: Table, window: Window, context: MappingContext): Window | null {
	const name = withMonths(givenSheetName(table, context).replace(/[_-]+/g, ' '));
	if (hasSeveralWindows(name)) return null;
	const calendar = isInspectorate(window) ? 'inspectorate' : 'calendar';
	const yearHint = Number(window.end.slice(0, 4));
	return readWindow(name, { calendar, yearHint })?.window ?? null;
}

/**
 * A month that the name of its sheet speaks of, and the quarter around it that the title names: one sheet a month under the title of
 * all, or the month it was sent in. Null where every column of figures says which; one letter may number the sheet (`T1`).
 */
function monthOfQuarter(table: Table, context: MappingContext): WindowDoubt | null {
	const { window } = table;
	if (window === null || kindOf(window) !== '-Q' || !isWritten(table)) return null;
	const month = windowOfSheet(table, window, context);
	const isPart = month !== null && kindOf(month) === '-M' && !areApart(month, window);
	const isNumbered = givenSheetName(table, context).search(BY_LETTER) !== -1;
	return !isPart || isNumbered || doFiguresSayParts(table)
		? null
		: {
				windows: [month, window],
				reason: { code: 'window-apart', details: { from: 'sheet-name' } }
			};
}

/**
 * The window of the sheet's name and that of the title, where they are of one kind and have no day in common (sheet `Quý I-2024`
 * under `QUÝ II NĂM 2024`): a sheet or its title copied from another. Null where a cell of the sheet names the other window too.
 */
function sheetOfBefore(table: Table, context: MappingContext): WindowDoubt | null {
	const { window } = table;
	if (window === null || !isWritten(table)) return null;
	const named = windowOfSheet(table, window, context);
	if (named === null || !isOtherOfKind(named, window) || isInCells(named, context)) return null;
	return {
		windows: [named, window],
		reason: { code: 'window-apart', details: { from: 'sheet-name' } }
	};
}

/** The one window that a name speaks of; all tables of a file ask for that of its name. */
const onlyWindowOf = remembered((name): Window | null =>
	hasSeveralWindows(name) ? null : (readWindow(name)?.window ?? null)
);

/**
 * The window of the file's name and that of the title, where they are of one kind and have no day in common (`Báo cáo quý I-2025`
 * under `QUÝ I NĂM 2024`): last time's form filled in again, its title forgotten. A month beside a quarter is rather the month it was
 * sent in. Null where the sheet's name bears the title out, or some cell of the sheet names the other window too.
 */
function formOfBefore(table: Table, context: MappingContext): WindowDoubt | null {
	const { window, reasons } = table;
	if (window === null || !reasons.some(({ code }) => code === 'window-named')) return null;
	const name = fileStem(context.file).replace(/[_-]+/g, ' ');
	const named = onlyWindowOf(name);
	if (named === null || !isOtherOfKind(named, window)) return null;
	const bySheet = windowOfSheet(table, window, context);
	if (bySheet && !areApart(bySheet, window)) return null;
	if (isInCells(named, context)) return null;
	return {
		windows: [named, window],
		reason: { code: 'window-apart', details: { from: 'file-name' } }
	};
}

/** A report on a period that is handed in right after its end. Our own line. */
const DAYS_TO_SIGN = 45;

/**
 * The window of the title, and the same a year later, where the report was signed right after that one (`QUÝ II NĂM 2024`, signed on
 * 02/07/2025): last year's form with its title forgotten.
 */
function yearOfBefore({ window, signedOn }: Table): WindowDoubt | null {
	const name = window && periodName(window);
	if (!name || signedOn === null) return null;
	const calendar = isInspectorate(window) ? 'inspectorate' : 'calendar';
	const later = windowOf(`${Number(name.slice(0, 4)) + 1}${name.slice(4)}`, calendar, window.kind);
	const days = (Date.parse(signedOn) - Date.parse(later.end)) / 86_400_000;
	return days < 0 || days > DAYS_TO_SIGN
		? null
		: {
				windows: [later, window],
				reason: { code: 'window-apart', details: { from: 'signed' } }
			};
}

/** What a header, line or section says where it tells figures of the period from those counted up. */
const TELLS =
	/luy ke|cong don|tu dau nam|trong (?:ky|quy|thang)|(?:ky|quy|thang) nay|(?:quy|thang) (?:i|v|\d)|\d thang/;

/**
 * The period and the year up to its end, where the title names both (`QUÝ III VÀ LŨY KẾ 9 THÁNG`) and nothing in the table tells
 * which figures are of which.
 */
function cumulativeToo({ title, window, columns, rows }: Table): WindowDoubt | null {
	if (
		window?.kind !== 'period' ||
		!/(?:,|va|&|\+) (?:so )?(?:luy ke|cong don)/.test(bareKey(title ?? ''))
	)
		return null;
	const texts = [
		...columns.flatMap(({ path }) => path),
		...rows.flatMap(({ section, cells }) => [
			section ?? '',
			...cells.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.raw] : []))
		])
	];
	if (texts.some((text) => TELLS.test(bareKey(text)))) return null;
	return {
		windows: [window, shiftedWindow(window, { windowKind: 'cumulative' })],
		reason: { code: 'window-apart', details: { from: 'cumulative' } }
	};
}

/** Whether two windows are of one kind and have no day in common. */
function isOtherOfKind(one: Window, other: Window): boolean {
	return areApart(one, other) && kindOf(one) === kindOf(other);
}

/** Whether some cell of the sheet names the window too. */
function isInCells(window: Window, { sheet }: MappingContext): boolean {
	const options = {
		calendar: isInspectorate(window) ? ('inspectorate' as const) : ('calendar' as const),
		yearHint: Number(window.end.slice(0, 4))
	};
	const isSaid = (text: string) => {
		const said = /\d/.test(text) ? readWindow(text, options)?.window : undefined;
		return said?.start === window.start && said.end === window.end;
	};
	return (
		sheet?.grid.some((row) => row.some((cell) => cell?.type === 'text' && isSaid(cell.raw))) ===
		true
	);
}

function areApart(one: Window, other: Window): boolean {
	return one.end < other.start || one.start > other.end;
}

/** `-Q` of `2024-Q3`; null for a window without a name. */
function kindOf(window: Window): string | null {
	return periodName(window)?.replace(/\d+/g, '') ?? null;
}
