import type { GridView } from './grid-view';
import { headsTheSame, numbersGoOn } from './head-again';
import { coveredFrom, gatherHeader, lastHeaderIndex } from './header-rows';
import { pairListOf, type PairList } from './pair-lists';
import { featuresOfRows, type RowFeatures } from './row-features';
import { isPageMarkRow, isTitleRow } from './title-rows';
import { isHeaderWord } from './word-cues';

/** Where one table stands: its header, the row that numbers its columns, and the first row below. */
export interface Frame {
	readonly headerRows: readonly number[];
	readonly numberRow: number | null;
	readonly bodyTop: number;
	/** The first row of the frame: of its header, where it has one. */
	readonly top: number;
	/** Where names with figures stand side by side without a header, the columns of each; null for every other table. */
	readonly pairs: readonly (readonly [number, number])[] | null;
	/** The header of a table that goes on, printed again, stands in these rows. */
	readonly repeatOf: number | null;
}

const SAMPLE = 40;
const empty: RowFeatures = {
	columns: [],
	looks: [],
	values: 0,
	texts: 0,
	years: false,
	numbersColumns: false
};

function valueColumns(all: readonly RowFeatures[], from: number): Set<number> {
	const seen = new Map<number, { values: number; texts: number }>();
	for (let row = from; row < Math.min(all.length, from + SAMPLE); row++) {
		const features = all[row] as RowFeatures;
		if (row > from && features.numbersColumns) break;
		features.columns.forEach((column, i) => {
			const counts = seen.get(column) ?? { values: 0, texts: 0 };
			if (features.looks[i] === 'text') counts.texts++;
			else counts.values++;
			seen.set(column, counts);
		});
	}
	const found = new Set<number>();
	for (const [column, counts] of seen) {
		if (counts.values > 0 && counts.values >= counts.texts) found.add(column);
	}
	return found;
}

function headerKey(view: GridView, rows: readonly number[]): string {
	const texts: string[] = [];
	for (const row of rows) {
		for (let column = 0; column < view.width; column++) {
			const text = view.text(row, column);
			if (text) texts.push(`${column}:${text.toLowerCase()}`);
		}
	}
	return texts.join('|');
}

function leftOf(all: readonly RowFeatures[], from: number): number {
	let left = Infinity;
	for (let row = from; row < Math.min(all.length, from + 6); row++) {
		left = Math.min(left, (all[row] as RowFeatures).columns[0] ?? Infinity);
	}
	return Number.isFinite(left) ? left : 0;
}

function headerTextColumns(view: GridView, rows: readonly number[]): Set<number> {
	const columns = new Set<number>();
	for (const row of rows) for (const column of view.columnsOf(row)) columns.add(column);
	return columns;
}

/**
 * Every table frame of the sheet, top down. A frame starts where rows of words are followed by a row of
 * column numbers or by the first row with values; below the first frame more evidence is asked for, so
 * that a data row of words alone never starts a second table.
 */
export function findFrames(view: GridView): { frames: Frame[]; features: RowFeatures[] } {
	const features = featuresOfRows(view);
	const frames: Frame[] = [];
	let floor = 0;
	for (let row = 1; row < view.height; row++) {
		const here = features[row] as RowFeatures;
		if (here.values === 0 && !here.numbersColumns) continue;
		if (here.years && !here.numbersColumns) continue;
		const before = features[row - 1] as RowFeatures;
		const beforeThat = features[row - 2] ?? empty;
		if (before.values > 0 && !before.years && !here.numbersColumns) continue;
		if (
			before.columns.length === 0 &&
			beforeThat.columns.length === 0 &&
			!coveredFrom(view, row - 1, 0, view.width)
		)
			continue;
		const frame = frameAt(view, features, row, floor, frames[frames.length - 1] ?? null);
		if (!frame) continue;
		frames.push(frame);
		floor = frame.bodyTop;
		row = frame.bodyTop - 1 < row ? row : frame.bodyTop - 1;
	}
	if (frames.length === 0) {
		const frame = frameOfWords(view, features);
		if (frame) frames.push(frame);
	}
	const list = pairListOf(view, features);
	// A table below the list is one of its own: what stands over it speaks of it.
	if (list === null || (frames[0] && frames[0].top > list.bottom)) return { frames, features };
	const below = frames.filter(({ top }) => top > list.bottom);
	return { frames: [frameOfPairs(list), ...below], features };
}

