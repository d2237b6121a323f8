import { readFileSync } from 'node:fs';
import type { ReadContext } from '../../src/lib/reading';
import { createResolver, decodeRoster } from '../../src/lib/reference/units';

/** The roster that comes with the app. */
export const roster = decodeRoster(readFileSync('src/lib/reference/units/roster.txt', 'utf8'));

/** What the reader knows before it has met any file. */
export const context: ReadContext = {
	roster,
	resolver: createResolver(roster),
	memories: [],
	today: '2026-11-21'
};
