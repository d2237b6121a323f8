import type { GridView } from './grid-view';
import type { RowFeatures } from './row-features';
import { cuesOfLabel, type LabelCues } from './row-labels';

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
	readonly known: KnownOfRows;
}

/** What was found of the rows of a body, each of which is asked for its name a dozen times. */
export interface KnownOfRows {
	/** The first row of the body: what stands above it is not kept. */
	readonly top: number;
	/** From the first row of the body down. */
	readonly labels: (string | undefined)[];
	/** In step with the labels. */
	readonly cues: (LabelCues | undefined)[];
	/** The same few names stand in many a list again and again. */
	readonly byLabel: Map<string, LabelCues>;
	/** Whether figures stand in rows of these features, which rows alike share. */
	readonly valued: Map<RowFeatures, boolean>;
}

/** Nothing known yet of the rows of a body that begins with this one. */
export function nothingKnown(top: number): KnownOfRows {
	return { top, labels: [], cues: [], byLabel: new Map(), valued: new Map() };
}

/** The name that a row carries: the label column, else the first words left of the figures. */
export function labelOf(context: BodyContext, row: number): string {
	const { top, labels } = context.known;
	if (row < top) return labelIn(context, row);
	return (labels[row - top] ??= labelIn(context, row));
}

function labelIn(context: BodyContext, row: number): string {
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

/** What the name of a row says. */
export function cuesOf(context: BodyContext, row: number): LabelCues {
	const { top, cues, byLabel } = context.known;
	const known = row < top ? undefined : cues[row - top];
	if (known) return known;
	const label = labelOf(context, row);
	let found = byLabel.get(label);
	if (!found) byLabel.set(label, (found = cuesOfLabel(label)));
	if (row >= top) cues[row - top] = found;
	return found;
}

/** Whether figures stand in a row beside its running number. */
export function hasValues(context: BodyContext, row: number): boolean {
	const features = context.features[row] as RowFeatures;
	const { valued } = context.known;
	let known = valued.get(features);
	if (known === undefined) valued.set(features, (known = hasFigures(context, features)));
	return known;
}

/** Whether figures stand in the row right below: an office named above them is a row of the table that was not filled in. */
export function hasFiguresBelow(context: BodyContext, row: number): boolean {
	return row + 1 < context.features.length && hasValues(context, row + 1);
}

/** Whether a row of a form says in words what the figure beside it is; a line that carries the sum of a page over is none. */
export function isLineWithFigure(context: BodyContext, row: number): boolean {
	const { view, features, labelColumn, numberColumn, indicatorsDown } = context;
	if (!indicatorsDown) return false;
	const { columns, looks } = features[row] as RowFeatures;
	const hasFigure = columns.some(
		(column, i) =>
			column > labelColumn &&
			column !== numberColumn &&
			(looks[i] !== 'text' || /^\d/.test(view.text(row, column)))
	);
	return hasFigure && /\p{L}/u.test(labelOf(context, row)) && !cuesOf(context, row).isCarried;
}

function hasFigures(
	{ numberColumn, valueColumns }: BodyContext,
	{ columns, looks }: RowFeatures
): boolean {
	for (let i = 0; i < columns.length; i++) {
		const column = columns[i] as number;
		if (looks[i] !== 'text' && column !== numberColumn && valueColumns.has(column)) return true;
	}
	return false;
}
