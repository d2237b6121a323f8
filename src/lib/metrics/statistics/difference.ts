import { betaI } from './binomial';
import type { Interval } from './interval';
import { clopperPearson, wilson } from './proportion';

/** A share as the counts it was made of. */
export interface Share {
	readonly successes: number;
	readonly n: number;
}

/**
 * Interval of the difference of two independent proportions, −1…1 (R. G. Newcombe, "Interval estimation for the
 * difference between independent proportions: comparison of eleven methods", Statistics in Medicine 17, 1998,
 * method 10): the score intervals of both, combined. Null when either is no proportion.
 */
export function differenceInterval(one: Share, other: Share, confidence = 0.95): Interval | null {
	const a = wilson(one.successes, one.n, confidence);
	const b = wilson(other.successes, other.n, confidence);
	if (!a || !b) return null;
	const p = one.successes / one.n;
	const q = other.successes / other.n;
	return {
		low: p - q - Math.hypot(p - a.low, b.high - q),
		high: p - q + Math.hypot(a.high - p, q - b.low)
	};
}

/**
 * Whether two counts of equal spans differ by more than a Poisson process would by itself (J. Przyborowski and
 * H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31, 1940): given their
 * sum, the first is binomial with ½. The least noise a count can have: what comes in clusters has more. Null for
 * negative or fractional counts.
 */
export function countsDiffer(one: number, other: number, confidence = 0.95): boolean | null {
	if (![one, other].every((count) => Number.isInteger(count) && count >= 0)) return null;
	if (one + other === 0) return false;
	const share = clopperPearson(one, one + other, confidence);
	return share !== null && (share.low > 0.5 || share.high < 0.5);
}

/** What one unit counted in two spans of equal length. */
export interface CountPair {
	readonly now: number;
	readonly before: number;
}

/**
 * Whether counts of several units together differ by more than chance, as far as the units' own ups and downs tell chance.
 * Of both counts of a unit the later is taken as binomial with one share for all, its variance as many times the
 * binomial one as Pearson's X² is its degrees of freedom, and never less (quasi-likelihood; P. McCullagh and J. A. Nelder,
 * "Generalized Linear Models", 2nd ed., 1989, 4.5); the share is held against ½ by Student's t. A single unit shows no
 * scatter and is judged by {@link countsDiffer}. Null for negative or fractional counts.
 */
export function countsOfUnitsDiffer(
	pairs: readonly CountPair[],
	confidence = 0.95
): boolean | null {
	if (pairs.some(({ now, before }) => countsDiffer(now, before) === null)) return null;
	const counted = pairs.filter(({ now, before }) => now + before > 0);
	const now = counted.reduce((sum, pair) => sum + pair.now, 0);
	const all = counted.reduce((sum, pair) => sum + pair.now + pair.before, 0);
	if (countsDiffer(now, all - now, confidence) !== true) return false;
	const freedom = counted.length - 1;
	if (freedom < 1) return true;
	const share = now / all;
	const unexplained = counted.reduce((sum, pair) => {
		const of = pair.now + pair.before;
		const variance = of * share * (1 - share);
		return variance === 0 ? sum : sum + (pair.now - of * share) ** 2 / variance;
	}, 0);
	const spread = Math.max(1, unexplained / freedom);
	const squared = ((share - 0.5) ** 2 * 4 * all) / spread;
	return betaI(freedom / (freedom + squared), freedom / 2, 0.5) < 1 - confidence;
}
