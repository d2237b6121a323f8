import type { UnitKey, UnitVersion } from '$lib/model';
import type { Restated, Roster } from '$lib/reference/units';

/** Rows of the tables `unit`, `group_member` and `restated`. */
export interface UnitRows {
	readonly units: readonly (UnitVersion & { readonly provinceCode: string | null })[];
	readonly groups: readonly {
		readonly groupId: string;
		readonly unit: UnitKey;
		readonly exact: boolean;
	}[];
	readonly restated: readonly (Pick<Restated, 'target' | 'share' | 'exact' | 'parts' | 'same'> & {
		readonly asOf: string;
		readonly unit: UnitKey;
	})[];
}

/**
 * What metric queries need to know of the units with figures: where each goes when restated to `asOf`, the groups
 * it and what it became belong to (old districts, provinces, the user's own), and themselves. Keys nobody knows are
 * left out.
 */
export function unitRows(roster: Roster, keys: Iterable<UnitKey>, asOf: string): UnitRows {
	const reporting = new Set(keys);
	// Of nobody nothing need be known: an app without reports opens without it.
	if (reporting.size === 0) return { units: [], groups: [], restated: [] };
	const restated = [...reporting].flatMap((unit) =>
		roster.restated(unit, asOf).map(({ target, share, exact, parts, same }) => ({
			asOf,
			unit,
			target,
			share,
			exact,
			parts,
			same
		}))
	);
	const seen = new Set([...reporting, ...restated.map((row) => row.target)]);
	const groups = roster
		.groupsWithHigherUnits()
		.flatMap((group) =>
			group.members
				.filter((member) => seen.has(member.key))
				.map((member) => ({ groupId: group.id, unit: member.key, exact: member.exact }))
		);
	const parents = [...seen].flatMap((key) =>
		roster.versionsOf(roster.byKey(key)?.parentCode ?? '').map((unit) => unit.key)
	);
	const units = [...new Set([...seen, ...parents])].flatMap((key) => {
		const unit = roster.byKey(key);
		return unit ? [{ ...unit, provinceCode: roster.provinceOf(key)?.code ?? null }] : [];
	});
	return { units, groups, restated };
}
