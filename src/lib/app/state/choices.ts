import type { Indicator, UnitKey } from '$lib/model';
import { formatPeriod } from '$lib/reference/calendar';
import type { Roster } from '$lib/reference/units';
import { compareVi } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { isFed } from './measured';
import { indicatorName, themeName } from './names';
import type { Naming } from './naming';
import type { ReportedWindow } from './reported';

/** One line of a list to choose from. */
export interface ChoiceLine {
	readonly value: string;
	readonly label: string;
	/** Heading it stands under. */
	readonly group?: string;
}

/** Windows to choose from, the latest year first and in it the names from last to first. */
export function periodChoices(windows: readonly ReportedWindow[]): readonly ChoiceLine[] {
	const ends = new Map<string, string>();
	for (const window of windows)
		if (window.end > (ends.get(window.period) ?? '')) ends.set(window.period, window.end);
	return [...ends]
		.sort(
			([nameA, a], [nameB, b]) =>
				b.slice(0, 4).localeCompare(a.slice(0, 4)) || nameB.localeCompare(nameA)
		)
		.map(([value]) => ({ value, label: formatPeriod(value, getLocale()) }));
}

/** Scopes to choose from: everything, and the groups at least two of whose units have reported. */
export function scopeChoices(
	roster: Roster | null,
	reporting: ReadonlySet<UnitKey>,
	naming: Naming
): readonly ChoiceLine[] {
	const groups = (roster?.groups() ?? [])
		.filter((group) => group.members.filter(({ key }) => reporting.has(key)).length > 1)
		.sort((a, b) => compareVi(a.name, b.name))
		.map(({ id }) => ({ value: id, label: naming.nameOf(id), group: m.scope_groups() }));
	return [{ value: '', label: m.scope_all() }, ...groups];
}

/** Indicators that some figure in use feeds, by theme; the user's own first. */
export function indicatorChoices(
	indicators: ReadonlyMap<string, Indicator>,
	measures: ReadonlySet<string>
): readonly (ChoiceLine & { readonly group: string })[] {
	return [...indicators.values()]
		.filter((indicator) => isFed(indicator, measures))
		.sort((a, b) => Number(b.tier === 'own') - Number(a.tier === 'own'))
		.map((indicator) => ({
			value: indicator.id,
			label: indicatorName(indicator),
			group: indicator.tier === 'own' ? m.explore_own() : themeName(indicator.theme)
		}));
}
