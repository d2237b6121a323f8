import { EngineFactCollector, type CodedTexts, type FactColumns } from '$lib/engine/duckdb';
import type { FiledColumns } from '$lib/journal';
import { dueReports, eachReportingFact, REPORTING_MEASURES } from '$lib/metrics';
import { dimsText, type UnitKey } from '$lib/model';
import { deadlineOf, windowOf } from '$lib/reference/calendar';
import type { Expected } from './due';
import { filedByName, periodNames } from './reported';

/** The form and theme of what no file says and the reports themselves do. */
const REPORTING = 'reporting';

/** Of a report that came: the four facts of its duty, and its cells asked for and filled. */
const FACTS_A_REPORT = 6;

/** Facts that no file holds, the reports themselves do: who was on time, and how complete. */
export function disciplineFacts(filed: FiledColumns, expected: Expected): FactColumns {
	const periodOf = periodNames();
	const byWindow = filedByName(filed, (kind) => periodOf(kind) ?? `${kind.start}/${kind.end}`);
	const collector = new EngineFactCollector(filed.length * FACTS_A_REPORT);
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
				form: REPORTING,
				theme: REPORTING,
				period: periodOf(fact)
			})
		);
	}
	return collector.columns();
}

/** Every text that {@link disciplineFacts} of these reports may hold in a coded column, told without making them. */
export function disciplineTexts(
	{ kinds, units }: FiledColumns,
	due: readonly { readonly units: readonly UnitKey[] }[]
): CodedTexts {
	const periodOf = periodNames();
	const periods = new Set(
		kinds.map((kind) => {
			const name = periodOf(kind);
			const days = name ? windowOf(name, 'calendar', 'period') : kind;
			return periodOf({ start: days.start, end: days.end, windowKind: 'period' });
		})
	);
	const themes = new Set(kinds.map(({ theme }) => theme));
	return {
		measure: REPORTING_MEASURES,
		unit: [...new Set([...units, ...due.flatMap((window) => window.units)])],
		window_kind: ['period'],
		period: [...periods].filter((name) => name !== null),
		dims: Array.from(themes, (theme) => dimsText({ theme })),
		dim_names: ['theme'],
		form: [REPORTING],
		theme: [REPORTING]
	};
}
