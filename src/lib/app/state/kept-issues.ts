import type { Issue, PeriodName } from '$lib/model';
import type { BatchNotes } from '../workers/keeper-protocol';
import { issueCounts, type IssueCounts } from './issue-counts';
import type { HistoryEntry } from './kept-figures';

/** A problem of a file in use, with the periods it may concern. */
export interface KeptIssue {
	readonly issue: Issue;
	readonly file: string;
	readonly periods: readonly PeriodName[];
}

/** What is told of a file when it comes in. */
type Told = Pick<BatchNotes, 'issues' | 'periods'>;

/** Of how many files the issues are taken in at a time. */
const NOTES_AT_ONCE = 10;

/** What was told of the files that are kept, each read once. */
export class KeptIssues {
	/** By batch, for as long as the tab lives. */
	readonly #known = new Map<string, readonly KeptIssue[]>();
	#history: readonly HistoryEntry[] = [];

	/** @param notesOf what the journal keeps of these batches; those not there any more are absent. */
	constructor(
		private readonly notesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, Told>>
	) {}

	/** Takes in what was told of a file this tab has just kept. */
	add(id: string, told: Told, file: string): void {
		this.#known.set(id, issuesOf(told, file));
	}

	/** Reads what was told of files that are not undone, where it is not known yet. */
	async read(history: readonly HistoryEntry[]): Promise<void> {
		const names = new Map(withIssues(history).map((entry) => [entry.id, entry.fileName]));
		const unread = [...names.keys()].filter((id) => !this.#known.has(id));
		for (let i = 0; i < unread.length; i += NOTES_AT_ONCE) {
			const notes = await this.notesOf(unread.slice(i, i + NOTES_AT_ONCE));
			for (const [id, own] of notes) this.add(id, own, names.get(id) ?? '');
		}
		this.#history = history;
	}

	/** Those of files in use: what a file said that another has replaced is as good as mended. */
	get inUse(): readonly KeptIssue[] {
		return withIssues(this.#history).flatMap(({ id, superseded }) =>
			superseded ? [] : (this.#known.get(id) ?? [])
		);
	}

	/** How many errors and warnings were told of each file that is not undone. */
	get counts(): ReadonlyMap<string, IssueCounts> {
		return new Map(
			withIssues(this.#history).map(({ id }) => [
				id,
				issueCounts((this.#known.get(id) ?? []).map(({ issue }) => issue))
			])
		);
	}
}

function withIssues(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
	return history.filter((entry) => !entry.undone && entry.issues > 0);
}

function issuesOf({ issues, periods }: Told, file: string): readonly KeptIssue[] {
	return issues.map((issue) => ({ issue, file, periods }));
}
