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
	const countsWhole = (row: number) =>
		measureColumn !== undefined && isWholeMeasure(view.text(row, measureColumn));
	const unitsDown = measureColumn === undefined && isUnitHeader(paths.get(labelColumn ?? -1) ?? []);
	const contexts = columns.map((column): ColumnContext => ({
		view,
		column,
		path: paths.get(column) ?? [],
		paths,
		rows,
		isData,
		isLabel: column === labelColumn,
		numbered: frame.numberRow !== null && /\d/.test(view.text(frame.numberRow, column)),
		date1904: file.date1904,
		countsWhole,
		unitsDown,
		pieces: known
	}));
	const pieces = contexts.map(piecesOf);
	let surplus = 0;
	contexts.forEach(({ path, isLabel }, i) => {
		const sure = isLabel ? null : surelyWritten(path, pieces[i] as Pieces);
		if (sure !== null) surplus += sure === 'vi' ? 1 : -1;
	});
	const elsewhere = surplus === 0 ? null : surplus > 0 ? 'vi' : 'en';
	return new Map(
		contexts.map((context, i) => [
			context.column,
			readColumn(context, pieces[i] as Pieces, elsewhere)
		])
	);
}
