import type { Issue, ReadCell, TableColumn, TableRow } from '$lib/model';
import { measureOfHeader } from '$lib/reference/forms';
import { a1Of, bareKey, countsOtherThan, leadingCount } from '$lib/text';
import { isDateHeader, isMeasureHeader } from './column-cues';
import type { RolesOfBody } from './roles-of-body';
import { labelOf, type BodyContext } from './row-context';
import { isNote, isPageHead } from './word-cues';

/** A figure behind the words of a line: `Số mô hình được công nhận: 3`; no day and no number of a document. */
const FIGURE = /^([^:]*\p{L}[^:]*?)\s*:\s*(\d+(?:[.,]\d+)*(?:\s*%|(?=[\s;,.)]|$)).*)$/u;
/** Heads of a time, whose number is none of the report: `Quý: 3`. */
const TIME = /^(?:quy|thang|nam|ky|tuan|gio)$/;
const RUNNING_NUMBER = /^\s*(?:\d+(?:\.\d+)*\s*[.)]|[-–+•])\s*/;

/** The words of a line before a figure, and what stands from the figure on; null where none is told. */
function toldIn(label: string): { readonly head: string; readonly figure: string } | null {
	const [, words, figure] = FIGURE.exec(label) ?? [];
	if (words === undefined || figure === undefined) return null;
	const head = words.replace(RUNNING_NUMBER, '');
	const isOther =
		isNote(label) || isPageHead(label) || isDateHeader([head]) || TIME.test(bareKey(head));
	return isOther ? null : { head, figure };
}

/** The count that is told plainly: one number, behind words that surely name a measure and no other thing than it counts. */
function plainCount({ head, figure }: { head: string; figure: string }): number | null {
	const count = leadingCount(figure);
	if (count === null || count.parts.length > 0 || /\d/.test(head)) return null;
	const { value, confidence } = measureOfHeader([head]);
	const isPlain =
		value.role === 'measure' && confidence !== 'ask' && !countsOtherThan(figure, head);
	return isPlain ? count.value : null;
}

/** The one column of figures of a form, by its place among the columns; null where there are several, or none. */
function figureColumn(
	{ labelColumn, numberColumn }: BodyContext,
	columns: readonly TableColumn[]
): number | null {
	const places = [...columns.keys()].filter((c) => {
		const { index, kind, path } = columns[c] as TableColumn;
		const isFigures = kind === 'number' || kind === 'percent';
		return isFigures && index > labelColumn && index !== numberColumn && !isMeasureHeader(path);
	});
	const [only] = places;
	return places.length === 1 && only !== undefined && columns[only]?.kind === 'number'
		? only
		: null;
}

/** Whether nothing stands in the columns of figures of a row. */
function isUnfilled(
	{ view, columns, labelColumn, numberColumn }: BodyContext,
	row: number,
	measuredIn: ReadonlySet<number>
): boolean {
	return columns.every(
		(column) =>
			column === numberColumn ||
			column <= labelColumn ||
			measuredIn.has(column) ||
			view.text(row, column) === ''
	);
}

/** The rows of a form with the figures that are typed behind their words, and the rows of such figures that were not read. */
export function withFiguresInLabels(
	context: BodyContext,
	roles: RolesOfBody,
	columns: readonly TableColumn[],
	rows: readonly TableRow[]
): { readonly rows: readonly TableRow[]; readonly issues: readonly Issue[] } {
	if (!context.indicatorsDown) return { rows, issues: [] };
	const place = figureColumn(context, columns);
	const measuredIn = new Set(
		columns.flatMap(({ index, path }) => (isMeasureHeader(path) ? [index] : []))
	);
	const last = rows.at(-1)?.index ?? -1;
	const read = new Map<number, ReadCell>();
	const untold: number[] = [];
	for (let row = roles.top; row <= last; row++) {
		const role = roles.of(row);
		if (role !== 'data' && role !== 'note') continue;
		const label = labelOf(context, row);
		const told = label.includes(':') ? toldIn(label) : null;
		if (told === null || !isUnfilled(context, row, measuredIn)) continue;
		const value = place === null || role === 'note' ? null : plainCount(told);
		if (value === null) untold.push(row);
		else {
			const state = value === 0 ? 'zero' : 'value';
			read.set(row, { raw: label, value, state, column: context.labelColumn });
		}
	}
	return {
		rows: read.size === 0 ? rows : rows.map((row) => withCell(row, place, read.get(row.index))),
		issues: untoldIssues(context, untold)
	};
}

function withCell(row: TableRow, place: number | null, cell: ReadCell | undefined): TableRow {
	return cell === undefined
		? row
		: { ...row, cells: row.cells.map((own, c) => (c === place ? cell : own)) };
}

function untoldIssues({ view, labelColumn }: BodyContext, rows: readonly number[]): Issue[] {
	const [first] = rows;
	if (first === undefined) return [];
	return [
		{
			code: 'figure-in-label',
			severity: 'warning',
			sheet: view.sheet.name,
			a1: a1Of(first, labelColumn),
			count: rows.length
		}
	];
}
