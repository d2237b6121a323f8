import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { RecordBatch, Schema } from 'apache-arrow';
import { textOf, type QueryBackend, type ResultTable, type Sql } from '$lib/engine/sql';
import { AppError, isAppError } from '$lib/model';
import { buildTables } from './build-tables';
import { decodeResult } from './decode-result';
import { NO_DATA, type EngineData } from './engine-data';
import { TableLoads, type TableParts } from './table-loads';
import { createTable, createViews, TABLE_NAMES } from './tables';

/** Where the engine's two files are. */
export interface DuckDbAssets {
	/** URL (browser: absolute, a worker made from a blob has no base) or path (Node) of `duckdb-eh.wasm`. */
	readonly wasm: string;
	/** Starts a worker that runs duckdb-wasm's `eh` worker script. */
	readonly worker: () => Worker;
}

/** Data, or where to get tables: asked again when the engine has to start anew. */
export type DataSource = EngineData | (() => TableParts | Promise<TableParts>);

/** First things said to a new engine: nothing is fetched, read or changed from then on. */
const FIRST_STATEMENTS = [
	'SET autoinstall_known_extensions=false',
	'SET autoload_known_extensions=false',
	'SET enable_external_access=false',
	'SET lock_configuration=true'
];

interface Engine {
	readonly db: AsyncDuckDB;
	readonly connection: AsyncDuckDBConnection;
	readonly loads: TableLoads;
	/** Never resolves; rejects with `engine-died`. */
	readonly death: Promise<never>;
	dead: boolean;
	readonly stop: () => void;
}

/**
 * The engine in its worker. Calls run one after the other. When the worker dies, the running call
 * rejects with `engine-died`, and the next one starts a new worker with the data last loaded.
 */
export class DuckDb implements QueryBackend {
	readonly #assets: DuckDbAssets;
	#engine: Promise<Engine> | null = null;
	#source: DataSource = NO_DATA;
	#queue: Promise<unknown> = Promise.resolve();
	/** One load after the other. */
	#loading: Promise<unknown> = Promise.resolve();
	#closed = false;

	constructor(assets: DuckDbAssets) {
		this.#assets = assets;
	}

	/** Resolves when the engine stands; rejects with `engine-failed` or `engine-died`, and may then be called again. */
	async start(): Promise<void> {
		await this.#running();
	}

	/**
	 * The answer to a query. Rejects with `cancelled` at once when `signal` aborts, with
	 * `query-refused` when the engine refuses it, with `engine-died` when the worker goes down.
	 */
	async run(query: Sql, signal?: AbortSignal): Promise<ResultTable> {
		const text = textOf(query);
		if (signal?.aborted) throw new AppError('cancelled');
		const answer = this.#enqueue(async () => {
			if (signal?.aborted) throw new AppError('cancelled');
			const engine = await this.#running();
			const cancel = () => void engine.connection.cancelSent().catch(() => false);
			signal?.addEventListener('abort', cancel);
			try {
				const answered = await this.#guard(engine, ask(engine.connection, text), text);
				return await decodeResult(answered.schema, answered.batches);
			} finally {
				signal?.removeEventListener('abort', cancel);
			}
		});
		return signal ? abortable(answer, signal) : answer;
	}

	/**
	 * Replaces everything. Readers see the old tables, and are answered between two parts, until all the new ones stand;
	 * a failure changes nothing.
	 */
	load(source: DataSource): Promise<void> {
		return this.#loadAfterOthers(async ({ loads }) => {
			await loads.fill(await partsOf(source), (work) => this.#enqueue(work));
			this.#source = source;
		});
	}

	/** Takes tables in for nobody, so that the first load waits for less. What the engine holds stays as it is. */
	rehearse(parts: TableParts): Promise<void> {
		return this.#loadAfterOthers(({ loads }) =>
			loads.rehearse(parts, (work) => this.#enqueue(work))
		);
	}

	/** Stops the worker. What comes after rejects with `engine-failed`. */
	async close(): Promise<void> {
		this.#closed = true;
		const engine = await this.#engine?.catch(() => null);
		engine?.stop();
		this.#engine = null;
	}

	#loadAfterOthers(work: (engine: Engine) => Promise<void>): Promise<void> {
		const loaded = this.#loading.then(async () => work(await this.#enqueue(() => this.#running())));
		this.#loading = loaded.catch(() => undefined);
		return loaded;
	}

	#enqueue<T>(job: () => Promise<T>): Promise<T> {
		const result = this.#queue.then(job);
		this.#queue = result.catch(() => undefined);
		return result;
	}

	async #running(): Promise<Engine> {
		if (this.#closed) throw new AppError('engine-failed', { reason: 'closed' });
		const engine = await this.#engine?.catch(() => null);
		if (engine && !engine.dead) return engine;
		const starting = this.#startAnew();
		this.#engine = starting;
		try {
			return await starting;
		} catch (error) {
			this.#engine = null;
			throw error;
		}
	}

	async #startAnew(): Promise<Engine> {
		const engine = launch(this.#assets);
		try {
			await this.#guard(engine, prepare(engine, this.#assets.wasm, this.#guard));
			await engine.loads.fill(await partsOf(this.#source), (work) => work());
			return engine;
		} catch (error) {
			engine.stop();
			if (isAppError(error, 'query-refused')) {
				throw new AppError('engine-failed', { reason: 'start' }, { cause: error });
			}
			throw error;
		}
	}

	/** Races a call with the worker's death and turns the engine's errors into ours. */
	readonly #guard: Guard = async (engine, call, text = '') => {
		try {
			return await Promise.race([call, engine.death]);
		} catch (error) {
			call.catch(() => undefined);
			if (isAppError(error)) throw error;
			if (isTrap(error)) {
				engine.stop();
				throw new AppError('engine-died', { reason: 'trap' }, { cause: error });
			}
			const message = error instanceof Error ? error.message : String(error);
			throw new AppError(
				'query-refused',
				{ message: message.slice(0, 500), sql: text.slice(0, 2000) },
				{ cause: error }
			);
		}
	};
}

