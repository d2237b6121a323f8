import type { NumberConvention } from '$lib/text';
import { numeralOf, valueAt, type Piece, type Pieces } from './column-pieces';

/** Where half of the other shares are at least this, in per cent, one up to 1 is likely a fraction of one. Our own line. */
const FAR_FROM_ONE = 20;

/** How the shares of a column are written. */
export interface WrittenShares {
	/** How many of those without a per cent sign are fractions of one; 0 where such figures are in per cent. */
	readonly fractions: number;
	/** The places of those that are written otherwise than most, so that nobody can say what they are. */
	readonly odd: readonly number[];
}

/** Of a column that holds no shares. */
export const NO_SHARES: WrittenShares = { fractions: 0, odd: [] };

/** The figures of a column by how they are written; noughts are nought in any way. */
interface Sorted {
	/** Places of figures up to one without a per cent sign, and how many of them are below it. */
	readonly low: number[];
	fractions: number;
	/** Places of figures above one without a per cent sign, and how many of them are far from it. */
	readonly whole: number[];
	far: number;
	/** How many say by a sign or a number format that they are in per cent, and the least of them. */
	signed: number;
	leastSigned: number;
}

/**
 * How the shares of a column are written: as fractions of one (`0,85`), in per cent (`85`, `85%`), or both. Of both those are odd that are
 * fewer, and where neither are, all without a per cent sign. What bears the sign or a format in per cent is what it says, so that as many
 * fractions beside nothing else are plain; and small shares among small ones (`0,9` among 2,5 and 3,1) are not of two kinds.
 */
export function writtenShares(pieces: Pieces, convention: NumberConvention): WrittenShares {
	const { low, fractions, whole, far, signed, leastSigned } = sorted(pieces, convention);
	if (low.length === 0) return NO_SHARES;
	const inPercent = whole.length + signed;
	if (inPercent === 0) return { fractions, odd: [] };
	if (far * 2 < whole.length) return NO_SHARES;
	const areMost = whole.length > 0 ? low.length > inPercent : low.length >= inPercent;
	if (areMost && fractions > 0 && leastSigned >= 1) return { fractions, odd: whole };
	const isUndecided = low.length >= inPercent;
	return { fractions: 0, odd: isUndecided ? [...low, ...whole].sort((a, b) => a - b) : low };
}

function sorted(pieces: Pieces, convention: NumberConvention): Sorted {
	const found: Sorted = {
		low: [],
		fractions: 0,
		whole: [],
		far: 0,
		signed: 0,
		leastSigned: Infinity
	};
	for (let i = 0; i < pieces.held.length; i++) {
		const { share, isSigned } = shareAt(pieces, i, convention);
		if (share === 0) continue;
		if (isSigned) {
			found.signed++;
			found.leastSigned = Math.min(found.leastSigned, share);
		} else if (share <= 1) {
			found.low.push(i);
			if (share < 1) found.fractions++;
		} else {
			found.whole.push(i);
			if (share >= FAR_FROM_ONE) found.far++;
		}
	}
	return found;
}

/** How far a figure is from nought, as it is written, and whether it says that it is in per cent. */
function shareAt(
	pieces: Pieces,
	i: number,
	convention: NumberConvention
): { readonly share: number; readonly isSigned: boolean } {
	const { sort, raw, percentFormat } = pieces.held[i] as Piece;
	const figure = Math.abs(figureAt(pieces, i, convention));
	if (sort === 'number')
		return { share: percentFormat ? figure * 100 : figure, isSigned: percentFormat };
	return { share: figure, isSigned: numeralOf(raw, convention)?.percent === true };
}

/** The figure that stands at a place of the lists as it is written or stored; 0 where none stands. */
export function figureAt(pieces: Pieces, i: number, convention: NumberConvention): number {
	const { sort, raw } = pieces.held[i] as Piece;
	if (sort === 'number') return valueAt(pieces, i) ?? 0;
	return sort === 'numeral' ? (numeralOf(raw, convention)?.value ?? 0) : 0;
}
