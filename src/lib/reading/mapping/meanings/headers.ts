import type { ReadCell, Table, TableRow, UnitGuess } from '$lib/model';
import { leafKey } from '$lib/reference/forms';
import { cellText } from '../ground/cell-text';
import { lineColumnsOf, linePaths } from '../ground/line-path';

/** The headers of a table, of its columns or of its lines, with the cells below or beside each. */
export interface Headers {
	/** Header paths; empty for those that hold no figures. */
	readonly paths: readonly (readonly string[])[];
	/** Whether each is in per cent. */
	readonly percent: readonly boolean[];
	/** The cells of each that hold figures; of a line in step with the columns, null for what is no figure. Those of few are looked at. */
	readonly cellsOf: (i: number) => readonly (ReadCell | null)[];
}

/** The headers of the columns of figures of a table. */
export function headersOfColumns({ columns, rows }: Table): Headers {
	const data = rows.filter(({ role }) => role === 'data');
	const held: (readonly (ReadCell | null)[])[] = [];
	return {
		paths: columns.map(({ kind, path }) => (kind === 'number' || kind === 'percent' ? path : [])),
		percent: columns.map(({ kind }) => kind === 'percent'),
		cellsOf: (c) => (held[c] ??= cellsIn(data, c))
	};
}

function cellsIn(rows: readonly TableRow[], column: number): (ReadCell | null)[] {
	const found = new Array<ReadCell | null>(rows.length);
	for (let r = 0; r < rows.length; r++) found[r] = rows[r]?.cells[column] ?? null;
	return found;
}

/** The headers of the lines of a table whose rows are indicators. */
export function headersOfLines(table: Table, units: readonly (UnitGuess | null)[]): Headers {
	const columns = lineColumnsOf(table);
	const none = table.rows.map(() => []);
	if (!columns) return { paths: none, percent: [], cellsOf: () => [] };
	const { measuredIn } = columns;
	const others = [columns.label, columns.order, measuredIn];
	const paths = linePaths(table, columns, units);
	const held: (readonly (ReadCell | null)[])[] = [];
	return {
		paths,
		percent: table.rows.map((row, r) =>
			/%|(?:^| )ty le(?: |$)/.test(
				`${leafKey(paths[r])} ${measuredIn === null ? '' : cellText(row, measuredIn)}`
			)
		),
		cellsOf: (r) =>
			(held[r] ??= table.rows[r]?.cells.map((cell, c) => (others.includes(c) ? null : cell)) ?? [])
	};
}
