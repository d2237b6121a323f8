/** The different lists of units that windows are due of. */
export interface ListsOfUnits {
	readonly lists: readonly (readonly string[])[];
	/** For each window the place of its own in `lists`. */
	readonly ofEach: Int32Array;
}

/** Windows that are due of the same units in the same order share a list: most of them do. */
export function listsOfUnits(due: readonly { readonly units: readonly string[] }[]): ListsOfUnits {
	const lists: (readonly string[])[] = [];
	const alike = new Map<string, number[]>();
	const ofEach = Int32Array.from(due, ({ units }) => {
		const look = lookOf(units);
		const candidates = alike.get(look) ?? [];
		const known = candidates.find((list) => isSameList(lists[list] as readonly string[], units));
		if (known !== undefined) return known;
		const list = lists.push(units) - 1;
		alike.set(look, [...candidates, list]);
		return list;
	});
	return { lists, ofEach };
}

/** The same for lists that are the same, and hardly ever for others. */
function lookOf(units: readonly string[]): string {
	const { length } = units;
	const places = [0, 1, 2, 3, 4].map((quarter) => Math.floor(((length - 1) * quarter) / 4));
	return [length, ...places.map((place) => units[place])].join('|');
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
	return (
		one === other || (one.length === other.length && one.every((unit, i) => unit === other[i]))
	);
}
