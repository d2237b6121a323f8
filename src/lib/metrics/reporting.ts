import { AppError } from '$lib/model';
import type { Dims, Fact, FactSource, Report, Theme, UnitKey, Window } from '$lib/model';

/** A report with the file it came in. */
export interface FiledReport {
	readonly report: Report;
	readonly file: { readonly name: string; readonly hash: string };
}

/** One unit's duty to report on a theme for a window. */
export interface Due {
	readonly unit: UnitKey;
	readonly theme: Theme;
	readonly window: Window;
}

/** The last ISO day on which a report is on time. */
export type DeadlineOf = (theme: Theme, window: Window) => string;

/**
 * Who had to report: for every theme and window that somebody reported on, each unit expected on the window's last day
 * (a report bears the units of its window, even when they merged before the deadline).
 */
export function dueReports(
	reports: readonly Report[],
	expected: (date: string) => readonly UnitKey[]
): readonly Due[] {
	const asked = new Map<string, { theme: Theme; window: Window }>();
	for (const { theme, start, end, windowKind } of reports) {
		const window: Window = { start, end, kind: windowKind };
		asked.set(`${theme}|${windowText(window)}`, { theme, window });
	}
	return [...asked.values()].flatMap(({ theme, window }) =>
		expected(window.end).map((unit) => ({ unit, theme, window }))
	);
}

/**
 * Facts of reporting discipline, each with dims `theme`: for every duty `rep_due` 1, `rep_received_ontime` and
 * `rep_received_late` (1 or a reported zero, by the first report on the theme), `rep_days_late` (0 when on time)
 * where something came; for every unit, theme and window with a report `cells_required` and `cells_filled`.
 * Sources name the report's file; of what never came, none. Throws AppError `query-refused` for dates that are none.
 */
export function reportingFacts(
	reports: readonly FiledReport[],
	due: readonly Due[],
	deadlineOf: DeadlineOf
): readonly Fact[] {
	const received = new Map<string, FiledReport[]>();
	for (const filed of reports) {
		const key = dutyText(filed.report.unit, filed.report.theme, windowOfReport(filed.report));
		received.set(key, [...(received.get(key) ?? []), filed]);
	}
	return [
		...due.flatMap((duty) =>
			dutyFacts(
				duty,
				received.get(dutyText(duty.unit, duty.theme, duty.window)) ?? [],
				deadlineOf(duty.theme, duty.window)
			)
		),
		...[...received.values()].flatMap(cellFacts)
	];
}

function dutyFacts(duty: Due, filed: readonly FiledReport[], deadline: string): Fact[] {
	const first = [...filed].sort((a, b) => (a.report.receivedOn < b.report.receivedOn ? -1 : 1))[0];
	const late = first ? Math.max(0, daysBetween(deadline, first.report.receivedOn)) : 0;
	const make = (measure: string, value: number) =>
		fact(measure, duty.unit, duty.window, { theme: duty.theme }, value, sourceOf(first));
	return [
		make('rep_due', 1),
		make('rep_received_ontime', first && late === 0 ? 1 : 0),
		make('rep_received_late', first && late > 0 ? 1 : 0),
		...(first ? [make('rep_days_late', late)] : [])
	];
}

function cellFacts(filed: readonly FiledReport[]): Fact[] {
	const first = filed[0];
	if (!first) return [];
	const { unit, theme } = first.report;
	const sum = (of: (report: Report) => number) =>
		filed.reduce((total, { report }) => total + of(report), 0);
	const make = (measure: string, value: number) =>
		fact(measure, unit, windowOfReport(first.report), { theme }, value, sourceOf(first));
	return [
		make(
			'cells_required',
			sum((report) => report.cellsRequired)
		),
		make(
			'cells_filled',
			sum((report) => report.cellsFilled)
		)
	];
}

function fact(
	measure: string,
	unit: UnitKey,
	window: Window,
	dims: Dims,
	value: number,
	source: FactSource
): Fact {
	return {
		measure,
		unit,
		start: window.start,
		end: window.end,
		windowKind: window.kind,
		dims,
		value,
		state: value === 0 ? 'zero' : 'value',
		source
	};
}

function sourceOf(filed: FiledReport | undefined): FactSource {
	return {
		file: filed?.file.name ?? '',
		hash: filed?.file.hash ?? '',
		sheet: '',
		a1: '',
		raw: filed?.report.receivedOn ?? ''
	};
}

function windowOfReport({ start, end, windowKind }: Report): Window {
	return { start, end, kind: windowKind };
}

function windowText({ start, end, kind }: Window): string {
	return `${start}/${end}/${kind}`;
}

function dutyText(unit: UnitKey, theme: Theme, window: Window): string {
	return `${unit}|${theme}|${windowText(window)}`;
}

function daysBetween(from: string, to: string): number {
	const days = (Date.parse(to.slice(0, 10)) - Date.parse(from)) / 86_400_000;
	if (!Number.isFinite(days)) throw new AppError('query-refused', { reason: 'no-date', from, to });
	return Math.round(days);
}
