import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { encodeBatch } from '$lib/journal';
import { isAppError, type Decisions, type ReadReport } from '$lib/model';
import { applyDecisions, type ReadContext, type ReadProgress } from '$lib/reading';
import { asksOnlyOf, canShareWindow, decisionsWithin, groupIdOf } from './review-queue';
import { batchOf, isReady, toldOf, toldOfKept, type ReadOutcome } from '../workers/outcome';
import type { ReaderClient } from '../workers/reader-client';
import type { FileRow } from './file-list';
import { FileReaders } from './file-readers';
import { answeredForms } from './form-memories';
import { inOrderOfSaving, signedOn } from './import-order';
import { ImportList, type ImportItem } from './import-list.svelte';
import { ImportWrites, type NumberedFile } from './import-writes';
import type { Keeping } from './keeping.svelte';
import { leftFiles, withAnswersOf, type Answered, type LeftReason } from './left-in-review';
import { nextTask, restingBetween } from './next-task';
import { periodsOf } from './reported';
import { contextAfter, countSettled, memoriesOf } from './settled-with';
import { settingsWithAnswers, unitSettingsOf } from './unit-settings';

/** The queue of files on their way in: read in workers, imported at once when nothing has to be asked. */
export class Imports {
	readonly #list = new ImportList();
	#running = $state(false);
	#abort: AbortController | null = null;
	/** While files of one form are imported by the answers to another. */
	#settling = $state.raw<AbortController | null>(null);
	/** Handles on the dropped files, not their bytes: for reading them, and once more for sending one back. */
	#files = new Map<number, File>();
	#nextId = 1;
	/** While files are being read. */
	#reading: Promise<unknown> = Promise.resolve();
	readonly #readers: FileReaders;
	readonly #writes = new ImportWrites(
		(files) => this.#writeDown(files),
		() => this.#reading
	);
	/** What the analyst decided, by item and table, before it is carried over to the other tables of the form. */
	readonly #decided = new SvelteMap<number, ReadonlyMap<number, Decisions>>();
	/** Items whose window came with the answers for another of their group. */
	readonly #windowGiven = new SvelteSet<number>();
	/** Why items that the answers for another of their group were tried on still wait. */
	readonly #left = new SvelteMap<number, readonly LeftReason[]>();

	constructor(
		private readonly keeping: Keeping,
		private readonly context: () => ReadContext
	) {
		this.#readers = new FileReaders(() => {
			const { memories, today } = this.context();
			return { memories, today, units: unitSettingsOf(this.keeping.settings) };
		});
	}

	get items(): readonly ImportItem[] {
		return this.#list.shown;
	}
	get running(): boolean {
		return this.#running || this.#settling !== null;
	}
	get done(): number {
		return this.items.filter((item) => item.status !== 'waiting' && item.status !== 'reading')
			.length;
	}
	get asking(): readonly ImportItem[] {
		return this.items.filter((item) => item.status === 'ask');
	}
	/** Files that still wait although others like them were answered, by why. */
	get left() {
		return leftFiles(this.asking, this.#left);
	}
	/** The first of those being read. */
	get current(): ImportItem | null {
		return this.items.find((item) => item.status === 'reading') ?? null;
	}

	/** Makes the readers ready for files that are likely to come. */
	warm(): void {
		this.#readers.warm();
	}

	/** Takes files in; resolves when all of them are read, imported, or waiting for an answer. */
	async take(files: readonly File[]): Promise<void> {
		const added = (await inOrderOfSaving(files, restingBetween())).map((file): ImportItem => {
			const id = this.#nextId++;
			this.#files.set(id, file);
			return {
				id,
				name: file.name,
				status: 'waiting',
				progress: null,
				report: null,
				told: null,
				failure: null,
				batch: null
			};
		});
		this.#list.replace([...this.#list.now, ...added]);
		if (this.#running) return;
		this.#running = true;
		this.keeping.expectFiles();
		const abort = (this.#abort = new AbortController());
		while (this.#list.now.some((item) => item.status === 'waiting')) {
			this.#reading = this.#readers.all((reader) => this.#work(reader, abort.signal));
			await this.#reading;
			await this.#writes.settled();
			await this.keeping.read();
		}
		this.#list.show();
		this.#running = false;
	}

	/** Stops reading and importing. What is imported stays, what is not read is marked so, questions stay open. */
	stop(): void {
		this.#abort?.abort();
		this.#settling?.abort();
		this.#readers.forget();
		this.#list.replace(
			this.#list.now.map((item) =>
				item.status === 'waiting' ? { ...item, status: 'stopped' } : item
			)
		);
	}

	/** Empties the list of what is over; files that wait for an answer stay. */
	clear(): void {
		this.#list.replace(
			this.#list.now.filter(
				(item) => item.status === 'ask' || item.status === 'reading' || item.status === 'waiting'
			)
		);
		for (const id of [...this.#files.keys()]) if (!this.#list.get(id)) this.#files.delete(id);
	}

	/** Forgets everything that was dropped, questions included. */
	forget(): void {
		this.stop();
		this.#list.replace([]);
		this.#files.clear();
		this.#decided.clear();
		this.#windowGiven.clear();
		this.#left.clear();
	}

	/** Leaves a file out. */
	drop(id: number): void {
		this.#list.replace(this.#list.now.filter((item) => item.id !== id));
		this.#files.delete(id);
	}

	decide(id: number, table: number, decisions: Decisions): void {
		const ofItem = new Map(this.#decided.get(id));
		ofItem.set(table, { ...ofItem.get(table), ...decisions });
		if (decisions.window) this.#windowGiven.delete(id);
		this.#decided.set(id, ofItem);
	}

	/** What holds for each table of a file: decided there, or on another sheet of the same form. */
	decisionsOf(id: number): ReadonlyMap<number, Decisions> {
		const decided = this.#decided.get(id) ?? new Map();
		const report = this.items.find((item) => item.id === id)?.report;
		return report ? decisionsWithin(report, decided) : decided;
	}

	/** Waiting files that ask the same as this one, itself among them. */
	alike(id: number): readonly (ImportItem & { readonly report: ReadReport })[] {
		const waiting = this.asking.flatMap((item) =>
			item.report ? [{ ...item, report: item.report }] : []
		);
		const own = waiting.find((item) => item.id === id);
		const group = own ? groupIdOf(own.report) : '';
		return waiting.filter((item) => groupIdOf(item.report) === group);
	}

	/**
	 * Whether a window chosen for this file goes for those like it that name none. One that came with the answers for another file does
	 * not go any further: who came since was not meant.
	 */
	sharesWindow(id: number): boolean {
		return !this.#windowGiven.has(id) && canShareWindow(this.alike(id).map(({ report }) => report));
	}

	/** Reads a file of this session once more, sheets and all; null when it is not at hand any more. */
	async readAgain(id: number): Promise<ReadReport | null> {
		const item = this.#list.get(id);
		if (item?.status === 'ask' && item.report)
			return applyDecisions(item.report, this.decisionsOf(id), this.context());
		const file = this.#files.get(id);
		return file ? this.#readers.whole(file) : null;
	}

	/**
	 * Takes back what was answered of a file: forgets its forms, undoes it, and puts it up for review anew. False when it is not at
	 * hand any more and has to be dropped again.
	 */
	async answerAgain({ item, entry }: Pick<FileRow, 'item' | 'entry'>): Promise<boolean> {
		const forms = answeredForms({ item, entry }, this.keeping.memories);
		await this.keeping.forget(forms.map(({ fingerprint }) => fingerprint));
		if (entry && !entry.undone) await this.keeping.undo(entry.id);
		const file = item ? this.#files.get(item.id) : undefined;
		if (!item || !file) return false;
		this.#decided.delete(item.id);
		this.#list.patch(item.id, { status: 'reading', progress: null, told: null, batch: null });
		try {
			this.#settle(item.id, { kind: 'look', report: await this.#readers.whole(file) });
		} catch (error) {
			const failure = isAppError(error) ? error.code : 'unreadable-file';
			this.#list.patch(item.id, { status: 'refused', failure });
		}
		this.#list.show();
		return true;
	}

	/** Whether the cells of a file can still be had, for sending it back. */
	isAtHand(id: number): boolean {
		return this.#files.has(id);
	}

	/**
	 * Imports a reviewed file with its decisions, remembers its forms, and imports every waiting file that these
	 * answers settle too.
	 */
	async confirm(id: number): Promise<void> {
		const item = this.#list.get(id);
		if (!item?.report) return;
		const answered = this.#answeredOf(id, item.report);
		const { decisions } = answered;
		const alike = new Set(this.alike(id).map((one) => one.id));
		const decided = applyDecisions(item.report, decisions, this.context());
		await this.keeping.remember(memoriesOf(decided, decisions));
		// Unit names that were answered are known from then on.
		if ([...decisions.values()].some(({ units }) => units))
			await this.keeping.changeSettings((settings) => settingsWithAnswers(settings, decisions));
		await this.#keep(id, decided);
		await this.#settleAlike(answered, alike);
		await this.keeping.read();
		this.#list.show();
	}

	/** How many waiting files {@link confirm} of this one would take in as things are answered now, itself among them. */
	async takenWith(id: number, signal: AbortSignal): Promise<number> {
		const report = this.#list.get(id)?.report;
		if (!report) return 0;
		const answered = this.#answeredOf(id, report);
		const decided = applyDecisions(report, answered.decisions, this.context());
		const { settings } = this.keeping;
		const after = contextAfter(this.context(), decided, answered.decisions, settings);
		return 1 + (await countSettled(answered, this.#othersAsking(id), after, signal));
	}

	*#othersAsking(but: number) {
		for (const { id, report } of this.asking)
			if (report && id !== but) yield { report, decisions: this.decisionsOf(id) };
	}

	#answeredOf(id: number, report: ReadReport): Answered {
		return { report, decisions: this.decisionsOf(id), shareWindow: this.sharesWindow(id) };
	}

	/** Files still waiting that need no question any more, by what was remembered and decided just now; of those like it, why they do not. */
	async #settleAlike(answered: Answered, alike: ReadonlySet<number>): Promise<void> {
		const kept: Promise<void>[] = [];
		const stopped = (this.#settling = new AbortController()).signal;
		for (const { id, report } of this.#list.now.filter(({ status }) => status === 'ask')) {
			if (stopped.aborted) break;
			if (!report || !asksOnlyOf(report, answered.report)) continue;
			const again = withAnswersOf(answered, report, this.decisionsOf(id), this.context());
			if (isReady(again.report)) kept.push(this.#keep(id, again.report));
			else {
				this.#decided.set(id, again.decisions);
				if (again.isWindowGiven) this.#windowGiven.add(id);
				if (alike.has(id)) this.#left.set(id, again.left);
			}
			// Hundreds of files: let the page breathe between two.
			await nextTask();
		}
		await Promise.all(kept);
		this.#settling = null;
	}

	async #work(reader: ReaderClient, signal: AbortSignal): Promise<void> {
		for (;;) {
			const item = this.#list.now.find((other) => other.status === 'waiting');
			if (!item || signal.aborted) return;
			this.#list.patch(item.id, { status: 'reading' });
			const file = this.#files.get(item.id);
			if (!file) continue;
			try {
				const onProgress = (progress: ReadProgress) => this.#list.patch(item.id, { progress });
				const next = this.#waitingFiles();
				this.#settle(item.id, await this.#readers.read(reader, file, next, { signal, onProgress }));
			} catch (error) {
				const code = isAppError(error) ? error.code : 'unreadable-file';
				this.#list.patch(
					item.id,
					code === 'cancelled' ? { status: 'stopped' } : { status: 'refused', failure: code }
				);
			}
		}
	}

	*#waitingFiles(): Generator<File, void, undefined> {
		for (const { id, status } of this.#list.now) {
			const file = status === 'waiting' && this.#files.get(id);
			if (file) yield file;
		}
	}

	#settle(id: number, outcome: ReadOutcome): void {
		if (outcome.kind === 'ready') {
			const { hash, told } = outcome.file;
			this.#list.patch(id, { name: told.name });
			if (this.keeping.hasFile(hash)) this.#list.patch(id, { status: 'known', told });
			else void this.#writes.add(id, outcome.file);
			return;
		}
		const { report } = outcome;
		const told = toldOf(report);
		this.#list.patch(id, { name: told.name });
		if (report.workbook.sheets.length === 0) this.#list.patch(id, { status: 'refused', told });
		else if (this.keeping.hasFile(report.workbook.hash))
			this.#list.patch(id, { status: 'known', told });
		else if (report.tables.length === 0) this.#list.patch(id, { status: 'nothing', told });
		else this.#list.patch(id, { status: 'ask', report, told });
	}

	async #keep(id: number, report: ReadReport): Promise<void> {
		const encoded = await encodeBatch(batchOf(report));
		const periods = periodsOf(report.reports);
		await this.#writes.add(id, {
			hash: report.workbook.hash,
			told: toldOfKept(report),
			signedOn: signedOn(report.reports),
			periods,
			encoded
		});
	}

	/** Many files with one write of the manifest. */
	async #writeDown(files: readonly NumberedFile[]): Promise<void> {
		try {
			await this.keeping.append(files.map(({ file }) => file));
			for (const { id, file } of files) {
				const batch = file.encoded.entry.id;
				this.#list.patch(id, { status: 'imported', report: null, told: file.told, batch });
			}
		} catch (error) {
			const failure = isAppError(error) ? error.code : 'storage-broken';
			for (const { id } of files) this.#list.patch(id, { status: 'refused', failure });
		}
	}
}
