import type { FigureId, Figures } from './figures';
import type { Line } from './labels';
import { a1Of, written, type Hand, type Page, type PageCell } from './page';
import type { SampleUnit } from './units';

/** A column that holds no fact. */
export interface SideColumn {
	readonly path: readonly string[];
	/** What it holds for one unit. */
	readonly text?: (unit: SampleUnit, index: number) => string;
	/** A percentage of two figures of the same row. */
	readonly rate?: readonly [numerator: FigureId, denominator: FigureId];
}

export interface RosterRow {
	readonly unit: SampleUnit;
	readonly figures: Figures;
	/** Figures left blank: not reported. `all` for a commune that sent nothing. */
	readonly blank?: ReadonlySet<FigureId> | 'all';
}

export interface RosterTable {
	readonly rows: readonly RosterRow[];
	/** Columns after the order number and the unit, from left to right. */
	readonly columns: readonly (Line | SideColumn)[];
	/** `flat` writes a header of one row, whatever the paths. */
	readonly header: 'flat' | 'stacked';
	readonly numbers?: 'plain' | 'letters' | 'brackets';
	/** Identities for the row of column numbers, by column. */
	readonly identities?: ReadonlyMap<FigureId, string>;
	readonly total: 'first' | 'last' | 'none';
	/** Roman sections with a subtotal each, in this order. */
	readonly sections?: readonly {
		readonly title: string;
		readonly holds: (unit: SampleUnit) => boolean;
	}[];
	readonly unitHeader: string;
	readonly unitText: (unit: SampleUnit) => string;
	readonly hand: Hand;
	/** Zeros some rows write in another way. */
	readonly zeroOf?: (index: number) => Hand['zero'];
	/** What the typed total of one column is off by. */
	readonly wrongTotal?: { readonly id: FigureId; readonly by: number };
	/** What one cell's unit is in the measure's, where they differ. */
	readonly factors?: ReadonlyMap<FigureId, number>;
}

function isLine(column: Line | SideColumn): column is Line {
	return 'id' in column;
}

function writeHeader(page: Page, top: number, table: RosterTable): number {
	const paths = [
		['STT'],
		[table.unitHeader],
		...table.columns.map((column) =>
			table.header === 'flat'
				? [isLine(column) ? column.flat : (column.path.at(-1) ?? '')]
				: column.path
		)
	];
	const depth = Math.max(...paths.map((path) => path.length));
	for (let level = 0; level < depth; level++) {
		let column = 0;
		while (column < paths.length) {
			const path = paths[column] ?? [];
			const text = path[level];
			const last = level === path.length - 1;
			let end = column;
			const head = path.slice(0, level + 1).join('\n');
			while (!last && paths[end + 1]?.slice(0, level + 1).join('\n') === head) end++;
			if (text !== undefined) {
				page.put(top + level, column, text);
				page.merge(top + level, column, last ? top + depth - 1 : top + level, end);
			}
			column = end + 1;
		}
	}
	return top + depth;
}

function writeNumbers(page: Page, row: number, table: RosterTable): number {
	if (table.numbers === undefined) return row;
	page.put(row, 0, 'A');
	page.put(row, 1, 'B');
	for (const [index, column] of table.columns.entries()) {
		const number = index + 1;
		const identity = isLine(column) ? table.identities?.get(column.id) : undefined;
		page.put(row, index + 2, identity ?? (table.numbers === 'brackets' ? `(${number})` : number));
	}
	return row + 1;
}

function rateCell(
	page: Page,
	row: number,
	table: RosterTable,
	figures: Figures,
	[top, bottom]: readonly [FigureId, FigureId]
): PageCell | string {
	const denominator = figures.get(bottom) ?? 0;
	if (denominator === 0) return table.hand.figures === 'number' ? '' : '-';
	const value = Math.round(((figures.get(top) ?? 0) / denominator) * 1000) / 10;
	if (table.hand.figures !== 'number') return `${String(value).replace('.', ',')}%`;
	const at = (id: FigureId) =>
		a1Of(row, 2 + table.columns.findIndex((column) => isLine(column) && column.id === id));
	const both = [top, bottom].every((id) => page.cells.has(at(id)));
	return both
		? { value, formula: `ROUND(${at(top)}/${at(bottom)}*100,1)`, format: '0.0' }
		: { value, format: '0.0' };
}

