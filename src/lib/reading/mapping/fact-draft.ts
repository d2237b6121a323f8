import type { Dims, UnitKey, Window } from '$lib/model';

/** A fact before it knows its file and its report. */
export interface FactDraft {
	readonly unit: UnitKey;
	readonly measure: string;
	readonly dims: Dims;
	readonly window: Window;
	readonly value: number;
	readonly a1: string;
	readonly raw: string;
}

/** What one table gave: drafts, and per unit and window how many cells were asked for and how many filled. */
export interface Drafts {
	readonly facts: readonly FactDraft[];
	readonly asked: readonly {
		readonly unit: UnitKey;
		readonly window: Window;
		readonly filled: boolean;
	}[];
}
