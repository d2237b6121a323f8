import type { Meaning, ReadCell, Suggestion, Table, UnitGuess } from '$lib/model';
import { lineColumnsOf, linePaths } from '../ground/line-path';
import { fileStem, type MappingContext } from '../ground/context';
import { askedByTitle } from './doubtful-title';
import { unlessSettled } from './doubted-together';
import { askedIfNoDossiers } from './dossiers-spoken-of';

/** The headers of a table, of its columns or of its lines, with the cells below or beside each. */
export interface Headers {
	/** Header paths; empty for those that hold no figures. */
	readonly paths: readonly (readonly string[])[];
	/** The cells of each that hold figures. */
	readonly cells: readonly (readonly (ReadCell | null)[])[];
}

/** The headers of the columns of figures of a table. */
export function headersOfColumns({ columns, rows }: Table): Headers {
	const data = rows.filter(({ role }) => role === 'data');
	return {
		paths: columns.map(({ kind, path }) => (kind === 'number' || kind === 'percent' ? path : [])),
		cells: columns.map((_, c) => data.map(({ cells }) => cells[c] ?? null))
	};
}

/** The headers of the lines of a table whose rows are indicators. */
export function headersOfLines(table: Table, units: readonly (UnitGuess | null)[]): Headers {
	const columns = lineColumnsOf(table);
	if (!columns) return { paths: table.rows.map(() => []), cells: table.rows.map(() => []) };
	const others = [columns.label, columns.order, columns.measuredIn];
	return {
		paths: linePaths(table, columns, units),
		cells: table.rows.map(({ cells }) => cells.filter((_, c) => !others.includes(c)))
	};
}

/** What was read of columns or lines, asked where the table around them or their figures make it doubtful. */
export function askedByTable(
	table: Table,
	file: MappingContext['file'],
	{ paths }: Headers,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	const doubted = unlessSettled(read, (known) =>
		askedIfNoDossiers(paths, table, fileStem(file), known)
	);
	return askedByTitle(table.title, doubted);
}
