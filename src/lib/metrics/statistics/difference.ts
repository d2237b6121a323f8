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
