import { sql } from '$lib/engine/sql';
import type { QueryBackend, ResultTable } from '$lib/engine/sql';
import type { MetricQuery, Series, SeriesRow } from '$lib/model';
import { periodName } from '$lib/reference/calendar';
import { withBreaks } from './breaks';
import { besideTyped } from './beside-typed';
import { CATALOGUE, SMALL_BELOW } from './catalogue';
import type { Catalogue } from './catalogue';
import { comparedByKeys, comparedByWindow, earlierPlan } from './compare-rows';
import { compileCounts } from './compile-counts';
import { compileDue } from './compile-due';
import { compileMedian } from './compile-median';
import { compileTyped } from './compile-typed';
import { factsOf } from './facts-of';
import { planOf } from './plan';
import type { Plan } from './plan';
import { withRanks } from './ranking';
import { refusal } from './refusals';
import { countRow, medianRow, typedRow } from './series-row';
import type { DraftRow } from './series-row';
import { withoutSmall } from './small-cells';
import { targetOfRow, targetsOf } from './targets';
import { withDue } from './who-was-due';
import { parseWindowKey } from './window-key';

/**
 * Answers a metric query: one row for each key that was reported or due, in the order of its keys. Throws
 * AppError `query-refused` with the `reason`, one of `REFUSALS`.
 */
export function runMetric(
	backend: QueryBackend,
	query: MetricQuery,
	catalogue: Catalogue = CATALOGUE,
	signal?: AbortSignal
): Promise<Series> {
	const smallBelow = catalogue.smallBelow ?? SMALL_BELOW;
	return answer(query, catalogue, backend, signal, (plan) =>
		figureRows(backend, plan, smallBelow, signal)
	);
}

/**
 * The same answer as it may leave the machine: small counts and what would give them away are left out
 * ({@link withoutSmall}), also from what is compared. Every picture, table and file that goes out is made of this.
 */
export function releaseMetric(
	backend: QueryBackend,
	query: MetricQuery,
	catalogue: Catalogue = CATALOGUE,
	signal?: AbortSignal
): Promise<Series> {
	const smallBelow = catalogue.smallBelow ?? SMALL_BELOW;
	return answer(query, catalogue, backend, signal, async (plan) => {
		const rows = await figureRows(backend, plan, smallBelow, signal);
		return withoutSmall(backend, plan, rows, catalogue, smallBelow, signal);
	});
}

type FigureRows = (plan: Plan) => Promise<readonly DraftRow[]>;

async function answer(
	query: MetricQuery,
	catalogue: Catalogue,
	backend: QueryBackend,
	signal: AbortSignal | undefined,
	figures: FigureRows
): Promise<Series> {
	const plan = planOf(query, catalogue);
	const ask = async (made: Plan) => rowsOf(backend, made, await figures(made), signal);
	// As reported only the values are compared: who had to report in the earlier range need not be asked.
	const askFigures = async (made: Plan) => (await figures(made)).map(({ row }) => row);
	const rows = await ask(plan);
	await refuseMean(backend, plan, rows, signal);
	const ranked = query.rank ? withRanks(plan.indicator, rows) : rows;
	const compared = await compareRows(ranked, plan, { ask, askFigures }, catalogue);
	return { query, rows: [...compared].sort(byKeys(query.groupBy)) };
}

/** Refuses a figure of several units when all there is are rates that came without their counts. */
async function refuseMean(
	backend: QueryBackend,
	plan: Plan,
	rows: readonly SeriesRow[],
	signal: AbortSignal | undefined
): Promise<void> {
	const { formula, id } = plan.indicator;
	if (formula.kind !== 'ratio' || plan.byUnit || rows.some((row) => row.unitsReporting > 0)) return;
	const asked = { ...plan, derives: false, asOf: null };
	const typed = await backend.run(
		sql`SELECT 1 AS typed FROM (${factsOf(asked, [id])}) LIMIT 1`,
		signal
	);
	if (typed.rows.length > 0) throw refusal('mean-of-percentages', { indicator: id });
}

