import type { Table, TableColumn, Window } from '$lib/model';
import { withMonthsSpelt } from '$lib/text';
import {
	addDays,
	hasSeveralWindows,
	isInspectorate,
	periodName,
	readWindow,
	type ReadWindow
} from '$lib/reference/calendar';
import { headerKey, leafKey, plainColumn, windowOfHeader } from '$lib/reference/forms';
import { givenSheetName, type MappingContext } from '../ground/context';

/** Names that may number their sheets, as the first and the second. */
const FIRST = /^T[. _-]?0?1$/i;
const SECOND = /^T[. _-]?0?2$/i;

/** The year of a table whose title, or file, says the year alone, for itself or for the tables below it; else null. */
export function yearOfTitle({ window, reasons }: Table): Window | null {
	const isNamed = reasons.some(
		({ code }) => code === 'window-named' || code === 'window-from-table-above'
	);
	return isNamed && window !== null && periodName(window)?.endsWith('-Y') === true ? window : null;
}

/** The window that a name speaks of, in the calendar and the year of another; null for none, or several. */
export function windowNamed(name: string, beside: Window): ReadWindow | null {
	const spelt = withMonthsSpelt(name);
	if (hasSeveralWindows(spelt)) return null;
	return readWindow(spelt, {
		calendar: isInspectorate(beside) ? 'inspectorate' : 'calendar',
		yearHint: Number(beside.end.slice(0, 4))
	});
}

/** The part of a window that a name speaks of; null where it speaks of the whole, of another, or of none. */
export function partNamed(name: string, whole: Window): ReadWindow | null {
	const part = windowNamed(name, whole);
	const { start, end } = part?.window ?? whole;
	const isInside = start >= whole.start && end <= whole.end;
	return isInside && (start > whole.start || end < whole.end) ? part : null;
}

/** The window that the name of its sheet speaks of, in the calendar and the year of the table's. */
export function windowOfSheet(
	table: Table,
	window: Window,
	context: MappingContext
): Window | null {
	return windowNamed(wordsOf(givenSheetName(table, context)), window)?.window ?? null;
}

/**
 * The part of the window of its title, or file, that the name of its sheet gives a table: of a year said alone (`Quý I` under `NĂM
 * 2024`), and of a shorter period where other sheets are named by others of its parts, one sheet a month under the title of all. Null
 * where every column of figures says its own, and where the names may number the sheets (`T1`, `T2`), as long
 * as they leave a month of the title out.
 */
export function partOfSheet(table: Table, context: MappingContext): ReadWindow | null {
	const name = givenSheetName(table, context);
	const year = table.reasons.some(({ code }) => code === 'window-named')
		? yearOfTitle(table)
		: null;
	if (year) return partNamed(name, year);
	const part = partOfTitle(table, context);
	if (part === null || table.window === null) return null;
	const { window } = table;
	const parts = (context.sheetNames ?? []).flatMap((one) => {
		const found = partNamed(wordsOf(one), window)?.window;
		return found ? [{ one, start: found.start, end: found.end }] : [];
	});
	const isSeries = new Set(parts.map(({ start }) => start)).size > 1;
	const mayNumber = parts.some(({ one }) => FIRST.test(one)) && !coverAll(parts, window);
	return isSeries && !mayNumber ? part : null;
}

/** Whether parts of a window are three at least and follow one another from its first day to its last. */
function coverAll(
	parts: readonly { readonly start: string; readonly end: string }[],
	{ start, end }: Window
): boolean {
	const inOrder = parts.toSorted((a, b) => a.start.localeCompare(b.start));
	return (
		inOrder.length > 2 &&
		inOrder[0]?.start === start &&
		inOrder.at(-1)?.end === end &&
		inOrder.every((one, i) => i === 0 || one.start === addDays(inOrder[i - 1]?.end ?? '', 1))
	);
}

/**
 * The part of a period shorter than a year, named by title or file, that the name of the sheet speaks of: one sheet a month under the title
 * of all, or the month it was sent in. Null for a lone `T1`, which may number the sheet, and where every column of figures says its part.
 */
export function partOfTitle(table: Table, context: MappingContext): ReadWindow | null {
	const { window, titleDoubt } = table;
	if (window === null || titleDoubt || !isWritten(table)) return null;
	const whole = periodName(window);
	if (whole === null || whole.endsWith('-Y') || doFiguresSayParts(table)) return null;
	const name = givenSheetName(table, context);
	const isNumber = FIRST.test(name) && !context.sheetNames?.some((one) => SECOND.test(one));
	const part = isNumber ? null : partNamed(wordsOf(name), window);
	return part && periodName(part.window) !== null ? part : null;
}

/** Whether the window is written above the table, above the one over it, or in the name of the file. */
export function isWritten({ reasons }: Table): boolean {
	return reasons.some(
		({ code, details }) =>
			code === 'window-from-table-above' ||
			(details?.from !== 'sheet-name' && (code === 'window-named' || code === 'window-days'))
	);
}

/** Whether a column of figures says itself which part of its window it is of. */
function saysItsPart({ path }: TableColumn): boolean {
	return windowOfHeader(path.map(headerKey)).period !== undefined;
}

/** Whether every column of figures says itself which part it is of. */
export function doFiguresSayParts({ columns }: Table): boolean {
	const figures = columns.filter(
		({ kind, path }) =>
			(kind === 'number' || kind === 'percent') && plainColumn(leafKey(path)) === null
	);
	return figures.length > 0 && figures.every(saysItsPart);
}

/** The name of a sheet with blanks for what joins its words. */
function wordsOf(name: string): string {
	return name.replace(/[_-]+/g, ' ');
}
