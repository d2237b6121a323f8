import type { GridView } from './grid-view';
import type { RowFeatures } from './row-features';

/** What the body's rows are judged with. */
export interface BodyContext {
	readonly view: GridView;
	readonly features: readonly RowFeatures[];
	readonly columns: readonly number[];
	/** The column of running numbers, or null. */
	readonly numberColumn: number | null;
	/** The column that names the row, or the first of figures where none does. */
	readonly labelColumn: number;
	/** Columns where figures stand; among them that of names where none names the rows. */
	readonly valueColumns: ReadonlySet<number>;
	/** Whether rows are indicators: then `Tổng số lượt` is an indicator and I, II are figures of their own. */
	readonly indicatorsDown: boolean;
}

/** The name that a row carries: the label column, else the first words left of the figures. */
export function labelOf(context: BodyContext, row: number): string {
	const { view, columns, labelColumn, numberColumn, valueColumns } = context;
	const merge = view.mergeAt(row, labelColumn);
	const own = merge ? view.text(merge.top, merge.left) : view.text(row, labelColumn);
	if (own !== '' && !valueColumns.has(labelColumn)) return own;
	for (const column of columns) {
		if (valueColumns.has(column) && column !== numberColumn) break;
		const text = view.text(row, column);
		if (text !== '' && !(column === numberColumn && /^[\d.()]+$/.test(text))) return text;
	}
	return '';
}

/** Whether figures stand in a row beside its running number. */
export function hasValues(context: BodyContext, row: number): boolean {
	const { columns, looks } = context.features[row] as RowFeatures;
	for (let i = 0; i < columns.length; i++) {
		const column = columns[i] as number;
		if (looks[i] !== 'text' && column !== context.numberColumn && context.valueColumns.has(column))
			return true;
	}
	return false;
}
