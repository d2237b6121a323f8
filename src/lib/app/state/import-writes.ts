import type { ReadyFile } from '../workers/outcome';
import { inOrderOfSigning } from './import-order';

/** How long files gather before they are written while others are still read, in milliseconds: the whole manifest is written each time. */
const WRITTEN_EVERY = 1000;

/** A file of the queue, by its number there. */
export interface NumberedFile {
	readonly id: number;
	readonly file: ReadyFile;
}

/** Gathers what is to be kept, so that many files take one write of the manifest. */
export class ImportWrites {
	/** Until what gathers is written. */
	#gathering: Promise<void> | null = null;
	#writing: Promise<void> = Promise.resolve();
	#toWrite: NumberedFile[] = [];

	/**
	 * @param write keeps files, in this order; must not reject.
	 * @param reading ends when no file is being read any more: nothing is gathered after that.
	 */
	constructor(
		private readonly write: (files: readonly NumberedFile[]) => Promise<void>,
		private readonly reading: () => Promise<unknown>
	) {}

	/** Resolves when the file is written, with those that came within the same moment. */
	add(id: number, file: ReadyFile): Promise<void> {
		this.#toWrite.push({ id, file });
		return (this.#gathering ??= this.#gather());
	}

	/** Resolves when all that was added is written. */
	async settled(): Promise<void> {
		await (this.#gathering ?? this.#writing);
	}

	async #gather(): Promise<void> {
		const later = new Promise((resolve) => setTimeout(resolve, WRITTEN_EVERY));
		await Promise.all([this.#writing, Promise.race([this.reading(), later])]);
		this.#gathering = null;
		const gathered = this.#toWrite.splice(0).toSorted((a, b) => a.id - b.id);
		this.#writing = this.write(inOrderOfSigning(gathered, ({ file }) => file.signedOn));
		await this.#writing;
	}
}
