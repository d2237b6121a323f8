import type { FiledColumns } from '$lib/journal';
import type { FiledReport } from '$lib/metrics';
import {
	kindAt,
	namelessAt,
	type PeriodName,
	type Report,
	type ReportColumns,
	type ReportKind,
	type Theme,
	type UnitKey,
	type Window
} from '$lib/model';
import { addDays, periodName, windowOf } from '$lib/reference/calendar';

/** A window some unit reported a theme in. */
export interface ReportedWindow extends Window {
	readonly theme: Theme;
	readonly period: PeriodName;
}

/** The names of the windows of reports, null for one without a name, such as 3 to 17 May. A hundred thousand reports share a few windows. */
export function periodNames(): (
	report: Pick<Report, 'start' | 'end' | 'windowKind'>
) => PeriodName | null {
	const known = new Map<string, PeriodName | null>();
	let before: { readonly window: Window; readonly period: PeriodName | null } | null = null;
	return ({ start, end, windowKind: kind }) => {
		// A million facts of a few windows, one window after the other.
		if (before && isWindow(before.window, start, end, kind)) return before.period;
		const window = { start, end, kind };
		const text = `${start}/${end}/${kind}`;
		let period = known.get(text);
		if (period === undefined) known.set(text, (period = periodName(window)));
		before = { window, period };
		return period;
	};
}

function isWindow(window: Window, start: string, end: string, kind: Window['kind']): boolean {
	return window.start === start && window.end === end && window.kind === kind;
}

/** The periods that windows of reports are of, each once. */
export function periodsOf(
	windows: readonly Pick<Report, 'start' | 'end' | 'windowKind'>[]
): readonly PeriodName[] {
	return [...new Set(windows.map(periodNames()))].filter((period) => period !== null);
}

/** Reports by a name of their window: an object each only for those asked for. */
export interface FiledByName {
	/** In the order they came in: the last day of a window of that name, and how many reports there are. */
	readonly names: readonly {
		readonly name: string;
		readonly last: string;
		readonly count: number;
	}[];
	/** In the order given; empty for a name of none. */
	readonly of: (name: string) => readonly FiledReport[];
}

/** @param nameOf null for a window whose reports are left out. */
export function filedByName(
	filed: FiledColumns,
	nameOf: (kind: ReportKind) => string | null
): FiledByName {
	const nameOfKind = filed.kinds.map(nameOf);
	const counts = new Int32Array(filed.kinds.length);
	const order = new Set<string>();
	for (let i = 0; i < filed.length; i++) {
		const kind = filed.kind[i] as number;
		if (counts[kind] === 0) {
			const name = nameOfKind[kind];
			if (name != null) order.add(name);
		}
		counts[kind] = (counts[kind] as number) + 1;
	}
	const names = Array.from(order, (name) => {
		let [last, count] = ['', 0];
		for (const [i, kind] of filed.kinds.entries()) {
			if (nameOfKind[i] !== name || counts[i] === 0) continue;
			if (kind.end > last) last = kind.end;
			count += counts[i] as number;
		}
		return { name, last, count };
	});
	let placesOf: ReadonlyMap<string, readonly number[]> | null = null;
	return {
		names,
		of: (name) => {
			placesOf ??= placesByName(filed, nameOfKind);
			return (placesOf.get(name) ?? []).map((at) => filedAt(filed, at));
		}
	};
}

function placesByName(
	filed: FiledColumns,
	nameOfKind: readonly (string | null)[]
): ReadonlyMap<string, readonly number[]> {
	const places = new Map<string, number[]>();
	for (let i = 0; i < filed.length; i++) {
		const name = nameOfKind[filed.kind[i] as number] ?? null;
		if (name === null) continue;
		const known = places.get(name);
		if (known) known.push(i);
		else places.set(name, [i]);
	}
	return places;
}

function filedAt(filed: FiledColumns, at: number): FiledReport {
	const file = filed.files[filed.file[at] as number] as FiledReport['file'];
	return { report: namelessAt(filed, at), file };
}

/**
 * Each named window with a theme that was reported in it, once, in the order they came in; and with each period
 * its calendar window for the discipline of reporting itself. So do quarters that are worked out from two reports.
 */
