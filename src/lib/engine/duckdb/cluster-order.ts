import type { FactColumns } from './engine-data';

/**
 * Row numbers ordered by measure, then start, then unit; rows equal in all keep their order. Two counting passes,
 * whatever the number of rows.
 */
export function clusterOrder({
	length,
	kinds,
	kind,
	units,
	unit
}: Pick<FactColumns, 'length' | 'kinds' | 'kind' | 'units' | 'unit'>): Int32Array {
	const byUnit = counted(null, unit, length, ranksOf(units, compare));
	const ofKinds = ranksOf(
		kinds,
		(a, b) => compare(a.measure, b.measure) || compare(a.start, b.start)
	);
	return counted(byUnit, kind, length, ofKinds);
}

/** For each its place in order; equal ones share one. */
function ranksOf<T>(values: readonly T[], order: (a: T, b: T) => number): Int32Array {
	const sorted = [...values.keys()].sort((a, b) => order(values[a] as T, values[b] as T));
	const ranks = new Int32Array(values.length);
	let rank = -1;
	sorted.forEach((at, i) => {
		const before = i === 0 ? null : (sorted[i - 1] as number);
		if (before === null || order(values[before] as T, values[at] as T) !== 0) rank++;
		ranks[at] = rank;
	});
	return ranks;
}

/** Rows in a given order (null: as they are) ordered by the rank of their code, otherwise as before. */
function counted(
	before: Int32Array | null,
	codes: Int32Array,
	length: number,
	ranks: Int32Array
): Int32Array {
	const next = new Int32Array(ranks.length + 1);
	for (let row = 0; row < length; row++) {
		const at = (ranks[codes[row] as number] as number) + 1;
		next[at] = (next[at] as number) + 1;
	}
	for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
	const ordered = new Int32Array(length);
	for (let i = 0; i < length; i++) {
		const row = before === null ? i : (before[i] as number);
		const rank = ranks[codes[row] as number] as number;
		const place = next[rank] as number;
		next[rank] = place + 1;
		ordered[place] = row;
	}
	return ordered;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
