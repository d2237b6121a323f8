import type { ColumnKind, Issue, ReadCell, Reason } from '$lib/model';
import {
	a1Of,
	besideCount,
	countsOtherThan,
	decideNumbers,
	isDash,
	isTwoWays,
	readMoney,
	stateOfText,
	type NumberConvention
} from '$lib/text';
import { isCountHeader, isMoneyHeader, isScoreHeader } from './column-cues';
import {
	cellAt,
	numeralOf,
	PLAIN_NUMBER,
	rawAt,
	type ColumnContext,
	type Piece,
	type Pieces
} from './column-pieces';
import { figureAt, NO_SHARES, writtenShares } from './mixed-shares';

/** A column whose kind and cells are decided over all of its rows. */
export interface ReadColumn {
	readonly kind: ColumnKind;
	readonly reasons: readonly Reason[];
	readonly issues: readonly Issue[];
	/** Its texts fit two ways of writing and nothing settles which. */
	readonly twoWays?: true;
	/** Some of its shares are written otherwise than the others. */
	readonly mixedShares?: true;
	/** By row. */
	readonly cells: readonly (ReadCell | undefined)[];
}

/**
 * Reads a column of figures: one convention and one scale for the whole of it, doubts told as issues.
 * @param sureElsewhere how the sure columns of the table are written.
 */
export function readFigures(
	context: ColumnContext,
	pieces: Pieces,
	kind: 'number' | 'percent',
	before: readonly Reason[],
	issues: Issue[],
	sureElsewhere: NumberConvention | null
): ReadColumn {
	const { view, column, path } = context;
	const reasons = [...before];
	const { rows, from, held } = pieces;
	const written = pieces.counts.has('numeral')
		? placesWhere(held, ({ sort }) => sort === 'numeral')
		: NOWHERE;
	const textAt = (at: number) => rawAt(pieces, at);
	const elsewhere = sureElsewhere ?? wholeConvention(context, pieces, written);
	const decided = decideNumbers(written.map(textAt), {
		integer: kind === 'number' && isCountHeader(path),
		belowThousand: kind === 'percent' || isScoreHeader(path),
		...(elsewhere ? { decimalElsewhere: elsewhere } : {})
	});
	if (written.length > 0) reasons.push(...decided.evidence);
	const twoWays = decided.ambiguous && written.some((at) => isTwoWays(textAt(at)));
	const shares = kind === 'percent' ? writtenShares(pieces, decided.convention) : NO_SHARES;
	const scaled = shares.fractions > 0;
	if (scaled) reasons.push({ code: 'percent-fractions', details: { fractions: shares.fractions } });
	const odd = new Set(shares.odd);
	const cells = new Array<ReadCell>((rows.at(-1) ?? -1) + 1);
	const isOther = otherFigure(context, kind);
	const isMoney = kind === 'number' && isMoneyHeader(path);
	/** A sum with its own unit (`15 triệu đồng`) is read where it is known what its column counts. */
	const isSum = ({ sort, raw }: Piece) => isMoney && sort === 'words' && readMoney(raw) !== null;
	/** By the numbers of the pieces that cells share. */
	const known = new Array<ReadCell | undefined>(
		pieces.plain === held.length ? 0 : context.pieces.size
	);
	let unread = 0;
	let firstUnread = 0;
	for (let i = 0; i < rows.length; i++) {
		const piece = held[i] as Piece;
		const row = rows[i] as number;
		const at = from[i] as number;
		// A figure merged down belongs to its first row alone; repeated it would be counted twice.
		if (at !== row) {
			cells[row] = { raw: rawAt(pieces, i), value: null, state: 'blank', from: at };
			continue;
		}
		if (odd.has(i)) {
			const share = figureAt(pieces, i, decided.convention);
			cells[row] = { ...otherCell(textAt(i), 'error'), share };
			continue;
		}
		if (piece === PLAIN_NUMBER) {
			const { raw, value: stored } = cellAt(pieces, i);
			const value = stored as number;
			cells[row] = figured(raw, scaled ? inPercent(value) : value);
			continue;
		}
		const isShared = piece.number >= 0;
		const read =
			(isShared ? known[piece.number] : undefined) ??
			(isOther(piece)
				? otherCell(piece.raw, 'error')
				: isSum(piece)
					? { raw: piece.raw, value: piece.raw, state: 'value' as const }
					: figureCell(piece, decided.convention, scaled));
		if (isShared) known[piece.number] = read;
		cells[row] = read;
		if (read.state === 'error' && UNREAD.has(piece.sort) && ++unread === 1) firstUnread = at;
	}
	if (unread > 0) {
		issues.push({
			code: 'unread-number',
			severity: 'warning',
			sheet: view.sheet.name,
			a1: a1Of(firstUnread, column),
			count: unread,
			details: { header: path.join(' › ') }
		});
	}
	if (written.length > 0) {
		const ofColumn = written.filter((at) => from[at] === rows[at] && !isOther(held[at] as Piece));
		for (const issue of besideIssues(context, pieces, ofColumn)) issues.push(issue);
	}
	return {
		kind,
		reasons,
		issues,
		...(twoWays ? { twoWays } : {}),
		...(odd.size > 0 ? { mixedShares: true } : {}),
		cells
	};
}

