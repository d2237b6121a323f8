import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeRoster } from '$lib/reference/units';
import { rehearseFigures } from './rehearsed-figures';

it('reads two figures of every commune of the last day', async () => {
	const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));
	const communes = roster.at(roster.dates.at(-1) ?? '', 'commune').length;
	expect(communes).toBeGreaterThan(3000);
	expect(await rehearseFigures(roster)).toBe(communes * 2);
});
