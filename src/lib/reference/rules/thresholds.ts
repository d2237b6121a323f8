/**
 * Where the rules of the catalogue begin to speak. None of these stands in a law or a form: they are what practice takes for
 * a slip, and may be moved here alone.
 */
export const THRESHOLDS = {
	/** R04: points between a typed rate and the recomputed one that rounding explains. */
	ratePoints: 0.5,
	/** R06: share of the filled rows that must satisfy a printed identity before it is held against the others. */
	identitySupport: 0.95,
	/** R16: times the median of comparable units, and how many units make a median. */
	outlierTimes: 10,
	outlierUnits: 5,
	/** R17: how many units that all report 100 % are worth a note. */
	sameShareUnits: 3,
	/** R18: figures other than zero that two reports must share to be copies. */
	copiedFigures: 5,
	/** R19: share by which a denominator of one unit and year may differ. */
	denominatorDrift: 0.05,
	/** R20: million đồng a household helped. */
	millionPerHousehold: 50
} as const;
