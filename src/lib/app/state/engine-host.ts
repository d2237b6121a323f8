import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbWasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import {
	browserAssets,
	openDuckDb,
	type DuckDb,
	type TablePart,
	type TableParts
} from '$lib/engine/duckdb';

/** The engine of this tab: started when first asked for, and anew after a failure. */
export class EngineHost {
	#engine: Promise<DuckDb> | null = null;

	constructor(private readonly tables: () => TableParts) {}

	start(): Promise<DuckDb> {
		this.#engine ??= this.#open().catch((error: unknown) => {
			this.#engine = null;
			throw error;
		});
		return this.#engine;
	}

	/** Gives a running engine the figures as they are now. */
	async refresh(): Promise<void> {
		if (!this.#engine) return;
		const engine = await this.#engine.catch(() => null);
		if (engine) await engine.load(this.tables);
		else this.#engine = null;
	}

	/** Starts the engine and lets it take in tables of nobody's figures. A failure is told to whoever asks it something. */
	async rehearse(rehearsed: Promise<readonly TablePart[]>): Promise<void> {
		const engine = await this.start().catch(() => null);
		const tables = await rehearsed;
		if (tables.length > 0) await engine?.rehearse(tables).catch(() => undefined);
	}

	close(): void {
		void this.#engine?.then((engine) => engine.close()).catch(() => undefined);
		this.#engine = null;
	}

	async #open(): Promise<DuckDb> {
		const engine = await openDuckDb(
			browserAssets({ wasm: duckdbWasmUrl, worker: duckdbWorkerUrl }, location.href)
		);
		await engine.load(this.tables);
		return engine;
	}
}
