import type { FactSource } from './fact';

/** Where a mark came from and what stands behind it; for the tooltip and the side panel. */
export interface MarkDetail extends Maybe {
	readonly name: string;
	readonly value: number | null;
	/** As it is read out, with its unit: `87,2 %`. */
	readonly valueText: string;
	readonly numerator: number | null;
	readonly denominator: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** What other reports say instead of its figures, in words; absent where none speaks against them. */
	readonly contradicted?: string;
	/** Nobody chose yet which of them counts. */
	readonly unsettled?: true;
	/** Of how many of the units that had to report it is; absent where it is of all of them, or nobody had to. */
	readonly incomplete?: { readonly reporting: number; readonly due: number };
	/** Passed back when a mark is picked, so that the app can trace it. */
	readonly keys: Readonly<Record<string, string>>;
	readonly sources?: readonly FactSource[];
}

/** Set on a mark whose figure is left out because it is small, or would give a small one away: its value is null. */
interface Maybe {
	readonly hidden?: boolean;
}

/** A piece of a sentence; `mark` is what its figure reads from, to be picked like a mark of the chart. */
export interface SentencePart {
	readonly text: string;
	readonly mark?: MarkDetail;
}
export type Sentence = readonly SentencePart[];

interface ChartBase {
	/** What it shows. */
	readonly title: string;
	/** What to see. */
	readonly subtitle: string;
	/** Unit of measure. */
	readonly unit: string;
	/** What the smaller marks mean, such as the tick of the window before; empty when there are none. */
	readonly legend?: string;
	/** What the figures say in words, under the picture. */
	readonly story?: readonly Sentence[];
	/** Where it is from, how many reported, which units. */
	readonly foot: string;
	/** How many reported of who had to, for the badge: `12/14 đơn vị`; absent where nobody had to. */
	readonly coverage?: string;
	/** Decimals of its values. */
	readonly decimals: number;
	/** Spoken for a screen reader. */
	readonly description: string;
	readonly locale: 'vi' | 'en';
}

export interface BarItem extends MarkDetail {
	/** Value of the comparison, drawn as a tick. */
	readonly compared: number | null;
	/** What other reports say instead of the figures behind it, as of the bar's own. */
	readonly comparedTold?: Pick<MarkDetail, 'contradicted' | 'unsettled'>;
	/** The target set for this bar's own unit, drawn as a mark on it; absent where it has none of its own. */
	readonly target?: number;
	readonly tone: 'plain' | 'good' | 'bad' | 'muted';
	/** Bars of one tier cannot be told apart, 1 the highest; null where nothing is ranked. */
	readonly tier?: number | null;
}

/** Horizontal bars, sorted, one a unit. */
export interface RankedBarSpec extends ChartBase {
	readonly kind: 'ranked-bar';
	readonly items: readonly BarItem[];
	/** What the ticks stand for, such as `kỳ trước`; empty without a comparison. */
	readonly comparedWith: string;
	/** The whole group's figure, a thin line. */
	readonly reference: { readonly label: string; readonly value: number } | null;
	/** The target of every unit, a dashed line; a bar with one of its own has that instead. */
	readonly target: { readonly label: string; readonly value: number } | null;
	/** Names of units that did not report: listed, never drawn as zero. */
	readonly notReported: readonly string[];
	/** Names of units that reported, but not this figure, or nothing it could be a share of. */
	readonly withoutFigure: readonly string[];
	readonly max: number | null;
}

export interface TrendLine {
	readonly name: string;
	readonly points: readonly (MarkDetail | null)[];
	readonly emphasis: boolean;
}
export interface TrendSpec extends ChartBase {
	readonly kind: 'trend';
	/** Names of the windows along the axis. */
	readonly windows: readonly string[];
	/** Index of the window the page asks about; null when it is none of these. */
	readonly chosen: number | null;
	readonly lines: readonly TrendLine[];
	/** Indices of windows before which the units changed. */
	readonly breaks: readonly number[];
	readonly target: { readonly label: string; readonly value: number } | null;
}

/** How a report came in. */
export type ReportStatus = 'on-time' | 'late' | 'undated' | 'missing';

/** The values of the scale `status`. */
export const STATUS_VALUE: Readonly<Record<ReportStatus, number>> = {
	missing: 0,
	late: 1,
	'on-time': 2,
	undated: 3
};

export interface HeatSpec extends ChartBase {
	readonly kind: 'heat';
	readonly rows: readonly string[];
	readonly columns: readonly string[];
	/** Index of the column the page asks about; null when it is none of these. */
	readonly chosen: number | null;
	/** Row-major; null is not reported, `absent` that the unit did not exist then. */
	readonly cells: readonly (readonly (MarkDetail | null | 'absent')[])[];
	/** `value`: one-hue scale. `status`: values of {@link STATUS_VALUE}. */
	readonly scale: 'value' | 'status';
}

export interface FunnelSpec extends ChartBase {
	readonly kind: 'funnel';
	/** In the order of the process, each with its share of the step before in percent. */
	readonly steps: readonly (MarkDetail & { readonly shareOfPrevious: number | null })[];
}

export interface StackSpec extends ChartBase {
	readonly kind: 'stack';
	/** The bars, each with what other reports say of its whole. */
	readonly categories: readonly (Pick<MarkDetail, 'contradicted' | 'unsettled'> & {
		readonly name: string;
	})[];
	/** Parts of the whole, per category. */
	readonly parts: readonly {
		readonly name: string;
		readonly values: readonly (MarkDetail | null)[];
	}[];
}

/** Proportions against their denominators, with control limits at 95 and 99.8 %. */
export interface FunnelPlotSpec extends ChartBase {
	readonly kind: 'funnel-plot';
	readonly points: readonly (MarkDetail & { readonly tone: BarItem['tone'] })[];
	readonly centre: number;
	/** Limits at increasing denominators. */
	readonly limits: readonly {
		readonly n: number;
		readonly low95: number;
		readonly high95: number;
		readonly low998: number;
		readonly high998: number;
	}[];
}

export type ChartSpec =
	RankedBarSpec | TrendSpec | HeatSpec | FunnelSpec | StackSpec | FunnelPlotSpec;
export type ChartKind = ChartSpec['kind'];

declare const released: unique symbol;
/** A chart made of released answers, or of figures that are nobody's secret. Only such may become a file. */
export type ReleasedChart = ChartSpec & { readonly [released]: true };
