import type { EncodedBatch } from './encode-batch';
import { decodeBatch, type ReadBatch } from './read-batch';
import { factsPath, restPath } from './snapshot';

/**
 * Batches that were just appended, up to `most` bytes: an import is written and the figures in use are read right after.
 * They need no reading back and no check, and can be decoded while the next files are still on their way.
 */
export class RecentBatches {
	readonly #encoded = new Map<string, EncodedBatch>();
	readonly #decoded = new Map<string, ReadBatch>();
	#held = 0;

	constructor(private readonly most: number) {}

	/** Holds a batch that was written. Its bytes must not change afterwards. */
	add(batch: EncodedBatch): void {
		const bytes = batch.files.reduce((sum, file) => sum + file.bytes.length, 0);
		if (this.#held + bytes > this.most) return;
		this.#held += bytes;
		this.#encoded.set(batch.entry.id, batch);
	}

	/** Decodes what is held. */
	decode(): void {
		for (const [id, batch] of this.#encoded) {
			this.#encoded.delete(id);
			const read = readOf(batch);
			if (read) this.#decoded.set(id, read);
		}
	}

	/** What a batch holds, null for one that is not held. */
	of(id: string): ReadBatch | null {
		if (this.#encoded.has(id)) this.decode();
		return this.#decoded.get(id) ?? null;
	}

	/** Lets go of all of them. */
	clear(): void {
		this.#encoded.clear();
		this.#decoded.clear();
		this.#held = 0;
	}
}

/** Null for bytes that hold something else: whoever reads them from their files is told. */
function readOf({ entry, files }: EncodedBatch): ReadBatch | null {
	const bytesOf = (path: string) => files.find((file) => file.path === path)?.bytes ?? null;
	const rest = bytesOf(restPath(entry.restFile));
	const facts = entry.factsFile === null ? null : bytesOf(factsPath(entry.factsFile));
	try {
		return rest && decodeBatch(entry.reports.places.length, rest, facts);
	} catch {
		return null;
	}
}
