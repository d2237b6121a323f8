import type { ColumnKind, Issue, ReadCell, Reason } from '$lib/model';
import {
	a1Of,
	besideCount,
	columnLetters,
	decideNumbers,
	isDash,
	stateOfText,
	type NumberConvention
} from '$lib/text';
import { isCountHeader, isScoreHeader } from './column-cues';
import { numeralOf, type ColumnContext, type Piece } from './column-pieces';

/** A column whose kind and cells are decided over all of its rows. */
export interface ReadColumn {
	readonly kind: ColumnKind;
	readonly reasons: readonly Reason[];
	readonly issues: readonly Issue[];
	/** By row. */
	readonly cells: readonly (ReadCell | undefined)[];
}

/** Reads a column of figures: one convention and one scale for the whole of it, doubts told as issues. */
export function readFigures(
	context: ColumnContext,
	pieces: readonly Piece[],
	kind: 'number' | 'percent',
	before: readonly Reason[],
	issues: Issue[]
): ReadColumn {
	const { view, column, path } = context;
	const reasons = [...before];
	const written = pieces.filter((piece) => piece.sort === 'numeral');
	const elsewhere = context.decimalElsewhere ?? wholeConvention(context, written);
	const decided = decideNumbers(
		written.map((piece) => piece.raw),
		{
			integer: kind === 'number' && isCountHeader(path),
			belowThousand: kind === 'percent' || isScoreHeader(path),
			...(elsewhere ? { decimalElsewhere: elsewhere } : {})
		}
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
				a1: a1Of(first.from, column),
				raw: first.raw,
				count: doubtful.length,
				details: { convention: decided.convention, header: path.join(' › ') }
			});
		}
	}
	const plain = plainShares(pieces, decided.convention);
	const scaled = kind === 'percent' && plain.fractions > 0 && plain.whole === 0;
	if (scaled) reasons.push({ code: 'percent-fractions', details: { fractions: plain.fractions } });
	if (kind === 'percent' && plain.stray !== null) {
		issues.push({
			code: 'mixed-shares',
			severity: 'warning',
			sheet: view.sheet.name,
			a1: a1Of(plain.stray.from, column),
			raw: plain.stray.raw,
			count: plain.fractions,
			details: { header: path.join(' › ') }
		});
	}
	const cells: ReadCell[] = [];
	const letters = columnLetters(column);
	const unread: Piece[] = [];
	const isOther = otherFigure(context, kind);
	for (const piece of pieces) {
		const read = isOther(piece)
			? otherCell(
					`${letters}${piece.from + 1}`,
					piece,
					piece.from === piece.row ? 'error' : 'blank'
				)
			: figureCell(letters, piece, decided.convention, scaled);
		cells[piece.row] = read;
		if (read.state === 'error' && UNREAD.has(piece.sort)) unread.push(piece);
	}
	const first = unread[0];
	if (first) {
		issues.push({
			code: 'unread-number',
			severity: 'warning',
			sheet: view.sheet.name,
			a1: a1Of(first.from, column),
			count: unread.length,
			details: { header: path.join(' › ') }
		});
	}
	issues.push(
		...besideIssues(
			context,
			written.filter((piece) => !isOther(piece))
		)
	);
	return { kind, reasons, issues, cells };
}

/** What looks like a figure; in error it was not read. */
const UNREAD: ReadonlySet<Piece['sort']> = new Set(['words', 'fraction', 'numeral', 'number']);

/**
 * Whether a cell holds a figure of another kind than its column: a share where units count things (`80%` among models), or a
 * count beside its share where shares are asked for (`12 (80%)`). Either would be taken for what it is not.
 */
