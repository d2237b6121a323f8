import type { TablePart } from '$lib/engine/duckdb';
import type { EncodedBatch } from '$lib/journal';
import type { AppErrorCode, Batch, PeriodName } from '$lib/model';
import type { HistoryEntry, KeptFigures } from '../state/kept-figures';

/** What is told of a kept batch beside its figures. */
export interface BatchNotes extends Pick<Batch, 'issues' | 'ledgers'> {
	/** The periods its reports speak of. */
	readonly periods: readonly PeriodName[];
}

/** What comes before the answer itself: of the history some lines at a time, not to hold the page up. */
export type FiguresPart = { readonly history: readonly HistoryEntry[] } | TablePart;

/** What the keeping worker can be asked, and what it answers. */
export interface KeeperTasks {
	append: { input: readonly EncodedBatch[]; output: null };
	/** `history` is empty: it came in parts before, as the engine's tables did. */
	figures: { input: null; output: KeptFigures };
	/** By id; unknown ids are left out. */
	notes: { input: readonly string[]; output: ReadonlyMap<string, BatchNotes> };
}
export type KeeperTask = keyof KeeperTasks;

export type KeeperRequest = {
	[K in KeeperTask]: {
		readonly id: number;
		readonly kind: K;
		readonly input: KeeperTasks[K]['input'];
	};
}[KeeperTask];

export type KeeperReply =
	/** A table for the engine to rehearse with; null after the last. */
	| { readonly rehearsed: TablePart | null }
	| { readonly id: number; readonly part: FiguresPart }
	| { readonly id: number; readonly ok: true; readonly output: KeeperTasks[KeeperTask]['output'] }
	| {
			readonly id: number;
			readonly ok: false;
			readonly error: {
				readonly code: AppErrorCode;
				readonly details: Readonly<Record<string, string | number>>;
			};
	  };
