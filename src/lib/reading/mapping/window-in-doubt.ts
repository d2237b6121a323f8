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
 * The two windows a table may be of, the one its names speak of first: nobody but the reporter knows which holds. Null where nothing
 * is in doubt.
 */
export function windowInDoubt(
	table: Table,
	context: MappingContext
): readonly [Window, Window] | null {
	return partInDoubt(table, context) ?? formOfBefore(table, context);
}

/**
 * A part of a year that the name of the file speaks of, and the year that the title says alone (`Báo cáo quý III.xlsx`): the title is
 * last year's form, or the figures are the whole year's. Null where the sheet's name says which, or every column of figures does.
 */
function partInDoubt(table: Table, { file }: MappingContext): readonly [Window, Window] | null {
	const year = yearOfTitle(table);
	if (year === null || partOfYear(table)) return null;
	const name = nameOf(file).replace(/_+/g, ' ');
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

/**
 * The window of the file's name and that of the title, where they are of one kind and have no day in common (`Báo cáo quý I-2025`
 * under `QUÝ I NĂM 2024`): last time's form filled in again, its title forgotten. A month beside a quarter is rather the month it was
 * sent in. Null where the sheet's name bears the title out, or some cell of the sheet names the other window too.
 */
function formOfBefore(
	{ sheet: sheetName, window, reasons }: Table,
	{ file, sheet }: MappingContext
): readonly [Window, Window] | null {
	if (window === null || !reasons.some(({ code }) => code === 'window-named')) return null;
	const name = nameOf(file).replace(/[_-]+/g, ' ');
	const named = hasSeveralWindows(name) ? null : (readWindow(name)?.window ?? null);
	if (named === null || !areApart(named, window) || kindOf(named) !== kindOf(window)) return null;
	const yearHint = Number(window.end.slice(0, 4));
	const bySheet = readWindow(sheetName, { yearHint })?.window;
	if (bySheet && !areApart(bySheet, window)) return null;
	const isSaid = (text: string) => {
		const said = /\d/.test(text) ? readWindow(text, { yearHint })?.window : undefined;
		return said?.start === named.start && said.end === named.end;
	};
	return sheet?.grid.some((row) =>
		row.some((cell) => cell?.type === 'text' && isSaid(cell.raw))
	) === true
		? null
		: [named, window];
}

function nameOf({ name }: MappingContext['file']): string {
	return name.replace(/\.[^.]+$/, '');
}

function areApart(one: Window, other: Window): boolean {
	return one.end < other.start || one.start > other.end;
}

/** `-Q` of `2024-Q3`; null for a window without a name. */
function kindOf(window: Window): string | null {
	return periodName(window)?.replace(/\d+/g, '') ?? null;
}
