import { SvelteMap } from 'svelte/reactivity';
import {
	isAppError,
	type AppErrorCode,
	type Batch,
	type Decisions,
	type ReadReport
} from '$lib/model';
import { applyDecisions, memoryOf, type ReadContext } from '$lib/reading';
import { canShareWindow, decisionsWithin, groupIdOf, inheritedDecisions } from './review-queue';
import { ReaderClient } from '../workers/reader-client';
import { withoutGrids } from '../workers/without-grids';
import type { Keeping } from './keeping.svelte';
import { settingsWithUnits, unitSettingsOf } from './unit-settings';

export type ImportStatus =
	'waiting' | 'reading' | 'ask' | 'imported' | 'known' | 'nothing' | 'refused' | 'stopped';

export interface ImportItem {
	readonly id: number;
	readonly name: string;
	readonly size: number;
	readonly status: ImportStatus;
	readonly report: ReadReport | null;
	readonly failure: AppErrorCode | null;
	readonly batch: string | null;
}

const READERS = 2;

/** The queue of files on their way in: read in workers, imported at once when nothing has to be asked. */
export class Imports {
	#items = $state.raw<readonly ImportItem[]>([]);
	#running = $state(false);
	#abort: AbortController | null = null;
	/** While files of one form are imported by the answers to another. */
	#settling = $state.raw<AbortController | null>(null);
	/** Handles on the dropped files, not their bytes: for reading them, and once more for sending one back. */
	#files = new Map<number, File>();
	#nextId = 1;
	#writing: Promise<void> | null = null;
	#toWrite: { readonly id: number; readonly report: ReadReport; readonly batch: Batch }[] = [];
	#readers = Array.from({ length: READERS }, () => new ReaderClient());
	/** What the analyst decided, by item and table, before it is carried over to the other tables of the form. */
	readonly #decided = new SvelteMap<number, ReadonlyMap<number, Decisions>>();

	constructor(
		private readonly keeping: Keeping,
		private readonly context: () => ReadContext
	) {}

	get items(): readonly ImportItem[] {
		return this.#items;
	}
	get running(): boolean {
		return this.#running || this.#settling !== null;
	}
	get done(): number {
		return this.#items.filter((item) => item.status !== 'waiting' && item.status !== 'reading')
			.length;
	}
	get asking(): readonly ImportItem[] {
		return this.#items.filter((item) => item.status === 'ask');
	}
	get current(): string {
		return this.#items.find((item) => item.status === 'reading')?.name ?? '';
	}

