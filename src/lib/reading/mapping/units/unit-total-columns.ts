import type { Decisions, Meaning, Suggestion, Table, TableRow, UnitGuess } from '$lib/model';
import type { MappingContext } from '../ground/context';
import { withOwnFigures } from './own-figures';
import { withUnitTotals } from './unit-totals';

/** Which window of its unit a column is of. */
function windowId({ value }: Suggestion<Meaning>): string {
	if (value.role !== 'measure') return '';
	return [value.windowKind ?? '', value.yearsBack ?? '', value.period ?? ''].join('|');
}

/** The table with a row a unit and a column for each line in each window. */
function turned(
	table: Table,
	units: readonly (UnitGuess | null)[],
	columns: readonly Suggestion<Meaning>[],
	lines: readonly Suggestion<Meaning>[]
): { table: Table; units: UnitGuess[]; columns: Suggestion<Meaning>[] } {
	const guesses = new Map(units.flatMap((guess) => (guess ? [[guess.text, guess] as const] : [])));
	const windows = [...new Set(columns.filter((_, c) => units[c]).map(windowId))];
	const places = table.rows.flatMap((row, r) =>
		row.role === 'data' && lines[r] ? windows.map((window) => ({ row, r, window })) : []
	);
	const rows = [...guesses.keys()].map((text, index): TableRow => {
		const own = new Map(
			columns.flatMap((column, c) =>
				units[c]?.text === text ? [[windowId(column), c] as const] : []
			)
		);
		const cells = places.map(({ row, window }) => row.cells[own.get(window) ?? -1] ?? null);
		return { index, role: 'data', section: null, hidden: false, cells, reasons: [] };
	});
	const first = table.columns[0];
	return {
		table: {
			...table,
			shape: 'units-down',
			rows,
			columns: first ? places.map(() => ({ ...first, kind: 'number', path: [] })) : []
		},
		units: [...guesses.values()],
		columns: places.map(({ r }) => lines[r] as Suggestion<Meaning>)
	};
}

/**
 * Units of the columns of a table whose rows are indicators, those columns left out that hold the total of the others and name
 * the district or province they lie in. One whose figures are nearly their sum is asked about, as rows are.
 */
export function withoutTotalColumns(
	mapped: {
		readonly table: Table;
		readonly units: readonly (UnitGuess | null)[];
		readonly columns: readonly Suggestion<Meaning>[];
		readonly lines: readonly Suggestion<Meaning>[];
	},
	date: string,
	decisions: Decisions | null,
	context: MappingContext
): readonly (UnitGuess | null)[] {
	const { table, units, columns, lines } = mapped;
	if (table.shape !== 'units-across') return units;
	const before = turned(table, units, columns, lines);
	const after = withUnitTotals(before, date, decisions, context);
	const drawn = new Map(
		before.units.map((guess, i) => {
			const row = after.table.rows[i];
			if (row?.role === 'data') return [guess.text, after.units[i] ?? null] as const;
			const isSum = row?.reasons.some(({ details }) => details?.differ === 0);
			return [guess.text, isSum ? null : withOwnFigures(guess)] as const;
		})
	);
	return units.map((guess) => (guess ? (drawn.get(guess.text) ?? null) : null));
}
