import * as v from 'valibot';
import type { Theme, UnitKey } from '$lib/model';

/**
 * Ids of reports in a tenth of their length: a sheet's hundreds of them are a few hundred units, each with one of a few
 * themes, forms and windows. Id `i` is unit `places[i] / rests.length`, whole part, followed by rest `places[i] % rests.length`.
 */
export const PackedIdsSchema = v.pipe(
	v.object({
		units: v.array(v.string()),
		rests: v.array(v.string()),
		places: v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))
	}),
	v.check(({ units, rests, places }) =>
		places.every((place) => place < units.length * rests.length)
	)
);
export type PackedIds = v.InferOutput<typeof PackedIdsSchema>;

/** Lists packed before: every import is written again with each that follows it. */
const packed = new WeakMap<readonly string[], PackedIds>();

/** See {@link PackedIds}; any texts may be packed. The list must not change afterwards. */
export function packIds(ids: readonly string[]): PackedIds {
	let known = packed.get(ids);
	if (!known) packed.set(ids, (known = packedAnew(ids)));
	return known;
}

function packedAnew(ids: readonly string[]): PackedIds {
	const units = new Map<string, number>();
	const rests = new Map<string, number>();
	const pairs = ids.map((id) => {
		const bar = id.indexOf('|');
		const cut = bar === -1 ? id.length : bar;
		return [placeIn(units, id.slice(0, cut)), placeIn(rests, id.slice(cut))] as const;
	});
	return {
		units: [...units.keys()],
		rests: [...rests.keys()],
		places: pairs.map(([unit, rest]) => unit * rests.size + rest)
	};
}

/** Inverse of {@link packIds}. */
export function unpackIds(given: PackedIds): string[] {
	const { units, rests, places } = given;
	const { length } = rests;
	const ids = places.map((place) => `${units[Math.floor(place / length)]}${rests[place % length]}`);
	packed.set(ids, given);
	return ids;
}

/** Units, themes and forms of reports with these ids, each once, in order. */
export function subjectsOf(ids: readonly string[]): {
	readonly units: readonly UnitKey[];
	readonly themes: readonly Theme[];
	readonly forms: readonly string[];
} {
	const { units, rests } = packIds(ids);
	const parts = rests.map((rest) => rest.split('|'));
	return {
		units,
		themes: [...new Set(parts.map(([, theme]) => theme as Theme))],
		forms: [...new Set(parts.map(([, , form = '']) => form))]
	};
}

function placeIn(known: Map<string, number>, text: string): number {
	let place = known.get(text);
	if (place === undefined) known.set(text, (place = known.size));
	return place;
}
