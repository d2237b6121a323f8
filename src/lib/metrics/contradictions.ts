import { ident, join, sql } from '$lib/engine/sql';
import type { QueryBackend, ResultRow, Sql } from '$lib/engine/sql';
import { COMPARATIVE_MARK } from '$lib/model';
import type { Contradiction, Indicator, MetricQuery, Said } from '$lib/model';
import { CATALOGUE } from './catalogue';
import type { Catalogue } from './catalogue';
import { earlierPlan } from './compare-rows';
import { compileCounts } from './compile-counts';
import { compileMedian } from './compile-median';
import { compileTyped } from './compile-typed';
import { planOf } from './plan';
import type { Plan } from './plan';
import { isPreferred } from './report-choices';
import { keysOf } from './series-row';
import { writtenCell } from './written-cell';

const MOST_CONTRADICTIONS = 20_000;

/** A contradiction behind a row of an answer. */
export interface ContradictionOf {
	/** The keys of the row. */
	readonly keys: Readonly<Record<string, string>>;
	/** Behind a rate that came without counts. */
	readonly typed: boolean;
	readonly contradiction: Contradiction;
}

/** Everything an indicator is made of, and itself where it came without counts. */
export function measuresOf({ id, formula }: Indicator): readonly string[] {
	switch (formula.kind) {
		case 'typed':
			return [id];
		case 'median':
			return [formula.measure];
		case 'measure':
			return [...new Set(formula.terms.map(({ measure }) => measure))];
		case 'ratio':
			return [
				...new Set([...formula.numerator, ...formula.denominator].map(({ measure }) => measure)),
				id
			];
	}
}

/** What a later report says of an earlier window for comparison contradicts nobody: see {@link COMPARATIVE_MARK}. */
const REPORTED = (form: Sql) => sql`NOT starts_with(${form}, ${COMPARATIVE_MARK})`;

/** Whether reports of two forms give any figure of a measure differently. Read once, it tells whether to look closer. */
export async function areContradicted(
	backend: QueryBackend,
	measure: string,
	signal?: AbortSignal
): Promise<boolean> {
	const { rows } = await backend.run(
		sql`SELECT unit FROM fact WHERE measure = ${measure} AND ${REPORTED(sql`form`)}
GROUP BY start_date, unit, end_date, window_kind, dims
HAVING min(form) <> max(form) AND min(value) <> max(value) LIMIT 1`,
		signal
	);
	return rows.length > 0;
}

/**
 * The figures that were counted for a query and that a report of another form gives differently, each with both cells and
 * the keys of the row it stands behind, in the order of units and windows. At most 20,000.
 */
export async function contradictionsOf(
	backend: QueryBackend,
	query: MetricQuery,
	catalogue: Catalogue = CATALOGUE,
	signal?: AbortSignal
): Promise<readonly ContradictionOf[]> {
	return contradictionsIn(backend, planOf(query, catalogue), catalogue, signal);
}

/** The same of the earlier figures a query compares with, each with the keys of the row that is compared; none where it compares with none. */
export async function contradictionsOfEarlier(
	backend: QueryBackend,
	query: MetricQuery,
	catalogue: Catalogue = CATALOGUE,
	signal?: AbortSignal
): Promise<readonly ContradictionOf[]> {
	const earlier = earlierPlan(planOf(query, catalogue), catalogue);
	return earlier ? contradictionsIn(backend, earlier, catalogue, signal) : [];
}

async function contradictionsIn(
	backend: QueryBackend,
	plan: Plan,
	catalogue: Catalogue,
	signal: AbortSignal | undefined
): Promise<readonly ContradictionOf[]> {
	const { formula, id } = plan.indicator;
	const behind = (ids: Sql, typed: boolean) =>
		rowsBehind(backend, plan, ids, typed, catalogue, signal);
	if (plan.listedOnly !== null) return behind(compileTyped(plan, plan.listedOnly), true);
	if (formula.kind === 'median') return behind(compileMedian(plan, formula.measure, true), false);
	const counted = await behind(compileCounts(plan, true), false);
	return formula.kind === 'ratio' && plan.byUnit
		? [...counted, ...(await behind(compileTyped(plan, id), true))]
		: counted;
}

async function rowsBehind(
	backend: QueryBackend,
	plan: Plan,
	ids: Sql,
	typed: boolean,
	catalogue: Catalogue,
	signal: AbortSignal | undefined
): Promise<readonly ContradictionOf[]> {
	const { groupBy } = plan.query;
	const keys = groupBy.map((_, i) => sql`t.${ident(`k${i}`)}, `);
	const same = ['measure', 'unit', 'start_date', 'end_date', 'window_kind', 'dims'].map(
		(column) => sql`o.${ident(column)} = f.${ident(column)}`
	);
	const measures = [...new Set([...measuresOf(plan.indicator), plan.indicator.id])];
	const table = await backend.run(
		sql`WITH counted AS (SELECT DISTINCT * FROM (SELECT ${join(keys, '')}t.fact_id FROM (${ids}) t)),
own AS (SELECT * FROM fact WHERE measure IN (${join(measures)}) AND ${REPORTED(sql`form`)})
SELECT ${join(keys, '')}f.unit, f.measure,
	f.form, f.value, f.cell, fs.file, fs.sheet, fw.a1, fw.raw,
	o.form AS other_form, o.value AS other_value, o.cell AS other_cell, os.file AS other_file, os.sheet AS other_sheet,
	ow.a1 AS other_a1, ow.raw AS other_raw
FROM counted t JOIN own f ON f.fact_id = t.fact_id
JOIN own o ON ${join(same, ' AND ')}
JOIN source fs ON fs.id = f.source LEFT JOIN written fw ON fw.fact_id = f.fact_id
JOIN source os ON os.id = o.source LEFT JOIN written ow ON ow.fact_id = o.fact_id
WHERE o.form <> f.form AND o.value <> f.value
ORDER BY f.unit, f.start_date, f.end_date, f.measure, f.dims, other_form, o.fact_id LIMIT ${MOST_CONTRADICTIONS}`,
		signal
	);
	return table.rows.map((row) => ({
		keys: keysOf(groupBy, row),
		typed,
		contradiction: contradictionOf(row, catalogue)
	}));
}

function contradictionOf(row: ResultRow, catalogue: Catalogue): Contradiction {
	const measure = String(row['measure']);
	const [taken, other] = [saidIn(row, ''), saidIn(row, 'other_')];
	const choices = catalogue.reportChoices ?? [];
	return {
		measure,
		unit: String(row['unit']),
		taken,
		other,
		settled: isPreferred(choices, { measure, form: taken.form, over: other.form })
	};
}

function saidIn(row: ResultRow, prefix: string): Said {
	const of = (name: string) => row[prefix + name] ?? null;
	const { a1 } = writtenCell({
		cell: of('cell'),
		value: of('value'),
		a1: of('a1'),
		raw: of('raw')
	});
	return {
		form: String(of('form') ?? ''),
		value: Number(of('value')),
		source: { file: String(of('file') ?? ''), sheet: String(of('sheet') ?? ''), a1 }
	};
}
