import { ident, join, sql } from '$lib/engine/sql';
import type { QueryBackend } from '$lib/engine/sql';
import { parseDims } from '$lib/model';
import type { GroupBy, Indicator, SeriesRow } from '$lib/model';
import type { Catalogue } from '../catalogue';
import { compileCounts } from '../compile-counts';
import { planOf } from '../plan';
import type { Plan } from '../plan';
import { emptyRow, isSensitive, isSmall, keysOf, numberOf, SENSITIVE_KINDS } from '../series-row';
import type { DraftRow } from '../series-row';
import { cellId, knownTotals, sumId, type BaseCell } from './known-totals';
import { suppressionOf } from './suppression';

/**
 * Takes out of an answer what must not leave the machine: counts of complaints, denunciations and persons below
 * `smallBelow`, rates over such a count or over nobody knows how many, and whatever would give one of them away together with
 * the other figures of that measure. The pattern is worked out over everything that is loaded, so that all charts and
 * tables hide the same. Of a sum nobody is told that it is small; one over other sets of units or windows than the usual is
 * left out as soon as it holds a hidden figure.
 */
export async function withoutSmall(
	backend: QueryBackend,
	plan: Plan,
	drafts: readonly DraftRow[],
	catalogue: Catalogue,
	smallBelow: number,
	signal: AbortSignal | undefined
): Promise<readonly DraftRow[]> {
	const secret = new Set<string>();
	const sums = new Set<string>();
	for (const measure of countedMeasures(plan)) {
		const pattern = await patternOf(
			backend,
			plan.indicator,
			measure,
			catalogue,
			smallBelow,
			signal
		);
		if (!pattern) continue;
		for (const [row, cells] of await cellsBehind(backend, plan, measure, signal)) {
			if (pattern.hides(cells)) secret.add(row);
			if (cells.length > 1) sums.add(row);
		}
	}
	return drafts.map((draft) => {
		const { row } = draft;
		const small =
			isSensitive(plan, row.keys) &&
			(isSmall(row.denominator ?? row.value, smallBelow) || row.typed);
		const keys = JSON.stringify(row.keys);
		if (!small && !secret.has(keys)) return draft;
		return { ...draft, row: blanked(row, small && !sums.has(keys) ? smallBelow : null) };
	});
}

/** Counts whose smallness matters: those a rate is taken over, else those that are counted. Only petitions and what the catalogue calls sensitive. */
function countedMeasures({ indicator, listedOnly }: Plan): ReadonlySet<string> {
	const { formula } = indicator;
	if (!indicator.sensitive && indicator.theme !== 'petitions') return new Set();
	if (listedOnly !== null || formula.kind === 'typed' || formula.kind === 'median')
		return new Set();
	const terms = formula.kind === 'ratio' ? formula.denominator : formula.terms;
	return new Set(terms.map(({ measure }) => measure));
}

function blanked(
	{ keys, unitsReporting, breakInSeries, estimated }: SeriesRow,
	below: number | null
): SeriesRow {
	return {
		...emptyRow(keys),
		unitsReporting,
		breakInSeries,
		estimated,
		suppressed: true,
		...(below === null ? { complementary: true } : { suppressedBelow: below })
	};
}

/** What of one measure is hidden, over everything that is loaded; null when nothing is. */
async function patternOf(
	backend: QueryBackend,
	indicator: Indicator,
	measure: string,
	catalogue: Catalogue,
	smallBelow: number,
	signal: AbortSignal | undefined
): Promise<{ readonly hides: (cells: readonly string[]) => boolean } | null> {
	const alone: Indicator = {
		...indicator,
		id: measure,
		formula: { kind: 'measure', terms: [{ measure }] },
		overUnits: 'SUM',
		overTime: 'SUM'
	};
	const indicators = new Map([...catalogue.indicators, [measure, alone]]);
	const cellsBy = async (groupBy: readonly GroupBy[]): Promise<BaseCell[]> => {
		const plan = planOf({ indicator: measure, groupBy }, { ...catalogue, indicators });
		const { rows } = await backend.run(compileCounts(plan), signal);
		return rows.map((result) => {
			const keys = keysOf(groupBy, result);
			const kind = keys['dim:kind'] ?? '';
			return {
				unit: keys['unit'] ?? '',
				window: keys['window'] ?? '',
				kind,
				value: numberOf(result['n']) ?? 0,
				sensitive:
					SENSITIVE_KINDS.includes(kind) || (indicator.sensitive && indicator.theme !== 'petitions')
			};
		});
	};
	const byKind = await cellsBy(['unit', 'window', 'dim:kind']);
	const cells = [...byKind, ...(await cellsBy(['unit', 'window']))];
	if (!cells.some(({ sensitive, value }) => sensitive && isSmall(value, smallBelow))) return null;
	const { figures, totals } = knownTotals(cells, await unitSets(backend, cells, signal));
	const hidden = suppressionOf(figures, totals, smallBelow);
	const known = new Set(figures.map(({ id }) => id));
	const nothing = new Set(cells.filter(({ value }) => value === 0).map(cellId));
	const together = kindsTogether(cells);
	return {
		hides: (behind) => {
			if (!behind.some((id) => hidden.has(id))) return false;
			const sum = sumId(together(behind.filter((id) => !nothing.has(id))));
			return !known.has(sum) || hidden.has(sum);
		}
	};
}

