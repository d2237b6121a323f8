import type { QueryBackend } from '$lib/engine/sql';
import type { Indicator, MetricQuery, SeriesRow, UnitKey, Window } from '$lib/model';
import { addDays } from '$lib/reference/calendar';
import type { Catalogue } from './catalogue';
import { rangeOf } from './compare-rows';
import { runMetric } from './run-metric';
import { parseWindowKey } from './window-key';

/** What a figure can be once the units that are missing from it have reported, in the indicator's unit. */
export interface MissingBounds {
	/** Null where nothing bounds it. */
	readonly low: number | null;
	readonly high: number | null;
	readonly missing: number;
	/** How many of them never reported it before: of these nobody knows how much they hold. */
	readonly withoutPast: number;
}

/** The most a unit ever reported in a window of that length: a count, or both sides of a rate. */
export type PastMost = Pick<SeriesRow, 'numerator' | 'denominator'>;

/**
 * The worst and the best of a total while units are missing, one of `past` for each of them. A count can be no less
 * than what was reported, and no more than with the most each of the missing ever sent. A rate or mean within hard limits moves by
 * their cases alone, as many as they ever had, all at the one or the other limit. Where a missing unit has no past, or the
 * indicator no limits, there is no bound and none is made up: null.
 */
export function boundsWithMissing(
	{ formula, overUnits, min, max }: Pick<Indicator, 'formula' | 'overUnits' | 'min' | 'max'>,
	{ numerator, denominator }: PastMost,
	past: readonly (PastMost | null)[]
): MissingBounds {
	const counted = { missing: past.length, withoutPast: past.filter((most) => !most).length };
	const all = counted.withoutPast === 0;
	const none = { low: null, high: null, ...counted };
	const sum = (side: keyof PastMost) =>
		past.reduce((total, most) => total + (most?.[side] ?? 0), 0);
	if (formula.kind === 'measure' && ['SUM', 'STOCK'].includes(overUnits)) {
		const known = numerator ?? 0;
		return {
			low: min === null || min < 0 ? null : known,
			high: all ? known + sum('numerator') : null,
			...counted
		};
	}
	if (formula.kind !== 'ratio' || !all) return none;
	const { scale } = formula;
	const cases = sum('denominator');
	const whole = (denominator ?? 0) + cases;
	if (whole <= 0) return none;
	const at = (limit: number | null) =>
		limit === null ? null : (((numerator ?? 0) + (limit / scale) * cases) / whole) * scale;
	return { low: at(min), high: at(max), ...counted };
}

/** How many years back a unit's own past tells what it may still send. */
const YEARS_BACK = 3;

/**
 * The bounds of a query's whole figure, from who is due and silent and what they sent in windows of the same length before.
 * Null when nobody is missing, when the query names no range, and where units are restated or the indicator is no total.
 */
export async function missingBounds(
	backend: QueryBackend,
	query: MetricQuery,
	catalogue: Catalogue,
	signal?: AbortSignal
): Promise<MissingBounds | null> {
	const range = rangeOf(query);
	const indicator = catalogue.indicators.get(query.indicator);
	if (!range || !indicator || (query.unitsAs ?? 'reported') !== 'reported') return null;
	if (!isTotal(indicator)) return null;
	const plain = { ...query, compareTo: undefined, rank: undefined };
	const rows = (await runMetric(backend, { ...plain, groupBy: ['unit'] }, catalogue, signal)).rows;
	const silent = rows.flatMap((row) =>
		row.unitsReporting === 0 && !row.typed && (row.unitsDue ?? 0) > 0
			? (row.keys['unit'] ?? [])
			: []
	);
	if (silent.length === 0) return null;
	const [whole] = (await runMetric(backend, { ...plain, groupBy: [] }, catalogue, signal)).rows;
	const before = await runMetric(
		backend,
		{
			indicator: query.indicator,
			groupBy: ['unit', 'window'],
			units: silent,
			start: `${Number(range.start.slice(0, 4)) - YEARS_BACK}-01-01`,
			end: addDays(range.start, -1),
			windowKind: range.kind
		},
		catalogue,
		signal
	);
	const most = mostOf(before.rows, range);
	return boundsWithMissing(
		indicator,
		whole ?? { numerator: null, denominator: null },
		silent.map((unit) => most.get(unit) ?? null)
	);
}

function isTotal({ formula, overUnits }: Indicator): boolean {
	return formula.kind === 'ratio'
		? ['RATIO', 'WM'].includes(overUnits)
		: formula.kind === 'measure' && ['SUM', 'STOCK'].includes(overUnits);
}

/** The most of each side a unit reported in one window as long as the range. */
function mostOf(rows: readonly SeriesRow[], range: Window): ReadonlyMap<UnitKey, PastMost> {
	const most = new Map<UnitKey, PastMost>();
	for (const row of rows) {
		const window = parseWindowKey(row.keys['window'] ?? '');
		if (!window || !sameLength(window, range) || row.unitsReporting === 0) continue;
		const unit = row.keys['unit'] ?? '';
		const known = most.get(unit);
		most.set(unit, {
			numerator: greater(known?.numerator, row.numerator),
			denominator: greater(known?.denominator, row.denominator)
		});
	}
	return most;
}

function greater(a: number | null | undefined, b: number | null): number | null {
	return a == null ? b : b === null ? a : Math.max(a, b);
}

/** Quarters are 90 to 92 days long, months 28 to 31. */
const FEW_DAYS = 4;

function sameLength(a: Window, b: Window): boolean {
	const days = ({ start, end }: Window) => (Date.parse(end) - Date.parse(start)) / 86_400_000;
	return Math.abs(days(a) - days(b)) < FEW_DAYS;
}
