import type { Issue, TableColumn, TableRow } from '$lib/model';
import { a1Of, leadingCount } from '$lib/text';
import { asksForFigures, isCountHeader } from './column-cues';
import type { Frame } from './find-frames';
import type { GridView } from './grid-view';
import type { RolesOfBody } from './roles-of-body';
import { isLineWithFigure, type BodyContext } from './row-context';
import { isPageHead, isTitleOpening, isUnitLike } from './word-cues';

/** Figures merged over rows that name different things: they count for the first row, though they may be of all of them. */
export function mergedFigures(
	view: GridView,
	rows: readonly TableRow[],
	columns: readonly TableColumn[],
	labelColumn: number
): Issue[] {
	if (view.sheet.merges.length === 0) return [];
	const data = rows.filter(({ role }) => role === 'data');
	return columns
		.filter(({ kind }) => kind === 'number' || kind === 'percent')
		.flatMap(({ index, path }): Issue[] => {
			const shared = data.filter(({ index: row }) => {
				const merge = view.mergeAt(row, index);
				return (
					merge !== null &&
					merge.top < row &&
					merge.left === index &&
					view.holds(merge.top, index) &&
					view.text(row, labelColumn) !== '' &&
					data.some((other) => other.index === merge.top)
				);
			});
			const top = shared[0] && view.mergeAt(shared[0].index, index)?.top;
			if (top === undefined) return [];
			return [
				{
					code: 'merged-figure',
					severity: 'warning',
					sheet: view.sheet.name,
					a1: a1Of(top, index),
					count: shared.length,
					details: { header: path.join(' › ') }
				}
			];
		});
}

/** Figures that nobody sees, as white letters or a format that shows nothing: read like the others, and told. */
export function unseenFigures(
	view: GridView,
	rows: readonly TableRow[],
	columns: readonly TableColumn[]
): Issue[] {
	if (!view.hasUnseen) return [];
	const isUnseen = (row: number, column: number) => {
		const cell = view.cell(row, column);
		if (cell === null || view.sheet.hiddenRows.has(row)) return false;
		const isBlank = cell.type === 'number' && cell.value !== 0 && cell.raw.trim() === '';
		return isBlank || cell.unseen === true;
	};
	return columns
		.filter(({ kind, hidden }) => (kind === 'number' || kind === 'percent') && !hidden)
		.flatMap(({ index, path }): Issue[] => {
			const own = columns.findIndex((one) => one.index === index);
			const unseen = rows.filter(
				({ index: row, role, cells }) =>
					role === 'data' && typeof cells[own]?.value === 'number' && isUnseen(row, index)
			);
			const [first] = unseen;
			if (first === undefined) return [];
			return [
				{
					code: 'figure-unseen',
					severity: 'note',
					sheet: view.sheet.name,
					a1: a1Of(first.index, index),
					count: unseen.length,
					details: { header: path.join(' › ') }
				}
			];
		});
}

/** Rows of figures that bear the name of a unit, or are lines of a form, and stand where the table is over, below a note or a signature: told, not read. */
export function rowsBelow(context: BodyContext, roles: RolesOfBody): Issue[] {
	const { view, labelColumn } = context;
	const rows: number[] = [];
	for (let row = roles.top; row < roles.end; row++) {
		if (roles.of(row) !== 'residue') continue;
		if (isUnitLike(view.text(row, labelColumn)) || isLineWithFigure(context, row)) rows.push(row);
	}
	const [first] = rows;
	return first === undefined
		? []
		: [
				{
					code: 'rows-below-table',
					severity: 'warning',
					sheet: view.sheet.name,
					a1: a1Of(first, labelColumn),
					count: rows.length
				}
			];
}

/** A count with what it counts, inside a sentence: `tiếp 15 lượt với 18 người`. */
const COUNTED =
	/\p{Ll}\s+\d[\d.]*\s+(?:lượt|người|vụ|đơn|cuộc|buổi|đợt|mô hình|hộ|ý kiến|hồ sơ)(?!\p{L})/u;

/** Whether a line tells figures in a sentence; a title and a line of the page head do not. */
function tellsFigures(text: string): boolean {
	const plain = text.normalize('NFC');
	return (
		COUNTED.test(plain) && !plain.startsWith('(') && !isTitleOpening(text) && !isPageHead(text)
	);
}

/**
 * Rows above a header that name a count and give its figure in a cell beside, or tell figures in a sentence: told, not read. Forms of
 * a survey are read elsewhere.
 */
export function figuresAbove(view: GridView, titleRows: readonly number[]): Issue[] {
	const found = titleRows.flatMap((row) => {
		const columns = view.columnsOf(row);
		return columns.flatMap((column, i) => {
			const label = view.text(row, columns[i - 1] ?? -1);
			const text = view.text(row, column);
			const isFigure = /^\d/.test(text) && leadingCount(text) !== null && !/^20\d\d$/.test(text);
			const isCount = i > 0 && isCountHeader([label]) && asksForFigures([label]);
			const isBeside = isFigure && isCount && !/phiếu/iu.test(label);
			return isBeside || tellsFigures(text) ? [{ row, column }] : [];
		});
	});
	const [first] = found;
	if (first === undefined) return [];
	return [
		{
			code: 'figures-above-table',
			severity: 'warning',
			sheet: view.sheet.name,
			a1: a1Of(first.row, first.column),
			count: found.length
		}
	];
}

/** Hidden rows of figures and hidden columns, which are read like the others: a note each. */
export function hiddenIssues(
	view: GridView,
	rows: readonly TableRow[],
	columns: readonly TableColumn[],
	frame: Frame,
	labelColumn: number
): Issue[] {
	const sheet = view.sheet.name;
	return [
		...rows
			.filter((row) => row.hidden && row.role !== 'section')
			.map((row): Issue => ({
				code: 'hidden-row',
				severity: 'note',
				sheet,
				a1: a1Of(row.index, labelColumn),
				details: { row: row.index + 1 }
			})),
		...columns
			.filter((column) => column.hidden)
			.map((column): Issue => ({
				code: 'hidden-column',
				severity: 'note',
				sheet,
				a1: a1Of(frame.top, column.index),
				details: { header: column.path.join(' › ') }
			}))
	];
}
