import { AppError } from '$lib/model';
import type { FileStore } from './file-store';
import { decodeManifest, emptyManifest, encodeManifest, type Manifest } from './manifest';

const SLOTS = ['manifest-a.json', 'manifest-b.json'] as const;
export type Slot = (typeof SLOTS)[number];

export interface Held {
	readonly manifest: Manifest;
	/** Where it stands, null for a journal that was never written. */
	readonly slot: Slot | null;
}

export function isSlot(path: string): path is Slot {
	return (SLOTS as readonly string[]).includes(path);
}

/**
 * The newest manifest that is whole. Writing goes to the other slot, so one of them is always whole:
 * a crash costs at most what was being written. Throws `storage-broken` when both are damaged.
 */
export async function readManifest(store: FileStore): Promise<Held> {
	const files = await Promise.all(SLOTS.map((slot) => store.read(slot)));
	const held: Held[] = [];
	for (const [i, bytes] of files.entries()) {
		const manifest = bytes && (await decodeManifest(bytes));
		if (manifest) held.push({ manifest, slot: SLOTS[i] as Slot });
	}
	const newest = held.sort((a, b) => b.manifest.revision - a.manifest.revision)[0];
	if (newest) return newest;
	// The first slot alone, broken, is a first write that never ended: see writeManifest.
	if (files[1] === null) return { manifest: emptyManifest(0), slot: null };
	throw new AppError('storage-broken', { reason: 'manifest' });
}

/** Writes to the slot that does not hold the present manifest, and says what is held now. */
export async function writeManifest(
	store: FileStore,
	present: Held,
	manifest: Manifest
): Promise<Held> {
	if (present.slot === null) {
		// An empty first slot makes any later damage to a single slot tell itself from a first write.
		await store.write(SLOTS[0], await encodeManifest(emptyManifest(0)));
	}
	const slot = present.slot === SLOTS[1] ? SLOTS[0] : SLOTS[1];
	await store.write(slot, await encodeManifest(manifest));
	return { manifest, slot };
}
