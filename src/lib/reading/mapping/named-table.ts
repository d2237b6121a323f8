import type { Decisions, Table } from '$lib/model';
import { cellText } from './ground/cell-text';
import type { MappingContext } from './ground/context';
import { unitsOfModelSections } from './lists/register-sections';
import { withCodesBeside } from './units/codes-beside';
import { withColumnsAsked } from './units/columns-of-no-unit';
import { withPlacesBeside } from './units/places-beside';
import { unitsOfTable, type TableUnits } from './units/units-of-table';

/**
 * A table with the units it names, in the shape they give it: columns below one commune are parts and no units, rows that name
 * communes in a list of models are its sections.
 * @param window its first day and its last, on which units are looked up.
 * @param told the column somebody said names units, or null.
 */
export function namedTable(
	detected: Table,
	window: { readonly start: string; readonly date: string },
	told: number | null,
	decisions: Decisions | null,
	context: MappingContext
): { readonly table: Table; readonly units: TableUnits } {
	const { date } = window;
	const placed = withPlacesBeside(detected, date, told, context);
	const { places, ownRows } = placed;
	const by = { column: told ?? placed.column, places, ownRows };
	const unitsIn = (one: Table) => unitsOfTable(one, window, by, decisions, context);
	const named = unitsIn(placed.table);
	const ofCommune = named.whole?.key && context.roster.byKey(named.whole.key)?.level === 'commune';
	const isOne = detected.shape === 'units-across' && ofCommune;
	const one: Table = isOne ? { ...detected, shape: 'key-value' } : placed.table;
	const read = isOne ? unitsIn(one) : named;
	const at = { date, decisions };
	const isNamed = one.rows.some(
		(row) => row.role === 'data' && read.column !== null && cellText(row, read.column) !== ''
	);
	const listed = isNamed ? null : unitsOfModelSections(one, at, context);
	const table = listed?.table ?? one;
	return {
		table,
		units: {
			...read,
			ofRows: withCodesBeside(one, read, at, context),
			...(listed?.units ? { ofRows: listed.units, whole: null } : {}),
			ofColumns: withColumnsAsked(table, read.ofColumns, at, context)
		}
	};
}
