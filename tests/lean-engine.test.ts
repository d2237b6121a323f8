import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { leanWasm } from '../scripts/engine/lean-engine';
import { withExports } from '../scripts/engine/wasm-exports';

const { resolve } = createRequire(import.meta.url);

/** (module (func (export "one") …) (func (export "two") …)): each gives the number of its name. */
const MODULE = Uint8Array.from([
	...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
	...[1, 5, 1, 0x60, 0, 1, 0x7f],
	...[3, 3, 2, 0, 0],
	...[7, 13, 2, 3, 0x6f, 0x6e, 0x65, 0, 0, 3, 0x74, 0x77, 0x6f, 0, 1],
	...[10, 11, 2, 4, 0, 0x41, 1, 0x0b, 4, 0, 0x41, 2, 0x0b]
]);

describe('a module with fewer exports', () => {
	it('keeps what it is to keep, and that does what it did', () => {
		const lean = new WebAssembly.Module(withExports(MODULE, (name) => name === 'two'));
		const { exports } = new WebAssembly.Instance(lean);
		expect(Object.keys(exports)).toEqual(['two']);
		expect((exports['two'] as () => number)()).toBe(2);
	});

	it('is the same bytes when all of them are kept', () => {
		expect(withExports(MODULE, () => true)).toEqual(MODULE);
	});

	it('is refused when it is cut off', () => {
		expect(() => withExports(MODULE.subarray(0, 23), () => true)).toThrow();
	});
});

describe('the lean engine', () => {
	const shipped = new WebAssembly.Module(
		readFileSync(resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'))
	);
	const lean = new WebAssembly.Module(leanWasm());
	const namesIn = (module: WebAssembly.Module) =>
		new Set(WebAssembly.Module.exports(module).map(({ name }) => name));

	it('tells everything its script calls by name, and of what it asks for all it told before', () => {
		const script = readFileSync(
			resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'),
			'utf8'
		);
		const called = [...script.matchAll(/wasmExports\.([\w$]+)/g)].map(([, name]) => name as string);
		const asked = WebAssembly.Module.imports(shipped).map(({ name }) => name);
		const told = namesIn(shipped);
		const needed = [...called, ...asked].filter((name) => told.has(name));
		expect(needed.length).toBeGreaterThan(50);
		expect(needed.filter((name) => !namesIn(lean).has(name))).toEqual([]);
	});

	it('leaves out what extensions alone would ask for', () => {
		expect(namesIn(shipped).size).toBeGreaterThan(70_000);
		expect(namesIn(lean).size).toBeLessThan(500);
	});
});
