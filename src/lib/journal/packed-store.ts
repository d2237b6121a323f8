import * as v from 'valibot';
import type { FileStore, NamedBytes, Part } from './file-store';
import { parseJson } from './manifest';

/** Where one file stands in a pack. */
interface Place {
	readonly pack: string;
	readonly from: number;
	readonly to: number;
}

const FOLDER = 'packs/';
/** Bytes of the number that says how long the list of files is. */
const LENGTH_BYTES = 4;
const ListSchema = v.array(v.tuple([v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))]));

/**
 * A store that keeps files written together in one file of `store`, a pack: making a file costs a browser several
 * milliseconds, and an import writes a thousand. Only for files that are never written twice with different content.
 * Files that stand alone in `store` are found as well. A pack that was not written whole holds nothing.
 */
export function packedStore(store: FileStore): FileStore {
	/** The packs looked into, in the order they were found, and what stands in each. */
	const packs = new Map<string, ReadonlyMap<string, Place>>();
	/** Of a file that stands in several packs the last. */
	const places = new Map<string, Place>();

	const take = (pack: string, found: ReadonlyMap<string, Place>) => {
		packs.set(pack, found);
		for (const [path, place] of found) places.set(path, place);
	};
	const forget = (pack: string) => {
		for (const path of packs.get(pack)?.keys() ?? [])
			if (places.get(path)?.pack === pack) places.delete(path);
		packs.delete(pack);
	};
	/** All packs there are; other tabs write and remove them too. */
	const look = async (): Promise<readonly string[]> => {
		const there = (await store.list()).filter((path) => path.startsWith(FOLDER));
		for (const pack of packs.keys()) if (!there.includes(pack)) forget(pack);
		for (const pack of there) {
			const found = packs.has(pack) ? null : await placesIn(store, pack);
			if (found) take(pack, found);
		}
		return there;
	};
	let looked: Promise<readonly string[]> | null = null;
	const lookAgain = () => (looked = look());
	const writePack = async (files: readonly NamedBytes[]) => {
		const pack = `${FOLDER}${crypto.randomUUID()}`;
		const { bytes, listed } = packOf(pack, files);
		await store.write(pack, bytes);
		take(pack, listed);
	};
	const readAt = ({ pack, from, to }: Place) => store.read(pack, { from, to });

	return {
		async read(path, part) {
			await (looked ?? lookAgain());
			const place = places.get(path);
			const packed = place && (await readAt(partOf(place, part)));
			if (packed) return packed;
			const alone = await store.read(path, part);
			if (alone) return alone;
			await lookAgain();
			const later = places.get(path);
			return later ? readAt(partOf(later, part)) : null;
		},
		write: (path, bytes) => store.write(path, bytes),
		async writeAll(files) {
			if (files.length > 1) await writePack(files);
			else await store.writeAll(files);
		},
		async list() {
			await lookAgain();
			const alone = (await store.list()).filter((path) => !path.startsWith(FOLDER));
			return [...new Set([...places.keys(), ...alone])];
		},
		async removeAll(paths) {
			const gone = new Set(paths);
			for (const pack of await lookAgain()) {
				const inside = packs.get(pack) ?? new Map<string, Place>();
				if (inside.size > 0 && ![...inside.keys()].some((path) => gone.has(path))) continue;
				const kept: NamedBytes[] = [];
				for (const [path, place] of inside) {
					if (gone.has(path) || places.get(path) !== place) continue;
					const bytes = await readAt(place);
					if (bytes) kept.push({ path, bytes });
				}
				// What stays is written anew before its pack goes: after a crash between the two it is there twice.
				if (kept.length > 0) await writePack(kept);
				await store.removeAll([pack]);
				forget(pack);
			}
			await store.removeAll(paths);
		}
	};
}

/** The list of files, its length before it, and the files one after the other. */
function packOf(
	pack: string,
	files: readonly NamedBytes[]
): { bytes: Uint8Array; listed: ReadonlyMap<string, Place> } {
	const list = new TextEncoder().encode(
		JSON.stringify(files.map(({ path, bytes }) => [path, bytes.length]))
	);
	const start = LENGTH_BYTES + list.length;
	const length = files.reduce((sum, { bytes }) => sum + bytes.length, start);
	const packed = new Uint8Array(length);
	new DataView(packed.buffer).setUint32(0, list.length, true);
	packed.set(list, LENGTH_BYTES);
	const listed = new Map<string, Place>();
	let from = start;
	for (const { path, bytes } of files) {
		packed.set(bytes, from);
		listed.set(path, { pack, from, to: from + bytes.length });
		from += bytes.length;
	}
	return { bytes: packed, listed };
}

/** What stands in a pack; null for one that was not written whole. */
async function placesIn(
	store: FileStore,
	pack: string
): Promise<ReadonlyMap<string, Place> | null> {
	const head = await store.read(pack, { from: 0, to: LENGTH_BYTES });
	if (!head || head.length < LENGTH_BYTES) return null;
	let from = LENGTH_BYTES + new DataView(head.buffer, head.byteOffset).getUint32(0, true);
	const list = await store.read(pack, { from: LENGTH_BYTES, to: from });
	const listed = v.safeParse(ListSchema, list && parseJson(list));
	if (!listed.success) return null;
	const places = new Map<string, Place>();
	for (const [path, length] of listed.output) {
		places.set(path, { pack, from, to: from + length });
		from += length;
	}
	return places;
}

function partOf(place: Place, part?: Part): Place {
	if (!part) return place;
	const { pack, from, to } = place;
	return { pack, from: Math.min(to, from + part.from), to: Math.min(to, from + part.to) };
}
