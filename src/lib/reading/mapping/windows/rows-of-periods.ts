import type { MappedTable, TableRow } from '$lib/model';
import { headerKey, leafKey, plainColumn, windowOfHeader } from '$lib/reference/forms';
import { cellText } from '../ground/cell-text';
import type { SectionWindow } from './window-of-section';

/** The window that the words of a row name beside the heading of their column (`Tháng` over `1`); null where they name none. */
function windowIn(heading: string, text: string): SectionWindow | null {
	const key = headerKey(text);
	const own = windowOfHeader(/^\d{1,2}$/.test(key) ? [heading, key] : [key]);
	return own.period === undefined ? null : own;
}

/**
 * The window each row is of in a table of one unit whose rows are told apart by nothing but periods: `Tháng` over 1 to 12, `Kỳ` over
 * `Quý I`, `6 tháng`, `Cả năm`. Null where units stand down, where a row of figures names no period, or two name the same.
 */
export function windowsOfRows({
	table,
	units,
	unit
}: MappedTable): ((row: TableRow) => SectionWindow) | null {
	if (table.shape !== 'units-down' || unit === null || units.some((one) => one !== null))
		return null;
	const rows = table.rows.filter(({ role }) => role === 'data');
	for (const [c, { kind, path }] of table.columns.entries()) {
		if (kind === 'personal' || plainColumn(leafKey(path)) !== null) continue;
		const windows = rows.map((row) => windowIn(leafKey(path), cellText(row, c)));
		const names = new Set(windows.map((one) => JSON.stringify(one)));
		if (rows.length < 2 || windows.includes(null) || names.size < rows.length) continue;
		const of = new Map(rows.map((row, r) => [row, windows[r] ?? {}]));
		return (row) => of.get(row) ?? {};
	}
	return null;
}