async function rowsOf(
	backend: QueryBackend,
	plan: Plan,
	figures: readonly DraftRow[],
	signal: AbortSignal | undefined
): Promise<readonly SeriesRow[]> {
	const due = await backend.run(compileDue(plan), signal);
	const periodOf = (key: string) => {
		const window = parseWindowKey(key);
		return window && periodName(window);
	};
	return withBreaks(withDue(plan, figures, due, periodOf));
}

async function figureRows(
	backend: QueryBackend,
	plan: Plan,
	smallBelow: number,
	signal: AbortSignal | undefined
): Promise<readonly DraftRow[]> {
	const { formula, id } = plan.indicator;
	if (plan.listedOnly !== null) {
		const table = await backend.run(compileTyped(plan, plan.listedOnly), signal);
		if (plan.restated && table.rows.some((result) => result['carried'] === false))
			throw refusal('index-not-restated', { indicator: id });
		return table.rows.map((result) => typedRow(plan, result));
	}
	if (formula.kind === 'median') {
		const table = await backend.run(compileMedian(plan, formula.measure), signal);
		return table.rows.map((result) => medianRow(plan, result));
	}
	const table = await backend.run(compileCounts(plan), signal);
	refuseMixed(plan, table);
	const counts = table.rows.map((result) => countRow(plan, result, smallBelow));
	if (formula.kind !== 'ratio' || !plan.byUnit) return counts;
	const typed = await backend.run(compileTyped(plan, id), signal);
	return besideTyped(
		counts,
		typed.rows.map((result) => typedRow(plan, result))
	);
}

function refuseMixed(plan: Plan, table: ResultTable): void {
	for (const reason of ['mixed', 'overlap'] as const) {
		if (!table.rows.some((result) => result[reason] === true)) continue;
		throw refusal(reason === 'mixed' ? 'mixed-windows' : 'overlapping-windows', {
			indicator: plan.indicator.id
		});
	}
}

type Ask = (plan: Plan) => Promise<readonly SeriesRow[]>;

async function compareRows(
	rows: readonly SeriesRow[],
	plan: Plan,
	{ ask, askFigures }: Readonly<Record<'ask' | 'askFigures', Ask>>,
	catalogue: Catalogue
): Promise<readonly SeriesRow[]> {
	const { query, indicator } = plan;
	const by = query.compareTo;
	if (by === undefined) return rows;
	if (by === 'target') {
		const targets = catalogue.targets ?? targetsOf({}, catalogue.indicators);
		return rows.map((row) => ({
			...row,
			compared: targetOfRow(targets, row, query, indicator)?.met ?? null
		}));
	}
	if (by === 'group') {
		const groupBy = query.groupBy.filter((key) => key !== 'unit');
		const whole = await askFigures(planOf({ ...query, groupBy }, catalogue));
		return comparedByKeys(rows, whole, groupBy);
	}
	if (plan.windowed) {
		if (query.start === undefined) return comparedByWindow(rows, rows, by);
		const year = Number(query.start.slice(0, 4)) - 2;
		const wider = { ...query, start: `${year}-01-01` };
		return comparedByWindow(rows, await ask(planOf(wider, catalogue)), by);
	}
	const earlier = earlierPlan(plan, catalogue);
	if (!earlier) return rows;
	// Of what units a restated figure is made differs through time: both have to be complete.
	const before = await (plan.restated ? ask : askFigures)(earlier);
	return comparedByKeys(rows, before, query.groupBy);
}

function byKeys(names: readonly string[]): (a: SeriesRow, b: SeriesRow) => number {
	return (a, b) => {
		for (const name of names) {
			const [one = '', other = ''] = [a.keys[name], b.keys[name]];
			if (one !== other) return one < other ? -1 : 1;
		}
		return 0;
	};
}
