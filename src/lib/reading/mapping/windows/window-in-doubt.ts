import type { Reason, Table, Window } from '$lib/model';
import {
	hasSeveralWindows,
	isInspectorate,
	periodName,
	readWindow,
	windowOf
} from '$lib/reference/calendar';
import { bareKey, remembered } from '$lib/text';
import { fileStem, type MappingContext } from '../ground/context';
import { shiftedWindow } from './shifted-window';
import {
	doFiguresSayParts,
	isWritten,
	partNamed,
	partOfSheet,
	partOfTitle,
	windowOfSheet,
	yearOfTitle
} from './window-of-sheet';

/** Whether a window begins after today: a slip in the year, or a plan, but no report. */
export function isToCome(window: Window | null, { today }: MappingContext): boolean {
	return window !== null && window.start > today;
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
		partInSheet(table, context) ??
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
	if (year === null || partOfSheet(table, context)) return null;
	const name = fileStem(context.file).replace(/_+/g, ' ');
	const part = partNamed(name, year);
	if (part === null) return null;
	return doFiguresSayParts(table)
		? null
		: { windows: [part.window, year], reason: { code: 'window-two-named' } };
}

/** A part of the title's period that the name of the sheet alone speaks of, and that period. */
function partInSheet(table: Table, context: MappingContext): WindowDoubt | null {
	const part = partOfTitle(table, context);
	if (part === null || table.window === null || partOfSheet(table, context)) return null;
	return {
		windows: [part.window, table.window],
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
