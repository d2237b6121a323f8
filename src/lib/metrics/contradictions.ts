import { ident, join, sql } from '$lib/engine/sql';
import type { QueryBackend, ResultRow, Sql } from '$lib/engine/sql';
import { saidTogether } from '$lib/model';
import type { Contradiction, Indicator, MetricQuery, Said } from '$lib/model';
import { CATALOGUE } from './catalogue';
import type { Catalogue } from './catalogue';
import { disputedFacts, isSame, SPOKEN_OF, spokenOf } from './disputed-facts';
import { earlierPlan } from './compare-rows';
import { compileCounts } from './compile-counts';
import { compileMedian } from './compile-median';
import { compileTyped } from './compile-typed';
import { planOf } from './plan';
import type { Plan } from './plan';
import { isPreferred } from './report-choices';
import { differencesAmong, type Given, type Statement } from './said-differently';
import { keysOf } from './series-row';
import { writtenCell } from './written-cell';

/** So many figures that several forms speak of are looked at. */
const MOST_FIGURES = 60_000;

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

/**
 * Whether reports of two forms give any figure of a measure differently, or parts of one that do not come to the same. Read once, it
 * tells whether to look closer; where there is very much to compare it says so unlooked at.
 */
export async function areContradicted(
	backend: QueryBackend,
	measure: string,
	signal?: AbortSignal
): Promise<boolean> {
	const { rows } = await backend.run(
		sql`WITH ${disputedFacts([measure], null)}
SELECT ${spokenOf(sql`f`)}, f.form, f.dims, f.value FROM spoken f JOIN disputed d ON ${isSame(sql`f`, sql`d`)} LIMIT ${MOST_FIGURES}`,
		signal
	);
	if (rows.length === MOST_FIGURES) return true;
	const figures = rows.map((row) => ({ ...givenIn(row), one: oneText(row) }));
	return grouped(figures).some((given) => differencesAmong(given).length > 0);
}

/**
 * The figures that were counted for a query and that a report of another form gives differently, be it in parts of its own, each with
 * both cells and the keys of the row it stands behind, in the order of units and windows. Of at most 60,000 figures.
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
	const measures = [...new Set([...measuresOf(plan.indicator), plan.indicator.id])];
	const { rows } = await backend.run(
		sql`WITH counted AS (SELECT DISTINCT * FROM (SELECT ${join(keys, '')}t.fact_id FROM (${ids}) t)),
${disputedFacts(measures, sql`SELECT c.* FROM own c WHERE c.fact_id IN (SELECT t.fact_id FROM counted t)`)}
SELECT ${join(keys, '')}t.fact_id AS counted_id, ${spokenOf(sql`f`)}, f.fact_id, f.form, f.dims, f.value, f.cell, s.file, s.sheet, w.a1, w.raw
FROM spoken f JOIN disputed d ON ${isSame(sql`f`, sql`d`)} JOIN source s ON s.id = f.source
LEFT JOIN written w ON w.fact_id = f.fact_id LEFT JOIN counted t ON t.fact_id = f.fact_id
ORDER BY f.unit, f.start_date, f.end_date, f.window_kind, f.measure, f.dims, f.form, f.fact_id LIMIT ${MOST_FIGURES}`,
		signal
	);
	const groups = grouped(countedFigures(rows, groupBy));
	// What was cut off in the middle might seem to differ from all of it.
	if (rows.length === MOST_FIGURES) groups.pop();
	const choices = catalogue.reportChoices ?? [];
	return groups.flatMap((figures) =>
		differencesAmong(figures).flatMap(({ one, other }) => {
			const behind = keysBehind(one);
			return behind.length > 0 ? told(behind, one, other) : told(keysBehind(other), other, one);
		})
	);

	function told(
		behind: readonly string[],
		taken: Statement<CountedFigure>,
		other: Statement<CountedFigure>
	): ContradictionOf[] {
		const [{ measure, unit }] = taken.of as readonly [CountedFigure];
		const settled = isPreferred(choices, { measure, form: taken.form, over: other.form });
		const contradiction = {
			measure,
			unit,
			taken: saidBy(taken),
			other: saidBy(other),
			settled
		};
		return behind.map((key) => ({ keys: keysIn(key), typed, contradiction }));
	}
}

/** A figure that several forms speak of, with the keys of the rows it was counted in as text. */
interface CountedFigure extends Given {
	readonly one: string;
	readonly measure: string;
	readonly unit: string;
	readonly said: Said;
	readonly rows: Set<string>;
}

function countedFigures(
	rows: readonly ResultRow[],
	groupBy: MetricQuery['groupBy']
): readonly CountedFigure[] {
	const figures = new Map<unknown, CountedFigure>();
	for (const row of rows) {
		let figure = figures.get(row['fact_id']);
		if (!figure) {
			figure = {
				...givenIn(row),
				one: oneText(row),
				measure: String(row['measure']),
				unit: String(row['unit']),
				said: saidIn(row),
				rows: new Set()
			};
			figures.set(row['fact_id'], figure);
		}
		if (row['counted_id'] !== null) figure.rows.add(JSON.stringify(keysOf(groupBy, row)));
	}
	return [...figures.values()];
}

function keysIn(text: string): ContradictionOf['keys'] {
	return JSON.parse(text) as ContradictionOf['keys'];
}

/** The rows that all of a statement was counted in: a part of what two forms differ in is contradicted by nobody. */
function keysBehind({ of: [first, ...others] }: Statement<CountedFigure>): readonly string[] {
	return [...(first?.rows ?? [])].filter((key) => others.every(({ rows }) => rows.has(key)));
}

function saidBy({ of, value }: Statement<CountedFigure>): Said {
	return saidTogether(
		of.map(({ said }) => said),
		value
	);
}

function grouped<T extends { readonly one: string }>(figures: readonly T[]): T[][] {
	const groups = new Map<string, T[]>();
	for (const figure of figures) {
		const known = groups.get(figure.one);
		if (known) known.push(figure);
		else groups.set(figure.one, [figure]);
	}
	return [...groups.values()];
}

function oneText(row: ResultRow): string {
	return SPOKEN_OF.map((column) => String(row[column])).join('|');
}

function givenIn(row: ResultRow): Given {
	return { form: String(row['form']), dims: String(row['dims']), value: Number(row['value']) };
}

function saidIn(row: ResultRow): Said {
	return {
		form: String(row['form'] ?? ''),
		value: Number(row['value']),
		source: {
			file: String(row['file'] ?? ''),
			sheet: String(row['sheet'] ?? ''),
			a1: writtenCell(row).a1
		}
	};
}
