import type { Suggestion, Table, Window } from '$lib/model';
import { isInspectorate, readWindow } from '$lib/reference/calendar';
import { leafKey, themeOfTitle } from '$lib/reference/forms';
import { cellText } from '../ground/cell-text';
import { windowOfName } from './window-of-name';

/** Headings of a column that says which period its row is of. */
const PERIOD = /^(?:ky|quy|thang|nam|thoi ky)(?: bao cao| so lieu| thong ke)?$/;

/**
 * The window that every row of a table names in one column (`Kỳ báo cáo`: `Quý III/2024`); null where a row names none, or another.
 */
export function windowOfPeriodColumn(table: Table): Suggestion<Window> | null {
	const column = table.columns.findIndex(
		({ path, kind }) => kind !== 'personal' && PERIOD.test(leafKey(path))
	);
	if (column === -1) return null;
	const texts = new Set(
		table.rows.flatMap((row) => (row.role === 'data' ? [cellText(row, column)] : []))
	);
	const [text] = texts;
	if (text === undefined || texts.size !== 1) return null;
	const isOfInspectorate = table.window
		? isInspectorate(table.window)
		: themeOfTitle(table.title) === 'petitions';
	const calendar = isOfInspectorate ? 'inspectorate' : 'calendar';
	const read = readWindow(text, { calendar }) ?? windowOfName(text);
	return read && { value: read.window, confidence: 'likely', reasons: [read.reason] };
}
