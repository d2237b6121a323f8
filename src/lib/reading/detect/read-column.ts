import type { ColumnKind, Issue, ReadCell, Reason } from '$lib/model';
import {
	decideNumbers,
	isDateFormat,
	isPercentFormat,
	leadingCount,
	readDate,
	readFraction,
	readNumber,
	serialToIso,
	stateOfText,
	type NumberConvention
} from '$lib/text';
import {
	isCountHeader,
	isDateHeader,
	isFigureHeader,
	isPercentHeader,
	isRowNumberHeader,
	isWordsHeader
} from './column-cues';
import { evaluateFormula } from './evaluate-formula';
import { addressOf, type GridView } from './grid-view';

/** A column whose kind and cells are decided over all of its rows. */
export interface ReadColumn {
	readonly kind: ColumnKind;
	readonly reasons: readonly Reason[];
	readonly issues: readonly Issue[];
	readonly cells: ReadonlyMap<number, ReadCell>;
}

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
}

type Sort =
	'blank' | 'number' | 'numeral' | 'date' | 'fraction' | 'state' | 'mark' | 'error' | 'words';

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
	const raw = cell ? view.text(from, column) : '';
	const piece: Piece = {
		row,
		from,
		raw,
		sort: 'blank',
		value: null,
		iso: null,
		percentFormat: false,
		computed: null
	};
	if (!cell) return piece;
	const percentFormat = cell.format !== undefined && isPercentFormat(cell.format);
	if (cell.uncached) {
		const worked = cell.formula === undefined ? null : evaluateFormula(view, cell.formula);
		if (worked === 'divided-by-zero') return { ...piece, sort: 'error', computed: 'yes' };
		if (worked === null) return { ...piece, computed: 'failed' };
		return { ...piece, sort: 'number', value: worked, percentFormat, computed: 'yes' };
	}
	if (cell.type === 'error' || ERROR.test(raw)) return { ...piece, sort: 'error' };
	if (cell.type === 'number' && typeof cell.value === 'number') {
		if (cell.format !== undefined && isDateFormat(cell.format)) {
			return { ...piece, sort: 'date', value: cell.value, iso: serialToIso(cell.value, date1904) };
		}
		return { ...piece, sort: 'number', value: cell.value, percentFormat };
	}
	if (raw === '') return piece;
	if (MARK.test(raw)) return { ...piece, sort: 'mark' };
	if (stateOfText(raw) !== null) return { ...piece, sort: 'state' };
	if (readFraction(raw) !== null) return { ...piece, sort: 'fraction' };
	const iso = readDate(raw);
	if (iso !== null) return { ...piece, sort: 'date', iso };
	if (numeralOf(raw, 'vi') !== null || numeralOf(raw, 'en') !== null)
		return { ...piece, sort: 'numeral' };
	return { ...piece, sort: 'words' };
}

