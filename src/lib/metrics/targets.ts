import * as v from 'valibot';
import type {
	Direction,
	GroupBy,
	Indicator,
	MetricQuery,
	PeriodName,
	SeriesRow,
	Target,
	TargetLevel
} from '$lib/model';
import { periodName } from '$lib/reference/calendar';
import { parseWindowKey } from './window-key';

/** What a target is set for that speaks of everything that is loaded, as one. */
export const WHOLE = 'whole';

/** The name under which the user's targets stand in the journal's settings. */
export const TARGETS_SETTING = 'targets';

const FIGURE = v.pipe(v.number(), v.finite());

const TargetsSchema = v.array(
	v.object({
		id: v.pipe(v.string(), v.minLength(1)),
		indicator: v.pipe(v.string(), v.minLength(1)),
		unit: v.nullable(v.string()),
		period: v.nullable(v.string()),
		met: FIGURE,
		exceeded: v.nullable(FIGURE),
		near: v.nullable(FIGURE),
		source: v.string()
	})
);

/**
 * The targets in use: those the catalogue's plans set, then the user's own from the journal's settings. Settings that hold
 * none, or something that is no list of targets, add nothing.
 */
export function targetsOf(
	settings: Readonly<Record<string, unknown>>,
	indicators: ReadonlyMap<string, Indicator>
): readonly Target[] {
	const own = v.safeParse(TargetsSchema, settings[TARGETS_SETTING]);
	const planned = [...indicators.values()].flatMap(({ id, target, source }): Target[] =>
		target === null
			? []
			: [
					{
						id: `plan:${id}`,
						indicator: id,
						unit: null,
						period: null,
						met: target,
						exceeded: null,
						near: null,
						source
					}
				]
	);
	return [...planned, ...(own.success ? own.output : [])];
}

/**
 * Settings with these as the user's targets, plain JSON for the journal; targets of the plans (`plan:…`) are not the
 * user's and left out. Of two with one id the later counts.
 */
export function settingsWithTargets<T extends Readonly<Record<string, unknown>>>(
	settings: T,
	targets: readonly Target[]
) {
	const own = new Map(
		targets.filter(({ id }) => !id.startsWith('plan:')).map((target) => [target.id, { ...target }])
	);
	return { ...settings, [TARGETS_SETTING]: [...own.values()] };
}

/** What a target is looked up by. */
export interface TargetOf {
	readonly indicator: string;
	/** Unit keys and group ids the figure is of, the nearest first. */
	readonly units: readonly string[];
	readonly period: PeriodName | null;
	/** A target set for every unit does not speak of a sum over units. */
	readonly sumOfUnits: boolean;
}

/**
 * The target that holds for a figure, or null: one set for its unit before one for its group before one for every unit,
 * then one for its window before one for every window; of equals the last.
 */
export function targetFor(targets: readonly Target[], of: TargetOf): Target | null {
	let best: { readonly target: Target; readonly rank: number } | null = null;
	for (const target of targets) {
		if (target.indicator !== of.indicator) continue;
		if (target.period !== null && target.period !== of.period) continue;
		const near = target.unit === null ? of.units.length : of.units.indexOf(target.unit);
		if (near < 0 || (target.unit === null && of.sumOfUnits)) continue;
		const rank = near * 2 + (target.period === null ? 1 : 0);
		if (best === null || rank <= best.rank) best = { target, rank };
	}
	return best?.target ?? null;
}

/** The target of one row of an answer, or null. */
export function targetOfRow(
	targets: readonly Target[],
	row: Pick<SeriesRow, 'keys'>,
	query: MetricQuery,
	indicator: Pick<Indicator, 'id' | 'overUnits'>
): Target | null {
	const unitKeys = query.groupBy.filter(isUnitKey).map((key) => row.keys[key] ?? '');
	const sums = ['SUM', 'STOCK', 'LAST'].includes(indicator.overUnits);
	// What a sum of units is to reach is no goal of each of them.
	const whole = unitKeys.length === 0 || (query.scope !== undefined && !sums);
	const window = parseWindowKey(row.keys['window'] ?? '') ?? {
		start: query.start ?? '',
		end: query.end ?? '',
		kind: query.windowKind ?? 'period'
	};
	return targetFor(targets, {
		indicator: indicator.id,
		units: [...unitKeys, ...(whole ? [query.scope ?? WHOLE] : [])],
		period: window.start === '' || window.end === '' ? null : periodName(window),
		sumOfUnits: !query.groupBy.includes('unit') && sums
	});
}

function isUnitKey(key: GroupBy): boolean {
	return key === 'unit' || key === 'parent' || key.startsWith('group:');
}

/** A figure beside its target. */
export interface AgainstTarget {
	readonly level: TargetLevel;
	/** What is missing to the goal, in the indicator's unit; 0 when it is reached. */
	readonly shortfall: number;
}

/** Where a figure stands against a target: at least the threshold, or at most where less is better. */
export function againstTarget(value: number, target: Target, direction: Direction): AgainstTarget {
	const sign = direction === 'down' ? -1 : 1;
	const reaches = (threshold: number | null) =>
		threshold !== null && sign * (value - threshold) >= 0;
	const met = reaches(target.met);
	return {
		level: met
			? reaches(target.exceeded)
				? 'exceeded'
				: 'met'
			: reaches(target.near)
				? 'near'
				: 'missed',
		shortfall: met ? 0 : Math.abs(target.met - value)
	};
}

/** Whether a count on its way to a goal keeps pace with the days gone by. */
export interface TargetPace {
	/** What an even pace would have brought by now. */
	readonly expected: number;
	/** The count less that; negative when behind. */
	readonly ahead: number;
	/** What the same pace brings by the window's last day. */
	readonly projected: number;
	/** Share of the window's days that have gone by, 0–1. */
	readonly elapsed: number;
}

/**
 * The pace of a count that starts at nothing on the window's first day, counted up to the end of `until`. For counts that
 * add up over time only. Null outside the window and for an empty one.
 */
export function targetPace(
	value: number,
	goal: number,
	window: { readonly start: string; readonly end: string },
	until: string
): TargetPace | null {
	const days = daysFrom(window.start, window.end);
	const gone = daysFrom(window.start, until);
	if (!(days > 0) || !(gone > 0) || gone > days) return null;
	const elapsed = gone / days;
	const expected = goal * elapsed;
	return { expected, ahead: value - expected, projected: value / elapsed, elapsed };
}

/** Days from one ISO date to another, both counted. */
function daysFrom(start: string, end: string): number {
	return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
}
