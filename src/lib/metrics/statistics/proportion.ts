import { binomialAt, binomialUpperTail } from './binomial';
import { bisect } from './interval';
import type { Interval } from './interval';
import { normalQuantile } from './normal';

/**
 * Score interval of a proportion, 0–1 (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22, 1927). Good cover from the smallest n on, never outside 0–1.
 * Null when n ≤ 0 or successes lie outside 0…n. Fractions of a count are allowed.
 */
export function wilson(successes: number, n: number, confidence = 0.95): Interval | null {
	if (!isProportion(successes, n)) return null;
	const z = normalQuantile(0.5 + confidence / 2);
	const p = successes / n;
	const z2 = z * z;
	const middle = (p + z2 / (2 * n)) / (1 + z2 / n);
	const half = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
	return {
		low: successes === 0 ? 0 : Math.max(0, middle - half),
		high: successes === n ? 1 : Math.min(1, middle + half)
	};
}

/**
 * Exact interval of a proportion, 0–1 (C. J. Clopper and E. S. Pearson, "The use of confidence or
 * fiducial limits illustrated in the case of the binomial", Biometrika 26, 1934). Cover is never below
 * the confidence said. Null when n ≤ 0 or successes lie outside 0…n.
 */
export function clopperPearson(successes: number, n: number, confidence = 0.95): Interval | null {
	if (!isProportion(successes, n)) return null;
	const tail = (1 - confidence) / 2;
	return {
		low: successes === 0 ? 0 : bisect((p) => binomialUpperTail(successes, n, p), tail, 0, 1),
		high:
			successes === n ? 1 : bisect((p) => binomialUpperTail(successes + 1, n, p), 1 - tail, 0, 1)
	};
}

/**
 * Mid-P interval of a proportion, 0–1: half the probability of what was seen counts as a tail
 * (H. O. Lancaster, "Significance tests in discrete distributions", JASA 56, 1961; G. Berry and
 * P. Armitage, "Mid-P confidence intervals: a brief review", The Statistician 44, 1995). Narrower than
 * the exact one. Null when n ≤ 0 or successes lie outside 0…n.
 */
export function midP(successes: number, n: number, confidence = 0.95): Interval | null {
	if (!isProportion(successes, n)) return null;
	const tail = (1 - confidence) / 2;
	const above = (p: number) =>
		binomialUpperTail(successes + 1, n, p) + binomialAt(successes, n, p) / 2;
	return {
		low: successes === 0 ? 0 : bisect(above, tail, 0, 1),
		high: successes === n ? 1 : bisect(above, 1 - tail, 0, 1)
	};
}

function isProportion(successes: number, n: number): boolean {
	return n > 0 && successes >= 0 && successes <= n;
}
