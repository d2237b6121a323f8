import type { UnitGroup, UnitLevel, UnitVersion } from '$lib/model';
import { bareKey } from '$lib/text';
import { buildGroups, withHigherUnits } from './groups';
import { unitGroupOf, type OwnGroup } from './own-group';
import { restatementOn } from './restatement';
import { searchUnits } from './search-units';
import type { Roster, RosterData, UnitEdge } from './types';

/** Facts, and groups of the user's own, with the indexes to ask them quickly. Answers are kept inside, never outside, the roster. */
export function createRoster(data: RosterData, ownGroups: readonly OwnGroup[] = []): Roster {
	const byKey = new Map(data.versions.map((unit) => [unit.key, unit]));
	const byCode = listsBy(data.versions, (unit) => unit.code);
	const outgoing = listsBy(data.edges, (edge) => edge.from);
	const incoming = listsBy(data.edges, (edge) => edge.to);
	const days = new Map<string, readonly UnitVersion[]>();
	const children = new Map<number, ReadonlyMap<string, readonly UnitVersion[]>>();
	const bareNames = new Map<string, string>();
	const restated = new Map<string, ReturnType<typeof restatementOn>>();
	let groups: readonly UnitGroup[] | null = null;
	let withHigher: readonly UnitGroup[] | null = null;
	let groupById: ReadonlyMap<string, UnitGroup> | null = null;

	function bareOf(name: string): string {
		const known = bareNames.get(name);
		if (known !== undefined) return known;
		const bare = bareKey(name);
		bareNames.set(name, bare);
		return bare;
	}
	function spanOf(date: string): number {
		let span = data.dates.length - 1;
		while (span > 0 && (data.dates[span] as string) > date) span--;
		return span;
	}
	function dayOf(date: string): string {
		const first = data.dates[0] ?? date;
		return date < first ? first : date;
	}
	function at(date: string, level?: UnitLevel): readonly UnitVersion[] {
		const span = spanOf(date);
		const id = `${span} ${level ?? ''}`;
		let found = days.get(id);
		if (!found) {
			const day = data.dates[span] ?? date;
			found = data.versions.filter(
				(unit) => inForce(unit, day) && (level === undefined || unit.level === level)
			);
			days.set(id, found);
		}
		return found;
	}
	function activeOf(code: string, date: string): UnitVersion | null {
		const day = dayOf(date);
		return byCode.get(code)?.find((unit) => inForce(unit, day)) ?? null;
	}
	function childrenOf(parentCode: string, date: string): readonly UnitVersion[] {
		const span = spanOf(date);
		let index = children.get(span);
		if (!index) {
			index = listsBy(at(date), (unit) => unit.parentCode ?? '');
			children.set(span, index);
		}
		return index.get(parentCode) ?? [];
	}
	function lastDayOf(unit: UnitVersion): string {
		return unit.validTo ?? data.dates.at(-1) ?? unit.validFrom;
	}
	function parentOf(key: string, date?: string): UnitVersion | null {
		const unit = byKey.get(key);
		if (!unit?.parentCode) return null;
		return activeOf(unit.parentCode, date ?? lastDayOf(unit));
	}
	function provinceOf(key: string, date?: string): UnitVersion | null {
		const unit = byKey.get(key);
		if (!unit) return null;
		if (unit.level === 'province') return unit;
		const parent = parentOf(key, date);
		return parent && provinceOf(parent.key, date ?? lastDayOf(unit));
	}

	function restatedOn(date: string): ReturnType<typeof restatementOn> {
		let known = restated.get(date);
		if (!known) restated.set(date, (known = restatementOn(roster, date)));
		return known;
	}
	function existed(key: string, date: string): boolean {
		const unit = byKey.get(key);
		return unit !== undefined && inForce(unit, dayOf(date));
	}

	const roster: Roster = {
		dates: data.dates,
		versions: data.versions,
		edges: data.edges,
		aliases: data.aliases,
		byKey: (key) => byKey.get(key) ?? null,
		versionsOf: (code) => byCode.get(code) ?? [],
		activeOf,
		at,
		childrenOf,
		parentOf,
		provinceOf,
		existed,
		spanOf,
		edgesFrom: (key) => outgoing.get(key) ?? NO_EDGES,
		edgesInto: (key) => incoming.get(key) ?? NO_EDGES,
		search: (text, date, limit = 20) => searchUnits(roster, text, date, limit, bareOf),
		restated: (key, date) => restatedOn(date)(key),
		groups: () =>
			(groups ??= [...buildGroups(roster), ...ownGroups.map((own) => unitGroupOf(roster, own))]),
		groupsWithHigherUnits: () => (withHigher ??= withHigherUnits(roster, roster.groups())),
		group: (id) =>
			(groupById ??= new Map(roster.groups().map((group) => [group.id, group]))).get(id) ?? null
	};
	return roster;
}

const NO_EDGES: readonly UnitEdge[] = [];

/** True when a version is in force on an ISO day. */
export function inForce(unit: UnitVersion, day: string): boolean {
	return unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo);
}

function listsBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
	const lists = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const list = lists.get(key);
		if (list) list.push(item);
		else lists.set(key, [item]);
	}
	return lists;
}
