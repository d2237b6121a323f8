import { EngineFactCollector, type FactColumns } from '$lib/engine/duckdb';
import type { FiledColumns } from '$lib/journal';
import { dueReports, eachReportingFact } from '$lib/metrics';
import { deadlineOf } from '$lib/reference/calendar';
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