export function windowsOf(reports: ReportColumns): readonly ReportedWindow[] {
	const seen = new Map<string, ReportedWindow>();
	const periodOf = periodNames();
	for (const kind of reports.kinds) {
		const { theme, start, end, windowKind } = kind;
		const period = periodOf(kind);
		const key = `${theme}|${period}|${start}|${end}|${windowKind}`;
		if (period && !seen.has(key)) seen.set(key, { theme, period, start, end, kind: windowKind });
	}
	for (const window of derivedWindows(reports)) {
		const { theme, period, start, end, kind } = window;
		const key = `${theme}|${period}|${start}|${end}|${kind}`;
		if (!seen.has(key)) seen.set(key, window);
	}
	const periods = new Set([...seen.values()].map(({ period }) => period));
	const discipline = [...periods].map((period) => ({
		theme: 'reporting' as const,
		period,
		...windowOf(period, 'calendar', 'period')
	}));
	return [...seen.values(), ...discipline];
}

/** The window a theme reports a period in; null when nobody reported it. */
export function windowFor(
	reported: { readonly windows: readonly ReportedWindow[] },
	theme: Theme,
	period: PeriodName
): Window | null {
	return (
		reported.windows.find((window) => window.theme === theme && window.period === period) ?? null
	);
}

/** The quarters that two reports of one unit on one theme tell together: six months less the first quarter. */
function derivedWindows(reports: ReportColumns): readonly ReportedWindow[] {
	const groups = new Map<string, { theme: Theme; kinds: Set<number>; ends: Set<string> }>();
	for (const [i, { theme, start, end, windowKind }] of reports.kinds.entries()) {
		if (windowKind === 'as-of') continue;
		const key = `${theme}|${start}`;
		const group = groups.get(key) ?? { theme, kinds: new Set(), ends: new Set() };
		group.kinds.add(i);
		group.ends.add(end);
		groups.set(key, group);
	}
	return [...groups.values()].flatMap(({ theme, kinds, ends }) =>
		ends.size < 2
			? []
			: endsTogether(reports, kinds).flatMap((ordered) => quartersBetween(ordered, theme))
	);
}

/** The last days that single units reported to with these kinds, in order; what several units have in common once. */
function endsTogether(
	reports: ReportColumns,
	kinds: ReadonlySet<number>
): readonly (readonly string[])[] {
	const endsOf = new Map<number, Set<string>>();
	for (let i = 0; i < reports.length; i++) {
		if (!kinds.has(reports.kind[i] as number)) continue;
		const unit = reports.unit[i] as number;
		const known = endsOf.get(unit);
		const { end } = kindAt(reports, i);
		if (known) known.add(end);
		else endsOf.set(unit, new Set([end]));
	}
	const together = Array.from(endsOf.values(), (ends) => [...ends].sort().join());
	return Array.from(new Set(together), (ends) => ends.split(','));
}

function quartersBetween(ordered: readonly string[], theme: Theme): readonly ReportedWindow[] {
	return ordered.slice(1).flatMap((end, i): ReportedWindow[] => {
		const window: Window = { start: addDays(ordered[i] as string, 1), end, kind: 'period' };
		const period = periodName(window);
		return period && /-Q\d$/.test(period) ? [{ ...window, theme, period }] : [];
	});
}

/** The window that ends last, of several that do the one most reports name; null without reports. */
export function latestPeriod({ names }: FiledByName): PeriodName | null {
	const [latest] = names.toSorted((a, b) => b.last.localeCompare(a.last) || b.count - a.count);
	return latest?.name ?? null;
}

/** The reports on a theme. On how reporting itself is done every report tells, though a figure comes of it only when its day is known. */
export function reportsOn(theme: Theme, filed: readonly FiledReport[]): readonly FiledReport[] {
	return theme === 'reporting' ? filed : filed.filter(({ report }) => report.theme === theme);
}

/** Units of these reports, those of `members` alone when given; what a later report says of its window is left out. */
export function unitsReporting(
	filed: readonly FiledReport[],
	members: ReadonlySet<UnitKey> | null
): readonly UnitKey[] {
	const units = new Set<UnitKey>();
	for (const { report } of filed)
		if (!report.comparative && (!members || members.has(report.unit))) units.add(report.unit);
	return [...units];
}
