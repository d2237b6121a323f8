/** The bytes of files, fetched a little before they are needed: a reader that is done with one would wait for the next. */
export class BytesAhead {
	readonly #coming = new Map<File, Promise<Uint8Array<ArrayBuffer>>>();

	/** @param most of how many files that nobody took yet the bytes are held. */
	constructor(private readonly most: number) {}

	/** Starts fetching the first of these files; those no longer among them are let go. */
	expect(files: Iterable<File>): void {
		const next: File[] = [];
		for (const file of files) {
			if (next.length === this.most) break;
			next.push(file);
		}
		for (const file of this.#coming.keys()) if (!next.includes(file)) this.#coming.delete(file);
		for (const file of next) {
			if (this.#coming.has(file)) continue;
			const bytes = bytesOf(file);
			// Whoever takes them is told of the failure.
			bytes.catch(() => undefined);
			this.#coming.set(file, bytes);
		}
	}

	/** The caller's alone. Rejects for a file that is not there any more. */
	take(file: File): Promise<Uint8Array<ArrayBuffer>> {
		const bytes = this.#coming.get(file);
		this.#coming.delete(file);
		return bytes ?? bytesOf(file);
	}
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await file.arrayBuffer());
}
