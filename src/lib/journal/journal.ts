import { AppError, isAppError, reportAt, type Batch, type FormMemory } from '$lib/model';
import { activeOf, type Active } from './active';
import { activeColumnsOf, type ActiveColumns } from './active-columns';
import { batchesBefore, type StoredBatch } from './active-reports';
import { atOnce } from './at-once';
import type { BatchRest } from './batch-files';
import { encodeBatch, entryOf, type EncodedBatch } from './encode-batch';
import type { FileStore } from './file-store';
import { historyOf, type JournalEntry } from './history';
import { emptyManifest, sha256, type Entry, type Manifest, type Settings } from './manifest';
import { decodeBatch, decodeRestOf, type ReadBatch } from './read-batch';
import { RecentBatches } from './recent-batches';
import { isSlot, readManifest, writeManifest, type Held } from './manifest-slots';
import {
	factsPath,
	filesOf,
	isNamedByContent,
	packSnapshot,
	restPath,
	unpackSnapshot
} from './snapshot';
import { factsOf } from './stored-facts';
import { PresentVersions, standing, undoneAt, Versions } from './versions';

/**
 * Facts in files. Batches are immutable and named by their content; the manifest, written last, says
 * which of them count. Every writing method reads the manifest first, so that with the caller holding
 * one write lock for all tabs nothing of another tab is lost.
 */
export class Journal {
	readonly #store: FileStore;
	readonly #recent: RecentBatches;
	#held: Held;
	readonly #versions = new PresentVersions();
	#writing: Promise<unknown> = Promise.resolve();

	/** Use {@link openJournal}. */
	constructor(store: FileStore, held: Held, recent: RecentBatches) {
		this.#store = store;
		this.#held = held;
		this.#recent = recent;
	}

	/** Grows with every write of any tab; as of the last reading. */
	get revision(): number {
		return this.#held.manifest.revision;
	}

	/** Reads what another tab wrote. True when something had changed. */
	async refresh(): Promise<boolean> {
		const before = this.revision;
		this.#held = await storing(() => readManifest(this.#store, this.#held));
		return this.revision !== before;
	}

	/** Whether nothing was ever imported, or all of it was erased. */
	get isEmpty(): boolean {
		return this.#held.manifest.batches.length === 0;
	}

