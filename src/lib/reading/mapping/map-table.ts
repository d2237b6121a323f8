import type {
	Decisions,
	MappedTable,
	Meaning,
	Suggestion,
	Table,
	UnitGuess,
	Window
} from '$lib/model';
import { withDashes } from './figures/dash-cells';
import { givenSheetName, type MappingContext } from './ground/context';
import { settledMeaning } from './ground/settled-meaning';
import { meaningsOfPeople } from './lists/answers-of-people';
import { withoutDittos } from './lists/ditto-marks';
import { modelsBelow } from './lists/models-below';
import { kinOf, memoryFor } from './meanings/form-kin';
import { sharesTwoWays, withDecidedShares } from './meanings/shares-two-ways';
import { figuresTwoWays, withDecidedTwoWays, withoutTwoWays } from './meanings/two-ways';
import { withWholeCounts } from './meanings/whole-counts';
import { namedTable } from './named-table';
import { withoutBodiesBelow } from './parts/bodies-below';
import { withoutPartRows } from './parts/part-rows';
import { withPartsAcross } from './parts/parts-across';
import { readMeanings } from './read-meanings';
import { withCommunesAbove } from './units/communes-above';
import { withoutIndexRows } from './units/index-rows';
import { namesOfOneUnit } from './units/names-of-one-unit';
import { withPartsBelow } from './units/parts-below';
import { withRowsInDoubt } from './units/rows-in-doubt';
import { withoutTotalColumns } from './units/unit-total-columns';
import { withSumsOfCommunes, withTotalsThatNameUnits } from './units/totals-that-name-units';
import { withUnitTotals } from './units/unit-totals';
import { withUnitsAcross } from './units/units-across';
import type { TableUnits } from './units/units-of-table';
import { unitsThen } from './units/units-then';
import { withWholeUnitRows } from './units/whole-unit-rows';
import { asOfInDoubt } from './windows/as-of-flows';
import { windowOfTable } from './windows/window-of-table';

function isAsked(suggestion: Suggestion<unknown>): boolean {
	return suggestion.confidence === 'ask';
}

/** Whether nothing has to be asked. */
function isReady(mapped: MappedTable, decisions: Decisions | null): boolean {
	if (decisions?.skip === true || mapped.table.shape === 'people') return true;
	const { table, window, columns, lines, merged } = mapped;
	const named = [...mapped.units, ...(mapped.unitsOfColumns ?? []), mapped.unit].filter(
		(unit) => unit !== null
	);
	return (
		(table.shape !== 'case-list' || decisions?.count === true) &&
		window.value !== null &&
		named.length > 0 &&
		named.every((unit) => unit.confidence !== 'ask') &&
		(merged === undefined || decisions?.beforeMerger !== undefined) &&
		(mapped.twoWays ?? []).every(({ header }) => decisions?.numbers?.[header]) &&
		(mapped.shares ?? []).every(({ header }) => decisions?.shares?.[header]) &&
		(mapped.models ?? []).every(({ countedAs }) => countedAs !== undefined) &&
		(mapped.oneUnit ?? []).every(({ counted }) => counted !== undefined) &&
		![...columns, ...lines].some(isAsked)
	);
}

/** The rows that count and their units: totals, rows of the whole unit and rows in doubt told apart. */
function countedRows(
	{
		figures,
		units,
		columns
	}: {
		readonly figures: Table;
		readonly units: TableUnits;
		readonly columns: readonly Suggestion<Meaning>[];
	},
	window: Window | null,
	decisions: Decisions | null,
	context: MappingContext
): { readonly table: Table; readonly units: readonly (UnitGuess | null)[] } {
	const named = { table: figures, units: units.ofRows };
	const isOfWhole = units.ofRows.every((unit) => unit === null);
	const withTotals = () => {
		if (window === null) return named;
		const listed = withSumsOfCommunes({ ...named, columns }, window.end, decisions, context);
		return withUnitTotals({ ...listed, columns }, window.end, decisions, context);
	};
	return withRowsInDoubt(
		isOfWhole
			? { ...named, table: withWholeUnitRows(figures, units.whole, columns) }
			: withTotals(),
		units.whole,
		columns,
		decisions,
		context
	);
}

