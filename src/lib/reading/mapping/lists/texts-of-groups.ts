/**
 * Texts of the members of groups, told one after the other: there are thousands of groups of a few members each. They are only noted as
 * they come and put together once all are told, for members of one group come far from each other.
 */
export class TextsOfGroups {
	readonly #texts: string[] = [];
	/** In step with the texts: the group of each. */
	readonly #groups: number[] = [];
	#ordered: { readonly start: Int32Array; readonly order: Int32Array } | null = null;

	/** @param group a number from 0 on. */
	add(group: number, text: string): void {
		this.#texts.push(text);
		this.#groups.push(group);
		this.#ordered = null;
	}

	/** The first text of a group; null where it has none. */
	firstOf(group: number): string | null {
		const { start, order } = this.#inOrder();
		const from = start[group] ?? 0;
		return from < (start[group + 1] ?? 0) ? (this.#texts[order[from] as number] as string) : null;
	}

	/** All texts of a group in their order; null where it has none. */
	joined(group: number, separator: string): string | null {
		const first = this.firstOf(group);
		const { start, order } = this.#inOrder();
		const from = start[group] as number;
		const to = start[group + 1] as number;
		// Many are of one.
		if (first === null || to - from === 1) return first;
		const all: string[] = [];
		for (let at = from; at < to; at++) all.push(this.#texts[order[at] as number] as string);
		return all.join(separator);
	}

	/** The places of the texts group by group, and where those of each group begin. */
	#inOrder(): { readonly start: Int32Array; readonly order: Int32Array } {
		if (this.#ordered) return this.#ordered;
		const groups = this.#groups;
		let most = -1;
		for (let i = 0; i < groups.length; i++) most = Math.max(most, groups[i] as number);
		const start = new Int32Array(most + 2);
		for (let i = 0; i < groups.length; i++) (start[(groups[i] as number) + 1] as number)++;
		for (let group = 0; group <= most; group++)
			start[group + 1] = (start[group + 1] as number) + (start[group] as number);
		const next = start.slice();
		const order = new Int32Array(groups.length);
		for (let i = 0; i < groups.length; i++) order[(next[groups[i] as number] as number)++] = i;
		return (this.#ordered = { start, order });
	}
}
