import type { Fact } from '$lib/model';

/** A column as a list of different texts and, for each row, which one. */
export interface CodedColumn {
	readonly values: readonly string[];
	readonly codes: Int32Array;
}

/** Text columns of a fact file, with how each is read from a fact. `dims` is kept as JSON: its values are free text. */
export const TEXT_COLUMNS = {
	measure: (f: Fact) => f.measure,
	unit: (f: Fact) => f.unit,
	start: (f: Fact) => f.start,
	end: (f: Fact) => f.end,
	windowKind: (f: Fact) => f.windowKind,
	dims: (f: Fact) => JSON.stringify(f.dims),
	state: (f: Fact) => f.state,
	file: (f: Fact) => f.source.file,
	hash: (f: Fact) => f.source.hash,
	sheet: (f: Fact) => f.source.sheet,
	a1: (f: Fact) => f.source.a1,
	raw: (f: Fact) => f.source.raw
} as const satisfies Record<string, (fact: Fact) => string>;

export type TextColumn = keyof typeof TEXT_COLUMNS;
export const TEXT_COLUMN_NAMES = Object.keys(TEXT_COLUMNS) as TextColumn[];

/** Facts of one batch as columns. */
export interface BatchColumns {
	readonly length: number;
	readonly texts: Readonly<Record<TextColumn, CodedColumn>>;
	readonly value: Float64Array;
	/** Index into the batch's reports. */
	readonly reportOf: Int32Array;
}

/** Collects texts row by row. */
export class ColumnBuilder {
	readonly #values: string[] = [];
	readonly #codeOf = new Map<string, number>();
	readonly #codes: Int32Array;
	#length = 0;
	#last: string | null = null;
	#lastCode = 0;

	constructor(capacity: number) {
		this.#codes = new Int32Array(capacity);
	}

	add(text: string): void {
		// Rows of one unit, window or file follow one another.
		if (text !== this.#last) {
			this.#last = text;
			this.#lastCode = this.codeOf(text);
		}
		this.push(this.#lastCode);
	}

	/** For callers that translate codes themselves. */
	push(code: number): void {
		this.#codes[this.#length++] = code;
	}

	codeOf(text: string): number {
		const known = this.#codeOf.get(text);
		if (known !== undefined) return known;
		const code = this.#values.push(text) - 1;
		this.#codeOf.set(text, code);
		return code;
	}

	column(): CodedColumn {
		return { values: this.#values, codes: this.#codes.subarray(0, this.#length) };
	}
}
