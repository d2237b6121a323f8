import type { Table, TableColumn, Window } from '$lib/model';
import {
	hasSeveralWindows,
	isInspectorate,
	periodName,
	readWindow,
	type ReadWindow
} from '$lib/reference/calendar';
import { headerKey, plainColumn, windowOfHeader } from '$lib/reference/forms';
import type { MappingContext } from './context';

/** The year of a table whose title says the year alone, for itself or for the tables below it; else null. */
function yearOfTitle({ window, reasons }: Table): Window | null {
	const isNamed = reasons.some(
		({ code }) => code === 'window-named' || code === 'window-from-table-above'
	);
	return isNamed && window !== null && periodName(window)?.endsWith('-Y') === true ? window : null;
}

/** `T9`, `T.09`: a month, which a text of more words would not tell from other things. */
const SHORT_MONTH = /(?<![\p{L}\d])T\.?(?=(?:0?[1-9]|1[0-2])(?!\d))/giu;

/** The part of a year that a name speaks of, in that year's calendar; null where it speaks of the year, of another, or of none. */
function partIn(name: string, year: Window): ReadWindow | null {
	const part = readWindow(name.replace(SHORT_MONTH, 'tháng '), {
		calendar: isInspectorate(year) ? 'inspectorate' : 'calendar',
		yearHint: Number(year.end.slice(0, 4))
	});
	const { start, end } = part?.window ?? year;
	const isInside = start >= year.start && end <= year.end;
	return isInside && (start > year.start || end < year.end) ? part : null;
}

/** The part of the year that the name of its sheet gives a table whose title says the year alone (`Quý I` under `NĂM 2024`). */
export function partOfYear(table: Table): ReadWindow | null {
	const year = table.reasons.some(({ code }) => code === 'window-named')
		? yearOfTitle(table)
		: null;
	return year && partIn(table.sheet, year);
}

/** Whether a window begins after today: a slip in the year, or a plan, but no report. */
export function isToCome(window: Window | null, { today }: MappingContext): boolean {
	return window !== null && window.start > today;
}

/** Whether a column of figures says itself which part of the year it is of. */
function saysItsPart({ path }: TableColumn): boolean {
	return windowOfHeader(path.map(headerKey)).period !== undefined;
}

/**
 * The two windows a table may be of whose title says the year alone while the name of the file speaks of a part of it
 * (`Báo cáo quý III.xlsx`): that part and the year. Nobody but the reporter knows whether the title is last year's form or the
 * figures are the whole year's. Null where the sheet's name says which, or every column of figures does.
 */
export function windowInDoubt(
	table: Table,
	{ file }: MappingContext
): readonly [Window, Window] | null {
	const year = yearOfTitle(table);
	if (year === null || partOfYear(table)) return null;
	const name = file.name.replace(/\.[^.]+$/, '').replace(/_+/g, ' ');
	if (hasSeveralWindows(name)) return null;
	const part = partIn(name, year);
	if (part === null) return null;
	const figures = table.columns.filter(
		({ kind, path }) =>
			(kind === 'number' || kind === 'percent') &&
			plainColumn(headerKey(path.at(-1) ?? '')) === null
	);
	return figures.length > 0 && figures.every(saysItsPart) ? null : [part.window, year];
}