function writeRow(
	page: Page,
	row: number,
	order: number,
	table: RosterTable,
	entry: RosterRow
): void {
	page.put(row, 0, order);
	page.put(row, 1, table.unitText(entry.unit));
	const hand = { ...table.hand, zero: table.zeroOf?.(order) ?? table.hand.zero };
	const isBlank = (id: FigureId) => entry.blank === 'all' || entry.blank?.has(id) === true;
	for (const [index, column] of table.columns.entries()) {
		if (isLine(column) && !isBlank(column.id)) {
			const value = entry.figures.get(column.id) ?? 0;
			page.figure(
				row,
				index + 2,
				entry.unit,
				column.id,
				value,
				hand,
				table.factors?.get(column.id)
			);
		}
	}
	for (const [index, column] of table.columns.entries()) {
		if (isLine(column)) continue;
		const text = column.text?.(entry.unit, order) ?? '';
		if (text !== '') page.put(row, index + 2, text);
		if (column.rate && !column.rate.some(isBlank)) {
			page.put(row, index + 2, rateCell(page, row, table, entry.figures, column.rate));
		}
	}
}

function sumsOf(entries: readonly RosterRow[], table: RosterTable): Map<FigureId, number> {
	const sums = new Map<FigureId, number>();
	for (const { figures, blank } of entries) {
		for (const column of table.columns) {
			if (!isLine(column) || blank === 'all' || blank?.has(column.id)) continue;
			sums.set(column.id, (sums.get(column.id) ?? 0) + (figures.get(column.id) ?? 0));
		}
	}
	return sums;
}

/** A total or subtotal: a formula with its value where figures are numbers, typed text where they are text. */
function writeSums(
	page: Page,
	row: number,
	label: readonly [string, string],
	entries: readonly RosterRow[],
	table: RosterTable,
	formulaOf: (column: number) => string
): void {
	page.put(row, 0, label[0]);
	page.put(row, 1, label[1]);
	const sums = sumsOf(entries, table);
	for (const [index, column] of table.columns.entries()) {
		if (!isLine(column)) {
			if (column.rate) page.put(row, index + 2, rateCell(page, row, table, sums, column.rate));
			continue;
		}
		const sum = (sums.get(column.id) ?? 0) / (table.factors?.get(column.id) ?? 1);
		const wrong =
			label[1].startsWith('T') && table.wrongTotal?.id === column.id ? table.wrongTotal.by : 0;
		if (wrong !== 0) page.put(row, index + 2, sum + wrong);
		else if (table.hand.figures === 'number')
			page.put(row, index + 2, { value: sum, formula: formulaOf(index + 2) });
		else page.put(row, index + 2, written(sum, { ...table.hand, zero: '0' }));
	}
}

/** Writes a table with one row a unit. @returns the next free row. */
export function writeRosterTable(page: Page, top: number, table: RosterTable): number {
	page.widths.set(0, 6).set(1, 24);
	let row = writeNumbers(page, writeHeader(page, top, table), table);
	const totalRow = table.total === 'first' ? row++ : null;
	const first = row;
	let order = 0;
	const subtotals: number[] = [];
	const groups = table.sections ?? [{ title: '', holds: () => true }];
	for (const [index, group] of groups.entries()) {
		const members = table.rows.filter(({ unit }) => group.holds(unit));
		if (group.title !== '') {
			const [from, to] = [row + 1, row + members.length];
			writeSums(
				page,
				row,
				[['I', 'II', 'III'][index] ?? '', group.title],
				members,
				table,
				(column) => `SUM(${a1Of(from, column)}:${a1Of(to, column)})`
			);
			subtotals.push(row++);
		}
		for (const entry of members) writeRow(page, row++, ++order, table, entry);
	}
	const last = row - 1;
	if (table.total === 'none') return row;
	const label =
		table.total === 'first' ? 'TỔNG SỐ' : subtotals.length > 0 ? 'TỔNG CỘNG (I+II)' : 'Tổng cộng';
	writeSums(page, totalRow ?? row, ['', label], table.rows, table, (column) =>
		subtotals.length > 0
			? subtotals.map((at) => a1Of(at, column)).join('+')
			: `SUM(${a1Of(first, column)}:${a1Of(last, column)})`
	);
	return totalRow === null ? row + 1 : row;
}