function frameOfPairs({ top, blocks }: PairList): Frame {
	return { headerRows: [], numberRow: null, bodyTop: top, top, pairs: blocks, repeatOf: null };
}

function frameAt(
	view: GridView,
	features: readonly RowFeatures[],
	row: number,
	floor: number,
	previous: Frame | null
): Frame | null {
	const numbered = (features[row] as RowFeatures).numbersColumns;
	const bodyTop = numbered ? row + 1 : row;
	const left = leftOf(features, bodyTop);
	const gathered = gatherHeader(view, features, row - 1, floor, left, numbered);
	if (gathered.length === 0) return null;
	const valued = valueColumns(features, bodyTop);
	const last = numbered ? gathered.length - 1 : lastHeaderIndex(view, features, gathered, valued);
	const headerRows = gathered.slice(0, last + 1);
	const columns = headerTextColumns(view, headerRows);
	if (columns.size < 2) return null;
	const over = [...columns].filter((column) => valued.has(column)).length;
	const cues = headerRows
		.flatMap((r) => view.columnsOf(r).map((column) => view.text(r, column)))
		.filter(isHeaderWord).length;
	if (!numbered && over === 0 && cues < 2) return null;
	const frame = {
		headerRows,
		numberRow: numbered ? row : null,
		bodyTop: numbered ? row + 1 : (headerRows[headerRows.length - 1] as number) + 1,
		top: headerRows[0] as number,
		pairs: null,
		repeatOf: null
	};
	if (!previous) return frame;
	const aboveRow = rowOverPageMarks(view, features, (headerRows[0] as number) - 1);
	const above = features[aboveRow] ?? empty;
	const parted = above.columns.length === 0 || isTitleRow(view, above, aboveRow, left);
	if (goesOnFrom(view, features, frame, previous, parted)) {
		return { ...frame, repeatOf: previous.headerRows[0] as number };
	}
	const strong = numbered || (cues >= 2 && over >= 1) || (parted && over >= 2);
	return strong && (parted || cues >= 2) ? frame : null;
}

/**
 * Whether a header is that of the table above printed again, on its next page: word for word, right below its rows; or where the running
 * numbers go on, in words a little different or below empty rows.
 */
function goesOnFrom(
	view: GridView,
	features: readonly RowFeatures[],
	frame: Frame,
	previous: Frame,
	parted: boolean
): boolean {
	if (!parted && headerKey(view, frame.headerRows) === headerKey(view, previous.headerRows))
		return true;
	if (!headsTheSame(view, frame, previous) || !numbersGoOn(view, frame, previous)) return false;
	const isFilled = ({ columns }: RowFeatures) => columns.length > 0;
	const over = features.slice(0, frame.top).findLastIndex(isFilled);
	const above = rowOverPageMarks(view, features, over);
	return !isTitleRow(view, features[above] ?? empty, above, 0);
}

/** The row itself, else the last row of words or figures above the number of a printed page, where one stands over it. */
function rowOverPageMarks(view: GridView, features: readonly RowFeatures[], row: number): number {
	let isParted = false;
	for (let at = row; at >= 0; at--) {
		const { columns } = features[at] as RowFeatures;
		if (isPageMarkRow(view, columns, at)) isParted = true;
		else if (columns.length > 0) return isParted ? at : row;
	}
	return row;
}

/** A table of words alone: the first row of several words that reads like a header, with another row below. */
function frameOfWords(view: GridView, features: readonly RowFeatures[]): Frame | null {
	for (let row = 0; row < view.height; row++) {
		const here = features[row] as RowFeatures;
		if (here.texts < 2 || isTitleRow(view, here, row, here.columns[0] ?? 0)) continue;
		const cues = here.columns.filter((column) => isHeaderWord(view.text(row, column))).length;
		if (cues === 0) continue;
		let bottom = row;
		for (const column of here.columns) {
			const merge = view.mergeAt(row, column);
			if (merge) bottom = Math.max(bottom, merge.bottom);
		}
		const below = features.slice(bottom + 1).some((other) => other.columns.length >= 2);
		if (!below && cues < 2) continue;
		const headerRows = Array.from(
			{ length: Math.min(bottom, view.height - 1) - row + 1 },
			(_, i) => row + i
		);
		return {
			headerRows,
			numberRow: null,
			bodyTop: bottom + 1,
			top: row,
			pairs: null,
			repeatOf: null
		};
	}
	return null;
}
