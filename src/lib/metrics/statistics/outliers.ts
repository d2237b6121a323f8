/** Middle value; the mean of the two middle ones for an even count. Null for no values. */
export function median(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	const upper = sorted[Math.floor(half)] as number;
	return Number.isInteger(half) ? ((sorted[half - 1] as number) + upper) / 2 : upper;
}

/** Median distance from the median, times 1.4826, so that it estimates σ of a normal distribution. Null for no values. */
export function scaledMad(values: readonly number[]): number | null {
	const centre = median(values);
	if (centre === null) return null;
	const spread = median(values.map((value) => Math.abs(value - centre)));
	return spread === null ? null : spread * 1.4826;
}

/**
 * Modified z score of each value and whether it lies beyond 3.5 (B. Iglewicz and D. C. Hoaglin, "How to
 * Detect and Handle Outliers", ASQC 1993): 0.6745·(x − median)/MAD. When more than half the values are
 * equal (MAD = 0) the mean absolute distance takes its place, as there; when all are equal nobody is one.
 */
export function outliers(
	values: readonly number[],
	limit = 3.5
): readonly { readonly score: number; readonly outlier: boolean }[] {
	const centre = median(values);
	if (centre === null) return [];
	const distances = values.map((value) => Math.abs(value - centre));
	const mad = median(distances) ?? 0;
	const mean = distances.reduce((sum, d) => sum + d, 0) / distances.length;
	const scale = mad > 0 ? mad / 0.6745 : mean * 1.253314;
	return values.map((value) => {
		const score = scale > 0 ? (value - centre) / scale : 0;
		return { score, outlier: Math.abs(score) > limit };
	});
}
