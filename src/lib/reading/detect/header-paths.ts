import type { GridView } from './grid-view';
import { cleanText, remembered } from '$lib/text';
import { withMonthsAlike } from './months-alike';

/** Header texts of one column from the top down. */
export interface HeaderPaths {
	readonly paths: ReadonlyMap<number, readonly string[]>;
	/** How the texts were joined: by merges, by gaps under a wide heading, or as one label split over rows; none where no header stands. */
	readonly manner: 'merged' | 'gaps' | 'stacked' | 'none';
}

const SYLLABLE =
	/^(ngh?|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(ng|nh|ch|[cmnpt])?$/i;

/** The Vietnamese half of a header written in two languages on two lines; other texts come back cleaned. */
export const vietnameseHalf = remembered((raw) => {
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
});

/** The one list for all columns of these texts, in whatever file: what is asked of it is asked once. Cleaned texts have no line breaks. */
const pathOfLines = remembered((lines): readonly string[] => lines.split('\n'));
const NO_PATH: readonly string[] = [];

function sharedPath(path: readonly string[]): readonly string[] {
	return path.length === 0 ? NO_PATH : pathOfLines(path.join('\n'));
}

function headerText(view: GridView, row: number, column: number): string {
	const merge = view.mergeAt(row, column);
	const cell = merge ? view.cell(merge.top, merge.left) : view.cell(row, column);
	return cell ? vietnameseHalf(cell.raw) : '';
}

function anyMerge(view: GridView, rows: readonly number[], columns: readonly number[]): boolean {
	return rows.some((row) => columns.some((column) => view.mergeAt(row, column) !== null));
}

/** The header path of each column: merged texts once, texts split over rows without merges as one label, months spelt alike. */
export function headerPaths(
	view: GridView,
	rows: readonly number[],
	columns: readonly number[]
): HeaderPaths {
	const { paths, manner } = pathsAsWritten(view, rows, columns);
	return { paths: withMonthsAlike(paths), manner };
}

function pathsAsWritten(
	view: GridView,
	rows: readonly number[],
	columns: readonly number[]
): HeaderPaths {
	const texts = (column: number) =>
		rows.map((row) => headerText(view, row, column)).filter((text) => text !== '');
	if (anyMerge(view, rows, columns)) {
		return { paths: gapPaths(view, rows, columns), manner: 'merged' };
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
				columns.map((column) => {
					const own = texts(column);
					return [column, own.length ? sharedPath([own.join(' ')]) : NO_PATH];
				})
			),
			manner: 'stacked'
		};
	}
	if (full && first !== undefined && /^(số|so) (tt|thứ tự)$/iu.test(texts(first).join(' '))) {
		return {
			paths: new Map(columns.map((column) => [column, sharedPath([texts(column).join(' ')])])),
			manner: 'stacked'
		};
	}
	return { paths: gapPaths(view, rows, columns), manner: 'gaps' };
}

/** What the columns of names and figures would be headed by that have no header. */
const PAIR: readonly string[] = ['Nội dung', 'Số liệu'];

/** The header paths of a list of names and figures without a header: of every two columns one of names, one of figures. */
export function pathsOfPairs(columns: readonly number[]): HeaderPaths {
	return {
		paths: new Map(columns.map((column, i) => [column, PAIR.slice(i % 2, (i % 2) + 1)])),
		manner: 'none'
	};
}

/** A merged text counts once; a heading without a merge reaches right over gaps that have words of their own below. */
function gapPaths(
	view: GridView,
	rows: readonly number[],
	columns: readonly number[]
): Map<number, readonly string[]> {
	const filled = new Map<number, string[]>(columns.map((column) => [column, []]));
	rows.forEach((row, level) => {
		let carried = '';
		let carrier = -1;
		for (const column of columns) {
			const path = filled.get(column) as string[];
			const merge = view.mergeAt(row, column);
			const own = headerText(view, row, column);
			const isRepeat = merge !== null && merge.top < row && merge.top >= (rows[0] as number);
			const hasBelow = rows
				.slice(level + 1)
				.some((below) =>
					view.mergeAt(below, column)?.top !== merge?.top || merge === null
						? headerText(view, below, column) !== ''
						: false
				);
			if (own !== '') {
				if (!isRepeat && path[path.length - 1] !== own) path.push(own);
				carried = merge === null && hasBelow ? own : '';
				carrier = column;
			} else if (
				merge === null &&
				carried !== '' &&
				hasBelow &&
				sameAbove(filled, carrier, column)
			) {
				path.push(carried);
			} else if (!hasBelow || merge !== null) {
				carried = '';
			}
		}
	});
	return new Map(Array.from(filled, ([column, path]) => [column, sharedPath(path)]));
}

/** Whether the column stands under the same headings as the one whose text would reach over it. */
function sameAbove(
	filled: ReadonlyMap<number, readonly string[]>,
	left: number,
	column: number
): boolean {
	const above = (filled.get(left) ?? []).slice(0, -1);
	const own = filled.get(column) ?? [];
	return own.length === above.length && own.every((text, i) => above[i] === text);
}
