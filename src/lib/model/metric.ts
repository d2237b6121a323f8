import type { Contradiction } from './contradiction';
import type { UnitKey, UnitsAs } from './unit';
import type { WindowKind } from './window';

/** `unit`, `parent` (what the unit belonged to on the window's end), `group:ID`, `window`, `dim:NAME`. */
export type GroupBy = 'unit' | 'parent' | 'window' | `group:${string}` | `dim:${string}`;

/** One question, engine-neutral. */
export interface MetricQuery {
	readonly indicator: string;
	readonly groupBy: readonly GroupBy[];
	/** Unit key or group id; absent for all that is loaded. */
	readonly scope?: UnitKey | string;
	/** Only these units of the scope, as each window reported them. */
	readonly units?: readonly UnitKey[];
	readonly start?: string;
	readonly end?: string;
	readonly windowKind?: WindowKind;
	readonly unitsAs?: UnitsAs;
	/** `group`: the figure of all units of the query together, recomputed, never a mean of theirs. */
	readonly compareTo?: 'previous' | 'last-year' | 'target' | 'group';
	/** Each row with its rank, as far as the cases tell the units apart. One grouping by units only. */
	readonly rank?: true;
}

/** One row of an answer. */
export interface SeriesRow {
	/** By group-by name: unit key, group id, `start/end/kind`, or dimension value. */
	readonly keys: Readonly<Record<string, string>>;
	/** In the indicator's unit; null when nothing was reported or the denominator is zero. */
	readonly value: number | null;
	readonly numerator: number | null;
	readonly denominator: number | null;
	/** Ends of the interval, where the indicator has one; of an estimated figure at least the least and most it can be. */
	readonly low: number | null;
	readonly high: number | null;
	readonly unitsReporting: number;
	/** null when nobody said who had to report. */
	readonly unitsDue: number | null;
	/** Of how many of them the quarter was worked out as the difference of two reports that count from one day on; absent for none. */
	readonly derivedUnits?: number;
	/** Of how many more it came out negative: an error in their reports, counted nowhere; absent for none. */
	readonly negativeUnits?: number;
	/** A count too small to leave the machine; in a released answer it is left out, and `value` is null. */
	readonly suppressed: boolean;
	/** What the count left out of a released answer is below. */
	readonly suppressedBelow?: number;
	/** Left out of a released answer only because it would give a small count away. */
	readonly complementary?: boolean;
	/** The units behind it changed inside the series. */
	readonly breakInSeries: boolean;
	/** A rate that came without counts: shown, never aggregated. */
	readonly typed: boolean;
	/** The rate that was typed into the report beside the counts it is recomputed from. */
	readonly typedValue?: number;
	/** The typed rate is more than half a point off the recomputed one. */
	readonly typedDiffers?: boolean;
	/** Figures behind it that two reports give differently; absent for none. */
	readonly contradictions?: readonly Contradiction[];
	/** An unknown part of some unit belongs to it, and is not in `value` unless a share was declared: shown as "ước tính". */
	readonly estimated: boolean;
	/** Where the share may rank among the others, 1 the highest, and its tier; absent for too few cases, and where nobody asked. */
	readonly rank?: { readonly low: number; readonly high: number; readonly tier: number };
	/** The comparison asked for, in the same unit, or null. */
	readonly compared: number | null;
	/** What stands behind `compared` when it is an earlier figure, with who had to report then where units are restated, and what contradicts it; null otherwise. */
	readonly comparedOn:
		| (Pick<SeriesRow, 'numerator' | 'denominator' | 'unitsReporting'> &
				Partial<Pick<SeriesRow, 'unitsDue' | 'contradictions'>>)
		| null;
}

export interface Series {
	readonly query: MetricQuery;
	readonly rows: readonly SeriesRow[];
}