	/** Makes the readers ready for files that are likely to come. */
	warm(): void {
		for (const reader of this.#readers) reader.warm();
	}

	/** Takes files in; resolves when all of them are read, imported, or waiting for an answer. */
	async take(files: readonly File[]): Promise<void> {
		const added = files.map((file): ImportItem => {
			const id = this.#nextId++;
			this.#files.set(id, file);
			return {
				id,
				name: file.name,
				size: file.size,
				status: 'waiting',
				report: null,
				failure: null,
				batch: null
			};
		});
		this.#items = [...this.#items, ...added];
		if (this.#running) return;
		this.#running = true;
		const abort = (this.#abort = new AbortController());
		while (this.#items.some((item) => item.status === 'waiting')) {
			await Promise.all(this.#readers.map((reader) => this.#work(reader, abort.signal)));
			await this.#writing;
			await this.keeping.read();
		}
		this.#running = false;
	}

	/** Stops reading and importing. What is imported stays, what is not read is marked so, questions stay open. */
	stop(): void {
		this.#abort?.abort();
		this.#settling?.abort();
		this.#items = this.#items.map((item) =>
			item.status === 'waiting' ? { ...item, status: 'stopped' } : item
		);
	}

	/** Empties the list of what is over; files that wait for an answer stay. */
	clear(): void {
		this.#items = this.#items.filter(
			(item) => item.status === 'ask' || item.status === 'reading' || item.status === 'waiting'
		);
		const held = new Set(this.#items.map(({ id }) => id));
		for (const id of [...this.#files.keys()]) if (!held.has(id)) this.#files.delete(id);
	}

	/** Forgets everything that was dropped, questions included. */
	forget(): void {
		this.stop();
		this.#items = [];
		this.#files.clear();
		this.#decided.clear();
	}

	/** Leaves a file out. */
	drop(id: number): void {
		this.#items = this.#items.filter((item) => item.id !== id);
		this.#files.delete(id);
	}

	decide(id: number, table: number, decisions: Decisions): void {
		const ofItem = new Map(this.#decided.get(id));
		ofItem.set(table, { ...ofItem.get(table), ...decisions });
		this.#decided.set(id, ofItem);
	}

	/** What holds for each table of a file: decided there, or on another sheet of the same form. */
	decisionsOf(id: number): ReadonlyMap<number, Decisions> {
		const decided = this.#decided.get(id) ?? new Map();
		const report = this.#items.find((item) => item.id === id)?.report;
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

	/** Reads a file of this session once more, sheets and all; null when it is not at hand any more. */
	async readAgain(id: number): Promise<ReadReport | null> {
		const item = this.#items.find((other) => other.id === id);
		if (item?.status === 'ask' && item.report)
			return applyDecisions(item.report, this.decisionsOf(id), this.context());
		const file = this.#files.get(id);
		if (!file) return null;
		const reader = new ReaderClient();
		try {
			const { memories, today } = this.context();
			const bytes = new Uint8Array(await file.arrayBuffer());
			const units = unitSettingsOf(this.keeping.settings);
			return await reader.read(file.name, bytes, memories, today, units, undefined, true);
		} finally {
			reader.close();
		}
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
		const item = this.#items.find((other) => other.id === id);
		if (!item?.report) return;
		const decisions = this.decisionsOf(id);
		const decided = applyDecisions(item.report, decisions, this.context());
		const shareWindow = canShareWindow(this.alike(id).map(({ report }) => report));
		await this.keeping.remember(
			decided.tables.flatMap((table, i) => {
				const own = decisions.get(i);
				return own && !own.skip ? [memoryOf(table, own.own)] : [];
			})
		);
		await this.#learn(decisions);
		await this.#keep(id, decided);
		await this.#settleAlike(item.report, decisions, shareWindow);
		await this.keeping.read();
	}

	/** Unit names the analyst answered are known from then on. */
	async #learn(decisions: ReadonlyMap<number, Decisions>): Promise<void> {
		const answered = [...decisions.values()].flatMap((own) =>
			own.skip ? [] : Object.entries(own.units ?? {})
		);
		const known = answered.flatMap(([text, key]) => (key === null ? [] : [[text, key] as const]));
		if (known.length === 0) return;
		await this.keeping.changeSettings((settings) => {
			const units = unitSettingsOf(settings);
			const aliases = [...new Map([...units.aliases, ...known])];
			return settingsWithUnits(settings, { ...units, aliases });
		});
	}

	/** Files still waiting that need no question any more, by what was remembered and decided just now. */
	async #settleAlike(
		report: ReadReport,
		decisions: ReadonlyMap<number, Decisions>,
		shareWindow: boolean
	): Promise<void> {
		const known = new Set(report.tables.map((table) => table.table.fingerprint));
		const kept: Promise<void>[] = [];
		const stopped = (this.#settling = new AbortController()).signal;
		for (const item of this.asking) {
			if (stopped.aborted) break;
			if (!item.report) continue;
			if (!item.report.tables.every((table) => table.ready || known.has(table.table.fingerprint)))
				continue;
			const own = this.decisionsOf(item.id);
			const inherited = inheritedDecisions(report, decisions, item.report, own, shareWindow);
			const again = applyDecisions(item.report, inherited, this.context());
			if (again.tables.every((table) => table.ready) && again.facts.length > 0)
				kept.push(this.#keep(item.id, again));
			else this.#decided.set(item.id, inherited);
			// Hundreds of files: let the page breathe between two.
			await new Promise((resolve) => setTimeout(resolve));
		}
		await Promise.all(kept);
		this.#settling = null;
	}

	async #work(reader: ReaderClient, signal: AbortSignal): Promise<void> {
		for (;;) {
			const item = this.#items.find((other) => other.status === 'waiting');
			if (!item || signal.aborted) return;
			this.#patch(item.id, { status: 'reading' });
			const file = this.#files.get(item.id);
			if (!file) continue;
			try {
				const bytes = new Uint8Array(await file.arrayBuffer());
				const report = await reader.read(
					file.name,
					bytes,
					this.context().memories,
					this.context().today,
					unitSettingsOf(this.keeping.settings),
					signal
				);
				await this.#settle(item.id, report);
			} catch (error) {
				const code = isAppError(error) ? error.code : 'unreadable-file';
				this.#patch(
					item.id,
					code === 'cancelled' ? { status: 'stopped' } : { status: 'refused', failure: code }
				);
			}
		}
	}

	async #settle(id: number, report: ReadReport): Promise<void> {
		if (report.workbook.sheets.length === 0) this.#patch(id, { status: 'refused', report });
		else if (this.keeping.hasFile(report.workbook.hash))
			this.#patch(id, { status: 'known', report: withoutGrids(report) });
		else if (report.tables.length === 0) this.#patch(id, { status: 'nothing', report });
		else if (report.tables.every((table) => table.ready) && report.facts.length > 0)
			void this.#keep(id, report);
		else this.#patch(id, { status: 'ask', report });
	}

	async #keep(id: number, report: ReadReport): Promise<void> {
		const batch: Batch = {
			id: crypto.randomUUID(),
			importedAt: new Date().toISOString(),
			file: { name: report.workbook.name, hash: report.workbook.hash, size: report.workbook.size },
			reports: report.reports,
			reportOf: report.reportOf,
			facts: report.facts,
			issues: report.issues,
			ledgers: report.ledgers
		};
		this.#toWrite.push({ id, report, batch });
		await (this.#writing ??= this.#flush());
	}

	/** Writes what has come together since the last writing, many files with one write of the manifest. */
	async #flush(): Promise<void> {
		while (this.#toWrite.length > 0) {
			const taken = this.#toWrite.splice(0);
			try {
				await this.keeping.append(taken.map(({ batch }) => batch));
				for (const { id, report, batch } of taken)
					this.#patch(id, { status: 'imported', report: withoutGrids(report), batch: batch.id });
			} catch (error) {
				const failure = isAppError(error) ? error.code : 'storage-broken';
				for (const { id } of taken) this.#patch(id, { status: 'refused', failure });
			}
		}
		this.#writing = null;
	}

	#patch(id: number, change: Partial<ImportItem>): void {
		this.#items = this.#items.map((item) => (item.id === id ? { ...item, ...change } : item));
	}
}
