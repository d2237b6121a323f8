import type { Meaning, ReadCell, Suggestion, Table } from '$lib/model';
import { areCompared, isRateHeader } from '$lib/reference/forms';
import { MEASURES } from '$lib/reference/indicators';
import { THRESHOLDS } from '$lib/reference/rules';
import type { Headers } from './headers';

const THOUSAND = 1000;
/** A figure below a thousand written with three decimals: `3.000`, `21,000`. */
const THREE_DECIMALS = /^\d{1,3}[.,]\d{3}$/;
/** Fewer whole counts show no size. */
const FEWEST_WHOLE = 3;
/** The fewest signs of such a writing. */
const SHORTEST = 5;

/** Whether a count may be a thousand times more: `1.250` typed where the sign is that of fractions is kept as 1.25. */
function mayBeThousands({ value, raw }: ReadCell): boolean {
	if (typeof value !== 'number' || value <= 0 || value >= THOUSAND) return false;
	if (Number.isInteger(value)) return raw.length >= SHORTEST && THREE_DECIMALS.test(raw);
	// Fractions of three places at most; what is worked out has more.
	return Number.isInteger(Number((value * THOUSAND).toPrecision(12)));
}

function maybeThousandsIn(
	cells: readonly (ReadCell | null)[],
	isLeftOut: (i: number) => boolean
): ReadCell[] {
	const found: ReadCell[] = [];
	for (let i = 0; i < cells.length; i++) {
		const cell = cells[i];
		if (cell && !isLeftOut(i) && mayBeThousands(cell)) found.push(cell);
	}
	return found;
}

/**
 * Whether the whole counts beside those that may have lost their thousands plainly kept theirs: they are of the size that the others have
 * with theirs (980 beside 1,25), and would be far beyond it a thousand times more. Then nothing but the fractions is wrong, which no count
 * can be; they are few, and told one by one.
 */
function areWholeAsWritten(
	cells: readonly (ReadCell | null)[],
	lost: readonly ReadCell[],
	isLeftOut: (i: number) => boolean
): boolean {
	let whole = 0;
	let least = Infinity;
	for (let i = 0; i < cells.length; i++) {
		const value = cells[i]?.value;
		if (isLeftOut(i) || typeof value !== 'number' || value === 0 || !Number.isInteger(value))
			continue;
		whole++;
		least = Math.min(least, value);
	}
	let smallest = Infinity;
	let largest = 0;
	for (const { value } of lost) {
		if (Number.isInteger(value)) return false;
		smallest = Math.min(smallest, Number(value) * THOUSAND);
		largest = Math.max(largest, Number(value) * THOUSAND);
	}
	return (
		whole >= Math.max(lost.length, FEWEST_WHOLE) &&
		least * THRESHOLDS.outlierTimes >= smallest &&
		least * THOUSAND > largest * THRESHOLDS.outlierTimes
	);
}

/**
 * Counts of which some may have lost their thousands (`1.25` for 1.250) are asked, the whole ones among them too: a 3 beside them may be
 * three thousand. One fraction of a single place (`2.5`) in all of a table is a slip of its own; so are fractions among whole counts
 * that plainly lost nothing.
 */
export function askedIfThousandsLost(
	{ columns, shape }: Table,
	{ cellsOf }: Headers,
	read: readonly Suggestion<Meaning>[]
): readonly Suggestion<Meaning>[] {
	// Figures that fit two ways of writing are asked about by themselves.
	const isDown = shape !== 'units-across' && shape !== 'key-value';
	const isAskedAlready = (i: number) =>
		isDown ? columns[i]?.twoWays === true : columns.some(({ twoWays }) => twoWays === true);
	// Beside lines that count stand shares as well: `Kế hoạch | Thực hiện | Tỷ lệ %`.
	const shares = isDown
		? []
		: [...columns.keys()].filter((c) => {
				const { path = [], kind } = columns[c] ?? {};
				return isRateHeader(path, { percent: kind === 'percent' }) || areCompared(path);
			});
	const isShare = (c: number) => shares.includes(c);
	const doubted = read.map(({ value, confidence }, i): readonly ReadCell[] => {
		const isCount =
			confidence !== 'ask' &&
			value.role === 'measure' &&
			value.factor === 1 &&
			MEASURES.get(value.measure)?.integer === true;
		if (!isCount || isAskedAlready(i)) return [];
		const lost = maybeThousandsIn(cellsOf(i), isShare);
		return lost.length > 0 && areWholeAsWritten(cellsOf(i), lost, isShare) ? [] : lost;
	});
	const all = doubted.flat();
	const [only] = all;
	const isSlip = all.length === 1 && only !== undefined && isSlipOfOne(only);
	return read.map((suggestion, i): Suggestion<Meaning> => {
		const { value, reasons } = suggestion;
		return isSlip || doubted[i]?.length === 0
			? suggestion
			: { value, confidence: 'ask', reasons: [...reasons, { code: 'thousands-lost' }] };
	});
}

function isSlipOfOne({ value, raw }: ReadCell): boolean {
	return Number.isInteger(Number(value) * 10) && !THREE_DECIMALS.test(raw);
}
