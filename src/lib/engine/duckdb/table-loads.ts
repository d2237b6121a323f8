import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { TablePart } from './build-tables';
import {
	CREATE_TEXTS,
	createCodedFact,
	createTable,
	createType,
	dropTypes,
	otherTurn,
	stored,
	TABLE_NAMES,
	TEXTS,
	type CodedName,
	type Turn
} from './tables';

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
	/** Whose types the tables that stand have. */
	#turn: Turn = 'even';

	constructor(connection: AsyncDuckDBConnection, watched: Watched) {
		this.#connection = connection;
		this.#watched = watched;
	}

	/** Until all parts are in, readers see the old tables; after a failure too. Between two steps others may ask. */
	async fill(parts: TableParts, step: Step): Promise<void> {
		const turn = otherTurn(this.#turn);
		await step(() => this.#begin(turn));
		for await (const part of parts) {
			if (part.table === 'text') await step(() => this.#takeTexts(part.bytes, part.coded, turn));
			else await step(() => this.#insert(part.bytes, `${part.table}__next`));
		}
		await step(() => this.#swap());
		this.#turn = turn;
		await step(() => this.#runAll(dropTypes(otherTurn(turn))));
	}

	/** What a load that failed has left goes first. */
	async #begin(turn: Turn): Promise<void> {
		await this.#runAll([
			`DROP TABLE IF EXISTS "${TEXTS}"`,
			...TABLE_NAMES.map((table) => `DROP TABLE IF EXISTS "${table}__next"`),
			...dropTypes(turn),
			...TABLE_NAMES.map((table) => createTable(table, `${table}__next`))
		]);
	}

	async #takeTexts(bytes: Uint8Array, coded: readonly CodedName[], turn: Turn): Promise<void> {
		await this.#run(CREATE_TEXTS);
		await this.#insert(bytes, TEXTS);
		await this.#runAll([
			...coded.map((column) => createType(column, turn)),
			'DROP TABLE "fact__next"',
			createCodedFact('fact__next', coded, turn),
			`DROP TABLE "${TEXTS}"`
		]);
	}

	/** The buffer moves to the worker: `bytes` is empty afterwards. */
	#insert(bytes: Uint8Array, name: string): Promise<void> {
		return this.#watched.guard(
			this.#connection.insertArrowFromIPCStream(bytes, { name, create: false })
		);
	}

	async #swap(): Promise<void> {
		const swapped = TABLE_NAMES.flatMap((table) => [
			`DROP TABLE "${stored(table)}"`,
			`ALTER TABLE "${table}__next" RENAME TO "${stored(table)}"`
		]);
		try {
			await this.#run(['BEGIN TRANSACTION', ...swapped, 'COMMIT'].join('; '));
		} catch (error) {
			if (!this.#watched.isDead()) await this.#run('ROLLBACK').catch(() => undefined);
			throw error;
		}
	}

	async #runAll(statements: readonly string[]): Promise<void> {
		for (const statement of statements) await this.#run(statement);
	}

	#run(text: string): Promise<unknown> {
		return this.#watched.guard(this.#connection.query(text), text);
	}
}
