/**
 * Complementary error function for x ≥ 0, to about 1e-15: the Taylor series of erf below 2.5, Lentz's
 * continued fraction above (Abramowitz & Stegun 7.1.5 and 7.1.14).
 */
export function erfcPositive(x: number): number {
	if (x < 2.5) {
		let term = x;
		let sum = x;
		for (let n = 1; n < 200 && Math.abs(term) > 1e-18; n++) {
			term *= (-x * x) / n;
			sum += term / (2 * n + 1);
		}
		return 1 - (2 / Math.sqrt(Math.PI)) * sum;
	}
	let fraction = 0;
	for (let k = 120; k >= 1; k--) fraction = k / 2 / (x + fraction);
	return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + fraction));
}

/** Probability that a standard normal value is at most z. */
export function normalCdf(z: number): number {
	const tail = 0.5 * erfcPositive(Math.abs(z) / Math.SQRT2);
	return z < 0 ? tail : 1 - tail;
}

/** The z with `normalCdf(z) = p`, by bisection; ∓Infinity at 0 and 1, NaN outside. `normalQuantile(0.975)` is 1.959964. */
export function normalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) return Number.NaN;
	if (p === 0) return Number.NEGATIVE_INFINITY;
	if (p === 1) return Number.POSITIVE_INFINITY;
	let low = -39;
	let high = 39;
	for (let i = 0; i < 90; i++) {
		const middle = (low + high) / 2;
		if (normalCdf(middle) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
