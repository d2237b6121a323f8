import { DuckDb } from './duck-db';

/** Gives duckdb-wasm's worker script, written for web workers, the globals it asks for. */
const BOOTSTRAP = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
parentPort.on('message', (data) => globalThis.onmessage && globalThis.onmessage({ data }));
require(workerData);
`;

/**
 * The same Wasm build and the same code as in the browser, in a worker thread of Node: for tests and the
 * command line. The thread keeps the process alive until `close()`.
 */
export async function openNodeDuckDb(): Promise<DuckDb> {
	const duckDb = new DuckDb(nodeAssets());
	await duckDb.start();
	return duckDb;
}

/** Assets from `node_modules`. Node's modules are asked for at run time, so that no bundler follows them. */
export function nodeAssets(): { wasm: string; worker: () => Worker } {
	const { createRequire } = process.getBuiltinModule('node:module');
	const require = createRequire(`${process.cwd()}/package.json`);
	return {
		wasm: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
		worker: () =>
			new ThreadWorker(
				require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs')
			) as unknown as Worker
	};
}

/** A worker thread that looks like a web worker, as far as duckdb-wasm looks. */
class ThreadWorker extends EventTarget {
	readonly #thread: ReturnType<typeof startThread>;

	constructor(script: string) {
		super();
		this.#thread = startThread(script);
		this.#thread.stdout.resume();
		this.#thread.stderr.resume();
		this.#thread.on('message', (data) => this.dispatchEvent(new MessageEvent('message', { data })));
		this.#thread.on('error', (error) =>
			this.dispatchEvent(Object.assign(new Event('error'), { error, message: String(error) }))
		);
		this.#thread.on('messageerror', () => this.dispatchEvent(new Event('messageerror')));
		this.#thread.on('exit', () => this.dispatchEvent(new Event('close')));
	}

	postMessage(message: unknown, transfer: readonly ArrayBuffer[] = []): void {
		this.#thread.postMessage(message, transfer);
	}

	terminate(): void {
		void this.#thread.terminate();
	}
}

function startThread(script: string) {
	const { Worker } = process.getBuiltinModule('node:worker_threads');
	// Output is caught, not shown: the script prints every refused query, and standard output is the caller's.
	return new Worker(BOOTSTRAP, { eval: true, workerData: script, stdout: true, stderr: true });
}
