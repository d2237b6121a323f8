import type { ResultRow, ResultValue } from '$lib/engine/sql';
import type { SeriesRow } from '$lib/model';
import { wilson } from './statistics';
import { boundsOf, widened } from './bounds';
import type { Plan } from './plan';

/** A row of the answer with what is needed to compare and to find breaks, and is left out of the series. */
export interface DraftRow {
	readonly row: SeriesRow;
	/** First day of the newest and last day of the oldest unit behind it; null where none has one. */
	readonly newestUnit: string | null;
	readonly oldestEnd: string | null;
}

/** The keys of a result row by the names of the query's groupings. */
export function keysOf(
	groupBy: readonly string[],
	result: ResultRow
): Readonly<Record<string, string>> {
	return Object.fromEntries(groupBy.map((name, i) => [name, String(result[`k${i}`] ?? '')]));
}

/** A number of a result, or null. */
export function numberOf(value: ResultValue | undefined): number | null {
	return typeof value === 'number' ? value : null;
}

/** A row with nothing reported. */
export function emptyRow(keys: Readonly<Record<string, string>>): SeriesRow {
	return {
		keys,
		value: null,
		numerator: null,
		denominator: null,
		low: null,
		high: null,
		unitsReporting: 0,
		unitsDue: null,
		suppressed: false,
		breakInSeries: false,
		typed: false,
		estimated: false,
		compared: null,
		comparedOn: null
	};
}

/** The row of a statement of counts: value, interval and whether it is too small to show outside. */
export function countRow(plan: Plan, result: ResultRow, smallBelow: number): DraftRow {
	const keys = keysOf(plan.query.groupBy, result);
	const numerator = numberOf(result['n']);
	const denominator = numberOf(result['d']);
	const estimated = result['estimated'] === true;
	const figures = figuresOf(plan, numerator, denominator);
	return {
		row: {
			...emptyRow(keys),
			...figures,
			...(estimated ? widened(figures, boundsOf(plan.indicator, result)) : {}),
			unitsReporting: numberOf(result['units']) ?? 0,
			...(result['derived'] ? { derivedUnits: numberOf(result['derived']) ?? 0 } : {}),
			...(result['broken'] ? { negativeUnits: numberOf(result['broken']) ?? 0 } : {}),
			estimated,
			suppressed: isSensitive(plan, keys) && isSmall(denominator ?? figures.value, smallBelow)
		},
		newestUnit: textOrNull(result['newest_unit']),
		oldestEnd: textOrNull(result['oldest_end'])
	};
}

/** The row of a figure that came without counts. */
export function typedRow(plan: Plan, result: ResultRow): DraftRow {
	return {
		row: {
			...emptyRow(keysOf(plan.query.groupBy, result)),
			value: numberOf(result['value']),
			unitsReporting: 1,
			typed: true,
			breakInSeries: result['carried'] === false
		},
		newestUnit: null,
		oldestEnd: null
	};
}

/** The row of a median. */
export function medianRow(plan: Plan, result: ResultRow): DraftRow {
	return {
		row: {
			...emptyRow(keysOf(plan.query.groupBy, result)),
			value: numberOf(result['value']),
			unitsReporting: numberOf(result['units']) ?? 0
		},
		newestUnit: null,
		oldestEnd: null
	};
}

function figuresOf(
	{ indicator }: Plan,
	numerator: number | null,
	denominator: number | null
): Pick<SeriesRow, 'value' | 'numerator' | 'denominator' | 'low' | 'high'> {
	const { formula, overUnits } = indicator;
	const plain = { numerator, denominator, low: null, high: null };
	if (formula.kind !== 'ratio') return { ...plain, value: numerator };
	if (numerator === null || denominator === null || denominator === 0) {
		return { ...plain, value: null };
	}
	const value = (numerator / denominator) * formula.scale;
	const interval = overUnits === 'RATIO' ? wilson(numerator, denominator) : null;
	return {
		...plain,
		value,
		low: interval && interval.low * formula.scale,
		high: interval && interval.high * formula.scale
	};
}

/** Kinds of petitions whose senders the law protects. */
export const SENSITIVE_KINDS: readonly string[] = ['khieu-nai', 'to-cao'];

/** Whether a small count under these keys points at single people. */
export function isSensitive({ indicator }: Plan, keys: SeriesRow['keys']): boolean {
	return (
		indicator.sensitive ||
		(indicator.theme === 'petitions' && SENSITIVE_KINDS.includes(keys['dim:kind'] ?? ''))
	);
}

/** A zero is not small: it says that there is nobody. */
export function isSmall(count: number | null, smallBelow: number): boolean {
	return count !== null && count > 0 && count < smallBelow;
}

function textOrNull(value: ResultValue | undefined): string | null {
	return typeof value === 'string' ? value : null;
}
