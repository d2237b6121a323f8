import { isUnsettled, type Indicator, type SeriesRow } from '$lib/model';
import { countsDiffer, countsOfUnitsDiffer, differenceInterval } from './statistics';

/** How a figure stands against the earlier one it is compared with, in the indicator's unit. */
export interface Change {
	readonly difference: number;
	/** More than chance makes by itself, and of as many units as before. */
	readonly clear: boolean;
	/** Other numbers of units stand behind the two figures: they are not like for like. */
	readonly unequalUnits: boolean;
	/** Reports give one of the two figures differently, and nobody chose yet which of them counts. */
	readonly unsettled?: true;
}

/**
 * The change of a row since the earlier figure it is compared with; null without one. Shares are judged by the
 * interval of their difference, counts of one unit by whether two Poisson counts would differ so. Figures of other numbers of
 * units are no change; what a sum over units would do by chance shows only in the units ({@link pairedChange}), and of what
 * carries no counts (scores, money, typed figures) nobody knows the noise: none of these is ever clear.
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
		| 'contradictions'
	>,
	indicator: Pick<Indicator, 'formula' | 'overUnits' | 'unitVi'>
): Change | null {
	const { value, compared, comparedOn } = row;
	if (value === null || compared === null || comparedOn === null) return null;
	const unequalUnits = row.breakInSeries || row.unitsReporting !== comparedOn.unitsReporting;
	const plain = { difference: value - compared, unequalUnits, ...doubtOf(row) };
	if (indicator.formula.kind === 'ratio') {
		if (indicator.overUnits !== 'RATIO') return { ...plain, clear: false };
		const interval = differenceInterval(shareOf(row), shareOf(comparedOn));
		const apart = interval !== null && (interval.low > 0 || interval.high < 0);
		return { ...plain, clear: apart && !unequalUnits };
	}
	const alone = row.unitsReporting === 1 && !unequalUnits;
	return {
		...plain,
		clear: alone && isCounted(indicator) && countsDiffer(value, compared) === true
	};
}

function doubtOf({
	contradictions,
	comparedOn
}: Pick<SeriesRow, 'contradictions' | 'comparedOn'>): Pick<Change, 'unsettled'> {
	const doubtful = isUnsettled(contradictions) || isUnsettled(comparedOn?.contradictions);
	return doubtful ? { unsettled: true } : {};
}

function isCounted({ formula, unitVi }: Pick<Indicator, 'formula' | 'unitVi'>): boolean {
	return formula.kind === 'measure' && unitVi !== 'triệu đồng';
}

/**
 * Whether a row's figure and the earlier one it is compared with are of the same units: as many reported both times, or, of
 * units made of others at another date, all that had to both times.
 */
export function isLikeForLike({
	value,
	unitsReporting,
	unitsDue,
	comparedOn
}: Pick<SeriesRow, 'value' | 'unitsReporting' | 'unitsDue' | 'comparedOn'>): boolean {
	if (value === null || comparedOn === null) return false;
	const complete = (of: { readonly unitsReporting: number; readonly unitsDue?: number | null }) =>
		(of.unitsDue ?? 0) > 0 && of.unitsReporting >= (of.unitsDue ?? 0);
	if (comparedOn.unitsDue === undefined) return unitsReporting === comparedOn.unitsReporting;
	return complete({ unitsReporting, unitsDue }) && complete(comparedOn);
}

/** A change over the units that have both figures. */
export interface PairedChange extends Change {
	readonly units: number;
}

/**
 * The change of the whole from the rows of its units, like for like: only those that reported both now and then are
 * added up, and of units made of others those that are complete both times. A sum of counts is changed clearly when the units
 * agree in it: turns at a campaign come in crowds, and their sum moves far more than single cases would. Null when none
 * did, and for what may not be added over units.
 */
export function pairedChange(
	rows: readonly SeriesRow[],
	indicator: Pick<Indicator, 'formula' | 'overUnits' | 'unitVi'>
): PairedChange | null {
	if (indicator.overUnits === 'NEVER' || indicator.formula.kind === 'median') return null;
	const pairs = rows.flatMap((row) =>
		isLikeForLike(row) && !row.typed && !row.estimated && row.comparedOn?.numerator != null
			? [{ now: row, before: row.comparedOn, doubt: doubtOf(row) }]
			: []
	);
	if (pairs.length === 0) return null;
	const { formula } = indicator;
	const figures = (side: 'now' | 'before') => {
		const add = (part: 'numerator' | 'denominator') =>
			pairs.reduce((sum, pair) => sum + (pair[side][part] ?? 0), 0);
		const [numerator, denominator] = [add('numerator'), add('denominator')];
		if (formula.kind !== 'ratio') return { value: numerator, numerator, denominator: null };
		const value = denominator === 0 ? null : (numerator / denominator) * formula.scale;
		return { value, numerator, denominator };
	};
	const [now, before] = [figures('now'), figures('before')];
	const change = changeOf(
		{
			...now,
			unitsReporting: pairs.length,
			breakInSeries: false,
			compared: before.value,
			comparedOn: { ...before, unitsReporting: pairs.length }
		},
		indicator
	);
	if (!change) return null;
	const clear = isCounted(indicator)
		? countsOfUnitsDiffer(
				pairs.map(({ now: { numerator }, before: then }) => ({
					now: numerator ?? 0,
					before: then.numerator ?? 0
				}))
			) === true
		: change.clear;
	const doubt = pairs.find((pair) => pair.doubt.unsettled)?.doubt;
	return { ...change, clear, ...doubt, units: pairs.length };
}

function shareOf({ numerator, denominator }: Pick<SeriesRow, 'numerator' | 'denominator'>) {
	return { successes: numerator ?? 0, n: denominator ?? 0 };
}
