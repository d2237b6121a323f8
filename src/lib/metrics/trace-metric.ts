import { ident, join, sql } from '$lib/engine/sql';
import type { QueryBackend, Sql } from '$lib/engine/sql';
import { cellNumber, rowOfCell, type CountedCell, type MetricQuery } from '$lib/model';
import { CATALOGUE } from './catalogue';
import type { Catalogue } from './catalogue';
import { compileCounts } from './compile-counts';
import { compileMedian } from './compile-median';
import { compileTyped } from './compile-typed';
import { planOf } from './plan';
import type { Plan } from './plan';
import { writtenCell } from './written-cell';

const MOST_SOURCES = 5000;

/**
 * The cells behind one row of an answer, by the row's keys (absent keys mean any), in the order of files, sheets, rows and columns:
 * just those that were counted, at most 5,000. A rate that came without counts gives its own cell.
 */
export async function traceMetric(
	backend: QueryBackend,
	query: MetricQuery,
	keys: Readonly<Record<string, string>>,
	catalogue: Catalogue = CATALOGUE,
	signal?: AbortSignal
): Promise<readonly CountedCell[]> {
	const plan = planOf(query, catalogue);
	const { formula, id } = plan.indicator;
	const sources = (made: Sql) => sourcesOf(backend, plan, made, keys, signal);
	if (plan.listedOnly !== null) return sources(compileTyped(plan, plan.listedOnly));
	if (formula.kind === 'median') return sources(compileMedian(plan, formula.measure, true));
	const counted = await sources(compileCounts(plan, true));
	if (counted.length > 0 || formula.kind !== 'ratio' || !plan.byUnit) return counted;
	return sources(compileTyped(plan, id));
}

async function sourcesOf(
	backend: QueryBackend,
	plan: Plan,
	ids: Sql,
	keys: Readonly<Record<string, string>>,
	signal: AbortSignal | undefined
): Promise<readonly CountedCell[]> {
	const same = plan.query.groupBy.flatMap((name, i) => {
		const wanted = keys[name];
		return wanted === undefined ? [] : [sql`t.${ident(`k${i}`)} = ${wanted}`];
	});
	const where = same.length === 0 ? sql`` : sql`WHERE ${join(same, ' AND ')}`;
	const table = await backend.run(
		sql`SELECT s.file, s.hash, s.sheet, f.unit, f.cell, f.value, w.a1, w.raw FROM fact f JOIN source s ON s.id = f.source
LEFT JOIN written w ON w.fact_id = f.fact_id
WHERE f.fact_id IN (SELECT t.fact_id FROM (${ids}) t ${where})
ORDER BY f.unit, f.start_date, f.end_date, f.measure, f.dims, f.fact_id LIMIT ${MOST_SOURCES}`,
		signal
	);
	const text = (value: unknown) => (typeof value === 'string' ? value : '');
	const cells = table.rows.map((row) => ({
		unit: text(row['unit']),
		file: text(row['file']),
		hash: text(row['hash']),
		sheet: text(row['sheet']),
		...writtenCell(row)
	}));
	return cells.sort(byPlace);
}

/** By file, sheet, row and column; the two of one cell stay as they were. */
function byPlace(one: CountedCell, other: CountedCell): number {
	const [here, there] = [cellNumber(one.a1), cellNumber(other.a1)];
	return (
		compareTexts(one.file, other.file) ||
		compareTexts(one.hash, other.hash) ||
		compareTexts(one.sheet, other.sheet) ||
		rowOfCell(here) - rowOfCell(there) ||
		here - there
	);
}

function compareTexts(one: string, other: string): number {
	return one === other ? 0 : one < other ? -1 : 1;
}
