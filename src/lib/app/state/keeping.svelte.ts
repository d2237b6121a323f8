import {
	memoryStore,
	openJournal,
	opfsStore,
	type ActiveColumns,
	type FileStore,
	type Journal,
	type Settings
} from '$lib/journal';
import {
	AppError,
	type Batch,
	type FormMemory,
	type Issue,
	type Report,
	type Theme,
	type UnitKey
} from '$lib/model';
import type { ReadyFile } from '../workers/outcome';

/** A problem of a file in use, with the reports it may concern. */
export interface KeptIssue {
	readonly issue: Issue;
	readonly file: string;
	readonly reports: readonly Report[];
}

export interface HistoryEntry {
	readonly id: string;
	readonly fileName: string;
	readonly importedAt: string;
	readonly facts: number;
	readonly undone: boolean;
	readonly superseded: boolean;
	/** How many earlier reports it took the place of. */
	readonly supersedes: number;
	/** What its reports are about, and the units they are of. */
	readonly themes: readonly Theme[];
	readonly units: readonly UnitKey[];
}

/** What is told of one file beside its figures. */
export type FileNotes = Pick<Batch, 'issues' | 'ledgers'>;

const LOCK = 'tonghop-journal';
const CHANNEL = 'tonghop-journal';

/** What this browser keeps: the journal as it stands, and every change to it, this tab's and other tabs'. */
export class Keeping {
	#active = $state.raw<ActiveColumns | null>(null);
	#issues = $state.raw<readonly KeptIssue[]>([]);
	#history = $state.raw<readonly HistoryEntry[]>([]);
	#memories = $state.raw<readonly FormMemory[]>([]);
	#settings = $state.raw<Settings>({});
	#revision = $state(0);
	#issuesOf = new Map<string, readonly KeptIssue[]>();
	#hashes = new Map<string, string>();
	#journal: Journal | null = null;
	#channel: BroadcastChannel | null = null;

	/** @param figuresChanged runs after every reading, before anybody asks the new figures. */
	constructor(private readonly figuresChanged: () => Promise<void>) {}

	/** Facts in use; null before the first reading. */
	get active(): ActiveColumns | null {
		return this.#active;
	}
	get reports(): readonly Report[] {
		return this.#active?.reports ?? [];
	}
	get factCount(): number {
		return this.#active?.length ?? 0;
	}
	get fileCount(): number {
		return this.#history.filter((entry) => !entry.undone && !entry.superseded).length;
	}
	get issues(): readonly KeptIssue[] {
		return this.#issues;
	}
	get history(): readonly HistoryEntry[] {
		return this.#history;
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
		return this.#need().revision;
	}
	get isEmpty(): boolean {
		return this.#need().batches().length === 0;
	}

	/** Opens the journal of this browser. `othersWrote` runs when another tab has changed it. */
	async open(othersWrote: () => void): Promise<void> {
		this.#journal = await openJournal(await openStore());
		this.#channel ??= new BroadcastChannel(CHANNEL);
		this.#channel.onmessage = othersWrote;
	}

	close(): void {
		this.#channel?.close();
		this.#channel = null;
	}

	/** True when a file of these bytes is kept and not undone. */
	hasFile(hash: string): boolean {
		return [...this.#hashes.values()].includes(hash);
	}

	/** Reads what is in use from the journal, and lets the engine have it. */
	async read(): Promise<void> {
		const journal = this.#need();
		const active = await journal.activeColumns();
		const superseding = new Map<string, number>();
		for (const { batch, supersedes } of active.origins) {
			if (supersedes.length > 0) superseding.set(batch, (superseding.get(batch) ?? 0) + 1);
		}
		this.#memories = journal.memories();
		this.#settings = journal.settings();
		this.#history = journal.batches().map((entry) => ({
			id: entry.id,
			fileName: entry.file.name,
			importedAt: entry.importedAt,
			facts: entry.facts,
			undone: entry.undone,
			superseded: !entry.undone && entry.reports.length > 0 && entry.reportsActive === 0,
			supersedes: superseding.get(entry.id) ?? 0,
			themes: distinct(entry.reports.map((id) => id.split('|')[1] as Theme)),
			units: distinct(entry.reports.map((id) => id.split('|')[0] as UnitKey))
		}));
		this.#hashes = new Map(
			journal
				.batches()
				.flatMap((entry) => (entry.undone ? [] : [[entry.id, entry.file.hash] as const]))
		);
		this.#active = active;
		this.#issues = await this.#readIssues(journal);
		await this.figuresChanged();
		this.#revision++;
	}

	/** Reads again what another tab has written. */
	async readOthers(): Promise<void> {
		await this.#need().refresh();
		await this.read();
	}

	/** Appends read files; they are in use after the next reading. */
	async append(files: readonly ReadyFile[]): Promise<void> {
		await this.#write((journal) => journal.appendEncoded(files.map(({ encoded }) => encoded)));
		for (const { encoded, reports, told } of files) {
			const { id, file } = encoded.entry;
			this.#hashes.set(id, file.hash);
			this.#issuesOf.set(id, issuesOf({ issues: told.issues, reports }, file.name));
		}
	}

	/** Remembers how forms are to be read; what an earlier memory had of its own is kept with it. */
	async remember(memories: readonly FormMemory[]): Promise<void> {
		await this.#write(async (journal) => {
			await journal.refresh();
			for (const memory of memories) {
				const earlier = journal.memories().find((one) => one.fingerprint === memory.fingerprint);
				const own = [...(earlier?.own ?? []), ...memory.own];
				await journal.remember({
					...memory,
					own: [...new Map(own.map((one) => [one.id, one])).values()]
				});
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
		const rests = await this.#need().rests([id]);
		return rests.get(id) ?? null;
	}

	/** The whole journal as one file. */
	snapshot(): Promise<Uint8Array> {
		return this.#need().snapshot();
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

	/** Issues of the files in use; each batch is read once. */
	async #readIssues(journal: Journal): Promise<readonly KeptIssue[]> {
		const entries = journal.batches().filter((entry) => !entry.undone && entry.issues > 0);
		const names = new Map(entries.map((entry) => [entry.id, entry.file.name]));
		const unread = [...names.keys()].filter((id) => !this.#issuesOf.has(id));
		for (const [id, rest] of await journal.rests(unread))
			this.#issuesOf.set(id, issuesOf(rest, names.get(id) ?? ''));
		return entries.flatMap((entry) => this.#issuesOf.get(entry.id) ?? []);
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

function distinct<T>(values: readonly T[]): readonly T[] {
	return [...new Set(values)];
}

function issuesOf(
	{ issues, reports }: Pick<Batch, 'issues' | 'reports'>,
	file: string
): readonly KeptIssue[] {
	return issues.map((issue) => ({ issue, file, reports }));
}

async function openStore(): Promise<FileStore> {
	try {
		return opfsStore(await navigator.storage.getDirectory());
	} catch (error) {
		if (location.search.includes('memory')) return memoryStore();
		throw new AppError('storage-unavailable', {}, { cause: error });
	}
}
