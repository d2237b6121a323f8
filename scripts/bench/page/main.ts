import { answersByArquero, arqueroOf, type ArqueroTables } from './by-arquero';
import { answersByEngine, engineOf } from './by-engine';
import { firstDifference, questionName } from './answer';
import { factsOfRealUnits } from './real-units';
import { syntheticFacts } from './synthetic-facts';
import { readerCount } from '$lib/app/workers/reader-count';
import type { DuckDb } from '$lib/engine/duckdb';

let engine: DuckDb | null = null;
let arquero: ArqueroTables | null = null;
let restatedTo = '';

const bench = {
	/**
	 * Milliseconds SheetJS alone takes over the files at these addresses, in workers that are already up: as many as the app
	 * reads with, or one, as a page that calls it has it.
	 */
	async readBySheetJs(urls: readonly string[], one = false): Promise<number> {
		const queue = await Promise.all(
			urls.map(async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer()))
		);
		const workers = await Promise.all(
			Array.from({ length: one ? 1 : readerCount(navigator.hardwareConcurrency) }, async () => {
				const worker = new Worker(new URL('./sheetjs.worker.ts', import.meta.url), {
					type: 'module'
				});
				await reply(worker);
				return worker;
			})
		);
		const started = performance.now();
		await Promise.all(
			workers.map(async (worker) => {
				for (let bytes = queue.shift(); bytes; bytes = queue.shift()) {
					worker.postMessage(bytes, [bytes.buffer]);
					if ((await reply(worker)) === 0) throw new Error('SheetJS found no row');
				}
			})
		);
		const took = performance.now() - started;
		for (const worker of workers) worker.terminate();
		return took;
	},

	/** Gives both sides about `size` facts and has them agree on every figure. Throws where they do not. */
	async prepare(size: number): Promise<{ facts: number; rows: number }> {
		await engine?.close();
		arquero = null;
		const data = syntheticFacts(size);
		engine = await engineOf(data);
		arquero = arqueroOf(data);
		const ours = await answersByEngine(engine);
		const difference = firstDifference(ours, answersByArquero(arquero));
		if (difference) throw new Error(`the two sides differ: ${difference}`);
		return {
			facts: data.factColumns[0].length,
			rows: [...ours.values()].reduce((sum, rows) => sum + rows.length, 0)
		};
	},

	/** Milliseconds of `times` refreshes on each side, in turns. */
	async refresh(times: number): Promise<{ ours: number[]; theirs: number[] }> {
		if (!engine || !arquero) throw new Error('prepare first');
		const ours: number[] = [];
		const theirs: number[] = [];
		for (let i = 0; i < times; i++) {
			const started = performance.now();
			await answersByEngine(engine);
			const between = performance.now();
			answersByArquero(arquero);
			ours.push(between - started);
			theirs.push(performance.now() - between);
		}
		return { ours, theirs };
	},

	/** Gives the engine about `size` facts of real communes; throws where restating changes what there is in all. */
	async prepareRestating(size: number): Promise<{ facts: number }> {
		await engine?.close();
		arquero = null;
		const { data, facts, today } = factsOfRealUnits(size);
		engine = await engineOf(data);
		restatedTo = today;
		const [reported, restated] = [
			await answersByEngine(engine),
			await answersByEngine(engine, today)
		].map((answers) => answers.get(questionName('dvk_registered', []))?.[0]?.value);
		if (reported === undefined || reported === null || reported !== restated)
			throw new Error(`${reported} in all as reported, ${restated} restated`);
		return { facts };
	},

	/** Milliseconds of `times` refreshes restated, and as many as reported, in turns. */
	async restate(times: number): Promise<{ ours: number[]; theirs: number[] }> {
		if (!engine) throw new Error('prepare first');
		const ours: number[] = [];
		const theirs: number[] = [];
		for (let i = 0; i < times; i++) {
			const started = performance.now();
			await answersByEngine(engine, restatedTo);
			const between = performance.now();
			await answersByEngine(engine);
			ours.push(between - started);
			theirs.push(performance.now() - between);
		}
		return { ours, theirs };
	}
};

function reply(worker: Worker): Promise<unknown> {
	return new Promise((resolve, reject) => {
		worker.onmessage = (event) => resolve(event.data);
		worker.onerror = (event) => reject(new Error(event.message));
	});
}

export type Bench = typeof bench;
Object.assign(globalThis, { bench });