/** Replaces all kinds of a unit in a window, where a sum counts every one of them, by what that unit reported in all. */
function kindsTogether(cells: readonly BaseCell[]): (behind: readonly string[]) => string[] {
	const kinds = new Map<string, string[]>();
	const wholeOf = new Map<string, string>();
	for (const cell of cells) {
		if (cell.kind === '' || cell.value === 0) continue;
		const whole = cellId({ ...cell, kind: '' });
		kinds.set(whole, [...(kinds.get(whole) ?? []), cellId(cell)]);
		wholeOf.set(cellId(cell), whole);
	}
	return (behind) => {
		const counted = new Set(behind);
		const isAll = (whole: string) => (kinds.get(whole) ?? []).every((id) => counted.has(id));
		const named = behind.map((id) => {
			const whole = wholeOf.get(id);
			return whole !== undefined && isAll(whole) ? whole : id;
		});
		return [...new Set(named)];
	};
}

/** The sets of units that are looked at as a whole: groups, what has one parent or province, and all that stand at the bottom. */
async function unitSets(
	backend: QueryBackend,
	cells: readonly BaseCell[],
	signal: AbortSignal | undefined
): Promise<readonly ReadonlySet<string>[]> {
	const units = await backend.run(
		sql`SELECT key, code, parent_code, province_code FROM unit`,
		signal
	);
	const members = await backend.run(sql`SELECT group_id, unit FROM group_member`, signal);
	const sets = new Map<string, Set<string>>();
	const put = (set: string, unit: string) => sets.set(set, (sets.get(set) ?? new Set()).add(unit));
	const seen = new Set(cells.map(({ unit }) => unit));
	const above = new Set<string>();
	for (const row of units.rows) {
		if (!seen.has(String(row['key']))) continue;
		for (const name of ['parent_code', 'province_code']) {
			if (row[name] !== null && row[name] !== row['code']) above.add(String(row[name]));
		}
	}
	for (const row of units.rows) {
		const key = String(row['key']);
		if (above.has(String(row['code']))) seen.delete(key);
		for (const name of ['parent_code', 'province_code']) {
			if (row[name] !== null) put(`${name} ${String(row[name])}`, key);
		}
	}
	for (const row of members.rows) put(`group ${String(row['group_id'])}`, String(row['unit']));
	return [...sets.values(), seen];
}

/** For each row of the answer the cells of a measure behind it, by the row's keys as JSON. */
async function cellsBehind(
	backend: QueryBackend,
	plan: Plan,
	measure: string,
	signal: AbortSignal | undefined
): Promise<ReadonlyMap<string, readonly string[]>> {
	const keys = plan.query.groupBy.map((_, i) => sql`t.${ident(`k${i}`)}`);
	const table = await backend.run(
		sql`SELECT DISTINCT ${join([
			...keys,
			sql`f.unit`,
			sql`CAST(f.start_date AS VARCHAR) || '/' || CAST(f.end_date AS VARCHAR) || '/' || f.window_kind AS counted`,
			sql`f.dims`
		])}
FROM (${compileCounts(plan, true)}) t JOIN fact f ON f.fact_id = t.fact_id WHERE f.measure = ${measure}`,
		signal
	);
	const behind = new Map<string, string[]>();
	for (const result of table.rows) {
		const row = JSON.stringify(keysOf(plan.query.groupBy, result));
		const cell = cellId({
			unit: String(result['unit']),
			window: String(result['counted']),
			kind: parseDims(String(result['dims'] ?? ''))['kind'] ?? ''
		});
		const known = behind.get(row) ?? [];
		if (!known.includes(cell)) known.push(cell);
		behind.set(row, known);
	}
	return behind;
}
