/**
 * Where the rules of the catalogue begin to speak. None of these stands in a law or a form: what the catalogue of rules
 * (R01 to R20) says is marked with its rule, the rest is our own choice, and all may be moved here alone.
 */
export const THRESHOLDS = {
	/** R04: points between a typed rate and the recomputed one that rounding explains. The rule says ±0.5. */
	ratePoints: 0.5,
	/**
	 * R05: answers of all levels per valid form up to which a survey is taken to ask one question, so that they have to be
	 * equal. The rule says equal; half way to two questions is our own line, since those of several questions add up
	 * to about a multiple, some left blank.
	 */
	answersPerForm: 1.5,
	/** R06: share of the filled rows that must satisfy a printed identity before it is held against the others. The rule says 95 %. */
	identitySupport: 0.95,
	/** R16: times the median of comparable units. The rule says ten. */
	outlierTimes: 10,
	/** R16: how many units make a median. Our own: of fewer, one far figure moves the median itself. */
	outlierUnits: 5,
	/** R17: how many units that all report 100 % are worth a note. Our own: two may well both be full. */
	sameShareUnits: 3,
	/** R18: figures other than zero that two reports must share to be copies. Our own: fewer agree by chance. */
	copiedFigures: 5,
	/** R19: share by which a denominator of one unit and year may differ. The rule says 5 %. */
	denominatorDrift: 0.05,
	/** R20: million đồng a household helped. The rule says 50. */
	millionPerHousehold: 50
} as const;
