/** Every text once. */
export interface Texts {
	readonly values: readonly string[];
	/** For each row which one, −1: nothing. */
	readonly codes: Int32Array;
}

/** Collects texts one by one into a coded column. */
export class Coder {
	readonly #values: string[] = [];
	readonly #codeOf = new Map<string, number>();
	readonly #codesOf = new Map<readonly string[], Int32Array>();
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

	/** All texts of a list. One that comes again is looked up but once. */
	addAll(texts: readonly string[]): void {
		let codes = this.#codesOf.get(texts);
		if (!codes) {
			codes = Int32Array.from(texts, (text) => this.#codeOfText(text));
			this.#codesOf.set(texts, codes);
		}
		this.#grow(this.#length + codes.length);
		this.#codes.set(codes, this.#length);
		this.#length += codes.length;
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
