import type { FiledReport } from '$lib/metrics';
import type { PeriodName, Report, Theme, UnitKey, Window } from '$lib/model';
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
	return ({ start, end, windowKind: kind }) => {
		const window = `${start}/${end}/${kind}`;
		let period = known.get(window);
		if (period === undefined) known.set(window, (period = periodName({ start, end, kind })));
		return period;
	};
}

/** The periods that reports speak of, each once. */
export function periodsOf(reports: readonly Report[]): readonly PeriodName[] {
	return [...new Set(reports.map(periodNames()))].filter((period) => period !== null);
}

/** Reports by the name of their window, in the order given; those of windows without a name are left out. */
export function filedByPeriod(filed: readonly FiledReport[]): FiledByPeriod {
	const periodOf = periodNames();
	const groups = new Map<PeriodName, FiledReport[]>();
	for (const one of filed) {
		const period = periodOf(one.report);
		if (period === null) continue;
		const group = groups.get(period);
		if (group) group.push(one);
		else groups.set(period, [one]);
	}
	return groups;
}

export type FiledByPeriod = ReadonlyMap<PeriodName, readonly FiledReport[]>;

/**
 * Each named window with a theme that was reported in it, once, in the order they came in; and with each period
 * its calendar window for the discipline of reporting itself. So do quarters that are worked out from two reports.
 */
export function windowsOf(reports: readonly Report[]): readonly ReportedWindow[] {
	const seen = new Map<string, ReportedWindow>();
	const periodOf = periodNames();
	for (const report of reports) {
		const { theme, start, end, windowKind: kind } = report;
		const period = periodOf(report);
		const key = `${theme}|${period}|${start}|${end}|${kind}`;
		if (period && !seen.has(key)) seen.set(key, { theme, period, start, end, kind });
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

/** The quarters that two reports of one unit on one theme tell together: six months less the first quarter. */
function derivedWindows(reports: readonly Report[]): readonly ReportedWindow[] {
	const endsOf = new Map<string, { theme: Theme; start: string; ends: Set<string> }>();
	for (const { unit, theme, start, end, windowKind } of reports) {
		if (windowKind === 'as-of') continue;
		const key = `${unit}|${theme}|${start}`;
		const known = endsOf.get(key) ?? { theme, start, ends: new Set() };
		known.ends.add(end);
		endsOf.set(key, known);
	}
	return [...endsOf.values()].flatMap(({ theme, ends }) => {
		const ordered = [...ends].sort();
		return ordered.slice(1).flatMap((end, i): ReportedWindow[] => {
			const window: Window = { start: addDays(ordered[i] as string, 1), end, kind: 'period' };
			const period = periodName(window);
			return period && /-Q\d$/.test(period) ? [{ ...window, theme, period }] : [];
		});
	});
}

/** The window that ends last, of several that do the one most reports name; null without reports. */
export function latestPeriod(groups: FiledByPeriod): PeriodName | null {
	const seen = Array.from(groups, ([period, filed]) => {
		let last = '';
		for (const { report } of filed) if (report.end > last) last = report.end;
		return { period, last, count: filed.length };
	});
	const [latest] = seen.sort((a, b) => b.last.localeCompare(a.last) || b.count - a.count);
	return latest?.period ?? null;
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
