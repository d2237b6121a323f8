import {
	placeOfCell,
	type Decisions,
	type Issue,
	type MappedTable,
	type ReadCell,
	type SharesTwoWays,
	type ShareWriting,
	type Table,
	type TableRow
} from '$lib/model';
import { headerId } from '../ground/header-id';
import { headersOfColumns, headersOfLines } from './headers';
import { isInPercent } from './scale-in-doubt';

/** Where half of the other shares are at least this, in per cent, one up to 1 may be a fraction of one. Our own line. */
const FAR_FROM_ONE = 20;

/** What the columns and lines of a table mean, as far as it matters to shares. */
type Meanings = Pick<MappedTable, 'columns' | 'lines' | 'units'>;
type Cell = ReadCell | null | undefined;

/** The figure of a cell as it is written; 0 where none stands. */
function writtenIn(cell: Cell): number {
	return cell?.share ?? (typeof cell?.value === 'number' ? cell.value : 0);
}

function isLow(cell: Cell): boolean {
	const share = writtenIn(cell);
	return share > 0 && share <= 1 && cell?.raw.includes('%') === false;
}

/** Whether those of these shares that are up to one may be fractions of one: half of the others at least are far above it. */
function areOfTwoKinds(cells: readonly Cell[]): boolean {
	if (!cells.some(isLow)) return false;
	const others = cells.filter((cell) => writtenIn(cell) !== 0 && !isLow(cell));
	const far = others.filter((cell) => writtenIn(cell) >= FAR_FROM_ONE);
	return others.length > 0 && far.length * 2 >= others.length;
}

/** Tells of a place in a table which header its share is asked about by: its column's, or its line's; null where it is in no doubt. */
type AskedBy = (r: number, c: number, cell: Cell) => readonly string[] | null;

/**
 * Of a column that says it is in per cent its shares were told apart when it was read. Where nothing but what is counted says that figures
 * are shares, those up to one among others far above are in doubt; null where no share of the table may be.
 */
function askedByOf(table: Table, { columns, lines, units }: Meanings): AskedBy | null {
	const isDown = lines.length === 0;
	const isMeasured = columns.map(({ value }) => value.role === 'measure');
	const isMixed = table.columns.map(({ mixedShares }, c) => mixedShares === true && isMeasured[c]);
	const ofShares = (isDown ? columns : lines).map(
		({ value }, i) =>
			value.role === 'measure' &&
			isInPercent(value.measure) &&
			!(isDown && table.columns[i]?.kind === 'percent')
	);
	if (!isMixed.includes(true) && !ofShares.includes(true)) return null;
	const { paths, cellsOf } = isDown ? headersOfColumns(table) : headersOfLines(table, units);
	const ofTwoKinds = ofShares.map((isOf, i) => isOf && areOfTwoKinds(cellsOf(i)));
	return (r, c, cell) => {
		const i = isDown ? c : r;
		const isOpen = isMixed[c] === true && cell?.share !== undefined;
		const isOne = ofTwoKinds[i] === true && isMeasured[c] === true && isLow(cell);
		return isOpen || isOne ? (paths[i] ?? null) : null;
	};
}

/** A share as it is meant; null where nobody said it or knows. What is above one can only be in per cent. */
export function shareAs(share: number, writing: ShareWriting | undefined): number | null {
	if (writing === undefined || writing === 'none') return null;
	const isFraction = writing === 'fraction' && Math.abs(share) <= 1;
	return isFraction ? Number((share * 100).toPrecision(12)) : share;
}

/** The table with shares in doubt read as decided; where nobody decided they are no figures. */
export function withDecidedShares(
	table: Table,
	meanings: Meanings,
	decided: Decisions['shares'] = {}
): Table {
	const askedBy = askedByOf(table, meanings);
	const isMarked = table.rows.some(({ cells }) => cells.some((cell) => cell?.share !== undefined));
	if (!askedBy && !isMarked) return table;
	const taken = (cell: ReadCell | null, r: number, c: number): ReadCell | null => {
		const path = askedBy?.(r, c, cell);
		if (cell && path) {
			const share = writtenIn(cell);
			const value = shareAs(share, decided[headerId(path)]);
			return { ...cell, share, value, state: value === null ? 'error' : 'value' };
		}
		// What a line or column was taken for before it was said to be something else leaves no doubt behind.
		if (cell?.share === undefined || table.columns[c]?.mixedShares === true) return cell;
		const { share, ...told } = cell;
		return { ...told, value: share, state: 'value' };
	};
	return {
		...table,
		rows: table.rows.map((row, r) => ({
			...row,
			cells: row.cells.map((cell, c) => taken(cell, r, c))
		}))
	};
}

/** The shares of one header that are in doubt. */
interface Doubt {
	readonly path: readonly string[];
	readonly cells: { readonly row: TableRow; readonly column: number; readonly cell: ReadCell }[];
}

/** The shares of data rows in doubt, by the header they are asked about by. */
function doubtsIn(table: Table, meanings: Meanings): ReadonlyMap<string, Doubt> {
	const found = new Map<string, Doubt>();
	const askedBy = askedByOf(table, meanings);
	if (!askedBy) return found;
	for (const [r, row] of table.rows.entries()) {
		if (row.role !== 'data') continue;
		for (const [column, cell] of row.cells.entries()) {
			const path = askedBy(r, column, cell);
			if (!cell || !path) continue;
			const doubt = found.get(headerId(path)) ?? { path, cells: [] };
			doubt.cells.push({ row, column, cell });
			found.set(headerId(path), doubt);
		}
	}
	return found;
}

/** The shares of a table that may be in per cent or fractions of one (`0,85` beside 92), answered or not; null for none. */
export function sharesTwoWays(table: Table, meanings: Meanings): readonly SharesTwoWays[] | null {
	const doubts = doubtsIn(table, meanings);
	if (doubts.size === 0) return null;
	return Array.from(doubts, ([header, { cells }]) => ({
		header,
		figures: [
			...new Map(
				cells.map(({ cell }) => [cell.raw, { raw: cell.raw, share: writtenIn(cell) }])
			).values()
		]
	}));
}

/** The shares that are not taken, once for each header at the first of them: nobody said how they are meant, or that nobody knows it. */
export function sharesIssues(mapped: MappedTable, decided: Decisions['shares'] = {}): Issue[] {
	if (!mapped.shares) return [];
	const { table } = mapped;
	return Array.from(doubtsIn(table, mapped)).flatMap(([header, { path, cells }]): Issue[] => {
		const [first] = cells;
		if (!first || !['none', undefined].includes(decided[header])) return [];
		return [
			{
				code: 'mixed-shares',
				severity: 'warning',
				sheet: table.sheet,
				a1: placeOfCell(table, first.row, first.column),
				raw: first.cell.raw,
				count: cells.length,
				details: { header: path.join(' › ') }
			}
		];
	});
}
