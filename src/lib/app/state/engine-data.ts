import {
	FactCollector,
	type CodedColumn,
	type EngineData,
	type FactColumns
} from '$lib/engine/duckdb';
import type { ActiveColumns, FiledColumns } from '$lib/journal';
import { dueReports, eachReportingFact, unitRows } from '$lib/metrics';
import type { ReportKind, WindowKind } from '$lib/model';
import { deadlineOf, periodName } from '$lib/reference/calendar';
import type { Roster } from '$lib/reference/units';
import { dueByWindow, type Expected } from './due';
import { filedByName, periodNames } from './reported';

/** A column over the kinds of reports, spread over the facts of each report. */
function ofReports(
	{ length, reportOf, reports }: ActiveColumns,
	pick: (kind: ReportKind) => string
): CodedColumn {
	const values = reports.kinds.map(pick);
	const codes = new Int32Array(length);
	for (let row = 0; row < length; row++)
		codes[row] = reports.kind[reportOf[row] as number] as number;
	return { values, codes };
}

/** What the form of a comparative report begins with in the engine: of two forms that give the same figure it takes the first by name. */
const COMPARATIVE = '~';

function engineForm({ form, comparative }: ReportKind): string {
	return comparative ? COMPARATIVE + form : form;
}

/** Whether a fact of this form in the engine is what a later report says of its window. */
export function isComparative(engineForm: string): boolean {
	return engineForm.startsWith(COMPARATIVE);
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
		form: ofReports(active, engineForm),
		theme: ofReports(active, ({ theme }) => theme),
		file: active.file,
		hash: active.hash,
		sheet: active.sheet,
		cell: active.cell,
		a1: active.a1,
		raw: active.raw
	};
}

/** Of a report that came: the four facts of its duty, and its cells asked for and filled. */
const FACTS_A_REPORT = 6;

/** Facts that no file holds, the reports themselves do: who was on time, and how complete. */
function disciplineFacts(filed: FiledColumns, expected: Expected): FactColumns {
	const periodOf = periodNames();
	const byWindow = filedByName(filed, (kind) => periodOf(kind) ?? `${kind.start}/${kind.end}`);
	const collector = new FactCollector(filed.length * FACTS_A_REPORT);
	for (const { name } of byWindow.names) {
		const own = byWindow.of(name);
		const due = dueReports(
			own.map(({ report }) => report),
			expected
		);
		eachReportingFact(own, due, deadlineOf, (fact) =>
			// Written out: there are a million of them, and a spread object costs many times as much.
			collector.addOne({
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
	return collector.columns();
}

/**
 * What the engine holds of the figures in use: facts and the discipline of their reports, their units, the groups
 * those stand in, how they are restated to the units of `asOf`, and who had to report (`expected` on a date). What
 * comes after the facts is worked out when it is asked for: the engine takes the facts in meanwhile.
 */
export function engineDataOf(
	active: ActiveColumns,
	roster: Roster,
	expected: Expected,
	asOf: string
): EngineData {
	const ofUnits = once(() => {
		const due = dueByWindow(expected, active.reports);
		const keys = new Set([...active.unit.values, ...due.flatMap(({ units }) => units)]);
		return { due, ...unitRows(roster, keys, asOf) };
	});
	return {
		facts: [],
		factColumns: {
			*[Symbol.iterator]() {
				yield factColumnsOf(active);
				yield disciplineFacts(active.reports, expected);
			}
		},
		get units() {
			return ofUnits().units;
		},
		get groups() {
			return ofUnits().groups;
		},
		get restated() {
			return ofUnits().restated;
		},
		get due() {
			return ofUnits().due;
		}
	};
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => (made ??= { value: make() }).value;
}
