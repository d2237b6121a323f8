import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Table } from 'apache-arrow';
import { AppError } from '$lib/model';
import type { TablePart } from './build-tables';
import {
	CREATE_TEXTS,
	createCodedFact,
	createStage,
	createTable,
	createType,
	dropStages,
	dropTypes,
	insertStaged,
	otherTurn,
	STAGES,
	stored,
	TABLE_NAMES,
	TEXTS,
	type CodedName,
	type Stage,
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

/** A load under way. */
interface Load {
	readonly turn: Turn;
	/** The columns whose texts were told. */
	coded: readonly CodedName[];
	/** How many kinds or units the facts to come number, the larger of the two. */
	numbered: number;
}

/** With fewer facts to a kind or unit the engine may go through the kinds or units instead, and mix up the facts. */
const FACTS_A_NUMBER = 16;

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
		const load: Load = { turn: otherTurn(this.#turn), coded: [], numbered: 0 };
		await step(() => this.#begin(load.turn));
		for await (const part of parts) await step(() => this.#take(part, load));
		await step(() => this.#swap());
		this.#turn = load.turn;
		await step(() => this.#runAll([...dropStages(), ...dropTypes(otherTurn(load.turn))]));
	}

	async #take(part: TablePart, load: Load): Promise<void> {
		switch (part.table) {
			case 'text':
				load.coded = part.coded;
				return this.#takeTexts(part.bytes, load);
			case 'fact_kind':
				load.numbered = part.rows;
				return this.#fillStage('kind', part.bytes, load);
			case 'fact_unit':
				load.numbered = Math.max(load.numbered, part.rows);
				return this.#fillStage('unit', part.bytes, load);
			case 'fact':
				return this.#takeFacts(part, load);
			default:
				return this.#insert(part.bytes, `${part.table}__next`);
		}
	}

	/** What a load that failed has left goes first. */
	async #begin(turn: Turn): Promise<void> {
		await this.#runAll([
			`DROP TABLE IF EXISTS "${TEXTS}"`,
			...dropStages(),
			...TABLE_NAMES.map((table) => `DROP TABLE IF EXISTS "${table}__next"`),
			...dropTypes(turn),
			...TABLE_NAMES.map((table) => createTable(table, `${table}__next`))
		]);
	}

	async #takeTexts(bytes: Uint8Array, { coded, turn }: Load): Promise<void> {
		await this.#run(CREATE_TEXTS);
		await this.#insert(bytes, TEXTS);
		await this.#runAll([
			...coded.map((column) => createType(column, turn)),
			'DROP TABLE "fact__next"',
			createCodedFact('fact__next', coded, turn),
			`DROP TABLE "${TEXTS}"`
		]);
	}

	async #fillStage(stage: Stage, bytes: Uint8Array, { coded, turn }: Load): Promise<void> {
		await this.#run(createStage(stage, coded, turn));
		await this.#insert(bytes, STAGES[stage]);
	}

	async #takeFacts(
		{ bytes, rows }: { readonly bytes: Uint8Array; readonly rows: number },
		load: Load
	): Promise<void> {
		await this.#fillStage('row', bytes, load);
		const inOrder = rows < load.numbered * FACTS_A_NUMBER;
		const [inserted] = (await this.#run(insertStaged('fact__next', inOrder))).toArray();
		const taken = Number(inserted?.toJSON().Count);
		if (taken !== rows) throw new AppError('engine-failed', { reason: 'facts', rows, taken });
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

	#run(text: string): Promise<Table> {
		return this.#watched.guard(this.#connection.query(text), text);
	}
}
