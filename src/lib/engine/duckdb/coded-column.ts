import type { CodedColumn } from './engine-data';

/** Collects texts one by one into a coded column. */
export class Coder {
	readonly #values: string[] = [];
	readonly #codeOf = new Map<string, number>();
	readonly #codes: Int32Array;
	#length = 0;

	constructor(capacity: number) {
		this.#codes = new Int32Array(capacity);
	}

	add(text: string | null): void {
		this.#codes[this.#length++] = text === null ? -1 : this.#codeOfText(text);
	}

	/** Takes a whole coded column over, giving equal texts one code. */
	addAll(column: CodedColumn, length: number): void {
		const translated = new Int32Array(column.values.length);
		for (let i = 0; i < translated.length; i++) {
			const text = column.values[i];
			translated[i] = text == null ? -1 : this.#codeOfText(text);
		}
		for (let i = 0; i < length; i++) {
			const code = column.codes[i] ?? -1;
			this.#codes[this.#length++] = code < 0 ? -1 : (translated[code] ?? -1);
		}
	}

	/** What was collected; every text stands once. */
	column(): { values: readonly string[]; codes: Int32Array } {
		return { values: this.#values, codes: this.#codes.subarray(0, this.#length) };
	}

	#codeOfText(text: string): number {
		const known = this.#codeOf.get(text);
		if (known !== undefined) return known;
		const code = this.#values.push(text) - 1;
		this.#codeOf.set(text, code);
		return code;
	}
}

/**
 * Row numbers ordered by the texts of `columns`, the first one leading; rows equal in all keep their
 * order. Rows without a text come last. One counting pass a column, so 1.2 M rows take tens of milliseconds.
 */
export function clusterOrder(
	columns: readonly { readonly values: readonly string[]; readonly codes: Int32Array }[],
	length: number
): Int32Array {
	let order: Int32Array = new Int32Array(length);
	for (let i = 0; i < length; i++) order[i] = i;
	for (const column of [...columns].reverse()) {
		const none = column.values.length;
		const rank = new Int32Array(none);
		[...column.values.keys()]
			.sort((a, b) => compare(column.values[a] as string, column.values[b] as string))
			.forEach((code, i) => (rank[code] = i));
		const ranks = new Int32Array(length);
		for (let row = 0; row < length; row++) {
			const code = column.codes[row] as number;
			ranks[row] = code < 0 ? none : (rank[code] as number);
		}
		const next = new Int32Array(none + 2);
		for (let row = 0; row < length; row++) {
			const at = (ranks[row] as number) + 1;
			next[at] = (next[at] as number) + 1;
		}
		for (let i = 1; i < next.length; i++) {
			next[i] = (next[i] as number) + (next[i - 1] as number);
		}
		const ordered = new Int32Array(length);
		for (let i = 0; i < length; i++) {
			const row = order[i] as number;
			const r = ranks[row] as number;
			const place = next[r] as number;
			next[r] = place + 1;
			ordered[place] = row;
		}
		order = ordered;
	}
	return order;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
