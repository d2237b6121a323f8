import type { Indicator, Target } from '$lib/model';

/** A number as somebody types it into a field: `95`, `87,5`, `1.200`; NaN for anything else. */
export function readNumber(text: string): number {
	const plain = text.trim().replace(/\s|%$/g, '');
	if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain))
		return Number(plain.replaceAll('.', '').replace(',', '.'));
	return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

/** The thresholds and the reach of a target as they stand in the form. */
export type TargetEntry = Pick<Target, 'unit' | 'period' | 'met' | 'exceeded' | 'near'>;

/** The target an entry makes; null when a threshold is no number, outside the indicator's limits, or they do not go from best to worst. */
export function targetOf(indicator: Indicator, id: string, entry: TargetEntry): Target | null {
	const thresholds = [entry.exceeded, entry.met, entry.near].filter((value) => value !== null);
	const sign = indicator.direction === 'down' ? 1 : -1;
	const inOrder = thresholds.every(
		(value, i) => i === 0 || sign * (value - (thresholds[i - 1] as number)) >= 0
	);
	const possible = thresholds.every(
		(value) =>
			Number.isFinite(value) &&
			value >= (indicator.min ?? -Infinity) &&
			value <= (indicator.max ?? Infinity)
	);
	return inOrder && possible ? { id, indicator: indicator.id, source: '', ...entry } : null;
}
