import {
	decideNumbers,
	leadingCount,
	readBothWays,
	readDate,
	readFraction,
	readNumber,
	serialToIso,
	stateOfText,
	type NumberConvention
} from '$lib/text';
import { isCountHeader, isPercentHeader, isScoreHeader } from './column-cues';
import { evaluateFormula } from './evaluate-formula';
import type { GridView } from './grid-view';

/** What a column is decided with. */
export interface ColumnContext {
	readonly view: GridView;
	readonly column: number;
	readonly path: readonly string[];
	/** Rows of figures: data, totals, subtotals. */
	readonly rows: readonly number[];
	readonly isLabel: boolean;
	/** Whether the row of column numbers numbers it, so that figures are due even when none stands there. */
	readonly numbered: boolean;
	readonly date1904: boolean;
	readonly decimalElsewhere: NumberConvention | null;
	/** Where indicators stand down: whether the row's own unit of measure counts whole things. */
	readonly countsWhole: (row: number) => boolean;
	/** Whether units stand down, so that the header alone says what all figures of the column are. */
	readonly unitsDown: boolean;
	/** What texts of this table were found to be: the same few stand in it again and again. */
	readonly sorts: Map<string, SortedText>;
}

interface SortedText {
	readonly sort: Sort;
	readonly iso: string | null;
}

/** What one cell looks like, its column not yet decided. */
export type Sort =
	| 'blank'
	| 'number'
	| 'numeral'
	| 'date'
	| 'fraction'
	| 'state'
	| 'mark'
	| 'error'
	| 'misplaced'
	| 'words';

/** One cell before the column is decided. */
export interface Piece {
	readonly row: number;
	readonly from: number;
	readonly raw: string;
	readonly sort: Sort;
	readonly value: number | null;
	readonly iso: string | null;
	readonly percentFormat: boolean;
	readonly computed: 'yes' | 'failed' | null;
}

const MARK = /^(x|✓|✔|√|v|có|☑|●|\+)$/iu;
const ERROR = /^#(REF|DIV\/0|VALUE|N\/A|NAME|NUM|NULL)[!?]?$/;

/** The cells of one column, sorted by what they look like. Texts merged down are repeated, figures are not. */
export function piecesOf(context: ColumnContext): Piece[] {
	return context.rows.map((row) => pieceAt(context, row));
}

function pieceAt(context: ColumnContext, row: number): Piece {
	const { view, column, date1904 } = context;
	const merge = view.mergeAt(row, column);
	const isAbove =
		merge !== null &&
		merge.top < row &&
		merge.left === column &&
		merge.top >= (context.rows[0] ?? 0);
	const from = isAbove ? merge.top : row;
	const cell = view.cell(from, column);
	if (!cell) return piece(row, from, '', 'blank');
	const raw = view.text(from, column);
	if (cell.misplaced) return piece(row, from, raw, 'misplaced');
	if (cell.uncached) {
		const worked = cell.formula === undefined ? null : evaluateFormula(view, cell.formula);
		if (worked === 'divided-by-zero')
			return piece(row, from, raw, 'error', null, null, false, 'yes');
		if (worked === null) return piece(row, from, raw, 'blank', null, null, false, 'failed');
		return piece(row, from, raw, 'number', worked, null, view.formatOf(cell).percent, 'yes');
	}
	if (cell.type === 'number' && typeof cell.value === 'number') {
		const { date, percent } = view.formatOf(cell);
		const { value } = cell;
		return date
			? piece(row, from, raw, 'date', value, serialToIso(value, date1904))
			: piece(row, from, raw, 'number', value, null, percent);
	}
	if (cell.type === 'error') return piece(row, from, raw, 'error');
	if (raw === '') return piece(row, from, raw, 'blank');
	let sorted = context.sorts.get(raw);
	if (!sorted) context.sorts.set(raw, (sorted = sortOfText(raw)));
	return piece(row, from, raw, sorted.sort, null, sorted.iso);
}

function piece(
	row: number,
	from: number,
	raw: string,
	sort: Sort,
	value: number | null = null,
	iso: string | null = null,
	percentFormat = false,
	computed: Piece['computed'] = null
): Piece {
	return { row, from, raw, sort, value, iso, percentFormat, computed };
}

function sortOfText(raw: string): SortedText {
	const iso = null;
	if (ERROR.test(raw)) return { sort: 'error', iso };
	if (MARK.test(raw)) return { sort: 'mark', iso };
	if (stateOfText(raw) !== null) return { sort: 'state', iso };
	if (readFraction(raw) !== null) return { sort: 'fraction', iso };
	const date = readDate(raw);
	if (date !== null) return { sort: 'date', iso: date };
	const isNumeral = numeralOf(raw, 'vi') !== null || numeralOf(raw, 'en') !== null;
	return { sort: isNumeral ? 'numeral' : 'words', iso };
}

/** A figure written as text, footnote marks taken off; null when it is none. */
export function numeralOf(
	raw: string,
	convention: NumberConvention
): { value: number; percent: boolean } | null {
	const read = readNumber(raw, convention);
	if (read) return read;
	const bare = raw.replace(/\s*(\(?\*+\)?|\(\d\))$/, '');
	const again = bare === raw ? null : readNumber(bare, convention);
	if (again) return again;
	const count = leadingCount(raw);
	return count ? { value: count.value, percent: false } : null;
}

/** The decimal convention that this column alone leaves no doubt about, or null. */
export function surelyWritten(
	path: readonly string[],
	pieces: readonly Piece[]
): NumberConvention | null {
	const texts = pieces
		.filter((piece) => piece.sort === 'numeral')
		.map((piece) => piece.raw)
		.filter((raw) => {
			const read = readBothWays(raw);
			return read !== null && read.vi !== read.en;
		});
	if (texts.length === 0) return null;
	const decided = decideNumbers(texts, {
		integer: isCountHeader(path),
		belowThousand: isPercentHeader(path) || isScoreHeader(path)
	});
	return decided.ambiguous ? null : decided.convention;
}
