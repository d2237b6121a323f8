import type { ColumnKind, Issue, ReadCell, Reason } from '$lib/model';
import { countsThings } from '$lib/reference/forms';
import { a1Of, columnLetters, isDash, serialToIso, stateOfText } from '$lib/text';
import {
	asksForFigures,
	isDateHeader,
	isFigureHeader,
	isPercentHeader,
	isRowNumberHeader,
	isWordsHeader
} from './column-cues';
import type { ColumnContext, Piece, Pieces, Sort } from './column-pieces';
import { readFigures, type ReadColumn } from './read-figures';

/** How figures of which nobody can say what they are are told. */
const UNTOLD: ReadonlyMap<Sort, Issue['code']> = new Map([
	['pieces', 'figure-in-pieces'],
	['across', 'merged-across'],
	['stale', 'formula-differs']
]);

/** Decides the column over all of its rows and reads its cells. Nothing is guessed from a sample. */
export function readColumn(context: ColumnContext, pieces: Pieces): ReadColumn {
	const { kind, reasons } = kindOf(context, pieces);
	const issues = issuesOf(context, pieces, kind, reasons);
	if (kind === 'number' || kind === 'percent') {
		return readFigures(context, pieces, kind, reasons, issues);
	}
	const cells: ReadCell[] = [];
	const isShares = looksLikeShares(context.path) && !isWordsHeader(context.path);
	const letters = columnLetters(context.column);
	const read = { kind, isShares, date1904: context.date1904 };
	const { rows, from, held } = pieces;
	for (let i = 0; i < rows.length; i++)
		cells[rows[i] as number] = wordsCell(
			held[i] as Piece,
			letters + context.numberOf(from[i] as number),
			read
		);
	return { kind, reasons, issues, cells };
}

function kindOf(context: ColumnContext, { held }: Pieces): { kind: ColumnKind; reasons: Reason[] } {
	const { path } = context;
	const counts = countsOf(held);
	const count = (...sorts: Sort[]) => sorts.reduce((sum, sort) => sum + (counts.get(sort) ?? 0), 0);
	const figures = count('number', 'numeral', ...UNTOLD.keys());
	const dates = count('date');
	const words = count('words');
	const fractions = count('fraction');
	const marks = count('mark');
	const states = count('state');
	if (isRowNumberHeader(path)) return { kind: 'label', reasons: [{ code: 'row-numbers' }] };
	if (context.isLabel) return { kind: 'label', reasons: [{ code: 'names-rows' }] };
	const isCount = () =>
		countsThings(
			path,
			held.map(({ raw }) => raw)
		);
	if (isWordsHeader(path) && !isCount())
		return { kind: 'text', reasons: [{ code: 'header-says-words' }] };
	if (marks > 0 && figures + dates + words + fractions === 0) {
		return { kind: 'mark', reasons: [{ code: 'only-marks', details: { marks } }] };
	}
	const dateHeader = isDateHeader(path);
	const serials = dateHeader
		? held.filter((p) => p.sort === 'number' && isSerial(p.value)).length
		: 0;
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
		return figureKind(context, held, figures, counted - figures);
	}
	// Figures are asked for: words around them (`khoảng 30`, `5 tỷ đồng`) are figures that cannot be read.
	const inWords = () => held.some(({ sort, raw }) => sort === 'words' && /\d/.test(raw));
	// And so are words beside cells that say there was nothing.
	const areStates = states > 0 && states >= words;
	if (dates === 0 && asksForFigures(path) && (figures > 0 || areStates || inWords())) {
		return figureKind(context, held, figures, counted - figures);
	}
	if (counted === 0 && (states > 0 || count('error') > 0) && words === 0) {
		return figureKind(context, held, 0, 0);
	}
	if (
		counted === 0 &&
		states === 0 &&
		(context.numbered || isFigureHeader(path)) &&
		held.length > 0
	) {
		return figureKind(context, held, 0, 0);
	}
	return { kind: 'text', reasons: [{ code: 'mostly-words', details: { words, figures } }] };
}

