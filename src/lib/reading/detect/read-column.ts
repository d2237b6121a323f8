import type { ColumnKind, Issue, ReadCell, Reason } from '$lib/model';
import { countsThings } from '$lib/reference/forms';
import {
	a1Of,
	isDash,
	readYearlessDay,
	serialToIso,
	stateOfText,
	type NumberConvention
} from '$lib/text';
import {
	askedOnce,
	asksForFigures,
	isDateHeader,
	isDayHeader,
	isFigureHeader,
	isPercentHeader,
	isRowNumberHeader,
	isWordsHeader
} from './column-cues';
import {
	PLAIN_NUMBER,
	rawAt,
	valueAt,
	type ColumnContext,
	type Piece,
	type Pieces,
	type Sort
} from './column-pieces';
import { BLANK, readFigures, type ReadColumn } from './read-figures';

/** How figures of which nobody can say what they are are told. */
const UNTOLD: ReadonlyMap<Sort, Issue['code']> = new Map([
	['pieces', 'figure-in-pieces'],
	['across', 'merged-across'],
	['stale', 'formula-differs']
]);

/**
 * Decides the column over all of its rows and reads its cells. Nothing is guessed from a sample.
 * @param elsewhere how the sure columns of the table are written.
 */
export function readColumn(
	context: ColumnContext,
	pieces: Pieces,
	elsewhere: NumberConvention | null
): ReadColumn {
	const { kind, reasons } = kindOf(context, pieces);
	const issues = issuesOf(context, pieces, kind, reasons);
	if (kind === 'number' || kind === 'percent') {
		return readFigures(context, pieces, kind, reasons, issues, elsewhere);
	}
	const { rows, from, held } = pieces;
	const cells = new Array<ReadCell>((rows.at(-1) ?? -1) + 1);
	const known = new Array<ReadCell | undefined>(context.pieces.size);
	const isShares = looksLikeShares(context.path) && !isWordsHeader(context.path);
	const read = { kind, isShares, date1904: context.date1904 };
	for (let i = 0; i < rows.length; i++) {
		const piece = held[i] as Piece;
		const cell =
			piece === PLAIN_NUMBER
				? wordsCell(piece, rawAt(pieces, i), valueAt(pieces, i), read)
				: ((piece.number < 0 ? undefined : known[piece.number]) ??
					wordsCell(piece, piece.raw, piece.value, read));
		if (piece.number >= 0) known[piece.number] = cell;
		const row = rows[i] as number;
		const at = from[i] as number;
		cells[row] = at === row ? cell : { ...cell, from: at };
	}
	return { kind, reasons, issues, cells };
}

function kindOf(context: ColumnContext, pieces: Pieces): { kind: ColumnKind; reasons: Reason[] } {
	const { path } = context;
	const { held, counts } = pieces;
	const count = (sort: Sort) => counts.get(sort) ?? 0;
	let figures = count('number') + count('numeral');
	for (const untold of UNTOLD.keys()) figures += count(untold);
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
			held.map((_, i) => rawAt(pieces, i))
		);
	if (isWordsHeader(path) && !isCount())
		return { kind: 'text', reasons: [{ code: 'header-says-words' }] };
	if (marks > 0 && figures + dates + words + fractions === 0) {
		return { kind: 'mark', reasons: [{ code: 'only-marks', details: { marks } }] };
	}
	const dateHeader = isDateHeader(path);
	const serials = dateHeader
		? held.filter((p, i) => p.sort === 'number' && isSerial(valueAt(pieces, i))).length
		: 0;
	if (
		dateHeader &&
		(dates > 0 || serials > 0) &&
		dates + serials >= (dates + figures + words) * 0.3
	) {
		return { kind: 'date', reasons: [{ code: 'header-says-date', details: { dates } }] };
	}
	const days = isDayHeader(path) ? dates + serials + daysInDoubt(pieces) : 0;
	if (days > dates + serials && days >= (dates + figures + words + fractions) * 0.3) {
		return { kind: 'date', reasons: [{ code: 'header-says-date', details: { dates: days } }] };
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
	// Figures are asked for: words around them (`khoảng 30`, `5 tỷ đồng`) are figures that cannot be read.
	const inWords = () => held.some(({ sort, raw }) => sort === 'words' && /\d/.test(raw));
	// And so are words beside cells that say there was nothing.
	const areStates = states > 0 && states >= words;
	if (dates === 0 && asksForFigures(path) && (figures > 0 || areStates || inWords())) {
		return figureKind(context, pieces, figures, counted - figures);
	}
	if (counted === 0 && (states > 0 || count('error') > 0) && words === 0) {
		return figureKind(context, pieces, 0, 0);
	}
	if (
		counted === 0 &&
		states === 0 &&
		(context.numbered || isFigureHeader(path)) &&
		held.length > 0
	) {
		return figureKind(context, pieces, 0, 0);
	}
	return { kind: 'text', reasons: [{ code: 'mostly-words', details: { words, figures } }] };
}

