import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql, type Sql } from '$lib/engine/sql';
import { engineFact } from '../../../../tests/support/engine-fact';
import { buildTables, NO_DATA, type DuckDb, type EngineFact } from '.';
import { openNodeDuckDb } from './node';

describe('a load of the engine', () => {
	let db: DuckDb;
	beforeAll(async () => {
		db = await openNodeDuckDb();
	});
	afterAll(() => db.close());

	const rowsOf = async (query: Sql) => (await db.run(query)).rows;

	it.each([
		['a kind', 'fact_kind'],
		['a unit', 'fact_unit']
	])(
		'refuses facts of %s it was not told of, or told twice, and keeps what stands',
		async (_, table) => {
			await db.load({ ...NO_DATA, facts: [engineFact({ unit: 'known' })] });
			const parts = () => [...buildTables({ ...NO_DATA, facts: [engineFact({ unit: 'next' })] })];
			const untold = parts().filter((part) => part.table !== table);
			await expect(db.load(() => untold)).rejects.toMatchObject({ code: 'engine-failed' });
			const twice = [...parts(), ...parts().filter((part) => part.table === table)];
			await expect(db.load(() => twice)).rejects.toMatchObject({ code: 'engine-failed' });
			expect(await rowsOf(sql`SELECT unit FROM fact`)).toEqual([{ unit: 'known' }]);
			await db.load(parts);
			expect(await rowsOf(sql`SELECT unit FROM fact`)).toEqual([{ unit: 'next' }]);
		}
	);

	it('lets readers see the old tables until the new ones stand', async () => {
		await db.load({ ...NO_DATA, facts: [engineFact(), engineFact()] });
		const loading = db.load({ ...NO_DATA, facts: [engineFact()] });
		const count = sql`SELECT count(*) AS n FROM fact`;
		const seen = await Promise.all([rowsOf(count), loading.then(() => rowsOf(count))]);
		expect([1, 2]).toContain(seen[0][0]?.n);
		expect(seen[1]).toEqual([{ n: 1 }]);
	});

	it('takes tables built elsewhere, which come part by part', async () => {
		const data = { ...NO_DATA, facts: [engineFact(), engineFact(), engineFact()] };
		const parts = async function* () {
			for (const part of buildTables(data)) {
				await Promise.resolve();
				yield part;
			}
			for (const part of buildTables(data))
				if (part.table === 'fact_row' || part.table === 'written') yield part;
		};
		await db.load(() => buildTables(data));
		expect(await rowsOf(sql`SELECT count(*) AS n FROM fact`)).toEqual([{ n: 3 }]);
		await db.load(parts);
		expect(await rowsOf(sql`SELECT count(*) AS n FROM fact`)).toEqual([{ n: 6 }]);
	});

	it('answers between two parts, from the tables of before, and keeps those when a part never comes', async () => {
		await db.load({ ...NO_DATA, facts: [engineFact(), engineFact()] });
		const count = sql`SELECT count(*) AS n FROM fact`;
		const seen: unknown[] = [];
		const broken = async function* () {
			yield* buildTables({ ...NO_DATA, facts: [engineFact()] });
			seen.push(...(await rowsOf(count)));
			throw new Error('cut off');
		};
		await expect(db.load(broken)).rejects.toThrow('cut off');
		expect(seen).toEqual([{ n: 2 }]);
		expect(await rowsOf(count)).toEqual([{ n: 2 }]);
		await db.load({ ...NO_DATA, facts: [engineFact()] });
		expect(await rowsOf(count)).toEqual([{ n: 1 }]);
	});

	it('rehearses a load of which nobody sees anything', async () => {
		await db.load({ ...NO_DATA, facts: [engineFact(), engineFact()] });
		const tables = sql`SELECT table_name FROM duckdb_tables() ORDER BY table_name`;
		const before = await rowsOf(tables);
		const count = sql`SELECT count(*) AS n FROM fact`;
		const seen: unknown[] = [];
		const rehearsed = async function* () {
			yield* buildTables({ ...NO_DATA, facts: [engineFact()] });
			seen.push(...(await rowsOf(count)));
		};
		await Promise.all([db.rehearse(rehearsed()), db.load({ ...NO_DATA, facts: [engineFact()] })]);
		expect(seen).toEqual([{ n: 2 }]);
		expect(await rowsOf(count)).toEqual([{ n: 1 }]);
		await db.rehearse(buildTables({ ...NO_DATA, facts: [engineFact(), engineFact()] }));
		expect(await rowsOf(count)).toEqual([{ n: 1 }]);
		expect(await rowsOf(tables)).toEqual(before);
	});

	it('keeps the loaded tables when a load fails', async () => {
		await db.load({ ...NO_DATA, facts: [engineFact(), engineFact()] });
		await expect(
			db.load({ ...NO_DATA, facts: [{ ...engineFact(), source: null } as unknown as EngineFact] })
		).rejects.toThrow();
		expect(await rowsOf(sql`SELECT count(*) AS n FROM fact`)).toEqual([{ n: 2 }]);
	});
});
