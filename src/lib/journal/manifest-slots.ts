import { AppError } from '$lib/model';
import type { FileStore } from './file-store';
import {
	decodeManifest,
	emptyManifest,
	encodeManifest,
	HEAD_LENGTH,
	headOf,
	type Manifest
} from './manifest';

const SLOTS = ['manifest-a.json', 'manifest-b.json'] as const;
export type Slot = (typeof SLOTS)[number];

export interface Held {
	readonly manifest: Manifest;
	/** Where it stands, null for a journal that was never written. */
	readonly slot: Slot | null;
	/** What either slot's file begins with; null for one that is not there. */
	readonly heads: readonly (string | null)[];
}

export function isSlot(path: string): path is Slot {
	return (SLOTS as readonly string[]).includes(path);
}

/**
 * The newest manifest that is whole: `known` itself where both slots still begin as they did when it was read or
 * written. Writing goes to the other slot, so one of them is always whole: a crash costs at most what was being
 * written. Throws `storage-broken` when both are damaged.
 */
export async function readManifest(store: FileStore, known?: Held): Promise<Held> {
	if (known && (await headsIn(store)).every((head, i) => head === known.heads[i])) return known;
	const files = await Promise.all(SLOTS.map((slot) => store.read(slot)));
	const heads = files.map((bytes) => bytes && headOf(bytes));
	const held: Held[] = [];
	for (const [i, bytes] of files.entries()) {
		const manifest = bytes && (await decodeManifest(bytes));
		if (manifest) held.push({ manifest, slot: SLOTS[i] as Slot, heads });
	}
	const newest = held.sort((a, b) => b.manifest.revision - a.manifest.revision)[0];
	if (newest) return newest;
	// The first slot alone, broken, is a first write that never ended: see writeManifest.
	if (files[1] === null) return { manifest: emptyManifest(0), slot: null, heads };
	throw new AppError('storage-broken', { reason: 'manifest' });
}

function headsIn(store: FileStore): Promise<readonly (string | null)[]> {
	return Promise.all(
		SLOTS.map(async (slot) => {
			const bytes = await store.read(slot, { from: 0, to: HEAD_LENGTH });
			return bytes && headOf(bytes);
		})
	);
}

/** Writes to the slot that does not hold the present manifest, and says what is held now. */
export async function writeManifest(
	store: FileStore,
	present: Held,
	manifest: Manifest
): Promise<Held> {
	let heads = present.heads;
	const write = async (slot: Slot, written: Manifest) => {
		const bytes = await encodeManifest(written);
		await store.write(slot, bytes);
		heads = SLOTS.map((one, i) => (one === slot ? headOf(bytes) : (heads[i] ?? null)));
	};
	// An empty first slot makes any later damage to a single slot tell itself from a first write.
	if (present.slot === null) await write(SLOTS[0], emptyManifest(0));
	const slot = present.slot === SLOTS[1] ? SLOTS[0] : SLOTS[1];
	await write(slot, manifest);
	return { manifest, slot, heads };
}
