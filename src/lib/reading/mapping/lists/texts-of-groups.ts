/**
 * Texts of the members of groups, told one after the other: there are thousands of groups of a few members each, and all share one
 * list instead of growing one a group.
 */
export class TextsOfGroups {
	readonly #texts: string[] = [];
	/** In step with the texts: where the next one of the same group stands, −1 after its last. */
	readonly #next: number[] = [];
	/** By group. */
	readonly #first: (number | undefined)[] = [];
	readonly #last: number[] = [];

	/** @param group a number from 0 on. */
	add(group: number, text: string): void {
		const at = this.#texts.push(text) - 1;
		this.#next.push(-1);
		if (this.#first[group] === undefined) this.#first[group] = at;
		else this.#next[this.#last[group] as number] = at;
		this.#last[group] = at;
	}

	/** The first text of a group; null where it has none. */
	firstOf(group: number): string | null {
		const first = this.#first[group];
		return first === undefined ? null : (this.#texts[first] as string);
	}

	/** All texts of a group in their order; null where it has none. */
	joined(group: number, separator: string): string | null {
		let at = this.#first[group];
		if (at === undefined) return null;
		// Many are of one.
		if (this.#next[at] === -1) return this.#texts[at] as string;
		const all: string[] = [];
		for (; at !== -1; at = this.#next[at] as number) all.push(this.#texts[at] as string);
		return all.join(separator);
	}
}
