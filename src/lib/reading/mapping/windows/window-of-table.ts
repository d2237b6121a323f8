import type { Decisions, Suggestion, Table, Window } from '$lib/model';
import { namesOccasion } from '$lib/reference/calendar';
import { fileStem, type MappingContext } from '../ground/context';
import { windowOfColumns } from './window-of-columns';
import { isToCome, windowInDoubt, type WindowDoubt } from './window-in-doubt';
import { windowOfCases } from './window-of-cases';
import { windowOfName } from './window-of-name';
import { partOfSheet } from './window-of-sheet';
import { windowOfPeriodColumn, windowOfPeriodRows } from './window-of-period-column';

function isWithin(window: Window, other: Window): boolean {
	return window.start >= other.start && window.end <= other.end;
}

/** A table as if its title named what the name of the file does: sheets named by months are parts of that, too. */
function withWindowOfFile(table: Table, context: MappingContext): Table {
	const read = windowOfName(fileStem(context.file));
	return read ? { ...table, window: read.window, reasons: [read.reason] } : table;
}

function windowOf(
	table: Table,
	doubt: WindowDoubt | null,
	context: MappingContext
): Suggestion<Window | null> {
	const part = partOfSheet(table.window ? table : withWindowOfFile(table, context), context);
	if (part) return { value: part.window, confidence: 'likely', reasons: [part.reason] };
	if (doubt) return { value: null, confidence: 'ask', reasons: [doubt.reason] };
	if (isToCome(table.window, context))
		return { value: null, confidence: 'ask', reasons: [{ code: 'window-to-come' }] };
	const ofRows = windowOfPeriodColumn(table);
	// No name gives the days of a feast.
	const read =
		table.window !== null || namesOccasion(table.title ?? '')
			? null
			: (windowOfName(table.sheet) ?? windowOfName(fileStem(context.file)));
	const named = table.window ?? read?.window ?? null;
	const isApart =
		ofRows && named && !isWithin(named, ofRows.value) && !isWithin(ofRows.value, named);
	if (isApart) return { value: null, confidence: 'ask', reasons: [{ code: 'unknown-window' }] };
	if (table.window) return { value: table.window, confidence: 'sure', reasons: table.reasons };
	if (ofRows) return ofRows;
	if (read) return { value: read.window, confidence: 'likely', reasons: [read.reason] };
	return (
		windowOfPeriodRows(table) ??
		windowOfColumns(table) ?? {
			value: null,
			confidence: 'ask',
			reasons: [{ code: 'unknown-window' }]
		}
	);
}

/**
 * The window of a table: as somebody answered, as its title, a column, the sheet or the file says it, in the calendar that the days of
 * a list of petitions are of, or none where they leave it in doubt; `choices` are then the windows it may be.
 */
export function windowOfTable(
	table: Table,
	decisions: Decisions | null,
	context: MappingContext
): { readonly span: Suggestion<Window | null>; readonly choices: readonly Window[] | null } {
	const doubt = windowInDoubt(table, context);
	const toCome = table.window && isToCome(table.window, context) ? [table.window] : null;
	const read = windowOf(table, doubt, context);
	const { span, choices } = windowOfCases(table, read) ?? {
		span: read,
		choices: doubt?.windows ?? toCome
	};
	return {
		span: decisions?.window
			? { value: decisions.window, confidence: 'sure', reasons: [{ code: 'decided' }] }
			: span,
		choices
	};
}
