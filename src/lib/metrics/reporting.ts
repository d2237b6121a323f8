import { AppError } from '$lib/model';
import { periodName, windowOf } from '$lib/reference/calendar';
import type { Report, ReportKind, Theme, UnitKey, Window } from '$lib/model';

/**
 * Measures that no file holds, the reports themselves do. Of every duty `rep_due` 1, `rep_received_ontime` and
 * `rep_received_late` (1 or a reported zero), `rep_days_late` (0 when on time) where something came; in place of them `rep_undated` 1
 * where nobody knows the day it came; for every unit, theme and period with a report `cells_required` and `cells_filled`.
 */
export const REPORTING_MEASURES = [
	'rep_due',
	'rep_received_ontime',
	'rep_received_late',
	'rep_days_late',
	'cells_required',
	'cells_filled',
	'rep_undated'
] as const;

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

/** A theme and period that somebody reported on. */
export interface Asked {
	readonly theme: Theme;
	/** The window of the first report, of those that were due if any was. */
	readonly window: Window;
	/** False where all there is stands aside, in reports on something else: nobody had to report. */
	readonly isDue: boolean;
}

/** The last ISO day on which a report is on time. */
export type DeadlineOf = (theme: Theme, window: Window) => string;

/** `undated`: it came, after the deadline was over, and nothing of it bears a date: neither late nor on time. */
export type DutyStatus = 'on-time' | 'late' | 'undated' | 'missing';

/** A duty and how it was met. */
export interface MetDuty extends Due {
	readonly status: DutyStatus;
	/** ISO day the last of its forms that bears a date came; null when none does. */
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
	const { asked } = askedBy(reports);
	return asked
		.filter(({ isDue }) => isDue)
		.flatMap(({ theme, window }) =>
			expected(window.end, theme).map((unit) => ({ unit, theme, window }))
		);
}

/**
 * What was reported on, each theme and period once, and for each report which of it: −1 for what a later report says of a window, and for
 * what a file tells again.
 * Windows of one period's name are one.
 */
export function askedBy(reports: readonly Omit<ReportKind, 'form' | 'receivedOn'>[]): {
	readonly asked: readonly Asked[];
	readonly askedOf: Int32Array;
} {
	const asked: Asked[] = [];
	const placeOf = new Map<string, number>();
	const textOf = byWindow(dutyPeriod);
	const askedOf = Int32Array.from(
		reports,
		({ theme, start, end, windowKind, comparative, aside, again }) => {
			if (comparative || again !== undefined) return -1;
			const window = { start, end, kind: windowKind };
			const key = `${theme}|${textOf(window)}`;
			const at = placeOf.get(key) ?? asked.length;
			placeOf.set(key, at);
			const before = asked[at];
			if (!before || (!before.isDue && !aside)) asked[at] = { theme, window, isDue: !aside };
			return at;
		}
	);
	return { asked, askedOf };
}

/**
 * How every duty was met, in the order of `due`. A theme with several forms is in when the last of them is that bears a date; one that
 * bears none says nothing of the day, neither for nor against. What stands aside in reports on something else meets a duty only where
 * nothing else does. Throws AppError `query-refused` for dates that are none.
 */
export function metDuties(
	reports: readonly FiledReport[],
	due: readonly Due[],
	deadlineOf: DeadlineOf
): readonly MetDuty[] {
	const received = byDuty(reports);
	const deadlinesOf = new Map<Theme, (window: Window) => string>();
	const dayNumber = dayNumbers();
	const dayOf = (one: FiledReport | undefined) => one && dayNumber(one.report.receivedOn);
	return due.map((duty) => {
		const filed = received(duty) ?? NONE;
		let ofTheme = deadlinesOf.get(duty.theme);
		if (!ofTheme)
			deadlinesOf.set(duty.theme, (ofTheme = byWindow((window) => deadlineOf(duty.theme, window))));
		const deadline = ofTheme(duty.window);
		const own = filed.some(isAside) ? filed.filter((one) => !isAside(one)) : filed;
		const timed = own.length > 0 ? own : filed;
		const last = lastOf(timed);
		const lastDated = last?.report.undated ? lastOf(timed.filter(isDated)) : last;
		const { status, daysLate } = howMet(dayNumber(deadline), dayOf(last), dayOf(lastDated));
		// Written out: a spread object costs many times as much, and there are ten thousands of duties.
		return {
			unit: duty.unit,
			theme: duty.theme,
			window: duty.window,
			status,
			daysLate,
			receivedOn: lastDated?.report.receivedOn ?? null,
			deadline,
			cellsRequired: filed.reduce((cells, { report }) => cells + report.cellsRequired, 0),
			cellsFilled: filed.reduce((cells, { report }) => cells + report.cellsFilled, 0),
			filed
		};
	});
}

