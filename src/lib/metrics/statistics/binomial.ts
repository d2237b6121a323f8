import { logGamma } from './gamma';

/**
 * Regularised incomplete beta I_x(a, b), 0–1, for a, b > 0 (Lentz's continued fraction; Press et al.,
 * Numerical Recipes, 6.4). NaN for other a, b.
 */
export function betaI(x: number, a: number, b: number): number {
	if (!(a > 0) || !(b > 0)) return Number.NaN;
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - betaI(1 - x, b, a);
	const front = Math.exp(
		logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
	);
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300);
	let h = d;
	for (let m = 1; m < 10_000; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / (1 + even * d || 1e-300);
		c = 1 + even / c || 1e-300;
		h *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / (1 + odd * d || 1e-300);
		c = 1 + odd / c || 1e-300;
		const step = d * c;
		h *= step;
		if (Math.abs(step - 1) < 1e-15) break;
	}
	return (front * h) / a;
}

/** P(X ≥ k) for X binomial(n, p). */
export function binomialUpperTail(k: number, n: number, p: number): number {
	if (k <= 0) return 1;
	if (k > n) return 0;
	return betaI(p, k, n - k + 1);
}

/** P(X = k) for X binomial(n, p); 0 for k outside 0…n. */
export function binomialAt(k: number, n: number, p: number): number {
	if (k < 0 || k > n) return 0;
	if (p <= 0) return k === 0 ? 1 : 0;
	if (p >= 1) return k === n ? 1 : 0;
	const choose = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
	return Math.exp(choose + k * Math.log(p) + (n - k) * Math.log1p(-p));
}
