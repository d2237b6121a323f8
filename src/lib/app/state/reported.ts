import type { PeriodName, Report, Theme, UnitKey, Window } from '$lib/model';
import { periodName, windowOf } from '$lib/reference/calendar';

/** A window some unit reported a theme in. */
export interface ReportedWindow extends Window {
	readonly theme: Theme;
	readonly period: PeriodName;
}

/** The name of a report's window; null for a window without a name, such as 3 to 17 May. */
export function periodOf(report: Report): PeriodName | null {
	return periodName({ start: report.start, end: report.end, kind: report.windowKind });
}

/**
 * Each named window with a theme that was reported in it, once, in the order they came in; and with each period
 * its calendar window for the discipline of reporting itself.
 */
export function windowsOf(reports: readonly Report[]): readonly ReportedWindow[] {
	const seen = new Map<string, ReportedWindow>();
	for (const report of reports) {
		const { theme, start, end, windowKind: kind } = report;
		const period = periodOf(report);
		const key = `${theme}|${period}|${start}|${end}|${kind}`;
		if (period && !seen.has(key)) seen.set(key, { theme, period, start, end, kind });
	}
	const periods = new Set([...seen.values()].map(({ period }) => period));
	const discipline = [...periods].map((period) => ({
		theme: 'reporting' as const,
		period,
		...windowOf(period, 'calendar', 'period')
	}));
	return [...seen.values(), ...discipline];
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
				.filter((report) => periodOf(report) === period && (!members || members.has(report.unit)))
				.map((report) => report.unit)
		)
	];
}
