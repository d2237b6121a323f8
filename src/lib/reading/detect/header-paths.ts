import type { GridView } from './grid-view';
import { cleanText } from '$lib/text';

/** Header texts of one column from the top down. */
export interface HeaderPaths {
	readonly paths: ReadonlyMap<number, readonly string[]>;
	/** How the texts were joined: by merges, by gaps under a wide heading, or as one label split over rows. */
	readonly manner: 'merged' | 'gaps' | 'stacked';
}

const SYLLABLE =
	/^(ngh?|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$/i;

/** The Vietnamese half of a header written in two languages on two lines; other texts come back cleaned. */
export function vietnameseHalf(raw: string): string {
	const lines = raw
		.split(/\r?\n/)
		.map(cleanText)
		.filter((line) => line !== '');
	if (lines.length < 2) return cleanText(raw);
	const isEnglish = (line: string) =>
		/^[\x20-\x7e]+$/.test(line) &&
		line.split(/[^A-Za-z]+/).some((word) => word.length > 2 && !SYLLABLE.test(word));
	const kept = lines.filter((line) => !isEnglish(line));
	const hasMarks = kept.some((line) => /[^\x20-\x7e]/.test(line));
	return hasMarks ? kept.join(' ') : cleanText(raw);
}

function headerText(view: GridView, row: number, column: number): string {
	const merge = view.mergeAt(row, column);
	const cell = merge ? view.cell(merge.top, merge.left) : view.cell(row, column);
	return cell ? vietnameseHalf(cell.raw) : '';
}

function anyMerge(view: GridView, rows: readonly number[], columns: readonly number[]): boolean {
	return rows.some((row) => columns.some((column) => view.mergeAt(row, column) !== null));
}

/** The header path of each column: merged texts once, texts split over rows without merges as one label. */
export function headerPaths(
	view: GridView,
	rows: readonly number[],
	columns: readonly number[]
): HeaderPaths {
	const texts = (column: number) =>
		rows.map((row) => headerText(view, row, column)).filter((text) => text !== '');
	if (anyMerge(view, rows, columns)) {
		const paths = new Map<number, readonly string[]>();
		for (const column of columns) {
			const path: string[] = [];
			let before = null as unknown;
			for (const row of rows) {
				const merge = view.mergeAt(row, column);
				const text = headerText(view, row, column);
				if (text !== '' && !(merge !== null && merge === before)) path.push(text);
				before = merge;
			}
			paths.set(column, path);
		}
		return { paths, manner: 'merged' };
	}
	const first = columns.find((column) => texts(column).length > 0);
	const firstRows = rows.filter(
		(row) => first !== undefined && headerText(view, row, first) !== ''
	);
	const hangs = firstRows.length === 1 && firstRows[0] === rows[0];
	const full = rows.length === 2 && columns.every((column) => texts(column).length === 2);
	if (rows.length > 1 && !hangs && !full) {
		return {
			paths: new Map(
				columns.map((column) => [column, texts(column).length ? [texts(column).join(' ')] : []])
			),
			manner: 'stacked'
		};
	}
	if (full && first !== undefined && /^(số|so) (tt|thứ tự)$/iu.test(texts(first).join(' '))) {
		return {
			paths: new Map(columns.map((column) => [column, [texts(column).join(' ')]])),
			manner: 'stacked'
		};
	}
	return { paths: gapPaths(view, rows, columns), manner: 'gaps' };
}

/** Without merges, a heading reaches right over the gaps that have words of their own below. */
function gapPaths(
	view: GridView,
	rows: readonly number[],
	columns: readonly number[]
): Map<number, readonly string[]> {
	const filled = new Map<number, string[]>();
	rows.forEach((row, level) => {
		let carried = '';
		let carrier = -1;
		for (const column of columns) {
			const path = filled.get(column) ?? [];
			filled.set(column, path);
			const own = headerText(view, row, column);
			const hasBelow = rows
				.slice(level + 1)
				.some((below) => headerText(view, below, column) !== '');
			if (own !== '') {
				carried = hasBelow ? own : '';
				carrier = column;
				path.push(own);
			} else if (carried !== '' && hasBelow && sameAbove(filled, carrier, column, level)) {
				path.push(carried);
			} else if (!hasBelow) {
				carried = '';
			}
		}
	});
	return filled;
}

function sameAbove(
	filled: ReadonlyMap<number, readonly string[]>,
	left: number,
	column: number,
	level: number
): boolean {
	const a = (filled.get(left) ?? []).slice(0, level);
	const b = (filled.get(column) ?? []).slice(0, level);
	return b.every((text, i) => a[i] === text);
}