const LIKE_A_DAY = /^\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})$/;

/** How many cells are written as days without being one yet: without a year, or as a day that there is not. */
function daysInDoubt({ held }: Pieces): number {
	return held.filter(
		({ sort, raw }) =>
			(sort === 'fraction' || sort === 'words' || sort === 'numeral') &&
			(LIKE_A_DAY.test(raw) || readYearlessDay(raw) !== null)
	).length;
}

function figureKind(
	context: ColumnContext,
	{ held, plain }: Pieces,
	figures: number,
	others: number
): { kind: ColumnKind; reasons: Reason[] } {
	let signed = 0;
	if (plain < held.length)
		for (const { percentFormat, raw } of held) if (percentFormat || raw.endsWith('%')) signed++;
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
const looksLikeShares = askedOnce(
	(path) => /\S\s*\/\s*\S/.test(path.join(' ')) || (isFigureHeader(path) && !isDateHeader(path))
);

function isSerial(value: number | null): boolean {
	return value !== null && value >= 36_526 && value < 55_153;
}

function issuesOf(
	context: ColumnContext,
	pieces: Pieces,
	kind: ColumnKind,
	reasons: readonly Reason[]
): Issue[] {
	const issues: Issue[] = [];
	const { held, from, counts, plain, computed } = pieces;
	if (plain === held.length) return issues;
	const { view, column } = context;
	const tell = (
		code: Issue['code'],
		severity: Issue['severity'],
		count: number,
		isTold: (piece: Piece) => boolean
	) => {
		if (count === 0) return;
		const at = held.findIndex(isTold);
		issues.push({
			code,
			severity,
			sheet: view.sheet.name,
			a1: a1Of(from[at] as number, column),
			raw: (held[at] as Piece).raw,
			count,
			details: { header: context.path.join(' › ') }
		});
	};
	const tellSort = (code: Issue['code'], severity: Issue['severity'], told: Sort) =>
		tell(code, severity, counts.get(told) ?? 0, ({ sort }) => sort === told);
	tellSort('cached-error', 'warning', 'error');
	const isFailed = computed.failed > 0;
	const worked = isFailed ? 'failed' : 'yes';
	tell(
		'no-cached-value',
		isFailed ? 'warning' : 'note',
		computed[worked],
		(piece) => piece.computed === worked
	);
	for (const [untold, code] of UNTOLD)
		tellSort(code, untold === 'stale' ? 'error' : 'warning', untold);
	const inFigures = kind === 'number' || kind === 'percent';
	if (inFigures || reasons.some((reason) => reason.code === 'fractions'))
		tellSort('fraction-as-date', 'warning', 'date');
	return issues;
}

/** What is known of a whole column of words. */
interface WordsColumn {
	readonly kind: ColumnKind;
	/** Whether its header counts something out of something. */
	readonly isShares: boolean;
	readonly date1904: boolean;
}

function wordsCell(
	piece: Piece,
	raw: string,
	number: number | null,
	{ kind, isShares, date1904 }: WordsColumn
): ReadCell {
	const { sort } = piece;
	const isUntold = sort === 'misplaced' || UNTOLD.has(sort);
	if (sort === 'error' || (isUntold && kind !== 'label'))
		return { raw, value: null, state: 'error' };
	if (sort === 'blank') return raw === '' ? BLANK : { raw, value: null, state: 'blank' };
	if (kind === 'date') {
		if (piece.iso !== null) return { raw, value: piece.iso, state: 'value' };
		if (sort === 'number' && isSerial(number))
			return { raw, value: serialToIso(number as number, date1904), state: 'value' };
	}
	if (kind === 'mark' && sort === 'mark') return { raw, value: raw, state: 'value' };
	if (kind === 'text' && sort === 'date' && isShares) return { raw, value: null, state: 'error' };
	// What was found to be words stands for no state.
	const state = kind === 'label' || sort === 'words' ? null : stateOfText(raw);
	if (state === 'blank' || state === 'na') return { raw, value: null, state };
	if (state === 'zero') {
		const value = kind === 'mark' ? null : raw;
		return isDash(raw) ? { raw, value, state, dash: true } : { raw, value, state };
	}
	return { raw, value: piece.iso ?? raw, state: 'value' };
}
