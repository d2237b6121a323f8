import type { Decisions, Meaning, Suggestion, Table, TableRow, UnitGuess } from '$lib/model';
import { cellText } from '../ground/cell-text';
import { compareRow, isByChance } from '../ground/compare-row';
import type { MappingContext } from '../ground/context';
import { withRoles } from '../ground/with-roles';
import { withOwnFigures } from './own-figures';
import { columnsToAdd } from './unit-totals';

function isByArithmetic({ reasons }: TableRow): boolean {
	return reasons.some(({ code }) => code === 'total-by-arithmetic');
}

/**
 * The table with rows that only their figures made totals as rows of data where they name a unit and the rows beside them
 * mostly do: a commune among communes is no sum of theirs, however its few figures fall. Whose they are is settled once the units are known.
 */
export function withTotalsThatNameUnits(table: Table, { resolver }: MappingContext): Table {
	if (table.shape !== 'units-down') return table;
	const sum = table.rows.find((row) => row.role === 'total' && isByArithmetic(row));
	if (!sum) return table;
	const namesUnit = (row: TableRow, column: number) => resolver.isUnitName(cellText(row, column));
	const label = table.columns.findIndex(({ kind }, c) => kind === 'label' && namesUnit(sum, c));
	const others = table.rows.filter(({ role }) => role === 'data');
	if (label === -1 || others.filter((row) => namesUnit(row, label)).length * 2 <= others.length)
		return table;
	return withRoles(
		table,
		table.rows.map((row) => (row === sum ? { ...row, role: 'data' } : row))
	);
}

/**
 * What becomes of rows that only their figures would make totals: one that names a commune is its own, and asked about where
 * several columns add up beyond chance; one of no known unit is a total then. Names of more than a commune, and
 * those a commune shares with its district, are left to whoever tells the two apart.
 * @param date the last day of the window.
 */
export function withSumsOfCommunes(
	mapped: {
		readonly table: Table;
		readonly units: readonly (UnitGuess | null)[];
		readonly columns: readonly Suggestion<Meaning>[];
	},
	date: string,
	decisions: Decisions | null,
	{ roster }: MappingContext
): { readonly table: Table; readonly units: readonly (UnitGuess | null)[] } {
	const { table } = mapped;
	const r = table.rows.findIndex((row) => row.role === 'data' && isByArithmetic(row));
	const [row, guess] = [table.rows[r], mapped.units[r]];
	if (!row || !guess || Object.hasOwn(decisions?.units ?? {}, guess.text)) return mapped;
	const unit = guess.key === null ? null : roster.byKey(guess.key);
	if (unit && (unit.level !== 'commune' || roster.parentOf(unit.key, date)?.name === unit.name))
		return mapped;
	const others = table.rows.filter((other) => other !== row && other.role === 'data');
	if (isByChance(compareRow(row, others, columnsToAdd(table, mapped.columns)))) return mapped;
	const instead = <T>(all: readonly T[], one: T) => all.map((other, i) => (i === r ? one : other));
	return unit
		? { table, units: instead(mapped.units, withOwnFigures(guess)) }
		: {
				table: withRoles(table, instead(table.rows, { ...row, role: 'total' })),
				units: instead(mapped.units, null)
			};
}
