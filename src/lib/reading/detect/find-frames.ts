import { stateOfText } from '$lib/text';
import type { GridView } from './grid-view';
import { featuresOf, type Look, type RowFeatures } from './row-features';
import {
	afterSectionMark,
	isHeaderWord,
	isIssuingBody,
	isNote,
	isPageHead,
	isPageMark,
	isSectionMark,
	isSignature,
	isTitleOpening,
	isUnitLike
} from './word-cues';

/** Where one table stands: its header, the row that numbers its columns, and the first row below. */
export interface Frame {
	readonly headerRows: readonly number[];
	readonly numberRow: number | null;
	readonly bodyTop: number;
	/** The header of a table that goes on, printed again, stands in these rows. */
	readonly repeatOf: number | null;
}

const MOST_HEADER_ROWS = 6;
const SAMPLE = 40;
/** `… NĂM 2024`, `… quý IV`: over the first column alone it is the title, whatever heading its first words are like. */
const SAYS_WHEN = /\s(năm\s+\d{4}|quý\s+([IV]{1,3}|\d)|tháng\s+\d{1,2})(?!\p{L})/iu;

const empty: RowFeatures = {
	columns: [],
	looks: [],
	values: 0,
	texts: 0,
	years: false,
	numbersColumns: false
};

/** Whether the text heads running numbers; a text alone right above it heads nothing. */
function isOrderHeader(text: string): boolean {
	return /^(s?tt|số (tt|thứ tự))\.?$/iu.test(text);
}

/** Whether a row holds the number of a printed page and nothing else. */
export function isPageMarkRow(view: GridView, columns: readonly number[], row: number): boolean {
	return columns.length > 0 && columns.every((column) => isPageMark(view.text(row, column)));
}

/** Whether a row above a header belongs to the page head or the title rather than to the header. */
export function isTitleRow(
	view: GridView,
	features: RowFeatures,
	row: number,
	left: number
): boolean {
	const texts = features.columns.map((column) => view.text(row, column));
	if (texts.length === 0) return false;
	if (isPageMarkRow(view, features.columns, row)) return true;
	const bodies = texts.filter(isIssuingBody).length;
	// `Đơn vị báo cáo` among other headings is a heading; alone, or with a name after it, it speaks of the whole report.
	const isHeading = (text: string) =>
		texts.length > 2 && isHeaderWord(text) && !/:\s*\S/.test(text);
	if (texts.some((text) => isPageHead(text) && !isIssuingBody(text) && !isHeading(text)))
		return true;
	if (bodies > 0 && bodies <= 2 && texts.length <= 2) return true;
	const isFoot = (text: string) => isSignature(text) || (isNote(text) && !/^ghi chú$/iu.test(text));
	if (texts.some(isFoot) && texts.length <= 3) return true;
	if (texts.length === 2 && /:$/.test(texts[0] as string)) return true;
	if (texts.length > 1) return false;
	const text = texts[0] as string;
	const column = features.columns[0] as number;
	const merge = view.mergeAt(row, column);
	const span = merge ? merge.right - merge.left + 1 : 1;
	if (span > 2 && span >= (view.width - left) * 0.6) return true;
	if (merge && merge.bottom > merge.top && span === 1) return false;
	if (text.startsWith('(') || text.length > 60) return true;
	if (isTitleOpening(text) && text.length > 18) return true;
	if (column <= left && text.length > 18 && SAYS_WHEN.test(text)) return true;
	if (isOrderHeader(view.text(row + 1, column)) && !/^SỐ$/iu.test(text)) return true;
	if (column <= left) return !(isHeaderWord(text) || /^SỐ$/iu.test(text));
	return span > 4 && column <= left + 1 && /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}

/** Whether a merge that begins in one of `rows` reaches down over `row`. */
function coveredFrom(view: GridView, row: number, top: number, columns: number): boolean {
	for (let column = 0; column < columns; column++) {
		const merge = view.mergeAt(row, column);
		if (merge && merge.top < row && merge.top >= top && merge.bottom >= row) return true;
	}
	return false;
}

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

