import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ident, sql, type Sql } from '$lib/engine/sql';
import { engineFact } from '../../../../tests/support/engine-fact';
import { cellNumber, NO_TEXTS, utf8Texts } from '$lib/model';
import { NO_DATA, TABLES, type DuckDb, type EngineData } from '.';
import { openNodeDuckDb } from './node';

const DATA: EngineData = {
	facts: [
		engineFact({ measure: 'b', unit: 'u2', value: 1 }),
		engineFact({ measure: 'a', unit: 'u2', start: '2025-01-01', value: 2 }),
		engineFact({ measure: 'a', unit: 'u1', start: '2025-01-01', value: 0, state: 'zero' }),
		engineFact({ measure: 'a', unit: 'u9', start: '2024-01-01', period: null, value: 0.1 }),
		engineFact({
			measure: 'a',
			unit: 'u9',
			start: '2024-01-01',
			dims: { subject: 's', field: 'f' }
		})
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
	due: [
		{
			theme: 'models',
			period: '2025-Q4',
			start: '2025-10-01',
			end: '2025-12-31',
			units: ['u1', 'u9']
		}
	]
};

const KIND = {
	...{ measure: 'a', start: '2025-10-01', end: '2025-12-31', windowKind: 'period' as const },
	...{ period: '2025-Q4', dims: '', form: 'f', theme: 'models' as const }
};

describe('the tables of the engine', () => {
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

	it('holds what was loaded, clustered by measure and start', async () => {
		await db.load(DATA);
		const facts = await rowsOf(
			sql`SELECT f.fact_id, measure, f.unit, start_date, period, dims, dim_names, f.value FROM fact f JOIN fact_row r ON r.fact_id = f.fact_id ORDER BY r.rowid`
		);
		expect(facts.map((f) => Object.values(f))).toEqual([
			[3, 'a', 'u9', '2024-01-01', null, '', '', 0.1],
			[4, 'a', 'u9', '2024-01-01', '2025-Q4', 'field=f|subject=s', 'field,subject', 3],
			[1, 'a', 'u2', '2025-01-01', '2025-Q4', '', '', 2],
			[2, 'a', 'u1', '2025-01-01', '2025-Q4', '', '', 0],
			[0, 'b', 'u2', '2025-10-01', '2025-Q4', '', '', 1]
		]);
		expect(
			await rowsOf(
				sql`SELECT fact.* EXCLUDE (source), s.* EXCLUDE (id), w.* EXCLUDE (fact_id) FROM fact JOIN source s ON s.id = fact.source LEFT JOIN written w ON w.fact_id = fact.fact_id WHERE fact.fact_id = 0`
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
				form: 'f1',
				theme: 'models',
				cell: cellNumber('C3'),
				file: 'a.xlsx',
				hash: 'h',
				sheet: 'S',
				a1: null,
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
		expect(await rowsOf(sql`SELECT * FROM due`)).toEqual(
			['u1', 'u9'].map((unit) => ({
				unit,
				theme: 'models',
				period: '2025-Q4',
				start_date: '2025-10-01',
				end_date: '2025-12-31'
			}))
		);
	});

	it('tells of every window who was due, whether windows share a list of units or not', async () => {
		const windows = [
			['2025-Q1', ['u1', 'u2', 'u3']],
			['2025-Q2', ['u1', 'u2', 'u3']],
			['2025-Q3', ['u1', 'u4', 'u3']],
			['2025-Q4', []],
			[null, ['u9']]
		] as const;
		const due = windows.map(([period, units]) => ({
			theme: 'models' as const,
			period,
			start: '2025-01-01',
			end: '2025-03-31',
			units
		}));
		await db.load({ ...NO_DATA, due });
		const rows = await rowsOf(sql`SELECT period, unit FROM due ORDER BY period, unit`);
		expect(rows.map(({ period, unit }) => `${period} ${unit}`).toSorted()).toEqual(
			windows.flatMap(([period, units]) => units.map((unit) => `${period} ${unit}`)).toSorted()
		);
		expect(await rowsOf(sql`SELECT count(*) AS n FROM due_unit`)).toEqual([{ n: 7 }]);
	});

	it('makes no function from text, which the page’s policy forbids', async () => {
		vi.stubGlobal('Function', function refused() {
			throw new EvalError('unsafe-eval');
		});
		await db.load(DATA);
		expect(await rowsOf(sql`SELECT count(*) AS n FROM restated`)).toEqual([{ n: 2 }]);
	});

	it('takes facts as columns beside facts as objects, each list clustered by itself', async () => {
		await db.load({
			...NO_DATA,
			facts: [engineFact({ measure: 'm', unit: 'u3' })],
			factColumns: [
				{
					length: 2,
					kinds: [{ ...KIND, measure: 'm', period: null, dims: 'field=x' }],
					kind: new Int32Array(2),
					units: ['u2', 'u1'],
					unit: Int32Array.of(0, 1),
					value: Float64Array.of(7, 8),
					sheets: [{ file: 'b.xlsx', hash: 'h2', sheet: 'S' }],
					sheet: new Int32Array(2),
					cell: Int32Array.of(0, -1),
					a1: { rows: Int32Array.of(1), values: utf8Texts(['C1:C4']), codes: Int32Array.of(0) },
					raw: { rows: Int32Array.of(0), values: utf8Texts(['7,0']), codes: Int32Array.of(0) }
				}
			]
		});
		const rows = await rowsOf(
			sql`SELECT f.fact_id, f.unit, period, f.value, f.cell, dim_names FROM fact f JOIN fact_row r ON r.fact_id = f.fact_id ORDER BY r.rowid`
		);
		expect(rows.map((row) => Object.values(row))).toEqual([
			[0, 'u3', '2025-Q4', 3, cellNumber('C3'), ''],
			[1, 'u2', null, 7, 0, 'field'],
			[2, 'u1', null, 8, -1, 'field']
		]);
		const written = await rowsOf(sql`SELECT fact_id, a1, raw FROM written ORDER BY fact_id`);
		expect(written.map((row) => Object.values(row))).toEqual([
			[0, null, '03'],
			[1, null, '7,0'],
			[2, 'C1:C4', null]
		]);
	});

	it('keeps the order of a hundred thousand facts', async () => {
		const length = 2 ** 17;
		const codes = (below: number, step: number) =>
			Int32Array.from({ length }, (_, row) => (row * step) % below);
		const sheet = { file: 'a.xlsx', hash: 'h', sheet: 'S' };
		const none = { rows: new Int32Array(), values: NO_TEXTS, codes: new Int32Array() };
		await db.load({
			...NO_DATA,
			factColumns: [
				{
					length,
					kinds: ['b', 'c', 'a', 'd'].map((measure) => ({ ...KIND, measure })),
					kind: codes(4, 7),
					units: Array.from({ length: 500 }, (_, i) => `u${i}`),
					unit: codes(500, 13),
					value: new Float64Array(length),
					sheets: [sheet],
					sheet: new Int32Array(length),
					cell: new Int32Array(length),
					a1: none,
					raw: none
				}
			]
		});
		const disordered = sql`SELECT count(*) AS n FROM (SELECT r.rowid AS place, row_number() OVER (ORDER BY f.measure, f.fact_id) - 1 AS due FROM fact f JOIN fact_row r ON r.fact_id = f.fact_id) WHERE place <> due`;
		expect(await rowsOf(disordered)).toEqual([{ n: 0 }]);
		expect(await rowsOf(sql`SELECT count(*) AS n FROM fact`)).toEqual([{ n: length }]);
	});

	it('keeps apart as many texts as there are, around where a code takes more bytes', async () => {
		const length = 65_537;
		const numbered = (count: number) => ({
			rows: Int32Array.from({ length }, (_, row) => row),
			values: Array.from({ length: count }, (_, i) => `t${i}`),
			codes: Int32Array.from({ length }, (_, row) => row % count)
		});
		const written = (count: number) => {
			const { rows, values, codes } = numbered(count);
			return { rows, values: utf8Texts(values), codes };
		};
		await db.load({
			...NO_DATA,
			factColumns: [
				{
					length,
					kinds: numbered(257).values.map((form) => ({ ...KIND, form })),
					kind: numbered(257).codes,
					units: numbered(65_537).values,
					unit: numbered(65_537).codes,
					value: Float64Array.from({ length }, (_, row) => row),
					sheets: numbered(256).values.map((file) => ({ file, hash: 'h', sheet: 'S' })),
					sheet: numbered(256).codes,
					cell: new Int32Array(length).fill(-1),
					raw: written(65_536),
					a1: written(65_537)
				}
			]
		});
		const wrong = sql`SELECT count(*) AS n FROM fact JOIN source s ON s.id = fact.source LEFT JOIN written w ON w.fact_id = fact.fact_id WHERE file <> 't' || (value::INT % 256) OR form <> 't' || (value::INT % 257) OR unit <> 't' || value::INT OR raw IS DISTINCT FROM 't' || (value::INT % 65536) OR a1 IS DISTINCT FROM 't' || value::INT`;
		expect(await rowsOf(wrong)).toEqual([{ n: 0 }]);
		expect(await rowsOf(sql`SELECT count(*) AS n FROM fact`)).toEqual([{ n: length }]);
	});

	it('sorts and compares texts as they are, however many', async () => {
		const units = ['Đa', 'e', 'đb', '', "a'b", 'a|b', 'Z', '1', 'ỳ'];
		const facts = units.map((unit, i) => engineFact({ unit, period: null, value: i }));
		await db.load({ ...NO_DATA, facts });
		const ordered = await rowsOf(sql`SELECT unit FROM fact ORDER BY unit`);
		expect(ordered.map(({ unit }) => unit)).toEqual(units.toSorted());
		for (const [i, unit] of units.entries())
			expect(await rowsOf(sql`SELECT value FROM fact WHERE unit = ${unit}`)).toEqual([
				{ value: i }
			]);
		expect(await rowsOf(sql`SELECT value FROM fact WHERE unit = ${'none such'}`)).toEqual([]);

		const many = Array.from({ length: 65_537 }, (_, i) => engineFact({ unit: `u${i}` }));
		await db.load({ ...NO_DATA, facts: many });
		expect(await rowsOf(sql`SELECT count(DISTINCT unit) AS n FROM fact`)).toEqual([{ n: 65_537 }]);
	});
});
