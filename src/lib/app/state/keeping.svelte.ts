import type { TablePart, TableParts } from '$lib/engine/duckdb';
import {
	openJournal,
	opfsStore,
	packedStore,
	type FiledColumns,
	type Journal,
	type Settings
} from '$lib/journal';
import { AppError, isAppError, type Batch, type FormMemory, reportColumns } from '$lib/model';
import { KeeperClient } from '../workers/keeper-client';
import type { ReadyFile } from '../workers/outcome';
import { withoutAnswers } from './form-memories';
import type { IssueCounts } from './issue-counts';
import type { HistoryEntry, KeptFigures } from './kept-figures';
import { KeptIssues, type KeptIssue } from './kept-issues';

/** What is told of one file beside its figures. */
export type FileNotes = Pick<Batch, 'issues' | 'ledgers'>;

const NO_REPORTS: FiledColumns = { ...reportColumns([]), files: [], file: new Int32Array() };
const LOCK = 'tonghop-journal';
const CHANNEL = 'tonghop-journal';

/** What this browser keeps: the journal as it stands, and every change to it, this tab's and other tabs'. */
export class Keeping {
	#figures = $state.raw<KeptFigures | null>(null);
	#issues = $state.raw<readonly KeptIssue[]>([]);
	#issueCounts = $state.raw<ReadonlyMap<string, IssueCounts>>(new Map());
	#memories = $state.raw<readonly FormMemory[]>([]);
	#settings = $state.raw<Settings>({});
	#revision = $state(0);
	/** Version of the journal after the last change of settings that needed no reading. */
	#answersAt = 0;
	readonly #told = new KeptIssues((ids) => this.#keeper.notes(ids));
	#hashes = new Map<string, string>();
	/** Of the last reading, until the engine has taken them. */
	#tables: TableParts | null = null;
	readonly #keeper = new KeeperClient();
	#journal: Journal | null = null;
	#channel: BroadcastChannel | null = null;

	/** @param figuresChanged runs after every reading, before anybody asks the new figures. */
	constructor(private readonly figuresChanged: () => Promise<void>) {}

	/** What is known of the figures in use; null before the first reading. */
	get figures(): KeptFigures | null {
		return this.#figures;
	}
	get reports(): FiledColumns {
		return this.#figures?.filed ?? NO_REPORTS;
	}
	get factCount(): number {
		return this.#figures?.facts ?? 0;
	}
	get fileCount(): number {
		return this.history.filter((entry) => !entry.undone && !entry.superseded).length;
	}
	get issues(): readonly KeptIssue[] {
		return this.#issues;
	}
	/** How many errors and warnings were told of each kept file; of those undone nothing. */
	get issueCounts(): ReadonlyMap<string, IssueCounts> {
		return this.#issueCounts;
	}
	get history(): readonly HistoryEntry[] {
		return this.#figures?.history ?? [];
	}
	get memories(): readonly FormMemory[] {
		return this.#memories;
	}
	/** What the user set: plain JSON, each room reads its own part. */
	get settings(): Settings {
		return this.#settings;
	}
	/** Counts the readings: whoever depends on the figures asks again when it moves. */
	get revision(): number {
		return this.#revision;
	}
	/** Version of the journal itself, the same in every tab. */
	get journalRevision(): number {
		const read = this.#figures?.revision;
		return read === undefined ? this.#need().revision : Math.max(read, this.#answersAt);
	}
	get isEmpty(): boolean {
		return this.#figures ? this.#figures.history.length === 0 : this.#need().isEmpty;
	}

