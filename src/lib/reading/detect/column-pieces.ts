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
import { isCountHeader, isPercentHeader, isScoreHeader, isWordsHeader } from './column-cues';
import { evaluateFormula, isStale } from './evaluate-formula';
import type { FormatKind, GridView } from './grid-view';

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
	readonly decimalElsewhere: NumberConvention | null;
	/** Where indicators stand down: whether the row's own unit of measure counts whole things. */
	readonly countsWhole: (row: number) => boolean;
	/** Whether units stand down, so that the header alone says what all figures of the column are. */
	readonly unitsDown: boolean;
	/** A row as an address writes it, `13` for row 12. */
	readonly numberOf: (row: number) => string;
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
}

/** The cells of one column, before it is decided. */
export interface Pieces {
	/** Rows of figures. */
	readonly rows: readonly number[];
	/** In step with the rows: where what holds for the row stands, further up for a text merged down. */
	readonly from: readonly number[];
	/** In step with the rows. */
	readonly held: readonly Piece[];
}

const MARK = /^(x|✓|✔|√|v|có|☑|●|\+)$/iu;
const ERROR = /^#(REF|DIV\/0|VALUE|N\/A|NAME|NUM|NULL)[!?]?$/;

/** The cells of one column, sorted by what they look like. Texts merged down are repeated, figures are not. */
export function piecesOf(context: ColumnContext): Pieces {
	const { rows, view } = context;
	const isMerged = view.sheet.merges.length > 0;
	const from = isMerged ? rows.map((row) => topOf(context, row)) : rows;
	const held: Piece[] = [];
	for (let i = 0; i < from.length; i++) {
		const row = from[i] as number;
		const found = pieceAt(context, row);
		held.push(isMerged && isAcross(context, row, found) ? piece(found.raw, 'across') : found);
	}
	return { rows, from, held };
}

/** The row of figures from which a cell is merged down to a row, else the row itself. */
function topOf({ view, column, rows }: ColumnContext, row: number): number {
	const merge = view.mergeAt(row, column);
	const isAbove =
		merge !== null && merge.top < row && merge.left === column && merge.top >= (rows[0] ?? 0);
	return isAbove ? merge.top : row;
}

/** Whether a figure is merged over columns that ask for other figures; nought is nought of them all. */
function isAcross({ view, column, path, paths }: ColumnContext, row: number, held: Piece): boolean {
	const merge = FIGURES.has(held.sort) && held.value !== 0 ? view.mergeAt(row, column) : null;
	if (merge === null || merge.left !== column) return false;
	const own = path.join('\n');
	for (let other = column + 1; other <= merge.right; other++) {
		const beside = paths.get(other) ?? [];
		if (beside.length > 0 && beside.join('\n') !== own && !isWordsHeader(beside)) return true;
	}
	return false;
}

const FIGURES: ReadonlySet<Sort> = new Set(['number', 'numeral', 'fraction']);

function pieceAt(context: ColumnContext, row: number): Piece {
	const { view, column, date1904 } = context;
	const cell = view.cell(row, column);
	if (!cell) return zeroAcross(view, row, column);
	const raw = view.text(row, column);
	if (cell.misplaced) return piece(raw, 'misplaced');
	if (cell.uncached) {
		const worked = cell.formula === undefined ? null : evaluateFormula(view, cell.formula);
		if (worked === 'divided-by-zero') return piece(raw, 'error', null, null, false, 'yes');
		if (worked === null) return piece(raw, 'blank', null, null, false, 'failed');
		return shownNumber(raw, worked, view.formatOf(cell), 'yes');
	}
	if (cell.type === 'number' && typeof cell.value === 'number') {
		if (context.isData(row) && isStale(view, cell)) return piece(raw, 'stale');
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
	if (!known) context.pieces.set(raw, (known = pieceOfText(raw)));
	return known;
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
	scale = 1
): Piece {
	return { raw, sort, value, iso, percentFormat, computed, scale };
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
export function surelyWritten(path: readonly string[], { held }: Pieces): NumberConvention | null {
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
