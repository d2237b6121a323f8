import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createResolver, decodeRoster } from '$lib/reference/units';
import { rehearseNames } from './rehearsed-names';

it('finds out what the places held, so that no list of names has to', () => {
	const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));
	let calls = 0;
	const resolver = createResolver({
		...roster,
		groups: () => {
			calls++;
			return roster.groups();
		}
	});
	rehearseNames(resolver, '2026-11-23');
	expect(calls).toBeGreaterThan(0);
	calls = 0;
	const { key } = resolver.resolve('Xã Hải An, huyện Hải Hậu, tỉnh Nam Định', {
		date: '2024-12-31'
	});
	expect(roster.byKey(key ?? '')?.name).toBe('Hải An');
	expect(calls).toBe(0);
});
