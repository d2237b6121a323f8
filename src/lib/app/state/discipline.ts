import type { DutyStatus, MetDuty } from '$lib/metrics';
import type { HeatSpec, UnitKey } from '$lib/model';
import { buildStatusMatrix, type ReportMark } from '$lib/presenting/charts';
import { narrateSpec } from '$lib/presenting/narrative';
import { compareVi, formatNumber } from '$lib/text';
import { m } from '$lib/text/messages/messages.js';
import { getLocale } from '$lib/text/messages/runtime.js';
import { footOf } from './answers/chart-context';
import type { Coverage } from './answers/coverage';
import type { FiguresAtHand } from './answers/figures-at-hand';
import { finished } from './answers/finished';
import { themeName } from './names';
import type { Question } from './question';

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

/**
 * Duties of one period in words, in the order given.
 * @param namesOf names that tell namesakes apart.
 */
export function disciplineRows(
	duties: readonly MetDuty[],
	namesOf: (keys: readonly UnitKey[]) => (unit: UnitKey) => string
): readonly DisciplineRow[] {
	const locale = getLocale();
	const nameOf = namesOf(duties.map(({ unit }) => unit));
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

/** Units that had to report, and those of them none of whose reports is missing. */
export function unitsOf(rows: readonly DisciplineRow[]): {
	readonly due: ReadonlySet<UnitKey>;
	readonly reported: ReadonlySet<UnitKey>;
} {
	const due = new Set(rows.map((row) => row.unitKey));
	const missing = new Set(rows.filter((row) => row.status === 'missing').map((row) => row.unitKey));
	return { due, reported: new Set([...due].filter((key) => !missing.has(key))) };
}

/** How each unit's reports came in, with what that comes to in words. Nothing is left out of it when it leaves the machine: it speaks of offices, not of people. */
export function matrixOf(
	rows: readonly DisciplineRow[],
	question: Question,
	figures: Pick<FiguresAtHand, 'nameOf' | 'fileCount'>
): HeatSpec {
	const { due, reported } = unitsOf(rows);
	const coverage: Coverage = { kind: 'reported', reporting: reported.size, due: due.size };
	const foot = footOf(figures, { ...question, unitsAs: 'reported' }, coverage);
	const spec = buildStatusMatrix(rows, question.period, foot, getLocale());
	return finished({ spec, coverage, story: narrateSpec(spec) });
}

/** Reporting discipline of the question's period: who was on time, late or missing. */
export function disciplineOf(
	rows: readonly DisciplineRow[],
	question: Question,
	figures: Pick<FiguresAtHand, 'nameOf' | 'fileCount'>
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
		matrix: matrixOf(rows, question, figures)
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
