import { NO_DATA, type EngineData, type FactColumns, type FactKind } from '$lib/engine/duckdb';
import type { ActiveColumns } from '$lib/journal';
import { dimsText, formInQueries, type FactSubject, type ReportKind } from '$lib/model';
import { periodName } from '$lib/reference/calendar';
import type { Roster } from '$lib/reference/units';
import { disciplineFacts } from './discipline-facts';
import { dueByWindow, type Expected } from './due';
import { Pairs } from './pairs';
import { UnitTables } from './unit-tables';

function factColumnsOf(active: ActiveColumns): FactColumns {
	const { length, units, unit, value, sheets, sheet, cell, a1, raw } = active;
	return { length, ...kindsOf(active), units, unit, value, sheets, sheet, cell, a1, raw };
}

/** What each fact is of together with what its report says of it, each once. */
function kindsOf({
	length,
	subjects,
	subject,
	reportOf,
	reports
}: ActiveColumns): Pick<FactColumns, 'kinds' | 'kind'> {
	const texts = subjects.map((one) => ({
		dims: dimsText(one.dims),
		period: periodName({ ...one, kind: one.windowKind })
	}));
	const forms = reports.kinds.map(formInQueries);
	const pairs = new Pairs(subjects.length, reports.kinds.length);
	const kind = new Int32Array(length);
	for (let row = 0; row < length; row++) {
		const ofReport = reports.kind[reportOf[row] as number] as number;
		kind[row] = pairs.numberOf(subject[row] as number, ofReport);
	}
	const kinds = Array.from({ length: pairs.length }, (_, pair): FactKind => {
		const [ofSubject, ofReport] = [pairs.leftOf(pair), pairs.rightOf(pair)];
		const { measure, start, end, windowKind } = subjects[ofSubject] as FactSubject;
		const { dims, period } = texts[ofSubject] as (typeof texts)[number];
		const { theme } = reports.kinds[ofReport] as ReportKind;
		const form = forms[ofReport] as string;
		return { measure, start, end, windowKind, period, dims, form, theme };
	});
	return { kinds, kind };
}

/**
 * What the engine holds of the figures in use: facts and the discipline of their reports, their units, the groups
 * those stand in, how they are restated to the units of `asOf`, and who had to report (`expected` on a date). The
 * discipline and what is said of units are worked out when they are asked for: the engine takes the facts in meanwhile.
 * @param unitTables those of the readings before.
 */
export function engineDataOf(
	active: ActiveColumns,
	roster: Roster,
	expected: Expected,
	asOf: string,
	unitTables = new UnitTables()
): EngineData {
	const due = dueByWindow(expected, active.reports);
	const keys = new Set(active.units);
	// Most windows are due of the same list of units.
	for (const units of new Set(due.map((window) => window.units)))
		for (const unit of units) keys.add(unit);
	return {
		...NO_DATA,
		factColumns: [factColumnsOf(active)],
		factsToCome: () => disciplineFacts(active.reports, expected),
		unitTables: () => unitTables.of(roster, keys, asOf),
		due
	};
}
