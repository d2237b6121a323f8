import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbWasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { browserAssets, openDuckDb, type DuckDb, type EngineData } from '$lib/engine/duckdb';
import type { QueryBackend } from '$lib/engine/sql';
import type { SeriesRow } from '$lib/model';
import { windowOf } from '$lib/reference/calendar';
import { INDICATORS, MEASURES } from '$lib/reference/indicators';
import { runMetric } from '$lib/metrics';
import { GROUPINGS, HEADLINES, questionName, type AnswerRow, type Answers } from './answer';
import { ASKED } from './synthetic-facts';

/** The app's engine with the facts in it. */
export async function engineOf(data: EngineData): Promise<DuckDb> {
	const engine = await openDuckDb(
		browserAssets({ wasm: duckdbWasmUrl, worker: duckdbWorkerUrl }, location.href)
	);
	await engine.load(data);
	return engine;
}

/** All answers of the overview, one after the other as the overview asks them; restated where a day is given. */
export async function answersByEngine(
	engine: QueryBackend,
	unitsAs = 'reported'
): Promise<Answers> {
	const { start, end, kind } = windowOf(ASKED, 'calendar', 'period');
	const answers = new Map<string, readonly AnswerRow[]>();
	for (const indicator of HEADLINES) {
		for (const groupBy of GROUPINGS) {
			const { rows } = await runMetric(
				engine,
				{ indicator, groupBy, start, end, windowKind: kind, compareTo: 'previous', unitsAs },
				{ indicators: INDICATORS, measures: MEASURES }
			);
			answers.set(questionName(indicator, groupBy), rows.map(answerRow));
		}
	}
	return answers;
}

function answerRow(row: SeriesRow): AnswerRow {
	return {
		unit: row.keys['unit'] ?? '',
		value: row.value,
		numerator: row.numerator,
		denominator: row.denominator,
		compared: row.compared,
		reporting: row.unitsReporting,
		due: row.unitsDue
	};
}
