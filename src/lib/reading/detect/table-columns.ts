import { measureOfHeader } from '$lib/reference/forms';
import { bareKey } from '$lib/text';
import {
	askedOnce,
	asksForFigures,
	isDateHeader,
	isIndicatorHeader,
	isMeasureHeader,
	isRowNumberHeader,
	isUnitHeader,
	isWordsHeader
} from './column-cues';
import type { Frame } from './find-frames';
import type { GridView } from './grid-view';
import { headerPaths } from './header-paths';
import type { RowFeatures } from './row-features';

/** The columns of a frame and the parts that some of them play. */
export interface ColumnParts {
	readonly numberColumn: number | null;
	readonly labelColumn: number;
	readonly valueColumns: ReadonlySet<number>;
}

/** What stands in one column of the body. */
interface Tally {
	readonly values: number;
	readonly texts: number;
}

function tallies(features: readonly RowFeatures[], from: number, to: number): Map<number, Tally> {
	const found = new Map<number, { values: number; texts: number }>();
	for (let row = from; row < to;) {
		const { columns, looks } = features[row] as RowFeatures;
		// Rows alike share their lists, and mostly follow one another.
		const first = row++;
		while (row < to && features[row]?.looks === looks && features[row]?.columns === columns) row++;
		const rows = row - first;
		for (let i = 0; i < columns.length; i++) {
			const column = columns[i] as number;
			let tally = found.get(column);
			if (!tally) found.set(column, (tally = { values: 0, texts: 0 }));
			if (looks[i] === 'text') tally.texts += rows;
			else tally.values += rows;
		}
	}
	return found;
}

/**
 * The columns of a frame, as blocks: side-by-side tables are parted by a column where neither header nor body
 * has anything. A block without header words, or of one column, is no table and is left out.
 */
export function columnBlocks(
	view: GridView,
	features: readonly RowFeatures[],
	frame: Frame,
	end: number
): number[][] {
	if (frame.pairs) return frame.pairs.map((pair) => [...pair]);
	const headed = headedColumns(view, frame);
	const body = tallies(features, frame.bodyTop, end);
	const rowsWithCells = countOfRows(features, frame.bodyTop, end);
	const used = [...new Set([...headed, ...body.keys()])]
		.filter((column) => {
			if (headed.has(column)) return true;
			const tally = body.get(column);
			return tally !== undefined && tally.values + tally.texts >= Math.max(2, rowsWithCells * 0.3);
		})
		.sort((a, b) => a - b);
	const blocks: number[][] = [];
	for (const column of used) {
		const block = blocks[blocks.length - 1];
		if (block && column - (block[block.length - 1] as number) === 1) block.push(column);
		else blocks.push([column]);
	}
	const whole = (block: readonly number[]) => {
		const texts = block.filter(
			(column) => (body.get(column)?.texts ?? 0) > (body.get(column)?.values ?? 0)
		);
		const values = block.filter((column) => (body.get(column)?.values ?? 0) > 0);
		return (
			block.filter((column) => headed.has(column)).length >= 2 &&
			texts.length >= 1 &&
			values.length >= 1
		);
	};
	if (blocks.length > 1 && blocks.every(whole)) return blocks;
	const pairs = pairedBlocks(view, frame, used, body);
	return pairs.length > 1 && pairs.every(whole) ? pairs : [used];
}

/** Columns with something in a row of the header, or a merge over it. */
function headedColumns(view: GridView, { headerRows, numberRow }: Frame): ReadonlySet<number> {
	const headed = new Set<number>();
	for (const row of numberRow === null ? headerRows : [...headerRows, numberRow]) {
		for (let column = 0; column < view.width; column++) {
			const merge = view.mergeAt(row, column);
			if (view.holds(row, column) || (merge && view.holds(merge.top, merge.left)))
				headed.add(column);
		}
	}
	return headed;
}

/** How many rows hold more than one cell. */
function countOfRows(features: readonly RowFeatures[], from: number, end: number): number {
	let count = 0;
	for (let row = from; row < end; row++) if ((features[row]?.columns.length ?? 0) > 1) count++;
	return count;
}

