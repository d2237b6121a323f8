import { encodeBatch } from '$lib/journal';
import { isAppError, type ReadReport } from '$lib/model';
import { applyDecisions, type ReadContext, type ReadProgress } from '$lib/reading';
import { batchOf, toldOf, toldOfKept, type ReadOutcome } from '../workers/outcome';
import type { ReaderClient } from '../workers/reader-client';
import type { FileRow } from './file-list';
import { FileReaders } from './file-readers';
import { answeredForms } from './form-memories';
import { inOrderOfSaving, signedOn } from './import-order';
import { ImportList, isOpen, type ImportItem, type ImportStatus } from './import-list.svelte';
import { ImportWrites, type NumberedFile } from './import-writes';
import type { Keeping } from './keeping.svelte';
import { restingBetween } from './next-task';
import { periodsOf } from './reported';
import { ReviewAnswers } from './review-answers.svelte';
import { unitSettingsOf } from './unit-settings';

const UNREAD: ReadonlySet<ImportStatus> = new Set(['waiting', 'reading', 'stopped']);

/** The queue of files on their way in: read in workers, imported at once when nothing has to be asked. */
export class Imports {
	readonly #list = new ImportList();
	#running = $state(false);
	/** Somebody stopped the reading, and it is not over yet. */
	#stopping = $state(false);
	#abort: AbortController | null = null;
	/** Handles on the dropped files, not their bytes: for reading them, and once more for sending one back. */
	#files = new Map<number, File>();
	#nextId = 1;
	/** While files are being read. */
	#reading: Promise<unknown> = Promise.resolve();
	readonly #readers: FileReaders;
	/** What is answered of files that wait. */
	readonly answers: ReviewAnswers;
	readonly #writes = new ImportWrites(
		(files) => this.#writeDown(files),
		() => this.#reading
	);

	constructor(
		private readonly keeping: Keeping,
		private readonly context: () => ReadContext
	) {
		this.#readers = new FileReaders(() => {
			const { memories, today } = this.context();
			return { memories, today, units: unitSettingsOf(this.keeping.settings) };
		});
		this.answers = new ReviewAnswers(this.#list, keeping, context, (id, report) =>
			this.#keep(id, report)
		);
	}

	get items(): readonly ImportItem[] {
		return this.#list.shown;
	}
	get running(): boolean {
		return this.#running || this.answers.settling;
	}
	/** Whether the reading was stopped and what was read until then is still being written. */
	get stopping(): boolean {
		return this.#stopping;
	}
	/** How many files are read, whatever came of them. */
	get done(): number {
		return this.items.filter(({ status }) => !UNREAD.has(status)).length;
	}
	/** How many files were stopped before they were read. */
	get stopped(): number {
		return this.items.filter(({ status }) => status === 'stopped').length;
	}
	get asking(): readonly ImportItem[] {
		return this.#list.asking;
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
		await this.#readWaiting();
	}

	/** Takes up again the files that were stopped before they were read; resolves like {@link take}. */
	async resume(): Promise<void> {
		this.#list.replace(
			this.#list.now.map((item) =>
				item.status === 'stopped' ? { ...item, status: 'waiting', progress: null } : item
			)
		);
		await this.#readWaiting();
	}

	/** Reads what waits until nothing does; what comes meanwhile, or after a stop, is read in the next round. */
	async #readWaiting(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		this.keeping.expectFiles();
		while (this.#list.now.some((item) => item.status === 'waiting')) {
			const { signal } = (this.#abort = new AbortController());
			this.#stopping = false;
			this.#reading = this.#readers.all((reader) => this.#work(reader, signal));
			await this.#reading;
			await this.#writes.settled();
			await this.keeping.read();
		}
		this.#list.show();
		this.#running = false;
		this.#stopping = false;
	}

	/**
	 * Stops reading and importing. What is imported stays, what is not read is marked so and can be taken up again, questions stay
	 * open.
	 */
	stop(): void {
		this.#abort?.abort();
		this.#stopping = this.#running;
		this.answers.stop();
		this.#readers.forget();
		this.#list.replace(
			this.#list.now.map((item) =>
				item.status === 'waiting' ? { ...item, status: 'stopped' } : item
			)
		);
	}

	/** Whether something became of any of the files. */
	get hasOver(): boolean {
		return !this.items.every(isOpen);
	}

	/** Empties the list of what is over; files that are not read, or wait for an answer, stay. */
	clear(): void {
		this.#list.replace(this.#list.now.filter(isOpen));
		for (const id of [...this.#files.keys()]) if (!this.#list.get(id)) this.#files.delete(id);
	}

	/** Forgets everything that was dropped, questions included. */
	forget(): void {
		this.stop();
		this.#list.replace([]);
		this.#files.clear();
		this.answers.forget();
	}

	/** Leaves a file out. */
	drop(id: number): void {
		this.#list.replace(this.#list.now.filter((item) => item.id !== id));
		this.#files.delete(id);
	}

	/** Reads a file of this session once more, sheets and all; null when it is not at hand any more. */
	async readAgain(id: number): Promise<ReadReport | null> {
		const item = this.#list.get(id);
		if (item?.status === 'ask' && item.report)
			return applyDecisions(item.report, this.answers.decisionsOf(id), this.context());
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
		this.answers.forgetOf(item.id);
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
		const asking = this.#list.askingWith(report.workbook.hash);
		this.#list.patch(id, { name: told.name });
		if (report.workbook.sheets.length === 0) this.#list.patch(id, { status: 'refused', told });
		else if (this.keeping.hasFile(report.workbook.hash))
			this.#list.patch(id, { status: 'known', told });
		else if (report.tables.length === 0) this.#list.patch(id, { status: 'nothing', told });
		else if (asking) this.#list.patch(id, { status: 'copy', copyOf: asking.name, told });
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

	/**
	 * Many files with one write of the manifest, those of the same bytes once. Nothing else is being written meanwhile: only here is it
	 * certain what is kept already.
	 */
	async #writeDown(files: readonly NumberedFile[]): Promise<void> {
		const anew = new Map<string, NumberedFile>();
		for (const one of files)
			if (!anew.has(one.file.hash) && !this.keeping.hasFile(one.file.hash))
				anew.set(one.file.hash, one);
		try {
			if (anew.size > 0) await this.keeping.append(Array.from(anew.values(), ({ file }) => file));
			for (const one of files) {
				const { id, file } = one;
				const over = { report: null, told: file.told };
				if (anew.get(file.hash) === one)
					this.#list.patch(id, { ...over, status: 'imported', batch: file.encoded.entry.id });
				else this.#list.patch(id, { ...over, status: 'known' });
			}
		} catch (error) {
			const failure = isAppError(error) ? error.code : 'storage-broken';
			for (const { id } of files) this.#list.patch(id, { status: 'refused', failure });
		}
	}
}
