/** Where there are this many possible pairs, those that occur are looked up in a table of all. */
const FEW_PAIRS = 2 ** 22;

/** Numbers pairs of two numbers in order of appearance. */
export class Pairs {
	readonly #pairs: number[] = [];
	readonly #table: Int32Array | null;
	readonly #known = new Map<number, number>();

	/** @param left, right what the numbers of each side are below. */
	constructor(
		left: number,
		private readonly right: number
	) {
		this.#table = left * right <= FEW_PAIRS ? new Int32Array(left * right).fill(-1) : null;
	}

	get length(): number {
		return this.#pairs.length;
	}

	leftOf(number: number): number {
		return Math.floor((this.#pairs[number] as number) / this.right);
	}

	rightOf(number: number): number {
		return (this.#pairs[number] as number) % this.right;
	}

	/** The number of a pair, −1 for one that did not appear. */
	find(left: number, right: number): number {
		const pair = left * this.right + right;
		return this.#table ? (this.#table[pair] as number) : (this.#known.get(pair) ?? -1);
	}

	numberOf(left: number, right: number): number {
		const known = this.find(left, right);
		if (known !== -1) return known;
		const pair = left * this.right + right;
		const number = this.#pairs.push(pair) - 1;
		if (this.#table) this.#table[pair] = number;
		else this.#known.set(pair, number);
		return number;
	}
}
