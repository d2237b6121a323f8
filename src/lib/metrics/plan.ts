import * as v from 'valibot';
import type { Dims, Indicator, MetricQuery, Term } from '$lib/model';
import { OPENING_STOCKS } from '$lib/reference/indicators';
import type { Catalogue } from './catalogue';
import { MetricQuerySchema } from './metric-query-schema';
import { refusal } from './refusals';
import { formRanks, type FormRanks } from './report-choices';

/** One term of a formula as the compiler needs it. */
export interface Slot {
	readonly measure: string;
	readonly where: Dims;
	readonly weight: number;
	readonly side: 'numerator' | 'denominator';
	/** Slots of one measure and side share a bit; all bits must be there for a window to count. */
	readonly bit: number;
	/** How its figures of several windows make one. */
	readonly overTime: 'sum' | 'last' | 'first';
}

/** A query with everything looked up and everything forbidden already refused. */
export interface Plan {
	readonly query: MetricQuery;
	readonly indicator: Indicator;
	readonly slots: readonly Slot[];
	/** The measure of a figure that is only ever listed unit by unit, or null. */
	readonly listedOnly: string | null;
	/** Whether the last window alone counts when the windows are not told apart. */
	readonly lastOnly: boolean;
	readonly windowed: boolean;
	readonly byUnit: boolean;
	/** Names of the `dim:` groupings, in order. */
	readonly dims: readonly string[];
	/**
	 * The date units are restated to; null for units as reported, and where restating moves nothing: in totals
	 * and groups, which hold a unit's figures through all its changes.
	 */
	readonly asOf: string | null;
	/** True when all figures are looked at in the units of one date, so that no series breaks. */
	readonly restated: boolean;
	/** How far forms give way to others in figures of a measure; 0 where it does not say. */
	readonly ranksOf: (measure: string) => FormRanks;
	/** Takes windows of this name instead of those in the range; for comparisons. */
	readonly period: string | null;
	/** True when a quarter nobody reported by itself is worked out from reports that count from one day on. */
	readonly derives: boolean;
}

/**
 * Looks a query up in the catalogue. Throws AppError `query-refused` with a `reason` for a malformed query,
 * an unknown indicator, and for adding up what its aggregation class forbids.
 */
export function planOf(query: MetricQuery, catalogue: Catalogue, period?: string): Plan {
	const checked = v.safeParse(MetricQuerySchema, query);
	if (!checked.success) {
		throw refusal('malformed', { message: v.summarize(checked.issues) });
	}
	const indicator = catalogue.indicators.get(query.indicator);
	if (!indicator) {
		throw refusal('unknown-indicator', { indicator: query.indicator });
	}
	const byUnit = query.groupBy.includes('unit');
	const restated = query.unitsAs !== undefined && query.unitsAs !== 'reported';
	const listedOnly = listedMeasure(indicator);
	if (listedOnly !== null && !byUnit) {
		const people = indicator.overUnits === 'NEVER' && indicator.unitVi === 'người';
		throw refusal(people ? 'sum-of-people' : 'never-aggregated', { indicator: indicator.id });
	}
	const slots = slotsOf(indicator, catalogue);
	const dims = query.groupBy.flatMap((key) => (key.startsWith('dim:') ? [key.slice(4)] : []));
	if (dims.some((name) => isPartOf(slots, name))) {
		throw refusal('part-of-itself', { indicator: indicator.id });
	}
	const lastOnly = ['LAST', 'STOCK', 'NEVER'].includes(indicator.overTime);
	return {
		query,
		indicator,
		listedOnly,
		slots,
		lastOnly,
		windowed: query.groupBy.includes('window'),
		byUnit,
		dims,
		asOf: restated && tellsUnits(query) ? (query.unitsAs ?? null) : null,
		restated,
		period: period ?? null,
		ranksOf: (measure) => formRanks(catalogue.reportChoices ?? [], measure),
		derives:
			period === undefined &&
			!lastOnly &&
			slots.length > 0 &&
			slots.every(({ overTime }) => overTime === 'sum') &&
			(query.windowKind ?? 'period') === 'period'
	};
}

/** True when some terms are of one value of a dimension and others of all of them, such as those satisfied of all answers. */
function isPartOf(slots: readonly Slot[], name: string): boolean {
	const bound = slots.filter(({ where }) => Object.hasOwn(where, name));
	return bound.length > 0 && bound.length < slots.length;
}

/** True when the answer depends on which unit a figure stands with: by its groupings, or a scope that is a unit. */
function tellsUnits({ groupBy, scope }: MetricQuery): boolean {
	return (
		groupBy.includes('unit') ||
		groupBy.includes('parent') ||
		(scope !== undefined && !isGroupId(scope))
	);
}

/** True for the id of a group: `district:364`, `province:36`, `own:…`. */
export function isGroupId(scope: string): boolean {
	return scope.includes(':');
}

/** A rate without its counts can be listed and ranked, never added or averaged. */
function listedMeasure({ id, formula, overUnits }: Indicator): string | null {
	if (formula.kind === 'typed') return id;
	if (formula.kind !== 'measure' || ['SUM', 'STOCK'].includes(overUnits)) return null;
	return formula.terms[0]?.measure ?? id;
}

function slotsOf(indicator: Indicator, catalogue: Catalogue): Slot[] {
	const formula = indicator.formula;
	if (formula.kind === 'typed' || formula.kind === 'median') return [];
	const sides: readonly (readonly [Slot['side'], readonly Term[]])[] =
		formula.kind === 'measure'
			? [['numerator', formula.terms]]
			: [
					['numerator', formula.numerator],
					['denominator', formula.denominator]
				];
	const bits = new Map<string, number>();
	return sides.flatMap(([side, terms]) =>
		terms.map(({ measure, where = {}, weight = 1 }) => {
			const name = `${side} ${measure}`;
			const bit = bits.get(name) ?? 2 ** bits.size;
			bits.set(name, bit);
			const stock = ['STOCK', 'LAST'].includes(catalogue.measures.get(measure)?.overTime ?? 'SUM');
			const overTime = !stock ? 'sum' : OPENING_STOCKS.has(measure) ? 'first' : 'last';
			return { measure, where, weight, side, bit, overTime } as const;
		})
	);
}