/**
 * How a duty was met, in days since 1970: by its deadline, the day the last of its reports came, and that of the last one that bears a
 * date; undefined where none did. Throws AppError `query-refused` for days that are none.
 */
export function howMet(
	deadline: number,
	last: number | undefined,
	lastDated: number | undefined
): Pick<MetDuty, 'status' | 'daysLate'> {
	if (last === undefined) return MISSING;
	const daysLate = lateBy(deadline, lastDated);
	if (daysLate > 0) return { status: 'late', daysLate };
	if (lastDated !== undefined) return ON_TIME;
	// Imported by the deadline, it came in time whatever day it was written.
	return lateBy(deadline, last) > 0 ? UNDATED : ON_TIME;
}

const MISSING = { status: 'missing', daysLate: 0 } as const;
const UNDATED = { status: 'undated', daysLate: 0 } as const;
const ON_TIME = { status: 'on-time', daysLate: 0 } as const;

function lateBy(deadline: number, day: number | undefined): number {
	if (day === undefined) return 0;
	const days = day - deadline;
	if (!Number.isFinite(days)) throw new AppError('query-refused', { reason: 'no-date' });
	return Math.max(0, Math.round(days));
}

/** Days since 1970 of an ISO date or date-time, NaN for what is none; each different text is read once. */
export function dayNumbers(): (date: string) => number {
	const known = new Map<string, number>();
	return (date) => {
		let day = known.get(date);
		if (day === undefined) known.set(date, (day = Date.parse(date.slice(0, 10)) / 86_400_000));
		return day;
	};
}

const NONE: readonly FiledReport[] = [];

/** Reports by the duty they meet; what a later report says of a window meets none. */
function byDuty(
	reports: readonly FiledReport[]
): (duty: Due) => readonly FiledReport[] | undefined {
	const groups = new Map<Theme, (window: Window) => Map<UnitKey, FiledReport[]>>();
	const textOf = byWindow(dutyPeriod);
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
	for (const filed of reports) {
		const { unit, theme, start, end, windowKind, comparative, again } = filed.report;
		if (comparative || again !== undefined) continue;
		const units = unitsOf(theme, { start, end, kind: windowKind });
		const known = units.get(unit);
		if (known) known.push(filed);
		else units.set(unit, [filed]);
	}
	return ({ unit, theme, window }) => unitsOf(theme, window).get(unit);
}

function lastOf(filed: readonly FiledReport[]): FiledReport | undefined {
	let last: FiledReport | undefined;
	for (const one of filed) if (!last || last.report.receivedOn < one.report.receivedOn) last = one;
	return last;
}

function isAside({ report }: FiledReport): boolean {
	return report.aside === true;
}

function isDated({ report }: FiledReport): boolean {
	return report.undated !== true;
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

/** What windows of one duty have in common: the name of their period, or the days of one without a name. */
function dutyPeriod(window: Window): string {
	return periodName(window) ?? `${window.start}/${window.end}`;
}

/**
 * The days that the facts of a duty stand in, those of the calendar for the period's name: so themes that count by different days can
 * be taken together. A window without a name keeps its days.
 */
export function dutyDays(window: Window): Pick<Window, 'start' | 'end'> {
	const name = periodName(window);
	return name ? windowOf(name, 'calendar', 'period') : window;
}
