import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { TablePart } from '$lib/engine/duckdb';
import { decodeRoster } from '$lib/reference/units';
import { UnitTables } from '../state/unit-tables';
import { rehearseFigures } from './rehearsed-figures';

it('reads two figures of every commune of the last day', async () => {
	const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));
	const communes = roster.at(roster.dates.at(-1) ?? '', 'commune').length;
	expect(communes).toBeGreaterThan(3000);
	const tables = new Set<string>();
	const take = ({ table }: TablePart) => tables.add(table);
	expect(await rehearseFigures(roster, async () => true, new UnitTables(), take)).toBe(
		communes * 2
	);
	expect([...tables]).toEqual(
		expect.arrayContaining(['fact_kind', 'fact_unit', 'fact_row', 'written', 'unit', 'restated'])
	);
});

it('ends at any piece, and asks often', async () => {
	const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));
	let asked = 0;
	await rehearseFigures(roster, async () => ++asked > 0);
	expect(asked).toBeGreaterThan(40);
	for (const last of [1, 5, 20, asked]) {
		let left = last;
		expect(await rehearseFigures(roster, async () => --left > 0)).toBeNull();
		expect(left).toBe(0);
	}
});
