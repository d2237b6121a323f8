import type { FactColumns, FactKind } from './engine-data';

/** The order facts are kept in. */
export interface Clustered {
	/** By measure, then start, then all else that tells them apart. */
	readonly kinds: readonly FactKind[];
	/** For each kind, by its number of before, its place in that order. */
	readonly places: Int32Array;
	/** Row numbers by the place of their kind; rows of one kind keep their order. */
	readonly order: Int32Array;
}

/** Puts facts in order. One counting pass, whatever the number of rows. */
export function clustered({
	length,
	kinds,
	kind
}: Pick<FactColumns, 'length' | 'kinds' | 'kind'>): Clustered {
	const numbers = [...kinds.keys()].sort((a, b) =>
		compareKinds(kinds[a] as FactKind, kinds[b] as FactKind)
	);
	const places = new Int32Array(kinds.length);
	numbers.forEach((number, place) => (places[number] = place));
	const next = new Int32Array(places.length + 1);
	for (let row = 0; row < length; row++) {
		const at = (places[kind[row] as number] as number) + 1;
		next[at] = (next[at] as number) + 1;
	}
	for (let i = 1; i < next.length; i++) next[i] = (next[i] as number) + (next[i - 1] as number);
	const order = new Int32Array(length);
	for (let row = 0; row < length; row++) {
		const of = places[kind[row] as number] as number;
		const place = next[of] as number;
		next[of] = place + 1;
		order[place] = row;
	}
	return { kinds: numbers.map((number) => kinds[number] as FactKind), places, order };
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
