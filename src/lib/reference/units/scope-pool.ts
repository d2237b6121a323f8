import type { UnitGroup, UnitKey, UnitVersion } from '$lib/model';
import { groupMembersAt } from './groups';
import type { Roster } from './types';

/** The units a search is bounded by on one date. */
export interface ScopePool {
	/** False for the whole country. */
	readonly bounded: boolean;
	/** Code of the place that bounds it, null for the country and groups of the user's own. */
	readonly code: string | null;
	readonly units: readonly UnitVersion[];
	has(key: UnitKey): boolean;
}

/**
 * Units inside a scope on a date. A code means the province or district of that code on the date, or,
 * where it is no longer in force, the communes that hold its territory. The place itself and, for
 * groups, the districts and provinces of their members belong to it. An unknown scope bounds nothing.
 */
export function scopePool(
	roster: Roster,
	scope: string | null,
	date: string,
	ownGroups: readonly UnitGroup[]
): ScopePool {
	const units = scope === null ? null : unitsIn(roster, scope, date, ownGroups);
	if (!units) return { bounded: false, code: null, units: roster.at(date), has: () => true };
	const keys = new Set(units.map((unit) => unit.key));
	return {
		bounded: true,
		code: scope === null ? null : codeOfScope(scope),
		units: [...new Set(units)],
		has: (key) => keys.has(key)
	};
}

/** The code of the place a scope names: `364` for `364` and `district:364`; null for other groups. */
export function codeOfScope(scope: string): string | null {
	return /^(?:(?:district|province):)?(\d+)(?:@.*)?$/.exec(scope)?.[1] ?? null;
}

function unitsIn(
	roster: Roster,
	scope: string,
	date: string,
	ownGroups: readonly UnitGroup[]
): readonly UnitVersion[] | null {
	const place = roster.activeOf(scope, date);
	if (place) {
		const children = roster.childrenOf(place.code, date);
		const below = children.flatMap((child) => roster.childrenOf(child.code, date));
		return [...below, ...children, place];
	}
	const group =
		ownGroups.find(({ id }) => id === scope) ??
		roster.group(scope) ??
		roster.group(`district:${scope}`) ??
		roster.group(`province:${scope}`);
	if (!group) return null;
	const members = groupMembersAt(roster, group, date);
	const above = members.flatMap((unit) => {
		const parent = roster.parentOf(unit.key, date);
		const province = roster.provinceOf(unit.key, date);
		return [parent, province].filter((one) => one !== null);
	});
	return [...members, ...above];
}
