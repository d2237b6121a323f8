import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ident, join, sql, type Sql } from '$lib/engine/sql';
import { isAppError } from '$lib/model';
import { buildTables, DuckDb, NO_DATA, TABLES, type EngineData, type EngineFact } from '.';
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

function fact(over: Partial<EngineFact> = {}): EngineFact {
	return {
		measure: 'models-registered',
		unit: '26425@2025-07-01',
		start: '2025-10-01',
		end: '2025-12-31',
		windowKind: 'period',
		period: '2025-Q4',
		dims: {},
		value: 3,
		state: 'value',
		form: 'f1',
		theme: 'models',
		source: { file: 'a.xlsx', hash: 'h', sheet: 'S', a1: 'C3', raw: '03' },
		...over
	};
}

const DATA: EngineData = {
	facts: [
		fact({ measure: 'b', unit: 'u2', value: 1 }),
		fact({ measure: 'a', unit: 'u2', start: '2025-01-01', value: 2 }),
		fact({ measure: 'a', unit: 'u1', start: '2025-01-01', value: 0, state: 'zero' }),
		fact({ measure: 'a', unit: 'u9', start: '2024-01-01', period: null, value: 0.1 }),
		fact({ measure: 'a', unit: 'u9', start: '2024-01-01', dims: { subject: 's', field: 'f' } })
	],
	units: [
		{
			key: 'u1',
			code: '1',
			validFrom: '2025-07-01',
			validTo: null,
			level: 'commune',
			type: 'xa',
			name: 'Phú Lý',
			fullName: 'Xã Phú Lý',
			parentCode: '75',
			provinceCode: '75'
		}
	],
	groups: [{ groupId: 'district:364', unit: 'u1', exact: false }],
	restated: [
		{
			asOf: '2025-07-01',
			unit: 'u2',
			target: 'u1',
			share: null,
			exact: true,
			parts: null,
			same: true
		},
		{
			asOf: '2025-07-01',
			unit: 'u9',
			target: 'u1',
			share: 0.25,
			exact: false,
			parts: 2,
			same: false
		}
	],
	due: [{ unit: 'u1', theme: 'models', period: '2025-Q4', start: '2025-10-01', end: '2025-12-31' }]
};

async function codeOf(call: Promise<unknown>): Promise<string> {
	try {
		await call;
	} catch (error) {
		return isAppError(error) ? error.code : `not an AppError: ${String(error)}`;
	}
	return 'no error';
}

