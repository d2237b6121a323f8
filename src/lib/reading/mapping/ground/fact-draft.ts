import type { Dims, Theme, UnitKey, Window } from '$lib/model';

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

/** How many cells were asked of a unit on a theme for a window, and how many of them it filled. */
export interface Asked {
	readonly unit: UnitKey;
	readonly window: Window;
	readonly theme: Theme;
	readonly cells: number;
	readonly filled: number;
}

/** What one table gave: drafts, and what was asked for; a unit, window and theme may come more than once. */
export interface Drafts {
	readonly facts: readonly FactDraft[];
	readonly asked: readonly Asked[];
}

/** Counts asked cells one by one. */
export class AskedCells {
	readonly #all: { -readonly [K in keyof Asked]: Asked[K] }[] = [];

	add(unit: UnitKey, window: Window, theme: Theme, isFilled: boolean): void {
		const filled = isFilled ? 1 : 0;
		// Cells of one unit follow one another, those of its few windows and themes mixed.
		for (let i = this.#all.length - 1; i >= 0; i--) {
			const held = this.#all[i];
			if (held?.unit !== unit) break;
			if (held.window !== window || held.theme !== theme) continue;
			held.cells++;
			held.filled += filled;
			return;
		}
		this.#all.push({ unit, window, theme, cells: 1, filled });
	}

	get all(): readonly Asked[] {
		return this.#all;
	}
}
