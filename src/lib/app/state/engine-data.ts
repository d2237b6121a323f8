import type { CodedColumn, EngineData, FactColumns } from '$lib/engine/duckdb';
import type { ActiveColumns } from '$lib/journal';
import { unitRows } from '$lib/metrics';
import type { ReportKind, WindowKind } from '$lib/model';
import { periodName } from '$lib/reference/calendar';
import type { Roster } from '$lib/reference/units';
import { disciplineFacts, disciplineTexts } from './discipline-facts';
import { dueByWindow, type Expected } from './due';

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

/**
 * What the engine holds of the figures in use: facts and the discipline of their reports, their units, the groups
 * those stand in, how they are restated to the units of `asOf`, and who had to report (`expected` on a date). The
 * discipline and what is said of units are worked out when they are asked for: the engine takes the facts in meanwhile.
 */
export function engineDataOf(
	active: ActiveColumns,
	roster: Roster,
	expected: Expected,
	asOf: string
): EngineData {
	const due = dueByWindow(expected, active.reports);
	const keys = new Set([...active.unit.values, ...due.flatMap(({ units }) => units)]);
	const ofUnits = once(() => unitRows(roster, keys, asOf));
	return {
		facts: [],
		factColumns: [factColumnsOf(active)],
		factsToCome: {
			texts: disciplineTexts(active.reports, due),
			columns: () => disciplineFacts(active.reports, expected)
		},
		due,
		get units() {
			return ofUnits().units;
		},
		get groups() {
			return ofUnits().groups;
		},
		get restated() {
			return ofUnits().restated;
		}
	};
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => (made ??= { value: make() }).value;
}
