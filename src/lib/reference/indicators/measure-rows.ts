import type { AggregationClass, Measure, Theme } from '$lib/model';

type Row = readonly [id: string, vi: string, en: string, unitVi: string, unitEn: string];

interface Kind {
	readonly overUnits?: AggregationClass;
	readonly overTime?: AggregationClass;
	readonly integer?: boolean;
}

/** Measures of a theme that are put together alike: counts that add up over units and time unless said otherwise. */
export function measures(theme: Theme, rows: readonly Row[], kind: Kind = {}): Measure[] {
	return rows.map(([id, vi, en, unitVi, unitEn]) => ({
		id,
		vi,
		en,
		unitVi,
		unitEn,
		theme,
		overUnits: kind.overUnits ?? 'SUM',
		overTime: kind.overTime ?? 'SUM',
		integer: kind.integer ?? true
	}));
}

/** Adds up over units; over time the last counts. */
export const STOCK: Kind = { overUnits: 'STOCK', overTime: 'STOCK' };
/** The same, of what a unit has or owes. */
export const LAST: Kind = { overUnits: 'SUM', overTime: 'LAST' };
/** Scored elsewhere: never put together. */
export const INDEX: Kind = { overUnits: 'NEVER', overTime: 'NEVER', integer: false };
