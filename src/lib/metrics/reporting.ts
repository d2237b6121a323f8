import { AppError } from '$lib/model';
import { periodName, windowOf } from '$lib/reference/calendar';
import type { Fact, FactSource, Report, Theme, UnitKey, Window } from '$lib/model';

/** Measures that no file holds: `reportingFacts` makes them. */
export const REPORTING_MEASURES = [
	'rep_due',
	'rep_received_ontime',
	'rep_received_late',
	'rep_days_late',
	'cells_required',
	'cells_filled'
] as const;

type ReportingMeasure = (typeof REPORTING_MEASURES)[number];

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

/** `undated`: it came, after the deadline was over, and bears no date: neither late nor on time. */
export type DutyStatus = 'on-time' | 'late' | 'undated' | 'missing';

/** A duty and how it was met. */
export interface MetDuty extends Due {
	readonly status: DutyStatus;
	/** ISO day the last of its forms came; null when none did, or nobody knows the day. */
	readonly receivedOn: string | null;
	/** The last ISO day on which it was on time. */
	readonly deadline: string;
	/** Whole days after the deadline; 0 unless late. */
	readonly daysLate: number;
	readonly cellsRequired: number;
	readonly cellsFilled: number;
	/** The reports that met it, one a form, in the order given. */
	readonly filed: readonly FiledReport[];
}

/**
 * Who had to report: for every theme and period that somebody reported on, each unit expected on the window's last day
 * (a report bears the units of its window, even when they merged before the deadline). Windows of one period's name,
 * such as the counts of a quarter and the stocks at its end, are one duty.
 */
export function dueReports(
	reports: readonly Report[],
	expected: (date: string, theme: Theme) => readonly UnitKey[]
): readonly Due[] {
	const asked = new Map<string, Due>();
	const textOf = byWindow(periodText);
	for (const report of reports) {
		if (report.comparative) continue;
		const duty = dutyOf(report);
		const key = `${duty.theme}|${textOf(duty.window)}`;
		if (!asked.has(key)) asked.set(key, duty);
	}
	return [...asked.values()].flatMap(({ theme, window }) =>
		expected(window.end, theme).map((unit) => ({ unit, theme, window }))
	);
}

/**
 * How every duty was met, in the order of `due`. A theme with several forms is in when the last of them is.
 * Throws AppError `query-refused` for dates that are none.
 */
export function metDuties(
	reports: readonly FiledReport[],
	due: readonly Due[],
	deadlineOf: DeadlineOf
): readonly MetDuty[] {
	const received = byDuty(reports);
	const dutyText = dutyTexts();
	const deadlinesOf = new Map<Theme, (window: Window) => string>();
	const dayOf = dayNumbers();
	return due.map((duty) => {
		const filed = received.get(dutyText(duty)) ?? NONE;
		let ofTheme = deadlinesOf.get(duty.theme);
		if (!ofTheme)
			deadlinesOf.set(duty.theme, (ofTheme = byWindow((window) => deadlineOf(duty.theme, window))));
		const deadline = ofTheme(duty.window);
		const last = lastOf(filed);
		const lastDated = last?.report.undated ? lastOf(filed.filter(isDated)) : last;
		const lateOf = (one: FiledReport | undefined) =>
			one ? Math.max(0, daysBetween(deadline, one.report.receivedOn, dayOf)) : 0;
		const daysLate = lateOf(lastDated);
		// Imported by the deadline, it came in time whatever day it was written.
		const isOpen = daysLate === 0 && lateOf(last) > 0;
		// Written out: there are hundreds of thousands of duties, and a spread object costs many times as much.
		return {
			unit: duty.unit,
			theme: duty.theme,
			window: duty.window,
			status: !last ? 'missing' : daysLate > 0 ? 'late' : isOpen ? 'undated' : 'on-time',
			receivedOn: last && !last.report.undated ? last.report.receivedOn : null,
			deadline,
			daysLate,
			cellsRequired: requiredOf(filed),
			cellsFilled: filledOf(filed),
			filed
		};
	});
}

/**
 * Facts of reporting discipline, each with dims `theme`: for every duty `rep_due` 1, `rep_received_ontime` and
 * `rep_received_late` (1 or a reported zero), `rep_days_late` (0 when on time) where something came, and none of them
 * where nobody knows the day it came; for every
 * unit, theme and window with a report `cells_required` and `cells_filled`. They stand in the calendar's window of
 * the period's name, so that themes that count by different days can be taken together; a window without a name keeps
 * its days. Sources name the file of the last report; of what never came, none. Throws as `metDuties` does.
 */
