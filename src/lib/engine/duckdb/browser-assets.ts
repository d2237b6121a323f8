import type { DuckDbAssets } from './duck-db';

/** A Wasm file that cannot be fetched ends in a rejection nobody hears, and starting would wait for ever. */
const RETHROW =
	"addEventListener('unhandledrejection', (event) => setTimeout(() => { throw event.reason; }));";

/**
 * Assets for the browser from the URLs of the two files the app serves itself.
 *
 * The worker is made from a `blob:` that imports the same-origin script, because such a worker
 * inherits the page's content security policy (a worker loaded by URL obeys only the headers of its own
 * file, and a static host sends none): `connect-src 'self'` then holds for the engine too. The
 * policy needs `worker-src blob:`, `script-src 'self' 'wasm-unsafe-eval'`, `connect-src 'self'`.
 *
 * `base` is the page's address: nothing inside a blob worker can resolve a relative one.
 */
export function browserAssets(urls: { wasm: string; worker: string }, base: string): DuckDbAssets {
	const wasm = new URL(urls.wasm, base).href;
	const script = new URL(urls.worker, base).href;
	return {
		wasm,
		worker: () => {
			const source = `${RETHROW}importScripts(${JSON.stringify(script)});`;
			const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
			const worker = new Worker(url, { name: 'duckdb' });
			// The script is read while the worker starts: its first message says that it was.
			const revoke = () => URL.revokeObjectURL(url);
			worker.addEventListener('message', revoke, { once: true });
			worker.addEventListener('error', revoke, { once: true });
			return worker;
		}
	};
}