type Guard = <T>(engine: Engine, call: Promise<T>, text?: string) => Promise<T>;

/** The engine in the browser. Rejects with `engine-failed` or `engine-died`; calling again tries again. */
export async function openDuckDb(assets: DuckDbAssets): Promise<DuckDb> {
	const duckDb = new DuckDb(assets);
	await duckDb.start();
	return duckDb;
}

function launch(assets: DuckDbAssets): Engine {
	let worker: Worker;
	try {
		worker = assets.worker();
	} catch (error) {
		throw new AppError('engine-failed', { reason: 'no-worker' }, { cause: error });
	}
	const db = new AsyncDuckDB(new VoidLogger(), worker);
	const engine: { -readonly [K in keyof Engine]: Engine[K] } = {
		db,
		// Set by prepare, before anyone else sees the engine.
		connection: undefined as unknown as AsyncDuckDBConnection,
		loads: undefined as unknown as TableLoads,
		death: undefined as unknown as Promise<never>,
		dead: false,
		stop: () => undefined
	};
	engine.death = new Promise<never>((_, reject) => {
		const die = (reason: string, cause?: unknown) => {
			if (engine.dead) return;
			engine.dead = true;
			worker.terminate();
			reject(new AppError('engine-died', { reason }, { cause }));
		};
		engine.stop = () => die('stopped');
		worker.addEventListener('error', (event) => die('error', event.error ?? event.message));
		worker.addEventListener('messageerror', () => die('messageerror'));
		// Only Node's workers tell that they ended.
		worker.addEventListener('close' as 'error', () => die('closed'));
	});
	// Nobody may be waiting when it dies.
	engine.death.catch(() => undefined);
	return engine;
}

async function prepare(
	engine: { -readonly [K in keyof Engine]: Engine[K] },
	wasm: string,
	guard: Guard
): Promise<void> {
	await engine.db.instantiate(wasm);
	await engine.db.open({ query: { queryPollingInterval: 20 } });
	const connection = await engine.db.connect();
	for (const statement of FIRST_STATEMENTS) await connection.query(statement);
	for (const table of TABLE_NAMES) await connection.query(createTable(table, table));
	for (const view of createViews()) await connection.query(view);
	engine.connection = connection;
	engine.loads = new TableLoads(connection, {
		guard: (call, text) => guard(engine, call, text),
		isDead: () => engine.dead
	});
}

async function partsOf(source: DataSource): Promise<TableParts> {
	return typeof source === 'function' ? source() : buildTables(source);
}

async function ask(
	connection: AsyncDuckDBConnection,
	text: string
): Promise<{ schema: Schema; batches: RecordBatch[] }> {
	const reader = await connection.send(text);
	await reader.open();
	// Gone once the reader is through.
	const schema = reader.schema as Schema;
	const batches: RecordBatch[] = [];
	for await (const batch of reader) batches.push(batch);
	return { schema, batches };
}

/** Rejects as soon as the signal aborts, whatever the answer does. */
function abortable<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		const abort = () => reject(new AppError('cancelled'));
		signal.addEventListener('abort', abort, { once: true });
		answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
	});
}

/** A WebAssembly trap: the memory of the engine can no longer be relied on. */
function isTrap(error: unknown): boolean {
	return error instanceof Error && error.name === 'RuntimeError';
}
