import type { EngineTables } from '$lib/engine/duckdb';
import type { EncodedBatch } from '$lib/journal';
import type { FiledReport } from '$lib/metrics';
import type { AppErrorCode, Batch, PeriodName } from '$lib/model';
import type { HistoryEntry, KeptFigures } from '../state/kept-figures';

/** What is told of a kept batch beside its figures. */
export interface BatchNotes extends Pick<Batch, 'issues' | 'ledgers'> {
	/** The periods its reports speak of. */
	readonly periods: readonly PeriodName[];
}

/** Long lists come in pieces: taking in a hundred thousand reports at once would hold the page up. */
export interface FiguresPart {
	readonly history: readonly HistoryEntry[];
	readonly filed: readonly FiledReport[];
}

/** What the keeping worker can be asked, and what it answers. */
export interface KeeperTasks {
	append: { input: readonly EncodedBatch[]; output: null };
	/** `history` and `filed` are empty: they came in parts before. */
	figures: {
		input: null;
		output: { readonly figures: KeptFigures; readonly tables: EngineTables };
	};
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
