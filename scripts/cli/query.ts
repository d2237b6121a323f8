import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { expectedUnits } from '$lib/app/state/due';
import { engineDataOf } from '$lib/app/state/engine-data';
import { indicatorsWith } from '$lib/app/state/names';
import { refusalText } from '$lib/app/state/refusal-text';
import { rosterWith, unitSettingsOf } from '$lib/app/state/unit-settings';
import type { DuckDb, EngineData } from '$lib/engine/duckdb';
import { openNodeDuckDb } from '$lib/engine/duckdb/node';
import { memoryStore, openJournal, type Journal } from '$lib/journal';
import type { AppError } from '$lib/model';
import { isAppError, type MetricQuery, type Series, type SeriesRow } from '$lib/model';
import { CATALOGUE, compileMetric, releaseMetric, reportChoicesOf, runMetric } from '$lib/metrics';
import { writeJson } from './read-files';
import { loadRoster } from './roster';
import { wrongUsage } from './usage';

/**
 * `query SNAPSHOT --metric JSON --json`: the answer to one metric query, by the engine the app uses. Small counts of complaints
 * and denunciations are left out as in every export; `--internal` shows them.
 */
export async function query(args: readonly string[]): Promise<number> {
	const asked = queryArguments(args);
	if (typeof asked === 'string') return wrongUsage(asked);
	const { file, metric, internal } = asked;
	const journal = await openSnapshot(file);
	if (typeof journal === 'string') {
		process.stderr.write(`${file}: ${journal}\n`);
		return 1;
	}
	const own = journal
		.memories()
		.flatMap(({ own, theme }) => own.map((measure) => ({ measure, theme })));
	const catalogue = {
		...CATALOGUE,
		indicators: indicatorsWith(own),
		reportChoices: reportChoicesOf(journal.settings())
	};
	try {
		// What the catalogue forbids is refused before the engine is started.
		compileMetric(metric, catalogue);
		const ask = internal ? runMetric : releaseMetric;
		await writeJson(await answer(journal, metric, (engine) => ask(engine, metric, catalogue)));
		return 0;
	} catch (error) {
		if (!isAppError(error, 'query-refused')) throw error;
		return wrongUsage(refusedText(error, metric));
	}
}

async function answer(
	journal: Journal,
	metric: MetricQuery,
	ask: (engine: DuckDb) => Promise<Series>
): Promise<readonly SeriesRow[]> {
	const engine = await openNodeDuckDb();
	try {
		await engine.load(await dataOf(journal, metric));
		return (await ask(engine)).rows;
	} finally {
		await engine.close();
	}
}

/** The arguments, or what is wrong with them. The query's fields are checked where it is answered. */
function queryArguments(
	args: readonly string[]
): { file: string; metric: MetricQuery; internal: boolean } | string {
	try {
		const { positionals, values } = parseArgs({
			args: [...args],
			options: {
				metric: { type: 'string' },
				json: { type: 'boolean' },
				internal: { type: 'boolean' }
			},
			allowPositionals: true
		});
		const [file, ...more] = positionals;
		if (file === undefined || more.length > 0) return 'query takes one snapshot';
		if (values.metric === undefined) return 'query needs --metric JSON';
		const metric: unknown = JSON.parse(values.metric);
		if (typeof metric !== 'object' || metric === null || Array.isArray(metric)) {
			return '--metric is not a JSON object';
		}
		return { file, metric: metric as MetricQuery, internal: values.internal ?? false };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return error instanceof SyntaxError ? `--metric is not JSON: ${message}` : message;
	}
}

/** The journal in a snapshot file, or why it cannot be had. */
async function openSnapshot(file: string): Promise<Journal | string> {
	try {
		const journal = await openJournal(memoryStore());
		await journal.restore(new Uint8Array(await readFile(file)));
		return journal;
	} catch (error) {
		return isAppError(error) ? error.code : error instanceof Error ? error.message : String(error);
	}
}

async function dataOf(journal: Journal, { unitsAs }: MetricQuery): Promise<EngineData> {
	const taught = unitSettingsOf(journal.settings());
	const roster = rosterWith(await loadRoster(), taught);
	const active = await journal.activeColumns();
	const asOf = /^\d{4}-\d\d-\d\d$/.test(String(unitsAs))
		? String(unitsAs)
		: (roster.dates.at(-1) ?? '');
	return engineDataOf(active, roster, expectedUnits(roster, active.reports, taught.due), asOf);
}

function refusedText(error: AppError, metric: MetricQuery): string {
	const { reason, ...more } = error.details;
	const words = refusalText(error, String(metric.indicator), 'en');
	const parts = [words, ...Object.values(more)].filter((part) => part !== null);
	return `The query was refused: ${reason} (${parts.join(' · ')})`;
}
