import { periodName } from '$lib/reference/calendar';
import type { CodedColumn, EngineData, FactColumns } from '$lib/engine/duckdb';
import type { ActiveColumns } from '$lib/journal';
import type { WindowKind } from '$lib/model';
import { restatementTo, type Roster } from '$lib/reference/units';

/** A column over reports, spread over the facts of each report. */
function ofReports(
	active: ActiveColumns,
	pick: (report: ActiveColumns['reports'][number]) => string
): CodedColumn {
	const values = [...new Set(active.reports.map(pick))];
	const codeOf = new Map(values.map((value, i) => [value, i]));
	const codes = Int32Array.from(active.reports, (report) => codeOf.get(pick(report)) ?? -1);
	return { values, codes: Int32Array.from(active.reportOf, (report) => codes[report] ?? -1) };
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
		form: ofReports(active, (report) => report.form),
		theme: ofReports(active, (report) => report.theme),
		file: active.file,
		hash: active.hash,
		sheet: active.sheet,
		a1: active.a1,
		raw: active.raw
	};
}

/** What the engine holds of the figures in use: facts, their units, the groups those stand in, and who had to report. */
export function engineDataOf(
	active: ActiveColumns,
	roster: Roster,
	due: EngineData['due'],
	today: string
): EngineData {
	const keys = new Set([
		...active.unit.values.filter((key) => key !== null),
		...due.map((row) => row.unit)
	]);
	const restatement = restatementTo(roster, today);
	const restated = [...keys].flatMap((unit) =>
		(restatement.get(unit) ?? []).map((to) => ({
			asOf: today,
			unit,
			target: to.target,
			share: to.share,
			exact: to.exact
		}))
	);
	const seen = new Set([...keys, ...restated.map((row) => row.target)]);
	const groups = roster
		.groups()
		.flatMap((group) =>
			group.members
				.filter((member) => seen.has(member.key))
				.map((member) => ({ groupId: group.id, unit: member.key, exact: member.exact }))
		);
	const units = [...seen].flatMap((key) => {
		const unit = roster.byKey(key);
		return unit ? [{ ...unit, provinceCode: roster.provinceOf(key)?.code ?? null }] : [];
	});
	return { facts: [], factColumns: factColumnsOf(active), units, groups, restated, due };
}
