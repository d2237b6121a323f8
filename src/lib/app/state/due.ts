import { kindAt, type ReportColumns, type Theme, type UnitGroup, type UnitKey } from '$lib/model';
import { periodName } from '$lib/reference/calendar';
import type { EngineData } from '$lib/engine/duckdb';
import { groupMembersAt, type Roster } from '$lib/reference/units';
import { remembered } from '$lib/text';
import type { DueRule } from './unit-settings';

/** Share of a district's communes that must have reported once for the whole district to be taken as due. */
const DISTRICT_SHARE = 0.5;

/**
 * Who had to report on a date, worked out from who ever reported: every commune of an old district
 * of which at least half have reported some time, on the themes that some of them report on, and besides those only the
 * units seen themselves, each on the themes it reports on.
 * Merged units answer for the territory of their predecessors. The roster of the date decides, so that
 * twenty communes are due before a merger and fourteen after it. Where the user said who has to report on a
 * theme, just those groups' units are due on it.
 */
export function expectedUnits(
	roster: Roster,
	reports: ReportColumns,
	rules: readonly DueRule[] = []
): Expected {
	let inferred: Expected | null = null;
	const memory = new Map<string, readonly UnitKey[]>();
	return (date, theme) => {
		const scopes = rules
			.filter((rule) => rule.theme === 'all' || rule.theme === theme)
			.map((rule) => rule.scope);
		if (scopes.length === 0) return (inferred ??= inferredUnits(roster, reports))(date, theme);
		const id = `${date} ${scopes.join()}`;
		const known = memory.get(id);
		if (known) return known;
		const units = scopes.flatMap((scope) => groupMembersAt(roster, scope, date));
		const due = [...new Set(units.map((unit) => unit.key))].sort();
		memory.set(id, due);
		return due;
	};
}

/** Units that had to report on a theme, by the roster of a date. */
export type Expected = (date: string, theme: Theme) => readonly UnitKey[];

function inferredUnits(roster: Roster, reports: ReportColumns): Expected {
	const { ends: seen, themes } = seenOf(reports);
	const districts = roster
		.groups()
		.filter(
			(group) =>
				group.kind === 'old-district' && group.members.some((member) => seen.has(member.key))
		)
		.filter((group) => reportsAsOne(roster, group, seen));
	const exactOf = districts.map((group) =>
		group.members.filter((member) => member.exact).map((member) => member.key)
	);
	const covered = new Set(exactOf.flat());
	const single = [...seen.keys()].filter((key) => !covered.has(key));
	const all = [...covered, ...single].sort();
	const ofTheme = remembered((theme) => {
		const reportsOn = (key: UnitKey) =>
			theme === 'reporting' || themes.get(key)?.has(theme as Theme) === true;
		return new Set([
			...exactOf.filter((keys) => keys.some(reportsOn)).flat(),
			...single.filter(reportsOn)
		]);
	});
	const onDate = remembered((date) => all.filter((key) => roster.existed(key, date)));
	const due = remembered((id) => {
		const [theme = '', date = ''] = id.split('|');
		const units = ofTheme(theme);
		return onDate(date).filter((key) => units.has(key));
	});
	return (date, theme) => due(`${theme}|${date}`);
}

/** Last days of the windows each unit reported on, and its themes. */
function seenOf(reports: ReportColumns): {
	readonly ends: ReadonlyMap<UnitKey, ReadonlySet<string>>;
	readonly themes: ReadonlyMap<UnitKey, ReadonlySet<Theme>>;
} {
	const ends = reports.units.map(() => new Set<string>());
	const themes = reports.units.map(() => new Set<Theme>());
	for (let i = 0; i < reports.length; i++) {
		const unit = reports.unit[i] as number;
		const { end, theme, aside } = kindAt(reports, i);
		ends[unit]?.add(end);
		if (!aside) themes[unit]?.add(theme);
	}
	const ofUnit = <T>(sets: readonly ReadonlySet<T>[]) =>
		new Map(reports.units.map((unit, i) => [unit, sets[i] as ReadonlySet<T>]));
	return { ends: ofUnit(ends), themes: ofUnit(themes) };
}

/** Whether at least half of a district's communes of some day reported some time. */
function reportsAsOne(
	roster: Roster,
	group: UnitGroup,
	seen: ReadonlyMap<UnitKey, ReadonlySet<string>>
): boolean {
	const exact = new Set(group.members.flatMap((member) => (member.exact ? [member.key] : [])));
	const dates = new Set(group.members.flatMap(({ key }) => [...(seen.get(key) ?? [])]));
	return [...dates].some((date) => {
		const members = groupMembersAt(roster, group.id, date).filter(({ key }) => exact.has(key));
		const reported = members.filter(({ key }) => seen.has(key)).length;
		return members.length > 1 && reported / members.length >= DISTRICT_SHARE;
	});
}

/** The due list for the engine: each theme and window that some unit reported on, with its units. */
export function dueByWindow(expected: Expected, reports: ReportColumns): EngineData['due'] {
	const windows = new Map(
		reports.kinds.flatMap((kind) => {
			if (kind.aside) return [];
			const { theme, start, end, windowKind } = kind;
			return [[`${theme}|${start}|${end}|${windowKind}`, kind] as const];
		})
	);
	return Array.from(windows.values(), ({ theme, start, end, windowKind }) => ({
		theme,
		period: periodName({ start, end, kind: windowKind }),
		start,
		end,
		units: expected(end, theme)
	}));
}
