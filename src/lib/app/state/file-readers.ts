import type { ReadReport } from '$lib/model';
import type { ReadOutcome } from '../workers/outcome';
import type { ReadInput } from '../workers/protocol';
import { ReaderClient, type Watching } from '../workers/reader-client';
import { readerCount } from '../workers/reader-count';
import { BytesAhead } from './bytes-ahead';

/** What a reader is told beside the file itself. */
export type ReaderContext = Pick<ReadInput, 'memories' | 'today' | 'units'>;

/** Reads dropped files in workers, as many at a time as the machine has room for. */
export class FileReaders {
	readonly #readers = Array.from(
		{ length: readerCount(navigator.hardwareConcurrency) },
		() => new ReaderClient()
	);
	readonly #bytes = new BytesAhead(this.#readers.length);

	/** @param context asked anew for every file. */
	constructor(private readonly context: () => ReaderContext) {}

	/** Makes the readers ready for files that are likely to come. */
	warm(): void {
		for (const reader of this.#readers) reader.warm();
	}

	/** Has all readers at work at the same time, those that find nothing to do resting; resolves when the last is done. */
	async all(work: (reader: ReaderClient) => Promise<void>): Promise<void> {
		for (const reader of this.#readers) reader.endRehearsal();
		await Promise.all(this.#readers.map(work));
	}

	/**
	 * Has a reader read a file.
	 * @param next files that come after it: their bytes are fetched meanwhile.
	 */
	async read(
		reader: ReaderClient,
		file: File,
		next: Iterable<File>,
		watching: Watching
	): Promise<ReadOutcome> {
		const fetched = this.#inputOf(file);
		this.#bytes.expect(next);
		return reader.ask('read', await fetched, watching);
	}

	/** A file read with its sheets, whether it asks something or not, by a reader of its own. */
	async whole(file: File): Promise<ReadReport> {
		const reader = new ReaderClient();
		try {
			return await reader.ask('review', await this.#inputOf(file));
		} finally {
			reader.close();
		}
	}

	/** Lets go of bytes fetched for files that are not read after all. */
	forget(): void {
		this.#bytes.expect([]);
	}

	async #inputOf(file: File): Promise<ReadInput & { readonly bytes: Uint8Array<ArrayBuffer> }> {
		const bytes = await this.#bytes.take(file);
		return { name: file.name, bytes, ...this.context() };
	}
}
