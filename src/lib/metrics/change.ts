import type { Indicator, SeriesRow } from '$lib/model';
import { countsDiffer, differenceInterval } from './statistics';

/** How a figure stands against the earlier one it is compared with, in the indicator's unit. */
export interface Change {
	readonly difference: number;
	/** More than chance makes by itself, and of as many units as before. */
	readonly clear: boolean;
	/** Other numbers of units stand behind the two figures: they are not like for like. */
	readonly unequalUnits: boolean;
}

/**
 * The change of a row since the earlier figure it is compared with; null without one. Shares are judged by the
 * interval of their difference, counts by whether two Poisson counts would differ so. A count of more units is no
 * change, and of what carries no counts (scores, money, typed figures) nobody knows the noise: neither is ever clear.
 */
export function changeOf(
	row: Pick<
		SeriesRow,
		| 'value'
		| 'numerator'
		| 'denominator'
		| 'unitsReporting'
		| 'compared'
		| 'comparedOn'
		| 'breakInSeries'
	>,
	indicator: Pick<Indicator, 'formula' | 'overUnits' | 'unitVi'>
): Change | null {
	const { value, compared, comparedOn } = row;
	if (value === null || compared === null || comparedOn === null) return null;
	const unequalUnits = row.breakInSeries || row.unitsReporting !== comparedOn.unitsReporting;
	const plain = { difference: value - compared, unequalUnits };
	if (indicator.formula.kind === 'ratio') {
		if (indicator.overUnits !== 'RATIO') return { ...plain, clear: false };
		const interval = differenceInterval(shareOf(row), shareOf(comparedOn));
		return { ...plain, clear: interval !== null && (interval.low > 0 || interval.high < 0) };
	}
	const counted = indicator.formula.kind === 'measure' && indicator.unitVi !== 'triệu đồng';
	return { ...plain, clear: counted && !unequalUnits && countsDiffer(value, compared) === true };
}

function shareOf({ numerator, denominator }: Pick<SeriesRow, 'numerator' | 'denominator'>) {
	return { successes: numerator ?? 0, n: denominator ?? 0 };
}
