import { m } from '$lib/text/messages/messages.js';
import type { Roster } from '$lib/reference/units';

/** How units and groups are called on screen. */
export interface Naming {
	/** Official name of a unit or group, plain text; the key itself when nobody knows it. */
	readonly nameOf: (key: string) => string;
	/** Names for one chart: namesakes are told apart by their dates, else by their place. */
	readonly namesOf: (keys: readonly string[]) => (key: string) => string;
	/** Where a unit lies: its district and province, for telling namesakes apart. */
	readonly placeOf: (key: string) => string;
}

/** `07/2025` of an ISO date. */
const monthOf = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

export function namingBy(roster: Roster | null): Naming {
	const nameOf = (key: string): string => {
		const unit = roster?.byKey(key);
		if (unit) return unit.fullName;
		const group = roster?.group(key);
		if (!group) return key;
		return group.kind === 'old-district' ? m.scope_old({ name: group.name }) : group.name;
	};
	const placeOf = (key: string): string =>
		[...new Set([roster?.parentOf(key)?.fullName, roster?.provinceOf(key)?.fullName])]
			.filter(Boolean)
			.join(', ');
	const namesOf = (keys: readonly string[]) => {
		const byName = new Map<string, string[]>();
		for (const key of new Set(keys))
			byName.set(nameOf(key), [...(byName.get(nameOf(key)) ?? []), key]);
		return (key: string): string => {
			const name = nameOf(key);
			const alike = byName.get(name) ?? [];
			const unit = roster?.byKey(key);
			if (!roster || !unit || alike.length < 2) return name;
			const sameEnd = alike.every((other) => roster.byKey(other)?.validTo === unit.validTo);
			if (sameEnd && new Set(alike.map(placeOf)).size === alike.length)
				return `${name}, ${placeOf(key)}`;
			return unit.validFrom === roster.dates[0] && unit.validTo
				? m.name_until({ name, date: monthOf(unit.validTo) })
				: m.name_from({ name, date: monthOf(unit.validFrom) });
		};
	};
	return { nameOf, namesOf, placeOf };
}
