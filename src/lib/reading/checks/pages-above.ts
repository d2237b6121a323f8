import { numberIn, type MappedTable, type TableRow } from '$lib/model';
import { leafKey, plainColumn } from '$lib/reference/forms';

/** What a column counts: by its meaning where that is known, else by its heading. */
function countedIn({ table, columns }: MappedTable, column: number): string {
	const meaning = columns[column]?.value;
	return meaning?.role === 'measure'
		? JSON.stringify(meaning)
		: leafKey(table.columns[column]?.path);
}

/** The columns of figures of a table, each by what it counts; null where two count the same. */
function figureColumns(mapped: MappedTable): Map<string, number> | null {
	const found = new Map<string, number>();
	for (const [c, { kind, path }] of mapped.table.columns.entries()) {
		if (kind !== 'number' || plainColumn(leafKey(path)) === 'order') continue;
		const counted = countedIn(mapped, c);
		if (found.has(counted)) return null;
		found.set(counted, c);
	}
	return found;
}

/** The running numbers of the rows of data, in their order. */
function runningNumbers({ table: { columns, rows } }: MappedTable): number[] {
	const order = columns.findIndex(({ path }) => plainColumn(leafKey(path)) === 'order');
	if (order < 0) return [];
	return rows.flatMap((row) => {
		if (row.role !== 'data') return [];
		const number = numberIn(row, order) ?? Number.parseInt(row.cells[order]?.raw ?? '', 10);
		return Number.isInteger(number) ? [number] : [];
	});
}

/** Whether a table goes on where the one before it on its sheet stops: its running numbers do, and both are of one window. */
function goesOn(mapped: MappedTable, before: MappedTable): boolean {
	const [next] = runningNumbers(mapped);
	const last = runningNumbers(before).at(-1);
	const windows = [mapped.window.value, before.window.value].map((window) =>
		JSON.stringify([window?.start, window?.end])
	);
	return (
		mapped.table.sheet === before.table.sheet &&
		mapped.table.shape === before.table.shape &&
		last !== undefined &&
		next === last + 1 &&
		windows[0] === windows[1]
	);
}

/**
 * The rows of the pages above a table that goes on from them, their figures in the order of its own columns; none where it does not, or
 * where not every column of figures is found on both pages.
 */
export function pagesAbove(tables: readonly MappedTable[], at: number): readonly TableRow[] {
	const [mapped, before] = [tables[at], tables[at - 1]];
	if (!mapped || !before || !goesOn(mapped, before)) return [];
	const [own, above] = [figureColumns(mapped), figureColumns(before)];
	if (!own || own.size === 0 || above?.size !== own.size) return [];
	const places = new Map([...own].map(([counted, column]) => [column, above.get(counted)]));
	if ([...places.values()].includes(undefined)) return [];
	return [...pagesAbove(tables, at - 1), ...before.table.rows].map((row) => ({
		...row,
		cells: mapped.table.columns.map((_, column) => row.cells[places.get(column) ?? -1] ?? null)
	}));
}
