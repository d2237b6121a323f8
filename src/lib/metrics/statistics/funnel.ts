import { betaI } from './binomial';
import { bisect } from './interval';
import type { Interval } from './interval';

/** Where a unit of a given size may lie by chance alone: 95 % warns, 99.8 % alarms. All on the scale 0–1. */
export interface FunnelLimits {
	readonly n: number;
	readonly warning: Interval;
	readonly alarm: Interval;
}

/**
 * Control limits of a proportion around the common centre for denominator n (D. J. Spiegelhalter,
 * "Funnel plots for comparing institutional performance", Statistics in Medicine 24, 2005, appendix
 * A.1.1): the exact binomial quantile, interpolated between counts. Null when n < 1 or the centre is outside 0–1.
 */
export function funnelLimits(centre: number, n: number): FunnelLimits | null {
	if (!(n >= 1) || !(centre >= 0 && centre <= 1)) return null;
	const at = (p: number) => binomialLimit(p, centre, n);
	return {
		n,
		warning: { low: at(0.025), high: at(0.975) },
		alarm: { low: at(0.001), high: at(0.999) }
	};
}

/** Where a proportion stands among its limits; `inside` for nothing to say. */
export function funnelZone(
	successes: number,
	n: number,
	centre: number
): 'inside' | 'warning-low' | 'warning-high' | 'alarm-low' | 'alarm-high' | null {
	const limits = funnelLimits(centre, n);
	if (!limits) return null;
	const share = successes / n;
	if (share < limits.alarm.low) return 'alarm-low';
	if (share > limits.alarm.high) return 'alarm-high';
	if (share < limits.warning.low) return 'warning-low';
	if (share > limits.warning.high) return 'warning-high';
	return 'inside';
}

function binomialLimit(p: number, centre: number, n: number): number {
	if (centre === 0 || centre === 1) return centre;
	const atMost = (count: number) =>
		count < 0 ? 0 : count >= n ? 1 : 1 - betaI(centre, count + 1, n - count);
	const r = Math.ceil(bisectCount(atMost, p, n));
	const here = atMost(r);
	const mass = here - atMost(r - 1);
	const alpha = mass > 0 ? (here - p) / mass : 0;
	return Math.min(1, Math.max(0, (r - alpha) / n));
}

/** Smallest whole count whose cumulative probability reaches p. */
function bisectCount(atMost: (count: number) => number, p: number, n: number): number {
	let low = -1;
	let high = Math.ceil(n);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (atMost(middle) >= p) high = middle;
		else low = middle;
	}
	return high;
}

/** The size at which the alarm limit leaves the wall (0 or 1): below it no unit can stand out. Null when none up to `upTo`. */
export function smallestTelling(centre: number, upTo = 10_000): number | null {
	if (!(centre > 0 && centre < 1)) return null;
	const telling = (n: number) => {
		const limits = funnelLimits(centre, n);
		return limits !== null && (limits.alarm.low > 0 || limits.alarm.high < 1) ? 1 : 0;
	};
	if (telling(upTo) === 0) return null;
	return Math.ceil(bisect((n) => telling(Math.max(1, Math.round(n))), 0.5, 1, upTo) - 1e-9);
}