function otherFigure(
	{ path, unitsDown }: ColumnContext,
	kind: 'number' | 'percent'
): (piece: Piece) => boolean {
	if (kind === 'percent') return ({ sort, raw }) => sort === 'numeral' && /\d\s*\(.*%/.test(raw);
	if (!unitsDown || !isCountHeader(path)) return () => false;
	return ({ sort, raw, percentFormat }) =>
		(sort === 'number' && percentFormat) || (sort === 'numeral' && /%\s*$/.test(raw));
}

/** What stands beside the figures of a column and was not read: remarks, units, parts that do not add up. */
function besideIssues({ view, column, path }: ColumnContext, written: readonly Piece[]): Issue[] {
	const heading = path.join(' ');
	return (
		[
			['words', 'words-beside-figure', 'note'],
			['disagree', 'parts-differ', 'warning']
		] as const
	).flatMap(([beside, code, severity]): Issue[] => {
		const found = written.filter(
			({ raw, from, row }) => from === row && besideCount(raw, heading) === beside
		);
		const [first] = found;
		if (!first) return [];
		const a1 = a1Of(first.from, column);
		const details = { header: path.join(' › ') };
		return [
			{ code, severity, sheet: view.sheet.name, a1, raw: first.raw, count: found.length, details }
		];
	});
}

/** What the rows that count whole things settle: there `6.644` cannot be a fraction. Null when they say nothing. */
function wholeConvention(
	context: ColumnContext,
	written: readonly Piece[]
): NumberConvention | null {
	const texts = written
		.filter((piece) => context.countsWhole(piece.row) && /\d[.,]\d{3}(?!\d)/.test(piece.raw))
		.map((piece) => piece.raw);
	if (texts.length === 0) return null;
	const decided = decideNumbers(texts, { integer: true });
	return decided.ambiguous ? null : decided.convention;
}

/** Where all other shares are at least this, in per cent, one below 1 is likely a fraction of one. Our own line. */
const FAR_FROM_ONE = 20;

/**
 * Among shares written without a per cent sign: how many are fractions of one, how many cannot be, and the first fraction that
 * stands among whole shares far from it (`0,913` among 85 and 92).
 */
function plainShares(
	pieces: readonly Piece[],
	convention: NumberConvention
): { fractions: number; whole: number; stray: Piece | null } {
	let fractions = 0;
	let whole = 0;
	let first: Piece | null = null;
	let least = Infinity;
	for (const piece of pieces) {
		if (piece.percentFormat) continue;
		const read =
			piece.sort === 'number' && piece.value !== null
				? { value: piece.value, percent: false }
				: piece.sort === 'numeral'
					? numeralOf(piece.raw, convention)
					: null;
		if (!read || read.percent || read.value === 0) continue;
		if (Math.abs(read.value) < 1) {
			fractions++;
			first ??= piece;
		} else if (Math.abs(read.value) > 1) {
			whole++;
			least = Math.min(least, Math.abs(read.value));
		}
	}
	return { fractions, whole, stray: whole > 0 && least >= FAR_FROM_ONE ? first : null };
}

function figureCell(
	letters: string,
	piece: Piece,
	convention: NumberConvention,
	scaled: boolean
): ReadCell {
	const a1 = `${letters}${piece.from + 1}`;
	// A figure merged down belongs to its first row alone; repeated it would be counted twice.
	if (piece.from !== piece.row) return otherCell(a1, piece, 'blank');
	switch (piece.sort) {
		case 'number': {
			const value = piece.value as number;
			return figured(a1, piece, piece.percentFormat || scaled ? inPercent(value) : value);
		}
		case 'numeral': {
			const read = numeralOf(piece.raw, convention);
			if (!read) return otherCell(a1, piece, 'error');
			return figured(a1, piece, scaled && !read.percent ? inPercent(read.value) : read.value);
		}
		case 'state': {
			const state = stateOfText(piece.raw);
			if (state !== 'zero') return otherCell(a1, piece, state ?? 'blank');
			return { ...figured(a1, piece, 0), ...(isDash(piece.raw) ? { dash: true as const } : {}) };
		}
		case 'mark':
			return otherCell(a1, piece, /^x$/iu.test(piece.raw) ? 'na' : 'error');
		case 'blank':
			return otherCell(a1, piece, 'blank');
		default:
			return otherCell(a1, piece, 'error');
	}
}

function figured(a1: string, { raw }: Piece, value: number): ReadCell {
	return {
		a1,
		raw: raw !== '' ? raw : String(value),
		value,
		state: value === 0 ? 'zero' : 'value'
	};
}

function otherCell(a1: string, { raw }: Piece, state: ReadCell['state']): ReadCell {
	return { a1, raw, value: null, state };
}

function inPercent(fraction: number): number {
	return Number((fraction * 100).toPrecision(12));
}
