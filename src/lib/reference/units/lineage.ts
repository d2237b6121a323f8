import type { UnitKey, UnitType, UnitVersion } from '$lib/model';
import { isOneToOne } from './restatement';
import { inForce } from './roster';
import type { Roster, UnitEdge } from './types';

/** Every change on the way to and from a unit. */
export interface Lineage {
	/** What it was made of, and what that was made of, oldest first. */
	readonly before: readonly UnitEdge[];
	/** What it became, and what that became, oldest first. */
	readonly after: readonly UnitEdge[];
}

/** The changes behind and ahead of a unit version, transitively; both empty for an unknown key. */
export function lineageOf(roster: Roster, key: UnitKey): Lineage {
	return {
		before: follow(key, (at) => roster.edgesInto(at), 'from'),
		after: follow(key, (at) => roster.edgesFrom(at), 'to')
	};
}

/** The same unit on another date, through changes of name, type and parent only; null when it did not exist as such. */
export function sameUnitAt(roster: Roster, key: UnitKey, date: string): UnitKey | null {
	const first = roster.dates[0] ?? date;
	const day = date < first ? first : date;
	let unit = roster.byKey(key);
	while (unit && !inForce(unit, day)) {
		const later = unit.validFrom > day;
		const [edge, second]: readonly UnitEdge[] = later
			? roster.edgesInto(unit.key)
			: roster.edgesFrom(unit.key);
		unit = edge && !second && isOneToOne(edge) ? roster.byKey(later ? edge.from : edge.to) : null;
	}
	return unit?.key ?? null;
}

/** Whether the same unit, under the same name, is or was of a type at some time: a xã made a phường and nothing else. */
export function wasOfType(roster: Roster, key: UnitKey, type: UnitType | null): boolean {
	const unit = roster.byKey(key);
	return (
		unit !== null &&
		roster
			.versionsOf(unit.code)
			.some(
				(version) =>
					version.type === type &&
					version.name === unit.name &&
					sameUnitAt(roster, version.key, unit.validFrom) === key
			)
	);
}

/** What a unit had become on a date, or had been made of before it existed: units of its level in force then. */
export function heirsAt(roster: Roster, key: UnitKey, date: string): readonly UnitVersion[] {
	const unit = roster.byKey(key);
	if (!unit) return [];
	const { before, after } = lineageOf(roster, key);
	const keys = unit.validFrom > date ? before.map(({ from }) => from) : after.map(({ to }) => to);
	return [...new Set(keys)].flatMap((other) => {
		const found = roster.byKey(other);
		return found && found.level === unit.level && inForce(found, date) ? [found] : [];
	});
}

function follow(
	key: UnitKey,
	edgesAt: (key: UnitKey) => readonly UnitEdge[],
	end: 'from' | 'to'
): readonly UnitEdge[] {
	const seen = new Set([key]);
	const queue = [key];
	const edges: UnitEdge[] = [];
	for (let next = queue.shift(); next !== undefined; next = queue.shift())
		for (const edge of edgesAt(next)) {
			edges.push(edge);
			if (seen.has(edge[end])) continue;
			seen.add(edge[end]);
			queue.push(edge[end]);
		}
	return edges.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
