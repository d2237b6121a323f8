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
	#codes: Int32Array;
	#length = 0;
	#last: string | null = null;
	#lastCode = -1;

	/** @param expected how many texts will come, about. */
	constructor(expected: number) {
		this.#codes = new Int32Array(Math.max(1, expected));
	}

	add(text: string | null): void {
		if (this.#length === this.#codes.length) this.#grow();
		// Rows of one unit, window or file follow one another.
		if (text !== this.#last) {
			this.#last = text;
			this.#lastCode = text === null ? -1 : this.#codeOfText(text);
		}
		this.#codes[this.#length++] = this.#lastCode;
	}

	/** What was collected. */
	column(): Texts {
		return { values: this.#values, codes: this.#codes.subarray(0, this.#length) };
	}

	#grow(): void {
		const larger = new Int32Array(this.#codes.length * 2);
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