export function reportingFacts(
	reports: readonly FiledReport[],
	due: readonly Due[],
	deadlineOf: DeadlineOf
): readonly Fact[] {
	const place = byWindow(placeOf);
	return [
		...metDuties(reports, due, deadlineOf).flatMap((duty) => dutyFacts(duty, place)),
		...[...byDuty(reports).values()].flatMap((filed) => cellFacts(filed, place))
	];
}

const NONE: readonly FiledReport[] = [];

type Place = (window: Window) => Pick<Fact, 'start' | 'end'>;

function dutyFacts(duty: MetDuty, place: Place): Fact[] {
	const make = factsOfDuty(duty, place, sourceOf(lastOf(duty.filed)));
	if (duty.status === 'undated') return [];
	return [
		make('rep_due', 1),
		make('rep_received_ontime', duty.status === 'on-time' ? 1 : 0),
		make('rep_received_late', duty.status === 'late' ? 1 : 0),
		...(duty.status === 'missing' ? [] : [make('rep_days_late', duty.daysLate)])
	];
}

function cellFacts(filed: readonly FiledReport[], place: Place): Fact[] {
	const [first] = filed;
	if (!first) return [];
	const make = factsOfDuty(dutyOf(first.report), place, sourceOf(lastOf(filed)));
	return [make('cells_required', requiredOf(filed)), make('cells_filled', filledOf(filed))];
}

function requiredOf(filed: readonly FiledReport[]): number {
	let cells = 0;
	for (const { report } of filed) cells += report.cellsRequired;
	return cells;
}

function filledOf(filed: readonly FiledReport[]): number {
	let cells = 0;
	for (const { report } of filed) cells += report.cellsFilled;
	return cells;
}

function byDuty(reports: readonly FiledReport[]): ReadonlyMap<string, readonly FiledReport[]> {
	const received = new Map<string, FiledReport[]>();
	const dutyText = dutyTexts();
	for (const filed of reports) {
		if (filed.report.comparative) continue;
		const key = dutyText(dutyOf(filed.report));
		const known = received.get(key);
		if (known) known.push(filed);
		else received.set(key, [filed]);
	}
	return received;
}

function lastOf(filed: readonly FiledReport[]): FiledReport | undefined {
	let last: FiledReport | undefined;
	for (const one of filed) if (!last || last.report.receivedOn < one.report.receivedOn) last = one;
	return last;
}

function isDated({ report }: FiledReport): boolean {
	return report.undated !== true;
}

function factsOfDuty(
	{ unit, theme, window }: Due,
	place: Place,
	source: FactSource
): (measure: ReportingMeasure, value: number) => Fact {
	const { start, end } = place(window);
	const dims = { theme };
	return (measure, value) => ({
		measure,
		unit,
		start,
		end,
		windowKind: 'period',
		dims,
		value,
		state: value === 0 ? 'zero' : 'value',
		source
	});
}

function placeOf(window: Window): Pick<Fact, 'start' | 'end'> {
	const name = periodName(window);
	return name ? windowOf(name, 'calendar', 'period') : window;
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

function dutyOf({ unit, theme, start, end, windowKind }: Report): Due {
	return { unit, theme, window: { start, end, kind: windowKind } };
}

function dutyTexts(): (duty: Due) => string {
	const textOf = byWindow(periodText);
	return ({ unit, theme, window }) => `${unit}|${theme}|${textOf(window)}`;
}

/** Works out once a window what a hundred thousand reports ask of a few windows, most of them of the one before. */
function byWindow<T>(of: (window: Window) => T): (window: Window) => T {
	const known = new Map<string, T>();
	let before: { readonly window: Window; readonly found: T } | null = null;
	return (window) => {
		if (before && isSame(before.window, window)) return before.found;
		const key = `${window.start}/${window.end}/${window.kind}`;
		let found = known.get(key);
		if (found === undefined) known.set(key, (found = of(window)));
		before = { window, found };
		return found;
	};
}

function isSame(one: Window, other: Window): boolean {
	return (
		one === other || (one.start === other.start && one.end === other.end && one.kind === other.kind)
	);
}

function periodText(window: Window): string {
	return periodName(window) ?? `${window.start}/${window.end}`;
}

function daysBetween(from: string, to: string, dayOf: (date: string) => number): number {
	const days = dayOf(to) - dayOf(from);
	if (!Number.isFinite(days)) throw new AppError('query-refused', { reason: 'no-date', from, to });
	return Math.round(days);
}

/** Days since 1970 of an ISO date or date-time, NaN for what is none; each different text is read once. */
function dayNumbers(): (date: string) => number {
	const known = new Map<string, number>();
	return (date) => {
		let day = known.get(date);
		if (day === undefined) known.set(date, (day = Date.parse(date.slice(0, 10)) / 86_400_000));
		return day;
	};
}
