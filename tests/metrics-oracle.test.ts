import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_DATA, type DuckDb } from '$lib/engine/duckdb';
import { openNodeDuckDb } from '$lib/engine/duckdb/node';
import { textOf, type QueryBackend } from '$lib/engine/sql';
import { dimsText, isAppError, type MetricQuery } from '$lib/model';
import { runMetric } from '$lib/metrics';
import { seededUniform } from '$lib/metrics/statistics';
import { oracle, type Answer } from './support/oracle/plain-walk';
import { randomMetrics } from './support/oracle/random-metrics';
import { MEMBERS, units } from './support/oracle/world';

const SEED = Number(process.env.TONGHOP_SEED ?? 20240915);
const DATASETS = 25;
const QUERIES = 80;

const { randomFacts, randomQuery } = randomMetrics(seededUniform(SEED));

const REFUSALS: readonly unknown[] = ['mixed-windows', 'overlapping-windows'];

async function engineAnswer(duckDb: DuckDb, query: MetricQuery): Promise<Answer> {
	try {
		const { rows } = await runMetric(withoutDue(duckDb), query);
		return new Map(
			rows
				.filter((row) => row.unitsReporting > 0 || (row.negativeUnits ?? 0) > 0)
				.map((row) => [
					query.groupBy.map((key) => `${row.keys[key]};`).join(''),
					{
						n: row.numerator,
						d: row.denominator,
						units: row.unitsReporting,
						derived: row.derivedUnits ?? 0,
						negative: row.negativeUnits ?? 0
					}
				])
		);
	} catch (error) {
		if (isAppError(error, 'query-refused') && REFUSALS.includes(error.details.reason))
			return 'refused';
		throw error;
	}
}

/** The engine, not asked who had to report: nobody had to here, and that takes half of the time. */
function withoutDue(duckDb: DuckDb): QueryBackend {
	return {
		run: (statement, signal) =>
			textOf(statement).includes('FROM due d')
				? Promise.resolve({ columns: [], rows: [] })
				: duckDb.run(statement, signal)
	};
}

describe(`the engine and a plain walk over the facts (seed ${SEED})`, () => {
	let duckDb: DuckDb;
	beforeAll(async () => {
		duckDb = await openNodeDuckDb();
	});
	afterAll(() => duckDb.close());

	let answered = 0;
	let refused = 0;
	let derived = 0;
	let negative = 0;

	it.each(Array.from({ length: DATASETS }, (_, i) => i + 1))(
		'give the same answers to dataset %i',
		async () => {
			const facts = randomFacts();
			const groups = [...MEMBERS].flatMap(([groupId, members]) =>
				members.map((unit) => ({ groupId, unit, exact: true }))
			);
			await duckDb.load({ ...NO_DATA, facts, units: units(), groups });
			for (let i = 0; i < QUERIES; i++) {
				const query = randomQuery();
				const expected = oracle(facts, query);
				const got = await engineAnswer(duckDb, query);
				const plain = (answer: Answer) => (answer === 'refused' ? answer : [...answer].sort());
				expect({ query, answer: plain(got) }).toEqual({ query, answer: plain(expected) });
				if (expected === 'refused') refused++;
				else {
					if (expected.size > 0) answered++;
					const rows = [...expected.values()];
					if (rows.some((row) => row.derived > 0)) derived++;
					if (rows.some((row) => row.negative > 0)) negative++;
				}
			}
		},
		120_000
	);

	it('met both answers and refusals, and facts with every kind of breakdown', () => {
		expect(answered).toBeGreaterThan((DATASETS * QUERIES) / 4);
		expect(refused).toBeGreaterThan(5);
		expect(derived).toBeGreaterThan(30);
		expect(negative).toBeGreaterThan(10);
		const kinds = new Set(randomFacts().map((fact) => dimsText(fact.dims).replace(/=[^|]*/g, '')));
		expect([...kinds].sort()).toEqual(expect.arrayContaining(['', 'kind', 'kind|via', 'level']));
	});
});
