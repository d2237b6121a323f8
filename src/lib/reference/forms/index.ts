export { areCompared } from './compared-figures';
export { calendarOf, calendarOfGroups } from './calendar-of-words';
export { countedUp, type CountedUp } from './counted-up';
export { countsThings } from './counted-things';
export { headerKey, leafKey, pathKey } from './header-key';
export { opensParts } from './opens-parts';
export { sectionsAdded } from './sections-added';
export { numbersAdded } from './numbers-added';
export { phraseIn } from './phrase';
export type { DimensionName, HeaderRule } from './header-rule';
export { dimsOfPath, membersIn, membersNamed } from './dimensions';
export { isAmountInWords, plainColumn, type PlainColumn } from './plain-columns';
export { areLevels, levelOfAnswer } from './level-of-answer';
export { isOfLastYear, periodAtEnd, windowOfHeader, withMonthInDigits } from './window-of-header';
export {
	HEADER_RULES,
	type HeaderContext,
	isMoneyMeasure,
	isRateHeader,
	measureOfHeader,
	statedMoney
} from './measure-of-header';
export { saysWhole } from './says-whole';
export { saysOtherRate } from './rate-words';
export { shareOfHeader } from './share-of-header';
export { themeOfHeaders, themeOfTitle, themesNamed } from './theme-of-title';
export { BLANK_FORMS, type BlankColumn, type BlankForm } from './blank-forms';
export { formOf, KNOWN_FORMS, type KnownForm } from './known-forms';
export { contradictsMeasure, unitInHeading } from './unit-of-count';
export {
	isPlanHeading,
	saysCarriedIn,
	valueHeading,
	valueHeadingOf,
	type ValueHeading
} from './value-heading';
