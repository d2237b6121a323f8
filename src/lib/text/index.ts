export { a1Of, columnLetters } from '$lib/model';
export { cleanText, toNfc } from './clean-text';
export { isNameGone, NAME_GONE } from './name-gone';
export { remembered } from './remembered';
export { isPlainVietnamese } from './fold-letters';
export { bareKey, foldKey, withoutTones } from './keys';
export { captionOf, isNextCaption, type Caption } from './caption';
export { isPeriodName } from './period-name';
export { MONTH_LETTERS, MONTH_WORDS, monthInWords, withMonthsSpelt } from './months';
export { compareVi } from './collate';
export { formatDate, formatNumber, formatPercent, type Locale, type NumberStyle } from './format';
export {
	findDates,
	isDateFormat,
	isMonthFormat,
	isPercentFormat,
	scaleOfFormat,
	readDate,
	readYearlessDay,
	serialToIso,
	type FoundDate
} from './dates';
export { isDash, saysNoFigure, stateOfText } from './cell-state';
export { hashText } from './hash-text';
export { readMoney, readMoneyUnit } from './money';
export { readBothWays, readNumber, type NumberConvention } from './numbers';
export {
	decideNumbers,
	isTwoWays,
	readGrouped,
	type NumberDecision,
	type NumberHints
} from './decide-numbers';
export { besideCount, countsOtherThan, leadingCount, readFraction, type CountPart } from './counts';
export { isSyllable, syllableShare, validSyllables } from './syllable';
export { decodeTcvn3, encodeTcvn3 } from './tcvn3';
export { decodeVni, encodeVni } from './vni';
export { encodeWindows1258, toWindows1252Bytes } from './windows-bytes';
export { undoDoubleUtf8 } from './double-utf8';
export {
	decodeCellText,
	isSurelyUnicode,
	detectLegacy,
	encodingAlone,
	encodingOfFont,
	isMaybeLegacy,
	priorAmong,
	type LegacyEncoding,
	type TextPrior,
	type TextEncoding
} from './legacy';
export { decodeBytes } from './decode-bytes';