const NOWHERE: readonly number[] = [];

/** The places of the pieces that are so. */
function placesWhere(held: readonly Piece[], isSo: (piece: Piece) => boolean): number[] {
	const places: number[] = [];
	for (let i = 0; i < held.length; i++) if (isSo(held[i] as Piece)) places.push(i);
	return places;
}

/** What looks like a figure; in error it was not read. */
const UNREAD: ReadonlySet<Piece['sort']> = new Set(['words', 'fraction', 'numeral', 'number']);

/**
 * Whether a cell holds a figure of another kind than its column: a share where units count things (`80%` among models), another thing than
 * the column counts (`12 buổi` among people), or a count beside its share where shares are asked for (`12 (80%)`). Either would be taken for what it is not.
 */
function otherFigure(
	{ path, unitsDown }: ColumnContext,
	kind: 'number' | 'percent'
): (piece: Piece) => boolean {
	if (kind === 'percent') return ({ sort, raw }) => sort === 'numeral' && /\d\s*\(.*%/.test(raw);
	if (!unitsDown || !isCountHeader(path)) return () => false;
	const heading = path.at(-1) ?? '';
	return ({ sort, raw, percentFormat }) =>
		(sort === 'number' && percentFormat) ||
		(sort === 'numeral' && (/%\s*$/.test(raw) || countsOtherThan(raw, heading)));
}

/** What stands beside the figures of a column and was not read: remarks, units, parts that do not add up. */
function besideIssues(
	{ view, column, path }: ColumnContext,
	{ from, held }: Pieces,
	written: readonly number[]
): Issue[] {
	const heading = path.join(' ');
	return (
		[
			['words', 'words-beside-figure', 'note'],
			['disagree', 'parts-differ', 'warning']
		] as const
	).flatMap(([beside, code, severity]): Issue[] => {
		const found = written.filter((at) => besideCount((held[at] as Piece).raw, heading) === beside);
		const [first] = found;
		if (first === undefined) return [];
		const a1 = a1Of(from[first] as number, column);
		const { raw } = held[first] as Piece;
		const details = { header: path.join(' › ') };
		return [{ code, severity, sheet: view.sheet.name, a1, raw, count: found.length, details }];
	});
}

/** What the rows that count whole things settle: there `6.644` cannot be a fraction. Null when they say nothing. */
function wholeConvention(
	context: ColumnContext,
	{ rows, held }: Pieces,
	written: readonly number[]
): NumberConvention | null {
	const texts: string[] = [];
	for (const at of written) {
		const { raw } = held[at] as Piece;
		if (/\d[.,]\d{3}(?!\d)/.test(raw) && context.countsWhole(rows[at] as number)) texts.push(raw);
	}
	if (texts.length === 0) return null;
	const decided = decideNumbers(texts, { integer: true });
	return decided.ambiguous ? null : decided.convention;
}

function figureCell(piece: Piece, convention: NumberConvention, scaled: boolean): ReadCell {
	const { raw } = piece;
	switch (piece.sort) {
		case 'number': {
			const value = piece.value as number;
			const read = figured(raw, piece.percentFormat || scaled ? inPercent(value) : value);
			return piece.scale === 1 ? read : { ...read, scale: piece.scale };
		}
		case 'numeral': {
			const read = numeralOf(raw, convention);
			if (!read) return otherCell(raw, 'error');
			return figured(raw, scaled && !read.percent ? inPercent(read.value) : read.value);
		}
		case 'state': {
			const state = stateOfText(raw);
			if (state !== 'zero') return otherCell(raw, state ?? 'blank');
			return isDash(raw) ? { raw, value: 0, state, dash: true } : { raw, value: 0, state };
		}
		case 'mark':
			return otherCell(raw, /^x$/iu.test(raw) ? 'na' : 'error');
		case 'blank':
			return otherCell(raw, 'blank');
		default:
			return otherCell(raw, 'error');
	}
}

/** Up to here figures written in plain are one cell each, the same in every file. */
const MOST_KEPT = 4096;
const KEPT: ReadCell[] = [];

function figured(raw: string, value: number): ReadCell {
	if (!(value >= 0 && value < MOST_KEPT && Number.isInteger(value))) return figureOf(raw, value);
	while (KEPT.length <= value) KEPT.push(figureOf('', KEPT.length));
	const kept = KEPT[value] as ReadCell;
	return raw === '' || raw === kept.raw ? kept : figureOf(raw, value);
}

function figureOf(raw: string, value: number): ReadCell {
	return {
		raw: raw !== '' ? raw : String(value),
		value,
		state: value === 0 ? 'zero' : 'value'
	};
}

/** Nothing stands there. */
export const BLANK: ReadCell = { raw: '', value: null, state: 'blank' };

function otherCell(raw: string, state: ReadCell['state']): ReadCell {
	return raw === '' && state === 'blank' ? BLANK : { raw, value: null, state };
}

function inPercent(fraction: number): number {
	return Number((fraction * 100).toPrecision(12));
}
