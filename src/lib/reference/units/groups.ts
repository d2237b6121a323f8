import type { UnitGroup, UnitKey, UnitVersion } from '$lib/model';
import { inForce } from './roster';
import type { Roster } from './types';

/** Day from which communes belong to provinces directly (Resolution 203/2025/QH15). */
const DISTRICTS_END = '2025-07-01';

/**
 * Every old district as `district:364` and every province as `province:36`. Members are commune versions
 * of all dates: while the district or province stood those that belonged to it, and after its end those
 * that hold its territory, `exact` when they lie wholly inside it. A code in force today names today's
 * province over all dates, so `province:37` in 2024 is all that Ninh Bình is made of now; the smaller
 * province that bore the code before is `province:37@2023-01-01`. Districts that ended before July 2025
 * have members up to their end only.
 */
export function groupsOf(roster: Roster): readonly UnitGroup[] {
	return roster.groups();
}

/** Members of a group in force on a date; empty for an unknown id. Pass a group itself for one of the user's own. */
export function groupMembersAt(
	roster: Roster,
	group: string | UnitGroup,
	date: string
): readonly UnitVersion[] {
	const found = typeof group === 'string' ? roster.group(group) : group;
	if (!found) return [];
	const first = roster.dates[0] ?? date;
	const day = date < first ? first : date;
	return found.members.flatMap(({ key }) => {
		const unit = roster.byKey(key);
		return unit && inForce(unit, day) ? [unit] : [];
	});
}

/** See {@link groupsOf}; the roster keeps the result. */
export function buildGroups(roster: Roster): readonly UnitGroup[] {
	return [...districtGroups(roster), ...provinceGroups(roster)];
}

type Member = UnitGroup['members'][number];

function districtGroups(roster: Roster): UnitGroup[] {
	const touch = touching(roster, (unit) =>
		unit.level === 'district' ? unit.code : unit.validFrom < DISTRICTS_END ? unit.parentCode : null
	);
	const members = membersBy(roster, touch);
	const codes = new Set(roster.versions.filter((u) => u.level === 'district').map((u) => u.code));
	return [...codes].map((code) => ({
		id: `district:${code}`,
		name: roster.versionsOf(code).at(-1)?.fullName ?? code,
		kind: 'old-district',
		members: members.get(code) ?? []
	}));
}

function provinceGroups(roster: Roster): UnitGroup[] {
	const last = lastOfSeries(roster);
	const own = touching(roster, (unit) => {
		if (unit.validFrom >= DISTRICTS_END) return null;
		const province = roster.provinceOf(unit.key);
		return province && last(province);
	});
	const oldMembers = membersBy(roster, own);
	const todays = new Map<string, Member[]>();
	const todayOf = new Map<string, string>();
	for (const key of oldMembers.keys()) todayOf.set(key, successorOf(roster, key));
	for (const unit of roster.versions) {
		if (unit.level !== 'commune') continue;
		const homes = new Set([...own(unit.key)].map((key) => todayOf.get(key) ?? key));
		for (const home of homes) {
			const list = todays.get(home);
			const member = { key: unit.key, exact: homes.size === 1 };
			if (list) list.push(member);
			else todays.set(home, [member]);
		}
	}
	const groups: UnitGroup[] = [];
	for (const [key, members] of todays)
		groups.push({ ...named(roster, key), id: `province:${codeOf(key)}`, members });
	for (const [key, members] of oldMembers) {
		if (todays.has(key)) continue;
		const unit = roster.byKey(key);
		const reused = todays.has(todayOfCode(roster, codeOf(key)));
		const until = unit?.validTo?.split('-').toReversed().join('/');
		groups.push({
			...named(roster, key),
			...(reused ? { name: `${unit?.fullName} (–${until})` } : {}),
			id: reused ? `province:${key}` : `province:${codeOf(key)}`,
			members
		});
	}
	return groups.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function named(roster: Roster, key: UnitKey): Pick<UnitGroup, 'name' | 'kind'> {
	return { name: roster.byKey(key)?.fullName ?? key, kind: 'province' };
}

function codeOf(key: UnitKey): string {
	return key.slice(0, key.indexOf('@'));
}

function todayOfCode(roster: Roster, code: string): UnitKey {
	return roster.versionsOf(code).at(-1)?.key ?? '';
}

/** The last version of a province before a merger, through changes of name and type only. */
function lastOfSeries(roster: Roster): (unit: UnitVersion) => UnitKey {
	return (unit) => {
		let key = unit.key;
		for (;;) {
			const [edge, second] = roster.edgesFrom(key);
			if (!edge || second || edge.kind === 'full' || edge.kind === 'partial') return key;
			key = edge.to;
		}
	};
}

function successorOf(roster: Roster, key: UnitKey): UnitKey {
	let at = key;
	for (;;) {
		const [edge] = roster.edgesFrom(at);
		if (!edge) return at;
		at = edge.to;
	}
}

/**
 * For each version the homes its territory comes from: `homeOf` answers for versions that have one of
 * their own, all others inherit the homes of whatever passed into them.
 */
function touching(
	roster: Roster,
	homeOf: (unit: UnitVersion) => string | null
): (key: UnitKey) => ReadonlySet<string> {
	const known = new Map<UnitKey, ReadonlySet<string>>();
	function touch(key: UnitKey): ReadonlySet<string> {
		const before = known.get(key);
		if (before) return before;
		const unit = roster.byKey(key);
		const home = unit && homeOf(unit);
		const homes = home
			? new Set([home])
			: new Set(roster.edgesInto(key).flatMap((edge) => [...touch(edge.from)]));
		known.set(key, homes);
		return homes;
	}
	return touch;
}

function membersBy(
	roster: Roster,
	touch: (key: UnitKey) => ReadonlySet<string>
): Map<string, Member[]> {
	const members = new Map<string, Member[]>();
	for (const unit of roster.versions) {
		if (unit.level !== 'commune') continue;
		const homes = touch(unit.key);
		for (const home of homes) {
			const member = { key: unit.key, exact: homes.size === 1 };
			const list = members.get(home);
			if (list) list.push(member);
			else members.set(home, [member]);
		}
	}
	return members;
}

/**
 * The groups with, beside their communes, the districts and provinces that lie wholly inside: all of whose
 * communes on their first day are exact members. A district's own report belongs to its group like its communes'.
 */
export function withHigherUnits(
	roster: Roster,
	groups: readonly UnitGroup[]
): readonly UnitGroup[] {
	const homes = new Map<UnitKey, Set<number>>();
	groups.forEach((group, at) => {
		for (const { key, exact } of group.members) {
			if (!exact) continue;
			const set = homes.get(key);
			if (set) set.add(at);
			else homes.set(key, new Set([at]));
		}
	});
	const added = groups.map((): Member[] => []);
	for (const unit of roster.versions) {
		if (unit.level === 'commune') continue;
		const communes = communesBelow(roster, unit);
		for (const at of homes.get(communes[0]?.key ?? '') ?? [])
			if (communes.every((commune) => homes.get(commune.key)?.has(at)))
				added[at]?.push({ key: unit.key, exact: true });
	}
	return groups.map((group, at) => ({
		...group,
		members: [...group.members, ...(added[at] ?? [])]
	}));
}

function communesBelow(roster: Roster, unit: UnitVersion): readonly UnitVersion[] {
	const children = roster.childrenOf(unit.code, unit.validFrom);
	return children.flatMap((child) =>
		child.level === 'commune' ? [child] : roster.childrenOf(child.code, unit.validFrom)
	);
}
