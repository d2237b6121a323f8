import type { PeriodName, Report, Theme, UnitKey, Window } from '$lib/model';
import { addDays, periodName, windowOf } from '$lib/reference/calendar';

/** A window some unit reported a theme in. */
export interface ReportedWindow extends Window {
	readonly theme: Theme;
	readonly period: PeriodName;
}

/** The name of a report's window; null for a window without a name, such as 3 to 17 May. */
export function periodOf(report: Report): PeriodName | null {
	return periodName({ start: report.start, end: report.end, kind: report.windowKind });
}

/** The periods that reports speak of, each once. */
export function periodsOf(reports: readonly Report[]): readonly PeriodName[] {
	const windows = new Map(
		reports.map((report) => [`${report.start}/${report.end}/${report.windowKind}`, report])
	);
	return [...new Set([...windows.values()].flatMap((report) => periodOf(report) ?? []))];
}

/**
 * Each named window with a theme that was reported in it, once, in the order they came in; and with each period
 * its calendar window for the discipline of reporting itself. So do quarters that are worked out from two reports.
 */
export function windowsOf(reports: readonly Report[]): readonly ReportedWindow[] {
	const seen = new Map<string, ReportedWindow>();
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
export function latestPeriod(reports: readonly Report[]): PeriodName | null {
	const seen = new Map<PeriodName, { count: number; end: string }>();
	for (const report of reports) {
		const period = periodOf(report);
		if (!period) continue;
		const { count, end } = seen.get(period) ?? { count: 0, end: '' };
		seen.set(period, { count: count + 1, end: report.end > end ? report.end : end });
	}
	const [latest] = [...seen].sort(
		([, a], [, b]) => b.end.localeCompare(a.end) || b.count - a.count
	);
	return latest?.[0] ?? null;
}

/** Units that reported in a window, those of `members` alone when given. */
export function unitsReporting(
	reports: readonly Report[],
	period: PeriodName,
	members: ReadonlySet<UnitKey> | null
): readonly UnitKey[] {
	return [
		...new Set(
			reports
				.filter((report) => !report.comparative && periodOf(report) === period)
				.filter(({ unit }) => !members || members.has(unit))
				.map((report) => report.unit)
		)
	];
}
