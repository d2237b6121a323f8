import { gammaP } from './gamma';
import { bisect } from './interval';
import type { Interval } from './interval';

/**
 * Exact interval of the mean of a count (F. Garwood, "Fiducial limits for the Poisson distribution",
 * Biometrika 28, 1936). Divide both ends by the exposure for a rate. Null for negative or fractional counts.
 */
export function poissonInterval(count: number, confidence = 0.95): Interval | null {
	if (!Number.isInteger(count) || count < 0) return null;
	const tail = (1 - confidence) / 2;
	const far = count + 40 + 12 * Math.sqrt(count + 1);
	return {
		low: count === 0 ? 0 : bisect((mean) => gammaP(count, mean), tail, 0, count),
		high: bisect((mean) => gammaP(count + 1, mean), 1 - tail, count, far)
	};
}
