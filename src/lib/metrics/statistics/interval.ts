/** Both ends of an interval, in the scale of what was asked: 0–1 for proportions, counts for counts. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** The point between `low` and `high` where `rising` passes `target`, to machine precision. */
export function bisect(
	rising: (at: number) => number,
	target: number,
	low: number,
	high: number
): number {
	let a = low;
	let b = high;
	for (let i = 0; i < 200 && b - a > Number.EPSILON * Math.max(1, Math.abs(a)); i++) {
		const middle = (a + b) / 2;
		if (middle === a || middle === b) break;
		if (rising(middle) < target) a = middle;
		else b = middle;
	}
	return (a + b) / 2;
}
