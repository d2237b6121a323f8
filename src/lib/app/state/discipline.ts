import type { DutyStatus, MetDuty } from '$lib/metrics';
import type { ChartSpec, HeatSpec, PeriodName, UnitKey } from '$lib/model';
import { buildStatusMatrix, type ReportMark } from '$lib/presenting/charts';
import { narrateSpec } from '$lib/presenting/narrative';
import { compareVi, formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { themeName } from './names';

/** A duty in words, as the list of reports shows it. */
export interface DisciplineRow extends ReportMark {
	readonly receivedOn: string | null;
	readonly deadline: string;
	readonly daysLate: number;
	/** `29/30`. */
	readonly filled: string;
}

export interface Discipline {
	readonly sentence: string;
	/** What needs attention first: missing, late, of unknown day, on time. */
	readonly rows: readonly DisciplineRow[];
	readonly matrix: HeatSpec;
}

/** Duties of one period in words, in the order given. */
export function disciplineRows(
	duties: readonly MetDuty[],
	nameOf: (unit: UnitKey) => string
): readonly DisciplineRow[] {
	const locale = getLocale();
	return duties.map(
		({ unit, theme, status, receivedOn, deadline, daysLate, cellsFilled, cellsRequired }) => ({
			unitKey: unit,
			unit: nameOf(unit),
			theme: themeName(theme),
			status,
			statusText: statusText(status, daysLate),
			receivedOn,
			deadline,
			daysLate,
			filled:
				cellsRequired > 0
					? `${formatNumber(cellsFilled, { locale })}/${formatNumber(cellsRequired, { locale })}`
					: '–'
		})
	);
}

/** A chart with what its own figures say in words. For what leaves the machine as it is: it speaks of offices, not of people. */
export function withNarrative<T extends ChartSpec>(spec: T): T {
	return { ...spec, story: narrateSpec(spec) };
}

/** Reporting discipline of one period: who was on time, late or missing. `foot` goes under the picture. */
export function disciplineOf(
	rows: readonly DisciplineRow[],
	period: PeriodName,
	foot: string
): Discipline {
	const count = (status: DutyStatus) => rows.filter((row) => row.status === status).length;
	const undated = count('undated');
	return {
		sentence: [
			m.reporting_sentence({
				onTime: count('on-time'),
				late: count('late'),
				missing: count('missing'),
				due: rows.length
			}),
			...(undated > 0 ? [m.reporting_sentence_undated({ count: undated })] : [])
		].join(' '),
		rows: [...rows].sort(
			(a, b) =>
				URGENCY.indexOf(a.status) - URGENCY.indexOf(b.status) ||
				b.daysLate - a.daysLate ||
				compareVi(a.unit, b.unit)
		),
		matrix: withNarrative(buildStatusMatrix(rows, period, foot, getLocale()))
	};
}

const URGENCY: readonly DutyStatus[] = ['missing', 'late', 'undated', 'on-time'];

function statusText(status: DutyStatus, daysLate: number): string {
	switch (status) {
		case 'missing':
			return m.reporting_missing();
		case 'late':
			return m.reporting_late({ days: daysLate });
		case 'undated':
			return m.reporting_undated();
		case 'on-time':
			return m.reporting_on_time();
	}
}
