import type { Decisions, FormMemory, Meaning, Suggestion, Table, Theme, Window } from '$lib/model';
import { formOf, leafKey, plainColumn } from '$lib/reference/forms';
import type { MappingContext } from './ground/context';
import { lineColumnsOf, linePaths } from './ground/line-path';
import { askedByTable } from './meanings/doubts-of-table';
import { formOfLines } from './meanings/form-of-lines';
import { headersOfColumns, headersOfLines } from './meanings/headers';
import { meaningsOfColumns, meaningsOfLines } from './meanings/meanings-of-table';
import { themeOfTable } from './meanings/theme-of-table';
import { meaningsOfValueColumns } from './meanings/value-columns';
import type { TableUnits } from './units/units-of-table';
import { withoutPartSums } from './windows/period-columns';
import { headedColumns, withWindowsBeside } from './windows/windows-beside';

/** What the columns and lines of a table mean, and which form it is. */
export interface ReadMeanings {
	readonly columns: readonly Suggestion<Meaning>[];
	/** In step with the rows where these are indicators; else empty. */
	readonly lines: readonly Suggestion<Meaning>[];
	readonly form: string;
	readonly theme: Theme | null;
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

/**
 * What the columns of a table mean, or its lines where its rows are indicators: as somebody answered or the form is remembered, else as
 * their words say, asked where the table around them makes them doubtful.
 */
export function readMeanings(
	table: Table,
	units: TableUnits,
	window: Window | null,
	settled: { readonly decisions: Decisions | null; readonly memory: FormMemory | null },
	{ file, roster, resolver }: MappingContext
): ReadMeanings {
	const { memory } = settled;
	const paths = table.columns.map((column) => column.path);
	const known = formOf(table.title, paths);
	const isDownwards = table.shape === 'units-across' || table.shape === 'key-value';
	const lineColumns = isDownwards ? lineColumnsOf(table) : null;
	const lineWords = lineColumns ? linePaths(table, lineColumns, units.ofRows).flat() : [];
	const theme =
		memory?.theme ??
		known?.theme ??
		themeOfTable(table, file.name, [...paths.flat(), ...lineWords]);
	const dated = { ...table, window };
	if (isDownwards) {
		const isOfUnit = units.ofColumns.map((unit) => unit !== null);
		const lines = askedByTable(
			table,
			file,
			headersOfLines(table, units.ofRows),
			meaningsOfLines(dated, theme, settled, units.ofRows)
		);
		return {
			columns: withoutPartSums(
				{ ...table, window },
				withWindowsBeside(
					meaningsOfValueColumns(table, {
						isValue: valueColumns(table, isOfUnit),
						ofColumns: units.ofColumns,
						whole: units.whole,
						lines,
						resolver,
						settled
					}),
					headedColumns(table, units.ofColumns),
					window
				),
				units.ofColumns
			),
			lines,
			form: known?.id ?? formOfLines(table.fingerprint, lines),
			theme
		};
	}
	const codeOf = (r: number) => {
		const key = units.ofRows[r]?.key;
		return key ? (roster.byKey(key)?.code ?? null) : null;
	};
	const isName = (text: string) => resolver.isUnitName(text);
	return {
		columns: askedByTable(
			table,
			file,
			headersOfColumns(table),
			meaningsOfColumns(dated, theme, { column: units.column, codeOf, isName }, settled)
		),
		lines: [],
		form: memory?.form ?? known?.id ?? table.fingerprint,
		theme
	};
}
