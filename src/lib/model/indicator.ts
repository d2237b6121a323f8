import type { Dims } from './fact';
import type { Theme } from './batch';

/** How figures may be put together, over units and over time. */
export type AggregationClass = 'SUM' | 'RATIO' | 'WM' | 'STOCK' | 'LAST' | 'NEVER';
export type Direction = 'up' | 'down' | 'context';
export type Tier = 'core' | 'standard' | 'optional' | 'own';

/** A base count as reports hold it. */
export interface Measure {
	readonly id: string;
	readonly vi: string;
	readonly en: string;
	/** Unit of measure, Vietnamese and English, such as `mô hình`. */
	readonly unitVi: string;
	readonly unitEn: string;
	readonly theme: Theme;
	readonly overUnits: AggregationClass;
	readonly overTime: AggregationClass;
	/** Counts take whole numbers only. */
	readonly integer: boolean;
}

/** A sum of measures, each with a weight (1 unless said) and possibly only part of a breakdown. */
export interface Term {
	readonly measure: string;
	readonly where?: Dims;
	readonly weight?: number;
}

export type Formula =
	| { readonly kind: 'measure'; readonly terms: readonly Term[] }
	| {
			readonly kind: 'ratio';
			readonly numerator: readonly Term[];
			readonly denominator: readonly Term[];
			readonly scale: number;
	  }
	| { readonly kind: 'typed' }
	| { readonly kind: 'median'; readonly measure: string };

export interface Indicator {
	readonly id: string;
	readonly vi: string;
	readonly en: string;
	readonly shortVi: string;
	readonly shortEn: string;
	readonly theme: Theme;
	readonly unitVi: string;
	readonly unitEn: string;
	readonly formula: Formula;
	readonly overUnits: AggregationClass;
	readonly overTime: AggregationClass;
	readonly direction: Direction;
	/** Hard limits of a value; null where there is none. */
	readonly min: number | null;
	readonly max: number | null;
	/** A fixed target from a plan, in the indicator's own unit. */
	readonly target: number | null;
	readonly tier: Tier;
	/** Plan, circular or decision it comes from. */
	readonly source: string;
	/** Counts below 5 are hidden in whatever leaves the machine. */
	readonly sensitive: boolean;
	/** Below this denominator no ranking is drawn. */
	readonly minimumN: number | null;
}
