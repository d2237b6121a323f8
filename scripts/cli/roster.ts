import { readFile } from 'node:fs/promises';
import { decodeRoster, type Roster } from '$lib/reference/units';

const ROSTER = new URL('../../src/lib/reference/units/roster.txt', import.meta.url);

/** The roster of units that comes with the app. */
export async function loadRoster(): Promise<Roster> {
	return decodeRoster(await readFile(ROSTER, 'utf8'));
}
