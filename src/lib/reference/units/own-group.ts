import type { UnitGroup, UnitKey } from '$lib/model';
import { restatementTo } from './restatement';
import type { Roster } from './types';

/** A group as a user put it together: some units of one day. */
export interface OwnGroup {
	/** `own:…`. */
	readonly id: string;
	readonly name: string;
	/** ISO day on which the units were picked. */
	readonly date: string;
	/** Keys of units, or codes in force on that day. */
	readonly units: readonly string[];
}

/**
 * A user's group over all dates: the units picked, what became of them, and what they were made of. A member is
 * exact when all of its people are surely inside. Units nobody knows are left out.
 */
export function unitGroupOf(roster: Roster, own: OwnGroup): UnitGroup {
	const picked = new Set(
		own.units.flatMap((unit) => (roster.byKey(unit) ?? roster.activeOf(unit, own.date))?.key ?? [])
	);
	const toThen = restatementTo(roster, own.date);
	const shares = new Map<UnitKey, 'all' | 'some' | 'none'>();
	/** How much of a unit lies inside: of one before or on the day by where it went, of a later one by what it is made of. */
	function shareOf(key: UnitKey): 'all' | 'some' | 'none' {
		const known = shares.get(key);
		if (known) return known;
		const unit = roster.byKey(key);
		const sources = roster.edgesInto(key).filter((edge) => edge.share !== 'area-part');
		let share: 'all' | 'some' | 'none';
		if (unit && unit.validFrom > own.date && sources.length > 0) {
			const parts = sources.map((edge) => shareOf(edge.from));
			share = together(parts);
		} else {
			const ways = toThen.get(key) ?? [];
			const inside = ways.filter((way) => picked.has(way.target));
			const whole =
				inside.some((way) => way.exact) || (inside.length > 0 && inside.length === ways[0]?.parts);
			share = whole ? 'all' : inside.length > 0 ? 'some' : 'none';
		}
		shares.set(key, share);
		return share;
	}
	const members = roster.versions.flatMap((unit) => {
		const share = unit.level === 'commune' || picked.has(unit.key) ? shareOf(unit.key) : 'none';
		return share === 'none' ? [] : [{ key: unit.key, exact: share === 'all' }];
	});
	return { id: own.id, name: own.name, kind: 'own', members };
}

function together(parts: readonly ('all' | 'some' | 'none')[]): 'all' | 'some' | 'none' {
	if (parts.every((part) => part === 'all')) return 'all';
	return parts.every((part) => part === 'none') ? 'none' : 'some';
}