/** How many cells are of each sort. Cells of one sort mostly follow one another. */
function countsOf(pieces: readonly Piece[]): ReadonlyMap<Sort, number> {
	const counts = new Map<Sort, number>();
	let start = 0;
	for (let i = 1; i <= pieces.length; i++) {
		const { sort } = pieces[start] as Piece;
		if (i < pieces.length && pieces[i]?.sort === sort) continue;
		counts.set(sort, (counts.get(sort) ?? 0) + i - start);
		start = i;
	}
	return counts;
}

function figureKind(
	context: ColumnContext,
	pieces: readonly Piece[],
	figures: number,
	others: number
): { kind: ColumnKind; reasons: Reason[] } {
	let signed = 0;
	for (const { percentFormat, raw } of pieces) if (percentFormat || raw.endsWith('%')) signed++;
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
	{ from, held }: Pieces,
	kind: ColumnKind,
	reasons: readonly Reason[]
): Issue[] {
	const { view, column } = context;
	const issues: Issue[] = [];
	const tell = (
		code: Issue['code'],
		severity: Issue['severity'],
		isTold: (piece: Piece) => boolean
	) => {
		const at = held.findIndex(isTold);
		if (at === -1) return;
		issues.push({
			code,
			severity,
			sheet: view.sheet.name,
			a1: a1Of(from[at] as number, column),
			raw: (held[at] as Piece).raw,
			count: held.filter(isTold).length,
			details: { header: context.path.join(' › ') }
		});
	};
	tell('cached-error', 'warning', ({ sort }) => sort === 'error');
	const isFailed = held.some(({ computed }) => computed === 'failed');
	tell(
		'no-cached-value',
		isFailed ? 'warning' : 'note',
		({ computed }) => computed === (isFailed ? 'failed' : 'yes')
	);
	for (const [untold, code] of UNTOLD)
		tell(code, untold === 'stale' ? 'error' : 'warning', ({ sort }) => sort === untold);
	const inFigures = kind === 'number' || kind === 'percent';
	if (inFigures || reasons.some((reason) => reason.code === 'fractions')) {
		tell('fraction-as-date', 'warning', ({ sort }) => sort === 'date');
	}
	return issues;
}

/** What is known of a whole column of words. */
interface WordsColumn {
	readonly kind: ColumnKind;
	/** Whether its header counts something out of something. */
	readonly isShares: boolean;
	readonly date1904: boolean;
}

function wordsCell(piece: Piece, a1: string, { kind, isShares, date1904 }: WordsColumn): ReadCell {
	const { raw, sort } = piece;
	const isUntold = sort === 'misplaced' || UNTOLD.has(sort);
	if (sort === 'error' || (isUntold && kind !== 'label'))
		return { a1, raw, value: null, state: 'error' };
	if (sort === 'blank') return { a1, raw, value: null, state: 'blank' };
	if (kind === 'date') {
		if (piece.iso !== null) return { a1, raw, value: piece.iso, state: 'value' };
		if (sort === 'number' && isSerial(piece.value))
			return { a1, raw, value: serialToIso(piece.value as number, date1904), state: 'value' };
	}
	if (kind === 'mark' && sort === 'mark') return { a1, raw, value: raw, state: 'value' };
	if (kind === 'text' && sort === 'date' && isShares)
		return { a1, raw, value: null, state: 'error' };
	// What was found to be words stands for no state.
	const state = kind === 'label' || sort === 'words' ? null : stateOfText(raw);
	if (state === 'blank' || state === 'na') return { a1, raw, value: null, state };
	if (state === 'zero') {
		const value = kind === 'mark' ? null : raw;
		return isDash(raw) ? { a1, raw, value, state, dash: true } : { a1, raw, value, state };
	}
	return { a1, raw, value: piece.iso ?? raw, state: 'value' };
}