describe('the engine', () => {
	let db: DuckDb;
	beforeAll(async () => {
		db = await openNodeDuckDb();
	});
	afterAll(() => db.close());
	afterEach(() => vi.unstubAllGlobals());

	const rowsOf = async (query: Sql) => (await db.run(query)).rows;

	it('always has all tables, with the agreed columns and types', async () => {
		await db.load(NO_DATA);
		for (const [table, columns] of Object.entries(TABLES)) {
			const described = await rowsOf(
				sql`SELECT column_name, data_type FROM information_schema.columns WHERE table_name = ${table} ORDER BY ordinal_position`
			);
			expect(described.map((c) => [c.column_name, c.data_type])).toEqual(Object.entries(columns));
			const empty = await db.run(sql`SELECT * FROM ${ident(table)}`);
			expect(empty).toEqual({ columns: Object.keys(columns), rows: [] });
		}
	});

	it('holds what was loaded, clustered by measure, start and unit', async () => {
		await db.load(DATA);
		const facts = await rowsOf(
			sql`SELECT fact_id, measure, unit, start_date, period, dims, dim_names, value, state FROM fact`
		);
		expect(facts.map((f) => Object.values(f))).toEqual([
			[3, 'a', 'u9', '2024-01-01', null, '', '', 0.1, 'value'],
			[4, 'a', 'u9', '2024-01-01', '2025-Q4', 'field=f|subject=s', 'field,subject', 3, 'value'],
			[2, 'a', 'u1', '2025-01-01', '2025-Q4', '', '', 0, 'zero'],
			[1, 'a', 'u2', '2025-01-01', '2025-Q4', '', '', 2, 'value'],
			[0, 'b', 'u2', '2025-10-01', '2025-Q4', '', '', 1, 'value']
		]);
		expect(
			await rowsOf(
				sql`SELECT fact.* EXCLUDE (source), s.* EXCLUDE (id) FROM fact JOIN source s ON s.id = fact.source WHERE fact_id = 0`
			)
		).toEqual([
			{
				fact_id: 0,
				measure: 'b',
				unit: 'u2',
				start_date: '2025-10-01',
				end_date: '2025-12-31',
				window_kind: 'period',
				period: '2025-Q4',
				dims: '',
				dim_names: '',
				value: 1,
				state: 'value',
				form: 'f1',
				theme: 'models',
				file: 'a.xlsx',
				hash: 'h',
				sheet: 'S',
				a1: 'C3',
				raw: '03'
			}
		]);
		expect(await rowsOf(sql`SELECT * FROM unit`)).toEqual([
			{
				key: 'u1',
				code: '1',
				full_name: 'Xã Phú Lý',
				level: 'commune',
				type: 'xa',
				parent_code: '75',
				province_code: '75',
				valid_from: '2025-07-01',
				valid_to: null
			}
		]);
		expect(await rowsOf(sql`SELECT * FROM group_member`)).toEqual([
			{ group_id: 'district:364', unit: 'u1', exact: false }
		]);
		expect(await rowsOf(sql`SELECT * FROM restated ORDER BY unit`)).toEqual([
			{
				as_of: '2025-07-01',
				unit: 'u2',
				target: 'u1',
				share: null,
				exact: true,
				parts: null,
				same: true
			},
			{
				as_of: '2025-07-01',
				unit: 'u9',
				target: 'u1',
				share: 0.25,
				exact: false,
				parts: 2,
				same: false
			}
		]);
		expect(await rowsOf(sql`SELECT * FROM due`)).toEqual([
			{
				unit: 'u1',
				theme: 'models',
				period: '2025-Q4',
				start_date: '2025-10-01',
				end_date: '2025-12-31'
			}
		]);
	});

	it('makes no function from text, which the page’s policy forbids', async () => {
		vi.stubGlobal('Function', function refused() {
			throw new EvalError('unsafe-eval');
		});
		await db.load(DATA);
		expect(await rowsOf(sql`SELECT count(*) AS n FROM restated`)).toEqual([{ n: 2 }]);
	});

	it('takes facts as columns beside facts as objects', async () => {
		const same = (text: string | null) => ({ values: [text], codes: new Int32Array(2) });
		await db.load({
			...NO_DATA,
			facts: [fact({ measure: 'm', unit: 'u3' })],
			factColumns: {
				length: 2,
				measure: same('m'),
				unit: { values: ['u2', 'u1'], codes: Int32Array.of(0, 1) },
				start: same('2025-10-01'),
				end: same('2025-12-31'),
				windowKind: same('period'),
				period: same(null),
				dims: same('field=x'),
				value: Float64Array.of(7, 8),
				state: same('value'),
				form: same('f'),
				theme: same('models'),
				file: same('b.xlsx'),
				hash: same('h2'),
				sheet: same('S'),
				a1: { values: ['C1', 'C2'], codes: Int32Array.of(0, -1) },
				raw: same('7')
			}
		});
		const rows = await rowsOf(sql`SELECT fact_id, unit, period, value, a1, dim_names FROM fact`);
		expect(rows.map((row) => Object.values(row))).toEqual([
			[2, 'u1', null, 8, null, 'field'],
			[1, 'u2', null, 7, 'C1', 'field'],
			[0, 'u3', '2025-Q4', 3, 'C3', '']
		]);
	});

	it('keeps apart as many texts as there are, around where a code takes more bytes', async () => {
		const length = 65_537;
		const numbered = (count: number) => ({
			values: Array.from({ length: count }, (_, i) => `t${i}`),
			codes: Int32Array.from({ length }, (_, row) => row % count)
		});
		const one = numbered(1);
		await db.load({
			...NO_DATA,
			factColumns: {
				length,
				...{ measure: one, unit: one, start: one, end: one, windowKind: one, period: one },
				dims: { values: [''], codes: new Int32Array(length) },
				value: Float64Array.from({ length }, (_, row) => row),
				...{ form: one, theme: one, hash: one, sheet: one },
				state: numbered(256),
				file: numbered(257),
				raw: numbered(65_536),
				a1: numbered(65_537)
			}
		});
		const wrong = sql`SELECT count(*) AS n FROM fact JOIN source s ON s.id = fact.source WHERE state <> 't' || (value::INT % 256) OR file <> 't' || (value::INT % 257) OR raw <> 't' || (value::INT % 65536) OR a1 <> 't' || value::INT`;
		expect(await rowsOf(wrong)).toEqual([{ n: 0 }]);
		expect(await rowsOf(sql`SELECT count(*) AS n FROM fact`)).toEqual([{ n: length }]);
	});

	it('lets readers see the old tables until the new ones stand', async () => {
		await db.load({ ...NO_DATA, facts: [fact(), fact()] });
		const loading = db.load({ ...NO_DATA, facts: [fact()] });
		const count = sql`SELECT count(*) AS n FROM fact`;
		const seen = await Promise.all([rowsOf(count), loading.then(() => rowsOf(count))]);
		expect([1, 2]).toContain(seen[0][0]?.n);
		expect(seen[1]).toEqual([{ n: 1 }]);
	});

	it('takes tables built elsewhere, as often as asked', async () => {
		const tables = buildTables({ ...NO_DATA, facts: [fact(), fact(), fact()] });
		for (const source of [tables, tables, () => buildTables({ ...NO_DATA, facts: [fact()] })]) {
			await db.load(source);
		}
		expect(await rowsOf(sql`SELECT count(*) AS n FROM fact`)).toEqual([{ n: 1 }]);
		await db.load(tables);
		expect(await rowsOf(sql`SELECT count(*) AS n FROM fact`)).toEqual([{ n: 3 }]);
	});

	it('keeps the loaded tables when a load fails', async () => {
		await db.load({ ...NO_DATA, facts: [fact(), fact()] });
		await expect(
			db.load({ ...NO_DATA, facts: [{ ...fact(), source: null } as unknown as EngineFact] })
		).rejects.toThrow();
		expect(await rowsOf(sql`SELECT count(*) AS n FROM fact`)).toEqual([{ n: 2 }]);
	});

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
				fact({ value: i, form: raw, source: { file: raw, hash: raw, sheet: raw, a1: 'A1', raw } })
			)
		});
		const stored = await rowsOf(
			sql`SELECT value, file, sheet, raw, form FROM fact JOIN source s ON s.id = fact.source ORDER BY value`
		);
		expect(stored).toEqual(
			HOSTILE.map((raw, value) => ({ value, file: raw, sheet: raw, raw, form: raw }))
		);
		for (const [i, raw] of HOSTILE.entries()) {
			expect(await rowsOf(sql`SELECT value FROM fact WHERE raw = ${raw}`)).toEqual([{ value: i }]);
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
		await db.load({ ...NO_DATA, facts: [fact(), fact()] });
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
