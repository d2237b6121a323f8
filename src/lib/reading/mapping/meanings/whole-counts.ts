import type {
	Decisions,
	MappedTable,
	ReadCell,
	Suggestion,
	Meaning,
	Table,
	TableColumn
} from '$lib/model';
import { MEASURES } from '$lib/reference/indicators';
import { decideNumbers, isTwoWays, readNumber, type NumberConvention } from '$lib/text';
import { headerId } from '../ground/header-id';

type Meanings = Pick<MappedTable, 'columns' | 'lines'>;

/** How a column is written, and how many of its texts settle it. */
interface Settled {
	readonly convention: NumberConvention;
	readonly count: number;
}

function countsWhole(meaning: Suggestion<Meaning> | undefined): boolean {
	return (
		meaning?.value.role === 'measure' &&
		meaning.confidence !== 'ask' &&
		meaning.value.factor === 1 &&
		MEASURES.get(meaning.value.measure)?.integer === true
	);
}

/**
 * How a column is written whose texts fit two ways: as those of its figures that count whole things must be (`2.345` people are no
 * fraction), unless another text or a stored fraction says otherwise. Null where nothing settles it.
 */
function conventionOf({ rows }: Table, c: number, { columns, lines }: Meanings): Settled | null {
	const whole: string[] = [];
	const all: string[] = [];
	for (const [r, { role, cells }] of rows.entries()) {
		const cell = cells[c];
		if (role !== 'data' || !cell || typeof cell.value !== 'number') continue;
		const isText = isTwoWays(cell.raw);
		const isCount = countsWhole(lines.length > 0 ? lines[r] : columns[c]);
		if (isCount && !isText && !Number.isInteger(cell.value)) return null;
		all.push(cell.raw);
		if (isText && isCount) whole.push(cell.raw);
	}
	if (whole.length === 0) return null;
	const ofCounts = decideNumbers(whole, { integer: true });
	if (ofCounts.ambiguous) return null;
	const ofColumn = decideNumbers(all, { decimalElsewhere: ofCounts.convention });
	return ofColumn.ambiguous || ofColumn.convention !== ofCounts.convention
		? null
		: { convention: ofCounts.convention, count: whole.length };
}

/**
 * The table with texts that fit two ways of writing (`2.345`) read where what its columns and lines mean settles it: a count of people
 * has no fraction, and what is written beside it is written alike. Columns that somebody decided about stay as they are.
 */
export function withWholeCounts(
	table: Table,
	meanings: Meanings,
	decided: Decisions['numbers'] = {}
): Table {
	const settled = table.columns.map(({ twoWays, path }, c) =>
		twoWays === true && !decided[headerId(path)] ? conventionOf(table, c, meanings) : null
	);
	if (settled.every((how) => how === null)) return table;
	const read = (cell: ReadCell | null, c: number): ReadCell | null => {
		const how = settled[c];
		if (!how || !cell || !isTwoWays(cell.raw)) return cell;
		const value = readNumber(cell.raw, how.convention)?.value;
		return value === undefined ? cell : { ...cell, value, state: value === 0 ? 'zero' : 'value' };
	};
	return {
		...table,
		columns: table.columns.map((column, c) => withHow(column, settled[c] ?? null)),
		rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(read) }))
	};
}

function withHow(column: TableColumn, how: Settled | null): TableColumn {
	const { twoWays, ...told } = column;
	if (how === null || twoWays !== true) return column;
	const reason = { code: 'number-whole', details: { count: how.count } };
	return { ...told, reasons: [...told.reasons, reason] };
}