	/** Opens the journal of this browser. `othersWrote` runs when another tab has changed it. */
	async open(othersWrote: () => void): Promise<void> {
		try {
			this.#journal = await openJournal(
				packedStore(opfsStore(await navigator.storage.getDirectory()))
			);
		} catch (error) {
			if (isAppError(error)) throw error;
			throw new AppError('storage-unavailable', {}, { cause: error });
		}
		this.#channel ??= new BroadcastChannel(CHANNEL);
		this.#channel.onmessage = othersWrote;
	}

	close(): void {
		this.#channel?.close();
		this.#channel = null;
		this.#keeper.close();
	}

	/** True when a file of these bytes is kept and not undone. */
	hasFile(hash: string): boolean {
		return [...this.#hashes.values()].includes(hash);
	}

	/** Reads what is in use from the journal, and lets the engine have it. */
	async read(): Promise<void> {
		const reading = this.#keeper.figures();
		this.#tables = reading.tables;
		// The engine first: whoever asks because these figures are in use must not be answered from the earlier ones.
		const [figures] = await Promise.all([reading.figures, this.figuresChanged()]);
		await this.#told.read(figures.history);
		this.#memories = figures.memories;
		this.#settings = figures.settings;
		this.#hashes = new Map(
			figures.history.flatMap(({ id, hash, undone }) => (undone ? [] : [[id, hash] as const]))
		);
		this.#issues = this.#told.inUse;
		this.#issueCounts = this.#told.counts;
		this.#figures = figures;
		this.#revision++;
	}

	/** The engine's tables of the figures in use. They move to whoever asks; asked again they are read anew. */
	takeTables(): TableParts {
		const tables = this.#tables ?? this.#readTables();
		this.#tables = null;
		return tables;
	}

	/** Tables of nobody's figures, for the engine to rehearse with before there are any. Their buffers are given away. */
	get rehearsedTables(): Promise<readonly TablePart[]> {
		return this.#keeper.rehearsedTables;
	}

	#readTables(): TableParts {
		const { figures, tables } = this.#keeper.figures();
		// Whoever reads the tables is told of the failure.
		figures.catch(() => undefined);
		return tables;
	}

	/** Reads again what another tab has written. */
	async readOthers(): Promise<void> {
		await this.#need().refresh();
		await this.read();
	}

	/** Told when files are to be read: whatever was got ready for them is as ready as it will be. */
	expectFiles(): void {
		this.#keeper.endRehearsal();
	}

	/** Appends read files; they are in use after the next reading. */
	async append(files: readonly ReadyFile[]): Promise<void> {
		await this.#write(() => this.#keeper.append(files.map(({ encoded }) => encoded)));
		for (const { encoded, periods, told } of files) {
			const { id, file } = encoded.entry;
			this.#hashes.set(id, file.hash);
			this.#told.add(id, { issues: told.issues, periods }, file.name);
		}
	}

	/** Remembers how forms are to be read; what an earlier memory had of its own, or under other headings, is kept with it. */
	async remember(memories: readonly FormMemory[]): Promise<void> {
		await this.#write(async (journal) => {
			await journal.refresh();
			for (const memory of memories) {
				const earlier = journal.memories().find((one) => one.fingerprint === memory.fingerprint);
				const own = [...(earlier?.own ?? []), ...memory.own];
				const models = { ...earlier?.models, ...memory.models };
				await journal.remember({
					...memory,
					...(Object.keys(models).length > 0 ? { models } : {}),
					own: [...new Map(own.map((one) => [one.id, one])).values()]
				});
			}
			this.#memories = journal.memories();
		});
	}

	/** Forgets what was answered of these forms; the indicators made for them stay. */
	async forget(fingerprints: readonly string[]): Promise<void> {
		await this.#write(async (journal) => {
			await journal.refresh();
			for (const memory of journal.memories()) {
				if (!fingerprints.includes(memory.fingerprint)) continue;
				const left = withoutAnswers(memory);
				await (left ? journal.remember(left) : journal.forget(memory.fingerprint));
			}
			this.#memories = journal.memories();
		});
	}

	/** Changes the settings as they stand in the journal now; in use at once. */
	async changeSettings(change: (settings: Settings) => Settings): Promise<void> {
		await this.#write(async (journal) => {
			await journal.refresh();
			await journal.saveSettings(change(journal.settings()));
			this.#settings = journal.settings();
		});
	}

	/** The same for settings by which the figures in use are answered anew, and none is another. */
	async changeAnswers(change: (settings: Settings) => Settings): Promise<void> {
		await this.changeSettings(change);
		this.#answersAt = this.#need().revision;
		this.#revision++;
	}

	async undo(id: string): Promise<void> {
		await this.#write((journal) => journal.undo(id));
		await this.read();
	}

	async redo(id: string): Promise<void> {
		await this.#write((journal) => journal.redo(id));
		await this.read();
	}

	/** What was told of one kept file when it came in; null when it is not there any more. */
	async notesOf(id: string): Promise<FileNotes | null> {
		return (await this.#keeper.notes([id])).get(id) ?? null;
	}

	/** The whole journal as one file. */
	async snapshot(): Promise<Uint8Array> {
		const journal = this.#need();
		await journal.refresh();
		return journal.snapshot();
	}

	/** Puts a snapshot in the place of the journal; a broken one changes nothing. */
	async restore(bytes: Uint8Array): Promise<void> {
		await this.#write((journal) => journal.restore(bytes));
		await this.read();
	}

	async erase(): Promise<void> {
		await this.#write((journal) => journal.eraseAll());
		await this.read();
	}

	/** One writer at a time over all tabs; each writing method of the journal first reads what others wrote. */
	async #write<T>(work: (journal: Journal) => Promise<T>): Promise<T> {
		const result = await navigator.locks.request(LOCK, async () => work(this.#need()));
		this.#channel?.postMessage('written');
		return result;
	}

	#need(): Journal {
		if (!this.#journal) throw new AppError('storage-unavailable');
		return this.#journal;
	}
}
