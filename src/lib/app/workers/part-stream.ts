/** Parts that come one by one, for a single reader: what came before it reads waits for it. */
export class PartStream<T> implements AsyncIterable<T> {
	readonly #waiting: T[] = [];
	#over: { readonly error: unknown } | 'ended' | null = null;
	#wake: () => void = () => undefined;

	push(part: T): void {
		this.#waiting.push(part);
		this.#wake();
	}

	end(): void {
		this.#over ??= 'ended';
		this.#wake();
	}

	/** The reader is told once it has read what came before. */
	fail(error: unknown): void {
		this.#over ??= { error };
		this.#wake();
	}

	async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
		for (;;) {
			const part = this.#waiting.shift();
			if (part !== undefined) yield part;
			else if (this.#over === 'ended') return;
			else if (this.#over) throw this.#over.error;
			else await new Promise<void>((resolve) => (this.#wake = resolve));
		}
	}
}