/**
 * Lists side by side without a gap, as rankings are printed: a heading of units comes again, word for word, with figures
 * between, and each list has an order of its own. One block when there is nothing of the kind.
 */
function pairedBlocks(
	view: GridView,
	frame: Frame,
	used: readonly number[],
	body: ReadonlyMap<number, Tally>
): number[][] {
	const { paths } = headerPaths(view, frame.headerRows, used);
	const leafOf = (column: number) => bareKey(paths.get(column)?.at(-1) ?? '');
	const names = used.filter((column) => {
		const tally = body.get(column);
		return tally !== undefined && tally.texts > tally.values && isUnitHeader([leafOf(column)]);
	});
	const [first] = names;
	if (first === undefined) return [[...used]];
	const again = names.filter((column) => leafOf(column) === leafOf(first));
	const starts = again.map((column) => {
		const before = used[used.indexOf(column) - 1];
		return before !== undefined && isRowNumberHeader([leafOf(before)]) ? before : column;
	});
	if (starts[0] !== used[0]) return [[...used]];
	return starts.map((start, i) =>
		used.filter((column) => column >= start && column < (starts[i + 1] ?? Infinity))
	);
}

/** The row below the last one of some rows that holds figures; the end where none does. */
function belowFigures(features: readonly RowFeatures[], from: number, to: number): number {
	for (let row = to - 1; row >= from; row--) if ((features[row]?.values ?? 0) > 0) return row + 1;
	return to;
}

/** Whether a header counts something by its words: then no names stand under it. */
const isCounted = askedOnce((path) => {
	if (isWordsHeader(path) || isDateHeader(path) || isUnitHeader(path)) return false;
	if (/^to(?: dan pho| nhan dan)?$/.test(bareKey(path.join(' ')))) return false;
	return asksForFigures(path) || measureOfHeader(path).value.role === 'measure';
});

/**
 * Which column numbers the rows, which names them, and where figures or marks stand. Where nothing names the rows the first column
 * of figures stands for the one that would, and is among those of figures.
 */
export function columnParts(
	features: readonly RowFeatures[],
	frame: Frame,
	end: number,
	columns: readonly number[],
	paths: ReadonlyMap<number, readonly string[]>
): ColumnParts {
	const body = tallies(features, frame.bodyTop, end);
	const pathOf = (column: number) => paths.get(column) ?? [];
	const numberColumn =
		columns.slice(0, 3).find((column) => isRowNumberHeader(pathOf(column))) ?? null;
	const above = tallies(features, frame.bodyTop, belowFigures(features, frame.bodyTop, end));
	const isWordy = (column: number) => {
		const tally = (isCounted(pathOf(column)) ? above : body).get(column);
		return tally !== undefined && tally.texts > 0 && tally.texts >= tally.values;
	};
	const others = columns.filter((column) => column !== numberColumn);
	const named = others.filter(
		(column) =>
			!isMeasureHeader(pathOf(column)) &&
			!/(_|\b)eng(lish)?$/i.test(pathOf(column).join(' ')) &&
			(isWordy(column) || !body.has(column))
	);
	const labelColumn =
		named.find((column) => isUnitHeader(pathOf(column))) ??
		named.find((column) => isIndicatorHeader(pathOf(column))) ??
		named.find(
			(column) => isWordy(column) && !isWordsHeader(pathOf(column)) && !isDateHeader(pathOf(column))
		) ??
		others.find(
			(column) => isWordy(column) && !/^ghi chu/.test(bareKey(pathOf(column).join(' ')))
		) ??
		others[0] ??
		0;
	const isNamed = isWordy(labelColumn) || !isCounted(pathOf(labelColumn));
	const valueColumns = new Set<number>(isNamed ? [] : [labelColumn]);
	for (const column of columns) {
		const tally = body.get(column);
		if (column !== labelColumn && tally && tally.values > 0 && tally.values >= tally.texts)
			valueColumns.add(column);
	}
	return { numberColumn, labelColumn, valueColumns };
}
