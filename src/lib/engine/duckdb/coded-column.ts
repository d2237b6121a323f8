import type { CodedColumn } from './engine-data';

/** Every text once. */
export interface Texts {
	readonly values: readonly string[];
	/** For each row which one, −1: nothing. */
	readonly codes: Int32Array;
}

/** A column without nulls among its values. */
export function textsOf({ values, codes }: CodedColumn, length: number): Texts {
	if (values.every(isText)) return { values, codes };
	const coder = new Coder(length);
	for (let row = 0; row < length; row++) coder.add(values[codes[row] as number] ?? null);
	return coder.column();
}

function isText(value: string | null): value is string {
	return value !== null;
}

/** Collects texts one by one into a coded column. */
export class Coder {
	readonly #values: string[] = [];
	readonly #codeOf = new Map<string, number>();
	#codes: Int32Array;
	#length = 0;
	#last: string | null = null;
	#lastCode = -1;

	/** @param expected how many texts will come, about. */
	constructor(expected: number) {
		this.#codes = new Int32Array(Math.max(1, expected));
	}

	add(text: string | null): void {
		if (this.#length === this.#codes.length) this.#grow(this.#length + 1);
		// Rows of one unit, window or file follow one another.
		if (text !== this.#last) {
			this.#last = text;
			this.#lastCode = text === null ? -1 : this.#codeOfText(text);
		}
		this.#codes[this.#length++] = this.#lastCode;
	}

	/** The same text for so many rows. */
	repeat(text: string | null, rows: number): void {
		this.#grow(this.#length + rows);
		const code = text === null ? -1 : this.#codeOfText(text);
		this.#codes.fill(code, this.#length, (this.#length += rows));
	}

	/** What was collected. */
	column(): Texts {
		return { values: this.#values, codes: this.#codes.subarray(0, this.#length) };
	}

	#grow(length: number): void {
		if (length <= this.#codes.length) return;
		const larger = new Int32Array(Math.max(length, this.#codes.length * 2));
		larger.set(this.#codes.subarray(0, this.#length));
		this.#codes = larger;
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
export function clusterOrder(columns: readonly Texts[], length: number): Int32Array {
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
