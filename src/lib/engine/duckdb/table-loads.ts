import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Table } from 'apache-arrow';
import { AppError } from '$lib/model';
import type { TablePart } from './engine-data';
import { askKnown, createTable, nextOf, TABLE_NAMES } from './tables';

/** Tables as `buildTables` gives them, here or elsewhere. Their buffers are given away. */
export type TableParts = Iterable<TablePart> | AsyncIterable<TablePart>;

/** Runs one step of a load when its turn has come. */
export type Step = <T>(work: () => Promise<T>) => Promise<T>;

/** The worker behind a connection. */
export interface Watched {
	/** The call, or a failure of ours when it fails or the worker dies. */
	readonly guard: <T>(call: Promise<T>, text?: string) => Promise<T>;
	readonly isDead: () => boolean;
}

/** Loads all tables of one engine anew: the new ones are filled under other names and then take the place of the old. */
export class TableLoads {
	readonly #connection: AsyncDuckDBConnection;
	readonly #watched: Watched;

	constructor(connection: AsyncDuckDBConnection, watched: Watched) {
		this.#connection = connection;
		this.#watched = watched;
	}

	/** Until all parts are in, readers see the old tables; after a failure too. Between two steps others may ask. */
	async fill(parts: TableParts, step: Step): Promise<void> {
		await this.#fillNext(parts, step);
		await step(() => this.#swap());
	}

	/**
	 * Takes parts in and lets go of them: of the code that loads tables the browser makes fast one what was run. Readers see
	 * nothing of it.
	 */
	async rehearse(parts: TableParts, step: Step): Promise<void> {
		await this.#fillNext(parts, step);
		await step(() => this.#run(askKnown()));
		await step(() => this.#run(dropped().join('; ')));
	}

	async #fillNext(parts: TableParts, step: Step): Promise<void> {
		await step(() => this.#begin());
		for await (const { table, bytes } of parts)
			await step(() => this.#insert(bytes, nextOf(table)));
	}

	/** What a load that failed has left goes first. */
	#begin(): Promise<unknown> {
		const created = TABLE_NAMES.map((table) => createTable(table, nextOf(table)));
		return this.#run([...dropped(), ...created].join('; '));
	}

	/** The buffer moves to the worker: `bytes` is empty afterwards. */
	#insert(bytes: Uint8Array, name: string): Promise<void> {
		return this.#watched.guard(
			this.#connection.insertArrowFromIPCStream(bytes, { name, create: false })
		);
	}

	async #swap(): Promise<void> {
		const [known] = (await this.#run(askKnown())).toArray();
		if (known?.toJSON().are_known !== true)
			throw new AppError('engine-failed', { reason: 'facts-of-nothing' });
		const swapped = TABLE_NAMES.flatMap((table) => [
			`DROP TABLE "${table}"`,
			`ALTER TABLE "${nextOf(table)}" RENAME TO "${table}"`
		]);
		try {
			await this.#run(['BEGIN TRANSACTION', ...swapped, 'COMMIT'].join('; '));
		} catch (error) {
			if (!this.#watched.isDead()) await this.#run('ROLLBACK').catch(() => undefined);
			throw error;
		}
	}

	#run(text: string): Promise<Table> {
		return this.#watched.guard(this.#connection.query(text), text);
	}
}

function dropped(): string[] {
	return TABLE_NAMES.map((table) => `DROP TABLE IF EXISTS "${nextOf(table)}"`);
}