/**
 * Suggests for one table what each column or line means, which units it names and which window it speaks of.
 * Remembered forms (by fingerprint) and the analyst's decisions win over what is read from words. `ready` when
 * nothing has to be asked; whether a list of petitions may be counted always is.
 */
export function mapTable(
	detected: Table,
	context: MappingContext,
	decisions: Decisions | null = null
): MappedTable {
	const parts = withoutPartRows(withoutDittos(detected), context);
	const without = withoutIndexRows(withoutBodiesBelow(parts, context));
	const listed = withTotalsThatNameUnits(withCommunesAbove(without, context), context);
	const parted = withUnitsAcross(withPartsAcross(listed, context.resolver), context.resolver);
	const { span, choices } = windowOfTable(parted, decisions, context);
	const kin = kinOf(detected, span.value);
	const memory = memoryFor(detected, kin, context.memories);
	const settled = { decisions, memory };
	const told = parted.columns.findIndex(
		({ path }) => settledMeaning(path, settled)?.value.role === 'unit'
	);
	const date = span.value?.end ?? context.today;
	const days = { start: span.value?.start ?? date, date };
	const named = namedTable(parted, days, told === -1 ? null : told, decisions, context);
	const { column } = named.units;
	const { below, ...ofUnits } = withPartsBelow(
		{ table: named.table, units: named.units.ofRows },
		column
	);
	const table = ofUnits.table;
	const units = { ...named.units, ofRows: ofUnits.units };
	const { columns, lines, form, theme } = readMeanings(table, units, span.value, settled, context);
	const written = withWholeCounts(table, { columns, lines }, decisions?.numbers);
	const numbers = withDecidedTwoWays(written, { columns }, decisions?.numbers);
	const figures = withDecidedShares(
		numbers,
		{ columns, lines, units: units.ofRows },
		decisions?.shares
	);
	const counted = countedRows({ figures, units, columns }, span.value, decisions, context);
	const ofColumns =
		span.value === null
			? units.ofColumns
			: withoutTotalColumns(
					{ table: figures, units: units.ofColumns, columns, lines },
					span.value.end,
					decisions,
					context
				);
	const dash = decisions?.dash ?? memory?.dash;
	const twoWays = figuresTwoWays(counted.table, { columns });
	const shares = sharesTwoWays(counted.table, { columns, lines, units: counted.units });
	const drawn: MappedTable = {
		table: withDashes(
			withoutTwoWays(counted.table, { columns }, decisions?.numbers),
			{ columns, lines },
			dash ?? null
		),
		form,
		theme: theme ?? 'other',
		columns,
		lines,
		units: counted.units,
		...(table.shape === 'units-across' ? { unitsOfColumns: ofColumns } : {}),
		unit: units.whole,
		window: span,
		...(choices ? { windows: choices } : {}),
		...(dash === undefined ? {} : { dash }),
		...(twoWays ? { twoWays } : {}),
		...(shares ? { shares } : {}),
		...(below ? { below } : {}),
		...(kin ? { kin } : {}),
		ready: false
	};
	const answered: MappedTable = { ...drawn, columns: meaningsOfPeople(drawn) };
	const asOf = asOfInDoubt(answered);
	const dated: MappedTable = asOf
		? {
				...answered,
				window: { value: null, confidence: 'ask', reasons: [asOf.reason] },
				windows: asOf.windows
			}
		: answered;
	const models = modelsBelow(dated, settled, givenSheetName(table, context));
	const whole: MappedTable = {
		...dated,
		...unitsThen(dated, decisions, context),
		...(models ? { models } : {})
	};
	const oneUnit = namesOfOneUnit(whole, settled);
	const asked: MappedTable = { ...whole, ...(oneUnit ? { oneUnit } : {}) };
	return { ...asked, ready: isReady(asked, decisions) };
}
