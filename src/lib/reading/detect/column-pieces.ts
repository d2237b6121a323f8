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
import type { Cell } from '$lib/model';
import { isCountHeader, isPercentHeader, isScoreHeader, isWordsHeader } from './column-cues';
import { evaluateFormula, isStale } from './evaluate-formula';
import { endsInFigure, PLAIN_FORMAT, type FormatKind, type GridView } from './grid-view';

/** What a column is decided with. */
export interface ColumnContext {
	readonly view: GridView;
	readonly column: number;
	readonly path: readonly string[];
	/** The header paths of all columns. */
	readonly paths: ReadonlyMap<number, readonly string[]>;
	/** Rows of figures: data, totals, subtotals. */
	readonly rows: readonly number[];
	/** Whether a row gives figures of its own, and is no total of others. */
	readonly isData: (row: number) => boolean;
	readonly isLabel: boolean;
	/** Whether the row of column numbers numbers it, so that figures are due even when none stands there. */
	readonly numbered: boolean;
	readonly date1904: boolean;
	/** Where indicators stand down: whether the row's own unit of measure counts whole things. */
	readonly countsWhole: (row: number) => boolean;
	/** Whether units stand down, so that the header alone says what all figures of the column are. */
	readonly unitsDown: boolean;
	/** What texts of this table were found to be: the same few stand in it again and again. */
	readonly pieces: Map<string, Piece>;
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
	| Untold
	| 'words';

/**
 * A figure of which nobody can say what it is: of pieces of which some are crossed out, merged over several columns of figures,
 * or not what its formula gives.
 */
export type Untold = 'pieces' | 'across' | 'stale';

/** What one cell holds before the column is decided. Cells of one text share theirs. */
export interface Piece {
	readonly raw: string;
	readonly sort: Sort;
	readonly value: number | null;
	readonly iso: string | null;
	readonly percentFormat: boolean;
	readonly computed: 'yes' | 'failed' | null;
	/** By how much the number format divides what is stored: the value is what is shown. */
	readonly scale: number;
	/** Its number among those that cells of the table share; −1 for that of one cell. */
	readonly number: number;
}

/** The cells of one column, before it is decided. */
export interface Pieces {
	/** Rows of figures. */
	readonly rows: readonly number[];
	/** In step with the rows: where what holds for the row stands, further up for a text merged down. */
	readonly from: readonly number[];
	/** In step with the rows. Of a {@link PLAIN_NUMBER} text and value are asked by {@link rawAt} and {@link valueAt}. */
	readonly held: readonly Piece[];
	/** How many are of each sort. */
	readonly counts: ReadonlyMap<Sort, number>;
	/** How many of them are plain numbers. */
	readonly plain: number;
	/** How many formulas without a result were worked out, and how many could not be. */
	readonly computed: { readonly yes: number; readonly failed: number };
	readonly view: GridView;
	readonly column: number;
}

/** The cell that holds what stands at a place of the lists. */
export function cellAt({ view, column, from }: Pieces, i: number): Cell {
	return view.cell(from[i] as number, column) as Cell;
}

const MARK = /^(x|✓|✔|√|v|có|☑|●|\+)$/iu;
const ERROR = /^#(REF|DIV\/0|VALUE|N\/A|NAME|NUM|NULL)[!?]?$/;

/** The cells of one column, sorted by what they look like. Texts merged down are repeated, figures are not. */
export function piecesOf(context: ColumnContext): Pieces {
	const { rows, view, column } = context;
	const isMerged = view.sheet.merges.length > 0;
	const from = isMerged ? rows.map((row) => topOf(context, row)) : rows;
	const held: Piece[] = new Array<Piece>(from.length);
	const computed = { yes: 0, failed: 0 };
	let plain = 0;
	for (let i = 0; i < from.length; i++) {
		const row = from[i] as number;
		const found = isMerged ? unlessAcross(context, row) : pieceAt(context, row);
		if (found === PLAIN_NUMBER) plain++;
		else if (found.computed !== null) computed[found.computed]++;
		held[i] = found;
	}
	return { rows, from, held, counts: countsOf(held), plain, computed, view, column };
}

/** The text that stands at a place of the lists. */
export function rawAt(pieces: Pieces, i: number): string {
	const found = pieces.held[i] as Piece;
	return found === PLAIN_NUMBER ? cellAt(pieces, i).raw : found.raw;
}

/** The value that stands at a place of the lists. */
export function valueAt(pieces: Pieces, i: number): number | null {
	const found = pieces.held[i] as Piece;
	return found === PLAIN_NUMBER ? (cellAt(pieces, i).value as number) : found.value;
}

/** How many cells are of each sort. Cells of one sort mostly follow one another. */
function countsOf(held: readonly Piece[]): ReadonlyMap<Sort, number> {
	const counts = new Map<Sort, number>();
	let start = 0;
	for (let i = 1; i <= held.length; i++) {
		const { sort } = held[start] as Piece;
		if (i < held.length && held[i]?.sort === sort) continue;
		counts.set(sort, (counts.get(sort) ?? 0) + i - start);
		start = i;
	}
	return counts;
}

/** The row of figures from which a cell is merged down to a row, else the row itself. */
function topOf({ view, column, rows }: ColumnContext, row: number): number {
	const merge = view.mergeAt(row, column);
	const isAbove =
		merge !== null && merge.top < row && merge.left === column && merge.top >= (rows[0] ?? 0);
	return isAbove ? merge.top : row;
}

/** What a cell holds, unless it is a figure merged over columns that ask for other figures; nought is nought of them all. */
function unlessAcross(context: ColumnContext, row: number): Piece {
	const { view, column, path, paths } = context;
	const found = pieceAt(context, row);
	const merge = FIGURES.has(found.sort) ? view.mergeAt(row, column) : null;
	if (merge === null || merge.left !== column) return found;
	if ((found === PLAIN_NUMBER ? view.cell(row, column)?.value : found.value) === 0) return found;
	const own = path.join('\n');
	for (let other = column + 1; other <= merge.right; other++) {
		const beside = paths.get(other) ?? [];
		if (beside.length > 0 && beside.join('\n') !== own && !isWordsHeader(beside))
			return piece(view.text(row, column), 'across');
	}
	return found;
}

const FIGURES: ReadonlySet<Sort> = new Set(['number', 'numeral', 'fraction']);

function pieceAt(context: ColumnContext, row: number): Piece {
	const { view, column, date1904 } = context;
	const cell = view.cell(row, column);
	if (!cell) return zeroAcross(view, row, column);
	if (isPlainNumber(context, cell, row)) return PLAIN_NUMBER;
	const raw = view.text(row, column);
	if (cell.misplaced) return piece(raw, 'misplaced');
	if (cell.ofBlanks) return NOTHING;
	if (cell.uncached) {
		const worked = cell.formula === undefined ? null : evaluateFormula(view, cell.formula);
		if (worked === 'divided-by-zero') return piece(raw, 'error', null, null, false, 'yes');
		if (worked === null) return piece(raw, 'blank', null, null, false, 'failed');
		return shownNumber(raw, worked, view.formatOf(cell), 'yes');
	}
	if (cell.type === 'number' && typeof cell.value === 'number') {
		if (isStaleIn(context, cell, row)) return piece(raw, 'stale');
		const format = view.formatOf(cell);
		const { value } = cell;
		return format.date
			? piece(raw, 'date', value, serialToIso(value, date1904))
			: shownNumber(raw, value, format, null);
	}
	if (cell.type === 'error') return piece(raw, 'error');
	if (cell.inPieces) {
		const { sort } = pieceOfText(raw);
		return piece(raw, FIGURES.has(sort) || sort === 'date' ? 'pieces' : sort);
	}
	let known = context.pieces.get(raw);
	if (!known) {
		known = { ...pieceOfText(raw), number: context.pieces.size };
		context.pieces.set(raw, known);
	}
	return known;
}

/** Whether a cell holds a number that is what it shows, as nearly all do: of them nothing need be kept. */
function isPlainNumber(context: ColumnContext, cell: Cell, row: number): boolean {
	if (cell.type !== 'number' || typeof cell.value !== 'number') return false;
	if (cell.misplaced || cell.uncached || cell.ofBlanks) return false;
	if (cell.format !== undefined && context.view.formatOf(cell) !== PLAIN_FORMAT) return false;
	const { raw } = cell;
	const first = raw.charCodeAt(0);
	// So its text has nothing to be cleaned either, and no sign of a share.
	return first > 32 && first < 127 && endsInFigure(raw) && !isStaleIn(context, cell, row);
}

/** Whether a figure of the row's own is not what its formula gives. */
function isStaleIn({ view, isData }: ColumnContext, cell: Cell, row: number): boolean {
	return cell.formula !== undefined && isData(row) && isStale(view, cell);
}

/** What a cell covered by one merged across its row holds: nothing, unless that one says zero of all it covers. */
function zeroAcross(view: GridView, row: number, column: number): Piece {
	const merge = view.mergeAt(row, column);
	if (merge?.top !== row || merge.left >= column) return NOTHING;
	const raw = view.text(row, merge.left);
	return stateOfText(raw) === 'zero' ? piece(raw, 'state') : NOTHING;
}

function piece(
	raw: string,
	sort: Sort,
	value: number | null = null,
	iso: string | null = null,
	percentFormat = false,
	computed: Piece['computed'] = null,
	scale = 1,
	number = -1
): Piece {
	return { raw, sort, value, iso, percentFormat, computed, scale, number };
}

function shownNumber(
	raw: string,
	stored: number,
	{ percent, scale }: FormatKind,
	computed: Piece['computed']
): Piece {
	const shown = scale === 1 ? stored : Number((stored / scale).toPrecision(12));
	return piece(raw, 'number', shown, null, percent, computed, scale);
}

const NOTHING = piece('', 'blank');
/** Stands for every number that is what it shows. */
export const PLAIN_NUMBER = piece('', 'number');

function pieceOfText(raw: string): Piece {
	if (raw === '') return NOTHING;
	if (ERROR.test(raw)) return piece(raw, 'error');
	if (MARK.test(raw)) return piece(raw, 'mark');
	if (stateOfText(raw) !== null) return piece(raw, 'state');
	// Without a digit there is neither figure nor day.
	if (!/\d/.test(raw)) return piece(raw, 'words');
	if (readFraction(raw) !== null) return piece(raw, 'fraction');
	const date = readDate(raw);
	if (date !== null) return piece(raw, 'date', null, date);
	const isNumeral = numeralOf(raw, 'vi') !== null || numeralOf(raw, 'en') !== null;
	return piece(raw, isNumeral ? 'numeral' : 'words');
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
	{ held, counts }: Pieces
): NumberConvention | null {
	if (!counts.has('numeral')) return null;
	const texts: string[] = [];
	for (const { sort, raw } of held) {
		const read = sort === 'numeral' ? readBothWays(raw) : null;
		if (read !== null && read.vi !== read.en) texts.push(raw);
	}
	if (texts.length === 0) return null;
	const decided = decideNumbers(texts, {
		integer: isCountHeader(path),
		belowThousand: isPercentHeader(path) || isScoreHeader(path)
	});
	return decided.ambiguous ? null : decided.convention;
}
