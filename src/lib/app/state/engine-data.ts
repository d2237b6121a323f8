import type { CodedColumn, EngineData, EngineFact, FactColumns } from '$lib/engine/duckdb';
import type { ActiveColumns } from '$lib/journal';
import { dueReports, reportingFacts, unitRows, type FiledReport } from '$lib/metrics';
import type { WindowKind } from '$lib/model';
import { deadlineOf, periodName } from '$lib/reference/calendar';
import type { Roster } from '$lib/reference/units';
import { dueByWindow, type Expected } from './due';
import { periodNames } from './reported';

/** A column over reports, spread over the facts of each report. */
function ofReports(
	active: ActiveColumns,
	pick: (report: ActiveColumns['reports'][number]) => string
): CodedColumn {
	const values = [...new Set(active.reports.map(pick))];
	const codeOf = new Map(values.map((value, i) => [value, i]));
	const ofReport = active.reports.map((report) => codeOf.get(pick(report)) ?? -1);
	const codes = new Int32Array(active.length);
	for (let row = 0; row < active.length; row++)
		codes[row] = ofReport[active.reportOf[row] ?? -1] ?? -1;
	return { values, codes };
}

/** Of two forms that give the same figure the engine takes the first by name: what a later report says of a window comes last. */
function engineForm({ form, comparative }: ActiveColumns['reports'][number]): string {
	return comparative ? `~${form}` : form;
}

function factColumnsOf(active: ActiveColumns): FactColumns {
	const periods = active.window.values.map((text) => {
		const [start = '', end = '', kind = 'period'] = (text ?? '').split('/');
		return periodName({ start, end, kind: kind as WindowKind });
	});
	return {
		length: active.length,
		measure: active.measure,
		unit: active.unit,
		start: active.start,
		end: active.end,
		windowKind: active.windowKind,
		period: { values: periods, codes: active.window.codes },
		dims: active.dims,
		value: active.value,
		state: active.state,
		form: ofReports(active, engineForm),
		theme: ofReports(active, (report) => report.theme),
		file: active.file,
		hash: active.hash,
		sheet: active.sheet,
		a1: active.a1,
		raw: active.raw
	};
}

/** Each report with the file its figures came in; a report without figures has none. */
export function filedReports(active: ActiveColumns): readonly FiledReport[] {
	const firstRows = new Int32Array(active.reports.length).fill(-1);
	active.reportOf.forEach((report, row) => {
		if (firstRows[report] === -1) firstRows[report] = row;
	});
	const textAt = (column: CodedColumn, row = -1) => column.values[column.codes[row] ?? -1] ?? '';
	// One object for all reports of a file: hundreds of thousands of them go to the page.
	let file: FiledReport['file'] = { name: '', hash: '' };
	return active.reports.map((report, i) => {
		const [name, hash] = [textAt(active.file, firstRows[i]), textAt(active.hash, firstRows[i])];
		if (file.name !== name || file.hash !== hash) file = { name, hash };
		return { report, file };
	});
}

/** Facts that no file holds, the reports themselves do: who was on time, and how complete. */
function disciplineFacts(
	{ reports }: ActiveColumns,
	filed: readonly FiledReport[],
	expected: Expected
): EngineFact[] {
	const periodOf = periodNames();
	return reportingFacts(filed, dueReports(reports, expected), deadlineOf).map(
		(fact): EngineFact => ({
			measure: fact.measure,
			unit: fact.unit,
			start: fact.start,
			end: fact.end,
			windowKind: fact.windowKind,
			dims: fact.dims,
			value: fact.value,
			state: fact.state,
			source: fact.source,
			form: 'reporting',
			theme: 'reporting',
			period: periodOf(fact)
		})
	);
}

/**
 * What the engine holds of the figures in use: facts and the discipline of their reports, their units, the groups
 * those stand in, how they are restated to the units of `asOf`, and who had to report (`expected` on a date).
 */
export function engineDataOf(
	active: ActiveColumns,
	roster: Roster,
	expected: Expected,
	asOf: string,
	filed: readonly FiledReport[] = filedReports(active)
): EngineData {
	const due = dueByWindow(expected, active.reports);
	const keys = new Set([
		...active.unit.values.filter((key) => key !== null),
		...due.map((row) => row.unit)
	]);
	return {
		facts: disciplineFacts(active, filed, expected),
		factColumns: factColumnsOf(active),
		...unitRows(roster, keys, asOf),
		due
	};
}
