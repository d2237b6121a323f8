import { seededUniform } from './seeded-random';
import type { Uniform } from './seeded-random';

export interface RankInput {
	readonly successes: number;
	readonly n: number;
}

/** Rank 1 is the highest proportion. */
export interface RankInterval {
	readonly median: number;
	readonly low: number;
	readonly high: number;
	/** 1 is the best. Units of one tier cannot be told apart from the one that opens it. */
	readonly tier: number;
}

/**
 * Rank of each proportion with its interval and its tier (H. Goldstein and D. J. Spiegelhalter, "League
 * tables and their limitations", JRSS A 159, 1996): proportions drawn from beta(s + ½, n − s + ½)
 * (Jeffreys prior), ranked, over and over. The same input and seed give the same answer, whatever the machine.
 *
 * Tiers go down the list by median rank: a unit opens a new tier when its rank interval no longer reaches that of
 * the unit that opened the last one. Units with n = 0 or an impossible count get null.
 */
export function rankIntervals(
	units: readonly RankInput[],
	options: RankOptions
): readonly (RankInterval | null)[] {
	const work = rankIntervalsInPieces(units, options);
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
	}
}

/**
 * How often a list is drawn: 2,000 times up to a thousand units, then less the longer it is, 500 times at least. At 500 the
 * ends of an interval are off by 0.7 % of the draws (standard error); ranks among thousands are read no finer. Our own line.
 */
function drawsFor(units: number): number {
	return Math.max(500, Math.min(2000, Math.floor(2_000_000 / Math.max(1, units))));
}

export interface RankOptions {
	readonly seed: number;
	/** See {@link drawsFor} where none are given. */
	readonly draws?: number;
	readonly confidence?: number;
}

/** Proportions drawn before others are let in: some hundredths of a second. */
const PIECE = 20_000;

/** {@link rankIntervals}, giving way every so often: thousands of units take seconds. */
export function* rankIntervalsInPieces(
	units: readonly RankInput[],
	options: RankOptions
): Generator<void, readonly (RankInterval | null)[], void> {
	const { seed, confidence = 0.95 } = options;
	const uniform = seededUniform(seed);
	const valid = units.flatMap(({ successes, n }, at) =>
		n > 0 && successes >= 0 && successes <= n ? [{ successes, n, at }] : []
	);
	const draws = options.draws ?? drawsFor(valid.length);
	const ranks = valid.map(() => new Uint32Array(draws));
	const values = new Float64Array(valid.length);
	const ordered = new Float64Array(valid.length);
	let drawn = 0;
	for (let draw = 0; draw < draws; draw++) {
		for (let i = 0; i < valid.length; i++) {
			const { successes, n } = valid[i] as (typeof valid)[number];
			values[i] = betaDraw(successes + 0.5, n - successes + 0.5, uniform);
		}
		// Sorting bare numbers and looking each up is several times as quick as sorting by a comparison.
		ordered.set(values);
		ordered.sort();
		for (let i = 0; i < valid.length; i++)
			(ranks[i] as Uint32Array)[draw] = valid.length - placeIn(ordered, values[i] as number);
		drawn += valid.length;
		if (drawn >= PIECE) {
			drawn = 0;
			yield;
		}
	}
	const result: (RankInterval | null)[] = units.map(() => null);
	const summary = ranks
		.map((own, i) => {
			const sorted = own.sort();
			const quantile = (p: number) => sorted[Math.min(draws - 1, Math.floor(p * draws))] as number;
			const tail = (1 - confidence) / 2;
			const { at, successes, n } = valid[i] as (typeof valid)[number];
			const share = successes / n;
			return { at, share, median: quantile(0.5), low: quantile(tail), high: quantile(1 - tail) };
		})
		.sort((a, b) => a.median - b.median || b.share - a.share || a.at - b.at);
	let tier = 0;
	let reach = 0;
	for (const { at, median, low, high } of summary) {
		if (tier === 0 || low > reach) {
			tier++;
			reach = high;
		}
		result[at] = { median, low, high, tier };
	}
	return result;
}

/** The first place of a number among numbers in rising order, which hold it. */
function placeIn(ordered: Float64Array, number: number): number {
	let [from, to] = [0, ordered.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((ordered[middle] as number) < number) from = middle + 1;
		else to = middle;
	}
	return from;
}

function betaDraw(a: number, b: number, uniform: Uniform): number {
	const x = gammaDraw(a, uniform);
	return x / (x + gammaDraw(b, uniform));
}

/** G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26, 2000. */
function gammaDraw(shape: number, uniform: Uniform): number {
	if (shape < 1) return gammaDraw(shape + 1, uniform) * uniform() ** (1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
		const v = (1 + c * x) ** 3;
		if (!(v > 0)) continue;
		const u = uniform();
		// The paper's squeeze: what passes it passes the logarithms too.
		if (u < 1 - 0.0331 * x ** 4) return d * v;
		if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
	}
}
