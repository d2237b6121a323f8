import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Decisions, ReadReport } from '$lib/model';
import { applyDecisions, type ReadContext } from '$lib/reading';
import { isReady } from '../workers/outcome';
import type { ImportItem, ImportList } from './import-list.svelte';
import type { Keeping } from './keeping.svelte';
import { leftFiles, withAnswersOf, type Answered, type LeftReason } from './left-in-review';
import { nextTask } from './next-task';
import { asksOnlyOf, canShareWindow, decisionsWithin, groupIdOf } from './review-queue';
import { contextAfter, countSettled, memoriesOf } from './settled-with';
import { settingsWithAnswers } from './unit-settings';

/** What is answered of files that wait, and how far each answer goes. */
export class ReviewAnswers {
	/** What the analyst decided, by item and table, before it is carried over to the other tables of the form. */
	readonly #decided = new SvelteMap<number, ReadonlyMap<number, Decisions>>();
	/** Items whose window came with the answers for another of their group. */
	readonly #windowGiven = new SvelteSet<number>();
	/** Why items that the answers for another of their group were tried on still wait. */
	readonly #left = new SvelteMap<number, readonly LeftReason[]>();
	#settling = $state.raw<AbortController | null>(null);

	/** @param keep imports a file as it was decided; resolves when it is written. */
	constructor(
		private readonly list: ImportList,
		private readonly keeping: Keeping,
		private readonly context: () => ReadContext,
		private readonly keep: (id: number, report: ReadReport) => Promise<void>
	) {}

	/** Whether files of one form are being imported by the answers to another. */
	get settling(): boolean {
		return this.#settling !== null;
	}
	/** Files that still wait although others like them were answered, by why. */
	get left() {
		return leftFiles(this.list.asking, this.#left);
	}

	/** Stops importing by the answers to another file. */
	stop(): void {
		this.#settling?.abort();
	}

	/** Forgets all that was answered. */
	forget(): void {
		this.#decided.clear();
		this.#windowGiven.clear();
		this.#left.clear();
	}

	/** Forgets what was answered of one file. */
	forgetOf(id: number): void {
		this.#decided.delete(id);
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
		const report = this.list.shown.find((item) => item.id === id)?.report;
		return report ? decisionsWithin(report, decided) : decided;
	}

	/** Waiting files that ask the same as this one, itself among them. */
	alike(id: number): readonly (ImportItem & { readonly report: ReadReport })[] {
		const waiting = this.list.asking.flatMap((item) =>
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

	/**
	 * Imports a reviewed file with its decisions, remembers its forms, and imports every waiting file that these
	 * answers settle too.
	 */
	async confirm(id: number): Promise<void> {
		const item = this.list.get(id);
		if (!item?.report) return;
		const answered = this.#answeredOf(id, item.report);
		const { decisions } = answered;
		const alike = new Set(this.alike(id).map((one) => one.id));
		const decided = applyDecisions(item.report, decisions, this.context());
		await this.keeping.remember(memoriesOf(decided, decisions));
		// Unit names that were answered are known from then on.
		if ([...decisions.values()].some(({ units }) => units))
			await this.keeping.changeSettings((settings) => settingsWithAnswers(settings, decisions));
		await this.keep(id, decided);
		await this.#settleAlike(answered, alike);
		await this.keeping.read();
		this.list.show();
	}

	/** How many waiting files {@link confirm} of this one would take in as things are answered now, itself among them. */
	async takenWith(id: number, signal: AbortSignal): Promise<number> {
		const report = this.list.get(id)?.report;
		if (!report) return 0;
		const answered = this.#answeredOf(id, report);
		const decided = applyDecisions(report, answered.decisions, this.context());
		const { settings } = this.keeping;
		const after = contextAfter(this.context(), decided, answered.decisions, settings);
		return 1 + (await countSettled(answered, this.#othersAsking(id), after, signal));
	}

	*#othersAsking(but: number) {
		for (const { id, report } of this.list.asking)
			if (report && id !== but) yield { report, decisions: this.decisionsOf(id) };
	}

	#answeredOf(id: number, report: ReadReport): Answered {
		return { report, decisions: this.decisionsOf(id), shareWindow: this.sharesWindow(id) };
	}

	/** Files still waiting that need no question any more, by what was remembered and decided just now; of those like it, why they do not. */
	async #settleAlike(answered: Answered, alike: ReadonlySet<number>): Promise<void> {
		const kept: Promise<void>[] = [];
		const stopped = (this.#settling = new AbortController()).signal;
		for (const { id, report } of this.list.now.filter(({ status }) => status === 'ask')) {
			if (stopped.aborted) break;
			if (!report || !asksOnlyOf(report, answered.report)) continue;
			const again = withAnswersOf(answered, report, this.decisionsOf(id), this.context());
			if (isReady(again.report)) kept.push(this.keep(id, again.report));
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
}
