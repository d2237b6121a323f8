import { bareKey } from '$lib/text';
import type { UnitVersion } from '$lib/model';
import type { Roster } from './types';

/**
 * Units whose full name holds `text`, accents and case irrelevant: whole name first, then beginnings, then
 * beginnings of a word, then anywhere; larger units before smaller, later versions before earlier. An
 * empty text finds nothing. `bareOf` is `bareKey`, remembered by the caller: it is asked for every name.
 */
export function searchUnits(
	roster: Roster,
	text: string,
	date: string | undefined,
	limit: number,
	bareOf: (name: string) => string
): readonly UnitVersion[] {
	const wanted = bareKey(text);
	if (wanted === '') return [];
	const seen = new Set<string>();
	const found: { unit: UnitVersion; rank: number }[] = [];
	const pool = date === undefined ? roster.versions.toReversed() : roster.at(date);
	for (const unit of pool) {
		const rank =
			unit.code === wanted ? 0 : rankOf(bareOf(unit.fullName), bareOf(unit.name), wanted);
		const id = `${unit.code} ${unit.fullName}`;
		if (rank === null || seen.has(id)) continue;
		seen.add(id);
		found.push({ unit, rank });
	}
	return found
		.sort(
			(a, b) =>
				a.rank - b.rank ||
				a.unit.code.length - b.unit.code.length ||
				b.unit.validFrom.localeCompare(a.unit.validFrom) ||
				a.unit.code.localeCompare(b.unit.code)
		)
		.slice(0, limit)
		.map(({ unit }) => unit);
}

function rankOf(full: string, name: string, wanted: string): number | null {
	if (full === wanted || name === wanted) return 0;
	if (name.startsWith(wanted) || full.startsWith(wanted)) return 1;
	if (full.includes(` ${wanted}`)) return 2;
	return full.includes(wanted) ? 3 : null;
}
