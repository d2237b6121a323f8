import type { Decisions, MappedTable, Meaning, Suggestion, Table, Window } from '$lib/model';
import { formOf, leafKey, plainColumn } from '$lib/reference/forms';
import { withCodesBeside } from './units/codes-beside';
import { withColumnsAsked } from './units/columns-of-no-unit';
import { fileStem, type MappingContext } from './ground/context';
import { withDashes } from './figures/dash-cells';
import { withoutDittos } from './lists/ditto-marks';
import { meaningsOfPeople } from './lists/answers-of-people';
import { lineColumnsOf, linePaths } from './ground/line-path';
import {
	meaningsOfColumns,
	meaningsOfLines,
	meaningsOfValueColumns
} from './meanings/meanings-of-table';
import { themeOfTable } from './meanings/theme-of-table';
import { formOfLines } from './meanings/form-of-lines';
import { withPartsAcross } from './parts/parts-across';
import { askedByTable } from './meanings/doubts-of-table';
import { headersOfColumns, headersOfLines } from './meanings/headers';
import { unitsOfModelSections } from './lists/register-sections';
import { withoutPartRows } from './parts/part-rows';
import { settledMeaning } from './ground/settled-meaning';
import { unitsThen } from './units/units-then';
import { withoutTotalColumns } from './units/unit-total-columns';
import { withUnitsAcross } from './units/units-across';
import { withRowsInDoubt } from './units/rows-in-doubt';
import { withUnitTotals } from './units/unit-totals';
import { figuresTwoWays, withDecidedTwoWays, withoutTwoWays } from './meanings/two-ways';
import { unitsOfTable } from './units/units-of-table';
import { withWholeUnitRows } from './units/whole-unit-rows';
import { asOfInDoubt } from './windows/as-of-flows';
import { windowOfColumns } from './windows/window-of-columns';
import { isToCome, partOfYear, windowInDoubt, type WindowDoubt } from './windows/window-in-doubt';
import { windowOfName } from './windows/window-of-name';
import { windowOfPeriodColumn } from './windows/window-of-period-column';

function isWithin(window: Window, other: Window): boolean {
	return window.start >= other.start && window.end <= other.end;
}

function windowOfTable(
	table: Table,
	doubt: WindowDoubt | null,
	decisions: Decisions | null,
	context: MappingContext
): Suggestion<Window | null> {
	if (decisions?.window)
		return { value: decisions.window, confidence: 'sure', reasons: [{ code: 'decided' }] };
	const part = partOfYear(table);
	if (part) return { value: part.window, confidence: 'likely', reasons: [part.reason] };
	if (doubt) return { value: null, confidence: 'ask', reasons: [doubt.reason] };
	if (isToCome(table.window, context))
		return { value: null, confidence: 'ask', reasons: [{ code: 'window-to-come' }] };
	const ofRows = windowOfPeriodColumn(table);
	const read = windowOfName(table.sheet) ?? windowOfName(fileStem(context.file));
	const named = table.window ?? read?.window ?? null;
	if (ofRows && named && !isWithin(named, ofRows.value))
		return { value: null, confidence: 'ask', reasons: [{ code: 'unknown-window' }] };
	if (table.window) return { value: table.window, confidence: 'sure', reasons: table.reasons };
	if (ofRows) return ofRows;
	if (read) return { value: read.window, confidence: 'likely', reasons: [read.reason] };
	return (
		windowOfColumns(table) ?? {
			value: null,
			confidence: 'ask',
			reasons: [{ code: 'unknown-window' }]
		}
	);
}

/** Columns that hold figures in a table whose rows are indicators. */
function valueColumns(table: Table, columnsOfUnits: readonly boolean[]): boolean[] {
	const lines = lineColumnsOf(table);
	const across = table.shape === 'units-across';
	const candidates = table.columns.map((column, i) => {
		if (lines && (i === lines.label || i === lines.order || i === lines.measuredIn)) return false;
		if (column.kind === 'personal' || plainColumn(leafKey(column.path)) !== null) return false;
		return across
			? columnsOfUnits[i] === true
			: column.kind === 'number' || column.kind === 'percent';
	});
	if (candidates.some(Boolean) || across) return candidates;
	return table.columns.map(
		(column, i) =>
			candidates[i] === false &&
			(lines === null || ![lines.label, lines.order, lines.measuredIn].includes(i)) &&
			/ket qua|so lieu|gia tri|thuc hien|so luong/.test(leafKey(column.path))
	);
}

function isAsked(suggestion: Suggestion<unknown>): boolean {
	return suggestion.confidence === 'ask';
}

