import { stateOfText } from '$lib/text';
import type { GridView } from './grid-view';
import type { RowFeatures } from './row-features';
import { isTitleRow } from './title-rows';
import {
	afterSectionMark,
	isHeaderWord,
	isNote,
	isPageHead,
	isSectionMark,
	isSignature,
	isUnitLike
} from './word-cues';

const MOST_HEADER_ROWS = 6;

/** Whether a merge that begins in one of `rows` reaches down over `row`. */
export function coveredFrom(view: GridView, row: number, top: number, columns: number): boolean {
	for (let column = 0; column < columns; column++) {
		const merge = view.mergeAt(row, column);
		if (merge && merge.top < row && merge.top >= top && merge.bottom >= row) return true;
	}
	return false;
}

/**
 * The rows right above `bottom` that may be header, top down, not above `floor`: words, or years over figures, up to
 * the title or the body above. `numbered` says that a row of column numbers follows. None where no such row stands there.
 */
export function gatherHeader(
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
		if (isTitleRow(view, features, row, left)) {
			const isAtBody = rows.length === 0 && !numbered;
			if (isAtBody && isSectionUnderHeader(view, all, row, floor, left)) continue;
			break;
		}
		rows.unshift(row);
	}
	while (rows.length > 0 && (all[rows[0] as number] as RowFeatures).columns.length === 0)
		rows.shift();
	return rows;
}

/** Whether a text alone in its row heads the first rows below a header, as a title would without one: headings side by side stand right above it. */
function isSectionUnderHeader(
	view: GridView,
	all: readonly RowFeatures[],
	row: number,
	floor: number,
	left: number
): boolean {
	const [column, ...others] = (all[row] as RowFeatures).columns;
	if (column === undefined || column > left || others.length > 0) return false;
	const text = view.text(row, column);
	if (isPageHead(text) || isNote(text) || isSignature(text)) return false;
	for (let above = row - 1; above >= floor; above--) {
		const features = all[above] as RowFeatures;
		const isFilled = features.values > 0 && !features.years;
		if (isFilled || features.texts < 2 || isTitleRow(view, features, above, left)) return false;
		if (features.columns.some((c) => isHeaderWord(view.text(above, c)))) return true;
	}
	return false;
}

function isUnderTitle(view: GridView, row: number): boolean {
	for (let column = 0; column < view.width; column++) {
		const merge = view.mergeAt(row, column);
		if (merge && merge.top < row && merge.right - merge.left + 1 > Math.max(3, view.width * 0.6))
			return true;
	}
	return false;
}

/** The last of the gathered rows that is truly header: below it, rows of words alone are sections or unfilled data. */
export function lastHeaderIndex(
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
