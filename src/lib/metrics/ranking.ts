import type { Indicator, SeriesRow } from '$lib/model';
import { refusal } from './refusals';
import { rankIntervals, rankIntervalsInPieces, smallestTelling } from './statistics';
import type { RankInterval } from './statistics';

/** The same ranking on every machine and at every look. */
const SEED = 2026;
/** Fewer cases than these are never ranked, whatever the indicator asks for. */
const FEWEST = 5;

/** How the shares of an answer rank; the first rank is the highest share. */
export interface Ranking {
	/** Denominator below which a row is not ranked. */
	readonly least: number;
	/** Null for a row too small to be ranked, and for one that is estimated or left out. */
	readonly rankOf: (row: SeriesRow) => RankInterval | null;
}

/** True for what may be ranked: shares of counts in percent. */
export function isRankable({ formula, overUnits }: Indicator): boolean {
	return formula.kind === 'ratio' && formula.scale === 100 && overUnits === 'RATIO';
}

/**
 * Ranks the rows around the whole's figure in percent. A row takes part when its denominator reaches the
 * indicator's minimum and the size at which one could stand out at all.
 */
function rankingOf(
	indicator: Pick<Indicator, 'minimumN'>,
	rows: readonly SeriesRow[],
	whole: number
): Ranking {
	const { least, ranked, inputs } = rankable(indicator, rows, whole);
	return rankingBy(least, ranked, rankIntervals(inputs, { seed: SEED }));
}

/** {@link rankingOf}, giving way every so often. */
export function* rankingInPieces(
	indicator: Pick<Indicator, 'minimumN'>,
	rows: readonly SeriesRow[],
	whole: number
): Generator<void, Ranking, void> {
	const { least, ranked, inputs } = rankable(indicator, rows, whole);
	return rankingBy(least, ranked, yield* rankIntervalsInPieces(inputs, { seed: SEED }));
}

function rankable(
	indicator: Pick<Indicator, 'minimumN'>,
	rows: readonly SeriesRow[],
	whole: number
) {
	const least = Math.max(
		FEWEST,
		indicator.minimumN ?? FEWEST,
		smallestTelling(whole / 100) ?? FEWEST
	);
	const ranked = rows.filter(
		(row) =>
			row.value !== null && !row.suppressed && !row.estimated && (row.denominator ?? 0) >= least
	);
	const inputs = ranked.map((row) => ({
		successes: row.numerator ?? 0,
		n: row.denominator ?? 0
	}));
	return { least, ranked, inputs };
}

function rankingBy(
	least: number,
	ranked: readonly SeriesRow[],
	ranks: readonly (RankInterval | null)[]
): Ranking {
	const known = new Map(ranked.map((row, i) => [row, ranks[i] ?? null]));
	return { least, rankOf: (row) => known.get(row) ?? null };
}

/**
 * Rows with their ranks, around the figure of all rows together. Throws `query-refused` with `not-ranked` for what
 * is no share of counts, and with `too-few-to-rank` when fewer than two rows have the cases.
 */
export function withRanks(indicator: Indicator, rows: readonly SeriesRow[]): readonly SeriesRow[] {
	if (!isRankable(indicator)) throw refusal('not-ranked', { indicator: indicator.id });
	const sum = (part: 'numerator' | 'denominator') =>
		rows.reduce((total, row) => total + (row[part] ?? 0), 0);
	const whole = sum('denominator') > 0 ? (sum('numerator') / sum('denominator')) * 100 : 0;
	const { least, rankOf } = rankingOf(indicator, rows, whole);
	const ranked = rows.map((row) => ({ row, rank: rankOf(row) }));
	if (ranked.filter(({ rank }) => rank !== null).length < 2)
		throw refusal('too-few-to-rank', { indicator: indicator.id, least });
	return ranked.map(({ row, rank }) =>
		rank ? { ...row, rank: { low: rank.low, high: rank.high, tier: rank.tier } } : row
	);
}