/** Whether nothing has to be asked. */
function isReady(mapped: MappedTable, decisions: Decisions | null): boolean {
	if (decisions?.skip === true) return true;
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
		![...columns, ...lines].some(isAsked)
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
	const listedRows = withoutPartRows(withoutDittos(detected), context);
	const parted = withUnitsAcross(withPartsAcross(listedRows, context.resolver), context.resolver);
	const memory = context.memories.find((one) => one.fingerprint === detected.fingerprint) ?? null;
	const settled = { decisions, memory };
	const doubt = windowInDoubt(parted, context);
	const choices =
		doubt?.windows ?? (parted.window && isToCome(parted.window, context) ? [parted.window] : null);
	const span = windowOfTable(parted, doubt, decisions, context);
	const told = parted.columns.findIndex(
		({ path }) => settledMeaning(path, settled)?.value.role === 'unit'
	);
	const date = span.value?.end ?? context.today;
	const unitsIn = (one: Table) =>
		unitsOfTable(one, date, told === -1 ? null : told, decisions, context);
	const named = unitsIn(parted);
	const ofCommune = named.whole?.key && context.roster.byKey(named.whole.key)?.level === 'commune';
	const isOne = parted.shape === 'units-across' && ofCommune;
	const one: Table = isOne ? { ...parted, shape: 'key-value' } : parted;
	const read = isOne ? unitsIn(one) : named;
	const listed =
		read.column === null ? unitsOfModelSections(one, { date, decisions }, context) : null;
	const table = listed?.table ?? one;
	const units = {
		...read,
		ofRows: withCodesBeside(one, read, { date, decisions }, context),
		...(listed?.units ? { ofRows: listed.units, whole: null } : {}),
		ofColumns: withColumnsAsked(table, read.ofColumns, { date, decisions }, context)
	};
	const codes = units.ofRows.map((unit) =>
		unit?.key ? (context.roster.byKey(unit.key)?.code ?? null) : null
	);
	const downwards = table.shape === 'units-across' || table.shape === 'key-value';
	const lineColumns = downwards ? lineColumnsOf(table) : null;
	const words = [
		...table.columns.flatMap((column) => column.path),
		...(lineColumns ? linePaths(table, lineColumns, units.ofRows).flat() : [])
	];
	const known = formOf(
		table.title,
		table.columns.map((column) => column.path)
	);
	const theme = memory?.theme ?? known?.theme ?? themeOfTable(table, context.file.name, words);
	const columns = downwards
		? meaningsOfValueColumns(
				table,
				valueColumns(
					table,
					units.ofColumns.map((unit) => unit !== null)
				)
			)
		: askedByTable(
				table,
				context.file,
				headersOfColumns(table),
				meaningsOfColumns(
					{ ...table, window: span.value },
					theme,
					{ column: units.column, codes },
					settled
				)
			);
	const lines: readonly Suggestion<Meaning>[] = downwards
		? askedByTable(
				table,
				context.file,
				headersOfLines(table, units.ofRows),
				meaningsOfLines({ ...table, window: span.value }, theme, settled, units.ofRows)
			)
		: [];
	const figures = withDecidedTwoWays(table, { columns }, decisions?.numbers);
	const ofUnits =
		span.value === null
			? { table: figures, units: units.ofRows }
			: withUnitTotals(
					{ table: figures, units: units.ofRows, columns },
					span.value.end,
					decisions,
					context
				);
	const { table: counted, units: unitsOfRows } = withRowsInDoubt(
		units.ofRows.every((unit) => unit === null)
			? { table: withWholeUnitRows(figures, units.whole, columns), units: units.ofRows }
			: ofUnits,
		units.whole,
		columns,
		decisions,
		context
	);
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
	const twoWays = figuresTwoWays(counted, { columns });
	const drawn: MappedTable = {
		table: withDashes(
			withoutTwoWays(counted, { columns }, decisions?.numbers),
			{ columns, lines },
			dash ?? null
		),
		form: downwards
			? (known?.id ?? formOfLines(table.fingerprint, lines))
			: (memory?.form ?? known?.id ?? table.fingerprint),
		theme: theme ?? 'other',
		columns,
		lines,
		units: unitsOfRows,
		...(table.shape === 'units-across' ? { unitsOfColumns: ofColumns } : {}),
		unit: units.whole,
		window: span,
		...(choices ? { windows: choices } : {}),
		...(dash === undefined ? {} : { dash }),
		...(twoWays ? { twoWays } : {}),
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
	const whole: MappedTable = { ...dated, ...unitsThen(dated, decisions, context) };
	return { ...whole, ready: isReady(whole, decisions) };
}