/** The last of the gathered rows that is truly header: below it, rows of words alone are sections or unfilled data. */
function lastHeaderIndex(
	view: GridView,
	all: readonly RowFeatures[],
	rows: readonly number[],
	valued: ReadonlySet<number>
): number {
	const top = rows[0] as number;
	let last = 0;
	rows.forEach((row, i) => {
		const features = all[row] as RowFeatures;
		if (i === 0) return;
		if (coveredFrom(view, row, top, view.width)) {
			last = i;
			return;
		}
		const first = features.columns[0];
		const firstText = first === undefined ? '' : view.text(row, first);
		if (isSectionMark(firstText) || afterSectionMark(firstText)) return;
		const words = features.columns.filter((column, k) => {
			const text = view.text(row, column);
			return (
				k > 0 && features.looks[k] === 'text' && stateOfText(text) === null && !/^\d/.test(text)
			);
		});
		const overValues = words.filter((column) => valued.has(column)).length;
		if (overValues > 0 && isUnreadData(view, rows.slice(0, i), features, row, overValues, valued))
			return;
		const only =
			features.columns.length === 1 &&
			first !== undefined &&
			valued.has(first) &&
			features.texts === 1;
		const above = rows.slice(0, i).some((r) => view.holds(r, first ?? 0));
		const opensLate = first !== undefined && !above && features.columns.length > 1;
		if (overValues > 0 || only || opensLate || isBelowGap(view, rows, i, features)) last = i;
	});
	return last;
}

/**
 * Whether words in the columns of figures are remarks of a data row rather than a further header row: the rows above
 * already head every column with usual words, and here they stand in one column only or a unit is named first. A row that
 * names nothing before its first figure is no data row.
 */
function isUnreadData(
	view: GridView,
	above: readonly number[],
	features: RowFeatures,
	row: number,
	overValues: number,
	valued: ReadonlySet<number>
): boolean {
	const first = features.columns[0] ?? 0;
	if (valued.has(first)) return false;
	const headed = [...valued].every((column) =>
		above.some((r) => view.holds(r, column) || view.mergeAt(r, column) !== null)
	);
	const named = above.some((r) => isHeaderWord(view.text(r, first)));
	if (!headed || !named || isHeaderWord(view.text(row, first))) return false;
	return isUnitLike(view.text(row, first)) || overValues < 2;
}

/** Words standing only where the row above left gaps under a wide heading. */
function isBelowGap(
	view: GridView,
	rows: readonly number[],
	i: number,
	features: RowFeatures
): boolean {
	const above = rows[i - 1] as number;
	const first = features.columns[0];
	if (first === undefined || features.columns.length < 2) return false;
	return (
		first > 1 &&
		!view.holds(rows[i] as number, 0) &&
		features.columns.some((c) => !view.holds(above, c))
	);
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

function gather(
	view: GridView,
	all: readonly RowFeatures[],
	bottom: number,
	floor: number,
	left: number,
	numbered: boolean
): number[] {
	const rows: number[] = [];
	let blanks = 0;
	for (let row = bottom; row >= floor && rows.length < MOST_HEADER_ROWS; row--) {
		const features = all[row] as RowFeatures;
		if (features.columns.length === 0) {
			if (coveredFrom(view, row, floor, view.width) && !isUnderTitle(view, row)) {
				rows.unshift(row);
				continue;
			}
			if (rows.length === 0 && blanks++ === 0) continue;
			break;
		}
		if (features.values > 0 && !features.years) {
			const harmless =
				numbered && rows.length === 0 && features.looks.every((l) => l === 'error' || l === 'text');
			if (!harmless) break;
		}
		if (isTitleRow(view, features, row, left)) break;
		rows.unshift(row);
	}
	while (rows.length > 0 && (all[rows[0] as number] as RowFeatures).columns.length === 0)
		rows.shift();
	return rows;
}

function isUnderTitle(view: GridView, row: number): boolean {
	for (let column = 0; column < view.width; column++) {
		const merge = view.mergeAt(row, column);
		if (merge && merge.top < row && merge.right - merge.left + 1 > Math.max(3, view.width * 0.6))
			return true;
	}
	return false;
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
	const features: RowFeatures[] = [];
	const looks = new Map<string, Look>();
	for (let row = 0; row < view.height; row++) features.push(featuresOf(view, row, looks));
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
	return { frames, features };
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
	const gathered = gather(view, features, row - 1, floor, left, numbered);
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
		repeatOf: null
	};
	if (!previous) return frame;
	const aboveRow = rowOverPageMarks(view, features, (headerRows[0] as number) - 1);
	const above = features[aboveRow] ?? empty;
	const parted = above.columns.length === 0 || isTitleRow(view, above, aboveRow, left);
	if (headerKey(view, headerRows) === headerKey(view, previous.headerRows) && !parted) {
		return { ...frame, repeatOf: previous.headerRows[0] as number };
	}
	const strong = numbered || (cues >= 2 && over >= 1) || (parted && over >= 2);
	return strong && (parted || cues >= 2) ? frame : null;
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
		return { headerRows, numberRow: null, bodyTop: bottom + 1, repeatOf: null };
	}
	return null;
}