	/** The history, oldest first. */
	batches(): readonly JournalEntry[] {
		const { manifest } = this.#held;
		return historyOf(manifest, this.#versions.of(manifest));
	}

	/** A whole batch as it was appended, or null for an unknown id. */
	async batch(id: string): Promise<Batch | null> {
		const entry = this.#held.manifest.batches.find((b) => b.id === id);
		if (!entry) return null;
		const { rest, facts } = await this.#readBatch(entry);
		return {
			id,
			importedAt: entry.importedAt,
			file: entry.file,
			...rest,
			reports: entry.reports.map((report, i) => reportAt(rest.reports, i, report)),
			reportOf: facts ? Array.from(facts.reportOf) : [],
			facts: facts ? factsOf(facts) : []
		};
	}

	/** Of each of these batches what is not facts, by its id; unknown ids are left out. */
	async rests(ids: readonly string[]): Promise<ReadonlyMap<string, BatchRest>> {
		const wanted = new Set(ids);
		const entries = this.#held.manifest.batches.filter((entry) => wanted.has(entry.id));
		return new Map(
			await atOnce(entries, async (entry) => [entry.id, await this.#readRest(entry)] as const)
		);
	}

	/** Adds one import. Rejects with `storage-full` or `storage-unavailable`; what was stored before stays. */
	append(batch: Batch): Promise<void> {
		return this.appendAll([batch]);
	}

	/** Adds many imports with one write of the manifest: all of them or none. */
	async appendAll(batches: readonly Batch[]): Promise<void> {
		await this.appendEncoded(await atOnce(batches, encodeBatch));
	}

	/** The same for batches that were encoded elsewhere. */
	appendEncoded(batches: readonly EncodedBatch[]): Promise<void> {
		return this.#change(async (manifest) => {
			const ids = new Set(manifest.batches.map((entry) => entry.id));
			for (const { entry } of batches) {
				if (ids.has(entry.id)) {
					throw new AppError('storage-broken', { reason: 'duplicate-batch', batch: entry.id });
				}
				ids.add(entry.id);
			}
			// Two batches may hold the same content; a file has one writer at a time.
			const files = new Map(batches.flatMap((batch) => batch.files).map((one) => [one.path, one]));
			await this.#put([...files.values()], manifest);
			for (const batch of batches) this.#recent.add(batch);
			return { ...manifest, batches: [...manifest.batches, ...batches.map(entryOf)] };
		});
	}

	/** Gets what was just appended ready for being read, in a moment when nobody waits. */
	prepare(): void {
		this.#recent.decode();
		this.#versions.follow(this.#held.manifest);
	}

	/** Takes a batch out of what holds; the versions it had superseded come back. `at`: ISO date-time, for the history. */
	undo(id: string, at: string | null = null): Promise<void> {
		return this.#mark('undo', id, at);
	}

	/** Puts an undone batch back at its old place in the order. */
	redo(id: string, at: string | null = null): Promise<void> {
		return this.#mark('redo', id, at);
	}

	/** What holds now, or at an ISO date-time: of each report the last version that was not undone. */
	async active(options: { at?: string } = {}): Promise<Active> {
		const { batches, versions } = await this.#holding(options.at);
		return activeOf(batches, versions);
	}

	/** The same for hundreds of thousands of facts: no object a fact. */
	async activeColumns(options: { at?: string } = {}): Promise<ActiveColumns> {
		const { batches, versions } = await this.#holding(options.at);
		return activeColumnsOf(batches, versions);
	}

	/** What is remembered of forms, the last remembered last. */
	memories(): readonly FormMemory[] {
		return this.#held.manifest.memories;
	}

	/** Keeps a memory in the place of an older one of the same form. */
	remember(memory: FormMemory): Promise<void> {
		return this.#change((manifest) => ({
			...manifest,
			memories: [...manifest.memories.filter((m) => m.fingerprint !== memory.fingerprint), memory]
		}));
	}

	forget(fingerprint: string): Promise<void> {
		return this.#change((manifest) => ({
			...manifest,
			memories: manifest.memories.filter((m) => m.fingerprint !== fingerprint)
		}));
	}

	settings(): Settings {
		return this.#held.manifest.settings;
	}

	/** Replaces all settings. */
	saveSettings(settings: Settings): Promise<void> {
		return this.#change((manifest) => ({ ...manifest, settings }));
	}

	/** Everything in one file that {@link restore} takes. */
	async snapshot(): Promise<Uint8Array> {
		return this.#consistently(async ({ manifest }) => {
			const files = new Map<string, Uint8Array>();
			const held = manifest.batches.flatMap(filesOf);
			const read = await atOnce(held, ({ path, hash }) => this.#readFile(path, hash));
			for (const [i, { path }] of held.entries()) files.set(path, read[i] as Uint8Array);
			return packSnapshot({ manifest, files });
		});
	}

	/** Replaces everything by a snapshot. Rejects with `snapshot-newer` or `snapshot-broken` before anything is touched. */
	async restore(bytes: Uint8Array): Promise<void> {
		const { manifest, files } = await unpackSnapshot(bytes);
		await this.#change(async (present) => {
			const paths = new Map(
				manifest.batches.flatMap(filesOf).map((file) => [file.path, file.hash])
			);
			const all = Array.from(paths, ([path, hash]) => ({
				path,
				hash,
				bytes: files.get(path) as Uint8Array
			}));
			await this.#put(all, present);
			return manifest;
		});
		await this.#sweep();
	}

	/** Removes everything. The revision goes on, so that other tabs notice. */
	async eraseAll(): Promise<void> {
		// Twice, so that neither slot remembers.
		await this.#change(() => emptyManifest(0));
		await this.#change(() => emptyManifest(0));
		await this.#sweep();
	}

	#mark(kind: 'undo' | 'redo', batch: string, at: string | null): Promise<void> {
		return this.#change((manifest) => {
			const known = manifest.batches.some((entry) => entry.id === batch);
			const isUndone = undoneAt(manifest).has(batch);
			if (!known || isUndone === (kind === 'undo')) return null;
			return { ...manifest, events: [...manifest.events, { kind, batch, at }] };
		});
	}

	/** One writer at a time; null changes nothing. */
	#change(make: (manifest: Manifest) => Promise<Manifest> | Manifest | null): Promise<void> {
		const done = this.#writing.then(() =>
			storing(async () => {
				this.#held = await readManifest(this.#store, this.#held);
				const made = await make(this.#held.manifest);
				if (made === null) return;
				const revision = this.#held.manifest.revision + 1;
				this.#held = await writeManifest(this.#store, this.#held, { ...made, revision });
			})
		);
		this.#writing = done.catch(() => undefined);
		return done;
	}

	/** Removes files that the manifest does not know: left by an erasing or a crash. */
	#sweep(): Promise<void> {
		const done = this.#writing.then(() =>
			storing(async () => {
				this.#held = await readManifest(this.#store, this.#held);
				const known = new Set(
					this.#held.manifest.batches.flatMap((entry) => filesOf(entry).map((f) => f.path))
				);
				const unknown = (await this.#store.list()).filter(
					(path) => isNamedByContent(path) && !isSlot(path) && !known.has(path)
				);
				await this.#store.removeAll(unknown);
			})
		);
		this.#writing = done.catch(() => undefined);
		return done;
	}

	/** Writes files, but for those that another batch has and that stand there whole: a crash must not cost them. */
	async #put(
		files: readonly { path: string; hash: string; bytes: Uint8Array }[],
		{ batches }: Manifest
	): Promise<void> {
		const held = new Set(batches.flatMap(filesOf).map(({ path }) => path));
		const missing = await atOnce(files, async ({ path, hash }) => {
			const present = held.has(path) ? await this.#store.read(path) : null;
			return present === null || (await sha256(present)) !== hash;
		});
		await this.#store.writeAll(files.filter((_, i) => missing[i]));
	}

	/** The batches that hold at least one report's last version, in order, and without their facts those that tell the day of one. */
	async #holding(
		at: string | undefined
	): Promise<{ batches: readonly StoredBatch[]; versions: Versions }> {
		return this.#consistently(async ({ manifest }) => {
			const entries = standing(manifest, at);
			const versions = at === undefined ? this.#versions.of(manifest) : new Versions(entries);
			const needed = entries.filter(({ id, reports }) =>
				reports.some((report) => versions.of(report)[0] === id)
			);
			const holding = await atOnce(needed, async (entry) =>
				storedBatch(entry, await this.#readBatch(entry))
			);
			this.#recent.clear();
			const before = batchesBefore(holding, versions);
			if (before.size === 0) return { batches: holding, versions };
			const earlier = await atOnce(
				entries.filter(({ id }) => before.has(id)),
				async (entry) => storedBatch(entry, { rest: await this.#readRest(entry), facts: null })
			);
			const all = new Map([...holding, ...earlier].map((batch) => [batch.id, batch]));
			return { batches: entries.flatMap(({ id }) => all.get(id) ?? []), versions };
		});
	}

	/** Reads with the manifest held; once more when another tab changed it and removed files meanwhile. */
	async #consistently<T>(read: (held: Held) => Promise<T>): Promise<T> {
		try {
			return await read(this.#held);
		} catch (error) {
			if (!isAppError(error, 'storage-broken') || !(await this.refresh())) throw error;
			return read(this.#held);
		}
	}

	async #readBatch(entry: Entry): Promise<ReadBatch> {
		const recent = this.#recent.of(entry.id);
		if (recent) return recent;
		const { restFile, factsFile } = entry;
		const [rest, facts] = await Promise.all([
			this.#readFile(restPath(restFile), restFile),
			factsFile === null ? null : this.#readFile(factsPath(factsFile), factsFile)
		]);
		return decodeBatch(entry.reports.length, rest, facts);
	}

	async #readRest(entry: Entry): Promise<BatchRest> {
		const { restFile, reports } = entry;
		const bytes = await this.#readFile(restPath(restFile), restFile);
		return decodeRestOf(reports.length, bytes);
	}

	async #readFile(path: string, hash: string): Promise<Uint8Array> {
		const bytes = await storing(() => this.#store.read(path));
		if (!bytes || (await sha256(bytes)) !== hash) {
			throw new AppError('storage-broken', { reason: bytes ? 'damaged' : 'missing', path });
		}
		return bytes;
	}
}

function storedBatch({ id, file, reports }: Entry, { rest, facts }: ReadBatch): StoredBatch {
	return { id, file, ids: reports, reports: rest.reports, facts };
}

/**
 * The journal in a store, empty when nothing was ever written. Rejects with `storage-broken`, `storage-unavailable` or
 * `snapshot-newer`.
 * @param recent so many bytes of what is appended are held until the figures in use are read.
 */
export async function openJournal(store: FileStore, recent = 0): Promise<Journal> {
	const held = await storing(() => readManifest(store));
	return new Journal(store, held, new RecentBatches(recent));
}

/** Turns what a store throws into our failures. */
async function storing<T>(call: () => Promise<T>): Promise<T> {
	try {
		return await call();
	} catch (error) {
		if (isAppError(error)) throw error;
		const full = error instanceof Error && error.name === 'QuotaExceededError';
		throw new AppError(full ? 'storage-full' : 'storage-unavailable', {}, { cause: error });
	}
}
