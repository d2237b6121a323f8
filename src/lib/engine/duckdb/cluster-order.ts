import type { FactColumns, FactKind } from './engine-data';

/** Things in order, and for each, by its number of before, its place in that order. */
export interface Sorted<T> {
	readonly sorted: readonly T[];
	readonly places: Int32Array;
}

/** The order facts are kept in. */
export interface Clustered {
	/** By measure, then start, then all else that tells them apart. */
	readonly kinds: Sorted<FactKind>;
	readonly units: Sorted<string>;
	/** Row numbers by the place of their kind, then that of their unit; rows equal in both keep their order. */
	readonly order: Int32Array;
}

/** Puts facts in order. Two counting passes, whatever the number of rows. */
export function clustered({
	length,
	kinds,
	kind,
	units,
	unit
}: Pick<FactColumns, 'length' | 'kinds' | 'kind' | 'units' | 'unit'>): Clustered {
	const ofKinds = sortedBy(kinds, compareKinds);
	const ofUnits = sortedBy(units, compare);
	const byUnit = counted(null, unit, length, ofUnits.places);
	return { kinds: ofKinds, units: ofUnits, order: counted(byUnit, kind, length, ofKinds.places) };
}

function sortedBy<T>(values: readonly T[], order: (a: T, b: T) => number): Sorted<T> {
	const numbers = [...values.keys()].sort((a, b) => order(values[a] as T, values[b] as T));
	const places = new Int32Array(values.length);
	numbers.forEach((number, place) => (places[number] = place));
	return { sorted: numbers.map((number) => values[number] as T), places };
}

/** Rows in a given order (null: as they are) ordered by the place of their code, otherwise as before. */
function counted(
	before: Int32Array | null,
	codes: Int32Array,
	length: number,
	places: Int32Array
): Int32Array {
	const next = new Int32Array(places.length + 1);
	for (let row = 0; row < length; row++) {
		const at = (places[codes[row] as number] as number) + 1;
		next[at] = (next[at] as number) + 1;
	}
	for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
	const ordered = new Int32Array(length);
	for (let i = 0; i < length; i++) {
		const row = before === null ? i : (before[i] as number);
		const of = places[codes[row] as number] as number;
		const place = next[of] as number;
		next[of] = place + 1;
		ordered[place] = row;
	}
	return ordered;
}

function compareKinds(a: FactKind, b: FactKind): number {
	return (
		compare(a.measure, b.measure) ||
		compare(a.start, b.start) ||
		compare(a.end, b.end) ||
		compare(a.windowKind, b.windowKind) ||
		compare(a.dims, b.dims) ||
		compare(a.form, b.form) ||
		compare(a.theme, b.theme) ||
		compare(a.period ?? '', b.period ?? '')
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
