import { erfcPositive } from './normal';

const LANCZOS = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
	-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
	1.5056327351493116e-7
];

/** ln Γ(x) for x > 0, to about 15 digits (Lanczos 1964, g = 7, nine terms). NaN for x ≤ 0. */
export function logGamma(x: number): number {
	if (!(x > 0)) return Number.NaN;
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const t = x + 6.5;
	const sum = LANCZOS.reduce((s, c, i) => s + (i === 0 ? c : c / (x - 1 + i)), 0);
	return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Regularised lower incomplete gamma P(a, x), 0–1, for a > 0 and x ≥ 0 (series below a + 1, Lentz's
 * continued fraction above; Press et al., Numerical Recipes, 6.2). P(x ≤ k) of a Poisson with mean m is 1 − P(k + 1, m).
 */
export function gammaP(a: number, x: number): number {
	if (!(a > 0) || !(x >= 0)) return Number.NaN;
	if (x === 0) return 0;
	if (a === 0.5) return 1 - erfcPositive(Math.sqrt(x));
	const front = Math.exp(a * Math.log(x) - x - logGamma(a));
	if (x < a + 1) {
		let term = 1 / a;
		let sum = term;
		for (let n = 1; n < 10_000 && Math.abs(term) > Math.abs(sum) * 1e-16; n++) {
			term *= x / (a + n);
			sum += term;
		}
		return Math.min(1, sum * front);
	}
	let b = x + 1 - a;
	let c = 1e300;
	let d = 1 / b;
	let h = d;
	for (let i = 1; i < 10_000; i++) {
		const an = -i * (i - a);
		b += 2;
		d = 1 / (an * d + b || 1e-300);
		c = b + an / c || 1e-300;
		const step = c * d;
		h *= step;
		if (Math.abs(step - 1) < 1e-15) break;
	}
	return Math.max(0, 1 - front * h);
}
