import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ident, join, sql, type Sql } from '$lib/engine/sql';
import { engineFact } from '../../../../tests/support/engine-fact';
import { codeOf } from '../../../../tests/support/error-code';
import { DuckDb, NO_DATA } from '.';
import { nodeAssets, openNodeDuckDb } from './node';

const HOSTILE = [
	"'",
	"''; DROP TABLE fact; --",
	'"',
	';',
	'.',
	'a.b.c',
	'\\',
	"\\'",
	'$1',
	'?',
	'%',
	'=1+1',
	'<img src=x onerror=alert(1)>',
	'__proto__',
	'🙂👨‍👩‍👧',
	'Ấp Đồng Mỏ',
	'A\0B',
	'\n\t\r',
	'',
	' ',
	'x'.repeat(10_240)
];

const SLOW = sql`SELECT count(*) AS n FROM range(100000) a, range(50000) b WHERE (a.range * b.range) % 7 = 3`;

describe('a query of the engine', () => {
	let db: DuckDb;
	beforeAll(async () => {
		db = await openNodeDuckDb();
	});
	afterAll(() => db.close());

	const rowsOf = async (query: Sql) => (await db.run(query)).rows;

	it('decodes every type that a query may answer', async () => {
		const { columns, rows } = await db.run(sql`
			SELECT 9007199254740991 AS big, -5::HUGEINT AS huge, sum(i) AS total, -1.50::DECIMAL(10, 2) AS dec,
				DATE '2024-02-29' AS leap, DATE '1899-12-31' AS old, TIMESTAMP '2024-02-29 10:00:00' AS at,
				TRUE AS yes, NULL AS nothing, NULL::DATE AS no_day, 0.5 AS half, 1e300 AS large, 'Đ' AS text
			FROM (VALUES (1), (2)) t(i)`);
		expect(columns).toHaveLength(13);
		expect(rows).toEqual([
			{
				big: 9007199254740991,
				huge: -5,
				total: 3,
				dec: -1.5,
				leap: '2024-02-29',
				old: '1899-12-31',
				at: '2024-02-29T10:00:00.000Z',
				yes: true,
				nothing: null,
				no_day: null,
				half: 0.5,
				large: 1e300,
				text: 'Đ'
			}
		]);
	});

	it('answers many batches in order', async () => {
		const { rows } = await db.run(sql`SELECT range AS n FROM range(10000) ORDER BY n`);
		expect(rows.map((row) => row.n)).toEqual(Array.from({ length: 10_000 }, (_, i) => i));
	});

	it('refuses what it cannot answer, and goes on', async () => {
		expect(await codeOf(db.run(sql`SELEC 1`))).toBe('query-refused');
		expect(await codeOf(db.run(sql`SELECT * FROM nowhere`))).toBe('query-refused');
		expect(await codeOf(db.run(sql`SELECT [1, 2] AS list`))).toBe('query-refused');
		expect(await codeOf(db.run(sql`SELECT 1 AS a, 2 AS a`))).toBe('query-refused');
		expect(await rowsOf(sql`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
	});

	it('reads no file, loads no extension and cannot be talked into it', async () => {
		for (const attempt of [
			sql`SELECT * FROM read_csv('/etc/passwd')`,
			sql`SELECT * FROM read_text('https://example.org/x')`,
			sql`COPY fact TO 'x.csv'`,
			sql`ATTACH 'x.db'`,
			sql`LOAD json`,
			sql`SET enable_external_access = true`,
			sql`SET autoload_known_extensions = true`
		]) {
			expect(await codeOf(db.run(attempt))).toBe('query-refused');
		}
	});

	it('carries hostile text as a value, in queries and in facts', async () => {
		const asked = await db.run(
			sql`SELECT ${join(HOSTILE.map((text, i) => sql`${text} AS ${ident(`c${i}`)}`))}`
		);
		expect(Object.values(asked.rows[0] ?? {})).toEqual(HOSTILE);
		await db.load({
			...NO_DATA,
			facts: HOSTILE.map((raw, i) =>
				engineFact({
					value: i,
					form: raw,
					source: { file: raw, hash: raw, sheet: raw, a1: 'A1', raw }
				})
			)
		});
		const stored = await rowsOf(
			sql`SELECT value, file, sheet, raw, form FROM fact JOIN source s ON s.id = fact.source JOIN written w ON w.fact_id = fact.fact_id ORDER BY value`
		);
		expect(stored).toEqual(
			HOSTILE.map((raw, value) => ({ value, file: raw, sheet: raw, raw, form: raw }))
		);
		for (const [i, raw] of HOSTILE.entries()) {
			expect(
				await rowsOf(sql`SELECT value FROM fact JOIN written USING (fact_id) WHERE raw = ${raw}`)
			).toEqual([{ value: i }]);
		}
	});

	it('gives any value back as it was', async () => {
		const unicode = fc.string({ unit: 'binary', maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(
				unicode,
				fc.double({ noNaN: true, noDefaultInfinity: true }),
				fc.boolean(),
				async (text, number, flag) => {
					const { rows } = await db.run(
						sql`SELECT ${text} AS t, ${number}::DOUBLE AS n, ${flag} AS b, ${null} AS x`
					);
					expect(rows).toEqual([{ t: text, n: number === 0 ? 0 : number, b: flag, x: null }]);
				}
			),
			{ seed: 20250701, numRuns: 60 }
		);
	});

	it('can be cancelled while it works, and while it waits', async () => {
		const running = new AbortController();
		const waiting = new AbortController();
		const slow = codeOf(db.run(SLOW, running.signal));
		const queued = codeOf(db.run(sql`SELECT 1`, waiting.signal));
		waiting.abort();
		expect(await queued).toBe('cancelled');
		running.abort();
		expect(await slow).toBe('cancelled');
		expect(await codeOf(db.run(sql`SELECT 1`, running.signal))).toBe('cancelled');
		expect(await rowsOf(sql`SELECT 2 AS two`)).toEqual([{ two: 2 }]);
	});
});

describe('a worker that dies', () => {
	it('rejects what runs, and the next call finds the data again', async () => {
		const { wasm, worker } = nodeAssets();
		const workers: Worker[] = [];
		const db = new DuckDb({
			wasm,
			worker: () => {
				const made = worker();
				workers.push(made);
				return made;
			}
		});
		await db.load({ ...NO_DATA, facts: [engineFact(), engineFact()] });
		const dying = codeOf(db.run(SLOW));
		const next = db.run(sql`SELECT count(*) AS n FROM fact`);
		workers[0]?.terminate();
		expect(await dying).toBe('engine-died');
		expect((await next).rows).toEqual([{ n: 2 }]);
		expect(workers).toHaveLength(2);
		await db.close();
		expect(await codeOf(db.run(sql`SELECT 1`))).toBe('engine-failed');
	});

	it('says so when it cannot start, and starts when asked again', async () => {
		const { wasm, worker } = nodeAssets();
		let broken = true;
		const db = new DuckDb({
			wasm,
			worker: () => {
				if (broken) throw new Error('no workers today');
				return worker();
			}
		});
		expect(await codeOf(db.start())).toBe('engine-failed');
		broken = false;
		expect((await db.run(sql`SELECT 1 AS one`)).rows).toEqual([{ one: 1 }]);
		await db.close();

		const lost = new DuckDb({ wasm: '/nowhere/duckdb.wasm', worker });
		expect(await codeOf(lost.start())).toMatch(/^engine-(failed|died)$/);
		await lost.close();
	});
});
