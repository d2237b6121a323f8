import type { NumberConvention } from '$lib/text';
import { isMeasureHeader, isUnitHeader, isWholeMeasure } from './column-cues';
import { piecesOf, surelyWritten, type ColumnContext, type Pieces } from './column-pieces';
import type { Frame } from './find-frames';
import type { GridView } from './grid-view';
import { readColumn } from './read-column';
import type { ReadColumn } from './read-figures';

/**
 * Reads every column of a table over the rows of figures, by column index. A column whose figures can be read two ways
 * follows the way most of the sure columns are written; where those are even, none is taken from them.
 * @param labelColumn the column that names the rows; null where none does.
 */
export function readColumns(
	view: GridView,
	frame: Frame,
	columns: readonly number[],
	paths: ReadonlyMap<number, readonly string[]>,
	labelColumn: number | null,
	rows: readonly number[],
	isData: (row: number) => boolean,
	file: { date1904: boolean }
): Map<number, ReadColumn> {
	const measureColumn = columns.find((column) => isMeasureHeader(paths.get(column) ?? []));
	const known: ColumnContext['pieces'] = new Map();
	const numbers: string[] = [];
	const contextOf = (column: number, decimalElsewhere: NumberConvention | null): ColumnContext => ({
		view,
		column,
		path: paths.get(column) ?? [],
		paths,
		rows,
		isData,
		isLabel: column === labelColumn,
		numbered: frame.numberRow !== null && /\d/.test(view.text(frame.numberRow, column)),
		date1904: file.date1904,
		decimalElsewhere,
		countsWhole: (row) =>
			measureColumn !== undefined && isWholeMeasure(view.text(row, measureColumn)),
		unitsDown: measureColumn === undefined && isUnitHeader(paths.get(labelColumn ?? -1) ?? []),
		numberOf: (row) => (numbers[row] ??= String(row + 1)),
		pieces: known
	});
	const pieces = new Map(
		columns.map((column) => [column, piecesOf(contextOf(column, null))] as const)
	);
	const piecesIn = (column: number) => pieces.get(column) as Pieces;
	const sure = columns
		.filter((column) => column !== labelColumn)
		.map((column) => surelyWritten(paths.get(column) ?? [], piecesIn(column)));
	const count = (convention: NumberConvention) => sure.filter((one) => one === convention).length;
	const elsewhere = count('vi') === count('en') ? null : count('vi') > count('en') ? 'vi' : 'en';
	return new Map(
		columns.map((column) => [column, readColumn(contextOf(column, elsewhere), piecesIn(column))])
	);
}
