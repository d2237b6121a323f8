import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildUnitTables } from '$lib/engine/duckdb';
import { unitRows } from '$lib/metrics';
import { decodeRoster } from '$lib/reference/units';
import { UnitTables } from './unit-tables';

const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));
const LATEST = roster.dates.at(-1) ?? '';
const BEFORE = '2024-03-31';
const communes = roster
	.at(BEFORE, 'commune')
	.slice(0, 20)
	.map(({ key }) => key);

function anew(units: readonly string[], asOf: string) {
	return [...buildUnitTables(unitRows(roster, units, asOf))];
}

it('gives the tables that are made anew, whatever was asked before', () => {
	const tables = new UnitTables();
	const asked: [units: string[], asOf: string][] = [
		[communes, LATEST],
		[communes, LATEST],
		[communes, BEFORE],
		[communes.slice(1), BEFORE],
		[communes.slice(0, -1), BEFORE],
		[communes, LATEST]
	];
	for (const [units, asOf] of asked)
		expect(tables.of(roster, new Set(units), asOf)).toEqual(anew(units, asOf));
});

it('gives bytes that may be given away', () => {
	const tables = new UnitTables();
	const first = tables.of(roster, new Set(communes), LATEST);
	expect(first.map(({ table }) => table)).toEqual(['unit', 'group_member', 'restated']);
	for (const { bytes } of first) bytes.fill(0);
	expect(tables.of(roster, new Set(communes), LATEST)).toEqual(anew(communes, LATEST));
});