/** A figure written as text, footnote marks taken off; null when it is none. */
function numeralOf(
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
export function surelyWritten(context: ColumnContext): NumberConvention | null {
	const texts = piecesOf(context)
		.filter(
			(piece) =>
				piece.sort === 'numeral' && readNumber(piece.raw, 'vi') !== readNumber(piece.raw, 'en')
		)
		.map((piece) => piece.raw)
		.filter((raw) => /[.,]/.test(raw));
	if (texts.length === 0) return null;
	const decided = decideNumbers(texts, { integer: isCountHeader(context.path) });
	return decided.ambiguous ? null : decided.convention;
}

/** Decides the column over all of its rows and reads its cells. Nothing is guessed from a sample. */
export function readColumn(context: ColumnContext): ReadColumn {
	const pieces = piecesOf(context);
	const { kind, reasons } = kindOf(context, pieces);
	const issues = issuesOf(context, pieces, kind, reasons);
	if (kind === 'number' || kind === 'percent') {
		return readFigures(context, pieces, kind, reasons, issues);
	}
	const cells = new Map<number, ReadCell>();
	for (const piece of pieces) cells.set(piece.row, wordsCell(context, piece, kind));
	return { kind, reasons, issues, cells };
}

function kindOf(
	context: ColumnContext,
	pieces: readonly Piece[]
): { kind: ColumnKind; reasons: Reason[] } {
	const { path } = context;
	const count = (...sorts: Sort[]) => pieces.filter((piece) => sorts.includes(piece.sort)).length;
	const figures = count('number', 'numeral');
	const dates = count('date');
	const words = count('words');
	const fractions = count('fraction');
	const marks = count('mark');
	const states = count('state');
	if (isRowNumberHeader(path)) return { kind: 'label', reasons: [{ code: 'row-numbers' }] };
	if (context.isLabel) return { kind: 'label', reasons: [{ code: 'names-rows' }] };
	if (isWordsHeader(path)) return { kind: 'text', reasons: [{ code: 'header-says-words' }] };
	if (marks > 0 && figures + dates + words + fractions === 0) {
		return { kind: 'mark', reasons: [{ code: 'only-marks', details: { marks } }] };
	}
	const dateHeader = isDateHeader(path);
	const serials = pieces.filter((p) => p.sort === 'number' && isSerial(p.value)).length;
	if (
		dateHeader &&
		(dates > 0 || serials > 0) &&
		dates + serials >= (dates + figures + words) * 0.3
	) {
		return { kind: 'date', reasons: [{ code: 'header-says-date', details: { dates } }] };
	}
	if (fractions > 0 && fractions + dates >= figures + words) {
		return { kind: 'text', reasons: [{ code: 'fractions', details: { fractions } }] };
	}
	if (!dateHeader && dates > 0 && looksLikeShares(path)) {
		return figures >= dates
			? {
					kind: 'number',
					reasons: [{ code: 'mostly-figures', details: { figures, others: dates + words } }]
				}
			: { kind: 'text', reasons: [{ code: 'fractions', details: { fractions } }] };
	}
	if (dates > 0 && dates >= (figures + words + fractions + dates) * 0.6) {
		return { kind: 'date', reasons: [{ code: 'mostly-dates', details: { dates } }] };
	}
	const counted = figures + words + fractions + dates;
	if (figures > 0 && figures >= counted * 0.6) {
		return figureKind(context, pieces, figures, counted - figures);
	}
	if (counted === 0 && (states > 0 || count('error') > 0) && words === 0) {
		return figureKind(context, pieces, 0, 0);
	}
	if (
		counted === 0 &&
		states === 0 &&
		(context.numbered || isFigureHeader(path)) &&
		pieces.length > 0
	) {
		return figureKind(context, pieces, 0, 0);
	}
	return { kind: 'text', reasons: [{ code: 'mostly-words', details: { words, figures } }] };
}

function figureKind(
	context: ColumnContext,
	pieces: readonly Piece[],
	figures: number,
	others: number
): { kind: ColumnKind; reasons: Reason[] } {
	const signed = pieces.filter((piece) => piece.percentFormat || /%\s*$/.test(piece.raw)).length;
	const reasons: Reason[] = [{ code: 'mostly-figures', details: { figures, others } }];
	if (isPercentHeader(context.path))
		return { kind: 'percent', reasons: [...reasons, { code: 'header-says-percent' }] };
	if (signed > 0 && signed >= figures * 0.6) {
		return {
			kind: 'percent',
			reasons: [...reasons, { code: 'percent-signs', details: { signed } }]
		};
	}
	return { kind: 'number', reasons };
}

/** Whether a header counts something out of something, where Excel likes to turn `12/15` into a day. */
function looksLikeShares(path: readonly string[]): boolean {
	const text = path.join(' ');
	return /\S\s*\/\s*\S/.test(text) || (isFigureHeader(path) && !isDateHeader(path));
}

function isSerial(value: number | null): boolean {
	return value !== null && value >= 36_526 && value < 55_153;
}

function issuesOf(
	context: ColumnContext,
	pieces: readonly Piece[],
	kind: ColumnKind,
	reasons: readonly Reason[]
): Issue[] {
	const { view, column } = context;
	const issues: Issue[] = [];
	const tell = (code: Issue['code'], severity: Issue['severity'], found: readonly Piece[]) => {
		const first = found[0];
		if (!first) return;
		issues.push({
			code,
			severity,
			sheet: view.sheet.name,
			a1: addressOf(first.from, column),
			raw: first.raw,
			count: found.length,
			details: { header: context.path.join(' › ') }
		});
	};
	tell(
		'cached-error',
		'warning',
		pieces.filter((p) => p.sort === 'error')
	);
	const failed = pieces.filter((p) => p.computed === 'failed');
	tell(
		'no-cached-value',
		failed.length > 0 ? 'warning' : 'note',
		failed.length > 0 ? failed : pieces.filter((p) => p.computed === 'yes')
	);
	const asDates = pieces.filter((p) => p.sort === 'date');
	const inFigures = kind === 'number' || kind === 'percent';
	if (inFigures || reasons.some((reason) => reason.code === 'fractions')) {
		tell('fraction-as-date', 'warning', asDates);
	}
	return issues;
}

function wordsCell(context: ColumnContext, piece: Piece, kind: ColumnKind): ReadCell {
	const a1 = addressOf(piece.from, context.column);
	const cell = (value: string | number | null, state: ReadCell['state']): ReadCell => ({
		a1,
		raw: piece.raw,
		value,
		state
	});
	if (piece.sort === 'error') return cell(null, 'error');
	if (piece.sort === 'blank') return cell(null, 'blank');
	if (kind === 'date') {
		if (piece.iso !== null) return cell(piece.iso, 'value');
		if (piece.sort === 'number' && isSerial(piece.value)) {
			return cell(serialToIso(piece.value as number, context.date1904), 'value');
		}
	}
	if (kind === 'mark' && piece.sort === 'mark') return cell(piece.raw, 'value');
	if (
		kind === 'text' &&
		piece.sort === 'date' &&
		looksLikeShares(context.path) &&
		!isWordsHeader(context.path)
	) {
		return cell(null, 'error');
	}
	const state = kind === 'label' ? null : stateOfText(piece.raw);
	if (state === 'blank' || state === 'na') return cell(null, state);
	if (state === 'zero') return cell(kind === 'mark' ? null : piece.raw, 'zero');
	return cell(piece.iso ?? piece.raw, 'value');
}

function readFigures(
	context: ColumnContext,
	pieces: readonly Piece[],
	kind: 'number' | 'percent',
	before: readonly Reason[],
	issues: Issue[]
): ReadColumn {
	const { view, column, path } = context;
	const reasons = [...before];
	const written = pieces.filter((piece) => piece.sort === 'numeral');
	const hints: { integer?: boolean; decimalElsewhere?: NumberConvention } = {
		integer: kind === 'number' && isCountHeader(path)
	};
	if (context.decimalElsewhere) hints.decimalElsewhere = context.decimalElsewhere;
	const decided = decideNumbers(
		written.map((piece) => piece.raw),
		hints
	);
	if (written.length > 0) reasons.push(...decided.evidence);
	if (written.length > 0 && decided.ambiguous) {
		const doubtful = written.filter((piece) => /\d[.,]\d/.test(piece.raw));
		const first = doubtful[0];
		if (first) {
			issues.push({
				code: 'ambiguous-number',
				severity: 'warning',
				sheet: view.sheet.name,
				a1: addressOf(first.from, column),
				raw: first.raw,
				count: doubtful.length,
				details: { convention: decided.convention, header: path.join(' › ') }
			});
		}
	}
	const plain = plainShares(pieces, decided.convention);
	const scaled = kind === 'percent' && plain.fractions > 0 && plain.whole === 0;
	if (scaled) reasons.push({ code: 'percent-fractions', details: { fractions: plain.fractions } });
	const cells = new Map<number, ReadCell>();
	const unread: Piece[] = [];
	for (const piece of pieces) {
		const read = figureCell(context, piece, decided.convention, scaled);
		cells.set(piece.row, read);
		if (read.state === 'error' && (piece.sort === 'words' || piece.sort === 'fraction'))
			unread.push(piece);
	}
	const first = unread[0];
	if (first) {
		issues.push({
			code: 'unread-number',
			severity: 'warning',
			sheet: view.sheet.name,
			a1: addressOf(first.from, column),
			count: unread.length,
			details: { header: path.join(' › ') }
		});
	}
	return { kind, reasons, issues, cells };
}

/** Among shares written without a per cent sign: how many are fractions of one, how many cannot be. */
function plainShares(
	pieces: readonly Piece[],
	convention: NumberConvention
): { fractions: number; whole: number } {
	let fractions = 0;
	let whole = 0;
	for (const piece of pieces) {
		if (piece.percentFormat) continue;
		const read =
			piece.sort === 'number' && piece.value !== null
				? { value: piece.value, percent: false }
				: piece.sort === 'numeral'
					? numeralOf(piece.raw, convention)
					: null;
		if (!read || read.percent || read.value === 0) continue;
		if (Math.abs(read.value) < 1) fractions++;
		else if (Math.abs(read.value) > 1) whole++;
	}
	return { fractions, whole };
}

function figureCell(
	context: ColumnContext,
	piece: Piece,
	convention: NumberConvention,
	scaled: boolean
): ReadCell {
	const a1 = addressOf(piece.from, context.column);
	const figure = (value: number): ReadCell => ({
		a1,
		raw: piece.raw !== '' ? piece.raw : String(value),
		value,
		state: value === 0 ? 'zero' : 'value'
	});
	const other = (state: ReadCell['state']): ReadCell => ({
		a1,
		raw: piece.raw,
		value: null,
		state
	});
	// A figure merged down belongs to its first row alone; repeated it would be counted twice.
	if (piece.from !== piece.row) return other('blank');
	switch (piece.sort) {
		case 'number': {
			const value = piece.value as number;
			return figure(piece.percentFormat || scaled ? inPercent(value) : value);
		}
		case 'numeral': {
			const read = numeralOf(piece.raw, convention);
			if (!read) return other('error');
			return figure(scaled && !read.percent ? inPercent(read.value) : read.value);
		}
		case 'state': {
			const state = stateOfText(piece.raw);
			return state === 'zero' ? { a1, raw: piece.raw, value: 0, state } : other(state ?? 'blank');
		}
		case 'mark':
			return other(/^x$/iu.test(piece.raw) ? 'na' : 'error');
		case 'blank':
			return other('blank');
		default:
			return other('error');
	}
}

function inPercent(fraction: number): number {
	return Number((fraction * 100).toPrecision(12));
}
