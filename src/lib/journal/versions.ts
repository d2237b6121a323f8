import type { Entry, Manifest } from './manifest';

/** Batches that were not undone, in order; with `at`, as it was at that ISO date-time. */
export function standing(manifest: Manifest, at?: string): readonly Entry[] {
	const undone = undoneAt(manifest, at);
	return manifest.batches.filter(
		(entry) => !undone.has(entry.id) && (at === undefined || entry.importedAt <= at)
	);
}

/** Ids of the batches that are undone. An undoing without a time counts as just now. */
export function undoneAt(manifest: Manifest, at?: string): ReadonlySet<string> {
	const undone = new Set<string>();
	for (const event of manifest.events) {
		if (at !== undefined && (event.at === null || event.at > at)) continue;
		if (event.kind === 'undo') undone.add(event.batch);
		else undone.delete(event.batch);
	}
	return undone;
}

/** Which batches hold each report. */
export class Versions {
	readonly #versions = new Map<string, readonly string[]>();
	/** Batches with a report that stands in another too, or twice in the same. */
	readonly #shared = new Set<string>();

	constructor(entries: readonly Entry[]) {
		this.add(entries);
	}

	/** Takes batches that came after all others. */
	add(entries: readonly Entry[]): void {
		for (const { id, reports } of entries) {
			// Hardly a report has a second version: those of a batch that have none share one list.
			const alone = [id];
			for (const report of reports) {
				const known = this.#versions.get(report);
				if (known === undefined) {
					this.#versions.set(report, alone);
					continue;
				}
				this.#shared.add(id);
				for (const other of known) this.#shared.add(other);
				if (known[0] !== id) this.#versions.set(report, [id, ...known]);
			}
		}
	}

	/** The batches that hold a report, last first. */
	of(report: string): readonly string[] {
		return this.#versions.get(report) ?? [];
	}

	/** Whether every report of a standing batch stands there once, and in no other: nothing has to be looked up. */
	areAllAlone(batch: string): boolean {
		return !this.#shared.has(batch);
	}
}

/** The versions in the manifest that stands. Hundreds of thousands of reports are looked through once, as they come in. */
export class PresentVersions {
	#of: Manifest | null = null;
	#versions = new Versions([]);
	/** Whether somebody has them, for whom they must stay as they are. */
	#isGiven = false;

	/** Stays as it is when other batches come. */
	of(manifest: Manifest): Versions {
		this.follow(manifest);
		this.#isGiven = true;
		return this.#versions;
	}

	/** Gets them ready for being asked for. */
	follow(manifest: Manifest): void {
		const before = this.#of;
		if (before === manifest) return;
		if (before !== null && !this.#isGiven && hasGrown(before, manifest))
			this.#versions.add(manifest.batches.slice(before.batches.length));
		else {
			this.#versions = new Versions(standing(manifest));
			this.#isGiven = false;
		}
		this.#of = manifest;
	}
}

/** Whether a manifest says the same as one before, but for batches that came after all of it. */
function hasGrown(before: Manifest, { batches, events }: Manifest): boolean {
	return events === before.events && before.batches.every((entry, i) => entry === batches[i]);
}
