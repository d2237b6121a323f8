import { AppError } from '$lib/model';
import { periodName, windowOf } from '$lib/reference/calendar';
import type { Fact, FactSource, Report, ReportKind, Theme, UnitKey, Window } from '$lib/model';

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
	readonly report: Omit<Report, 'id'>;
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
	reports: readonly Omit<ReportKind, 'form' | 'receivedOn'>[],
	expected: (date: string, theme: Theme) => readonly UnitKey[]
): readonly Due[] {
	const asked = new Map<string, Omit<Due, 'unit'>>();
	const textOf = byWindow(periodText);
	for (const report of reports) {
		if (report.comparative) continue;
		const { theme, start, end, windowKind } = report;
		const window = { start, end, kind: windowKind };
		const key = `${theme}|${textOf(window)}`;
		if (!asked.has(key)) asked.set(key, { theme, window });
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
	return metBy(byDuty(reports), due, deadlineOf);
}

function metBy(
	{ of: received }: ReportsByDuty,
	due: readonly Due[],
	deadlineOf: DeadlineOf
): readonly MetDuty[] {
	const deadlinesOf = new Map<Theme, (window: Window) => string>();
	const dayOf = dayNumbers();
	return due.map((duty) => {
		const filed = received(duty) ?? NONE;
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
	const facts: Fact[] = [];
	eachReportingFact(reports, due, deadlineOf, (fact) => facts.push(fact));
	return facts;
}

/** {@link reportingFacts} one by one: no list of millions has to be kept. */
export function eachReportingFact(
	reports: readonly FiledReport[],
	due: readonly Due[],
	deadlineOf: DeadlineOf,
	take: (fact: Fact) => void
): void {
	const place = placer();
	const received = byDuty(reports);
	for (const duty of metBy(received, due, deadlineOf)) takeDuty(duty, place, take);
	for (const filed of received.all) takeCells(filed, place, take);
}

const NONE: readonly FiledReport[] = [];

/** Where the facts of a duty stand, and their breakdown. */
type Place = (duty: Due) => Pick<Fact, 'start' | 'end' | 'dims'>;

type Take = (fact: Fact) => void;

function takeDuty(duty: MetDuty, place: Place, take: Take): void {
	const { status } = duty;
	if (status === 'undated') return;
	const tell = tellerOf(duty, place, sourceOf(lastOf(duty.filed)), take);
	tell('rep_due', 1);
	tell('rep_received_ontime', status === 'on-time' ? 1 : 0);
	tell('rep_received_late', status === 'late' ? 1 : 0);
	if (status !== 'missing') tell('rep_days_late', duty.daysLate);
}

function takeCells(filed: readonly FiledReport[], place: Place, take: Take): void {
	const [first] = filed;
	if (!first) return;
	const tell = tellerOf(dutyOf(first.report), place, sourceOf(lastOf(filed)), take);
	tell('cells_required', requiredOf(filed));
	tell('cells_filled', filledOf(filed));
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

interface ReportsByDuty {
	readonly of: (duty: Due) => readonly FiledReport[] | undefined;
	readonly all: readonly (readonly FiledReport[])[];
}

/** Reports by the duty they meet; what a later report says of a window meets none. */
function byDuty(reports: readonly FiledReport[]): ReportsByDuty {
	const groups = new Map<Theme, (window: Window) => Map<UnitKey, FiledReport[]>>();
	const textOf = byWindow(periodText);
	// A map of units a theme and window, not one of texts: hundreds of thousands of texts would be made and forgotten.
	const unitsOf = (theme: Theme, window: Window) => {
		let ofTheme = groups.get(theme);
		if (!ofTheme) {
			const known = new Map<string, Map<UnitKey, FiledReport[]>>();
			ofTheme = byWindow((of) => {
				const text = textOf(of);
				const units = known.get(text) ?? new Map<UnitKey, FiledReport[]>();
				known.set(text, units);
				return units;
			});
			groups.set(theme, ofTheme);
		}
		return ofTheme(window);
	};
	const all: FiledReport[][] = [];
	for (const filed of reports) {
		const { unit, theme, start, end, windowKind, comparative } = filed.report;
		if (comparative) continue;
		const units = unitsOf(theme, { start, end, kind: windowKind });
		const known = units.get(unit);
		if (known) {
			known.push(filed);
			continue;
		}
		const first = [filed];
		units.set(unit, first);
		all.push(first);
	}
	return { of: ({ unit, theme, window }) => unitsOf(theme, window).get(unit), all };
}

function lastOf(filed: readonly FiledReport[]): FiledReport | undefined {
	let last: FiledReport | undefined;
	for (const one of filed) if (!last || last.report.receivedOn < one.report.receivedOn) last = one;
	return last;
}

function isDated({ report }: FiledReport): boolean {
	return report.undated !== true;
}

function tellerOf(
	duty: Due,
	place: Place,
	source: FactSource,
	take: Take
): (measure: ReportingMeasure, value: number) => void {
	const { start, end, dims } = place(duty);
	const { unit } = duty;
	return (measure, value) =>
		take({
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

/** One breakdown a theme, shared by all its facts. */
function placer(): Place {
	const daysOf = byWindow((window) => {
		const name = periodName(window);
		return name ? windowOf(name, 'calendar', 'period') : window;
	});
	const dimsOf = new Map<Theme, Fact['dims']>();
	return ({ theme, window }) => {
		const { start, end } = daysOf(window);
		const dims = dimsOf.get(theme) ?? { theme };
		dimsOf.set(theme, dims);
		return { start, end, dims };
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

function dutyOf({ unit, theme, start, end, windowKind }: FiledReport['report']): Due {
	return { unit, theme, window: { start, end, kind: windowKind } };
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
