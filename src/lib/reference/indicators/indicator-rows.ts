import type {
	AggregationClass,
	Direction,
	Dims,
	Formula,
	Indicator,
	Measure,
	Term,
	Theme,
	Tier
} from '$lib/model';
import { MEASURES } from './measures';

/** A measure, or a measure with part of its breakdown, such as `['gq_resolved', { kind: 'to-cao' }]`. */
export type TermRow = string | readonly [measure: string, where: Dims, weight?: number];

export interface IndicatorRow {
	readonly id: string;
	readonly vi?: string;
	readonly en?: string;
	readonly shortVi: string;
	readonly shortEn: string;
	readonly tier: Tier;
	readonly direction: Direction;
	readonly source: string;
	readonly target?: number;
	readonly sensitive?: boolean;
	readonly minimumN?: number;
	/** For rates. */
	readonly theme?: Theme;
	readonly num?: readonly TermRow[];
	readonly den?: readonly TermRow[];
	readonly overUnits?: AggregationClass;
	readonly overTime?: AggregationClass;
	readonly min?: number | null;
	readonly max?: number | null;
}

function terms(rows: readonly TermRow[]): Term[] {
	return rows.map((row) => {
		if (typeof row === 'string') return { measure: row };
		const [measure, where, weight] = row;
		return weight === undefined ? { measure, where } : { measure, where, weight };
	});
}

function measureOf(id: string): Measure {
	const measure = MEASURES.get(id);
	if (!measure) throw new Error(`catalogue names an unknown measure: ${id}`);
	return measure;
}

/** A count that is an indicator itself; names, unit and classes are those of its measure. */
export function countIndicator(row: IndicatorRow): Indicator {
	const measure = measureOf(row.id);
	return build(
		row,
		{ kind: 'measure', terms: [{ measure: row.id }] },
		{
			vi: measure.vi,
			en: measure.en,
			unitVi: measure.unitVi,
			unitEn: measure.unitEn,
			theme: measure.theme,
			overUnits: measure.overUnits,
			overTime: measure.overTime,
			max: null
		}
	);
}

/** A percentage of two sums of counts, 0–100 unless the row says otherwise. */
export function rateIndicator(row: IndicatorRow): Indicator {
	const numerator = terms(row.num ?? []);
	const denominator = terms(row.den ?? []);
	for (const term of [...numerator, ...denominator]) measureOf(term.measure);
	const scale = row.overUnits === 'WM' ? 1 : 100;
	return build(
		row,
		{ kind: 'ratio', numerator, denominator, scale },
		{
			vi: row.vi ?? '',
			en: row.en ?? '',
			unitVi: scale === 1 ? 'điểm' : '%',
			unitEn: scale === 1 ? 'points' : '%',
			theme: row.theme ?? measureOf(denominator[0]?.measure ?? '').theme,
			overUnits: 'RATIO',
			overTime: 'RATIO',
			max: 100
		}
	);
}

/** A figure scored elsewhere (listed, ranked, never added) or the median of a figure per report. */
export function otherIndicator(row: IndicatorRow, formula: Formula): Indicator {
	const measure = measureOf(row.id);
	return build(row, formula, {
		vi: measure.vi,
		en: measure.en,
		unitVi: measure.unitVi,
		unitEn: measure.unitEn,
		theme: measure.theme,
		overUnits: 'NEVER',
		overTime: 'NEVER',
		max: formula.kind === 'typed' ? 100 : null
	});
}

type Defaults = Pick<
	Indicator,
	'vi' | 'en' | 'unitVi' | 'unitEn' | 'theme' | 'overUnits' | 'overTime' | 'max'
>;

function build(row: IndicatorRow, formula: Formula, defaults: Defaults): Indicator {
	return {
		id: row.id,
		vi: row.vi ?? defaults.vi,
		en: row.en ?? defaults.en,
		shortVi: row.shortVi,
		shortEn: row.shortEn,
		theme: row.theme ?? defaults.theme,
		unitVi: defaults.unitVi,
		unitEn: defaults.unitEn,
		formula,
		overUnits: row.overUnits ?? defaults.overUnits,
		overTime: row.overTime ?? defaults.overTime,
		direction: row.direction,
		min: row.min === undefined ? 0 : row.min,
		max: row.max === undefined ? defaults.max : row.max,
		target: row.target ?? null,
		tier: row.tier,
		source: row.source,
		sensitive: row.sensitive ?? false,
		minimumN: row.minimumN ?? null
	};
}
