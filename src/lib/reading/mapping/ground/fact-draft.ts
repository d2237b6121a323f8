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
	readonly #all: { unit: UnitKey; window: Window; theme: Theme; cells: number; filled: number }[] =
		[];

	add(unit: UnitKey, window: Window, theme: Theme, isFilled: boolean): void {
		const filled = isFilled ? 1 : 0;
		const last = this.#all[this.#all.length - 1];
		// Cells of one unit, window and theme follow one another.
		if (last?.unit === unit && last.window === window && last.theme === theme) {
			last.cells++;
			last.filled += filled;
		} else this.#all.push({ unit, window, theme, cells: 1, filled });
	}

	get all(): readonly Asked[] {
		return this.#all;
	}
}
