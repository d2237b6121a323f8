import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { importedNames, withExports } from './wasm-exports.ts';

const WASM = '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm';
const SCRIPT = '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';

/** Of these the script makes up the names. */
const MADE_UP = /^dynCall_/;

/**
 * The engine's module with those of its 75,000 exports alone that its script calls, or that it asks for itself. The others are for
 * extensions, which are switched off; the script would go through all of them, three times, whenever the engine starts.
 */
export function leanWasm(): Uint8Array<ArrayBuffer> {
	const { resolve } = createRequire(import.meta.url);
	const wasm = readFileSync(resolve(WASM));
	const words = readFileSync(resolve(SCRIPT), 'utf8').match(/[\w$]+/g) ?? [];
	const called = new Set([...words, ...importedNames(wasm)]);
	// The script puts a line before the names of C.
	return withExports(
		wasm,
		(name) => called.has(name) || called.has(`_${name}`) || MADE_UP.test(name)
	);
}

/** Has the build serve the lean module in the place of the engine's own. */
export function leanEngine(folder: string): Plugin {
	return {
		name: 'lean-engine',
		enforce: 'pre',
		apply: 'build',
		resolveId(source) {
			if (source !== `${WASM}?url`) return null;
			const file = join(folder, 'duckdb-eh.wasm');
			mkdirSync(folder, { recursive: true });
			writeFileSync(file, leanWasm());
			return `${file}?url`;
		}
	};
}
