export { applyDecisions, readReport } from './read';
export { withUnitNames } from './assemble';
export type { ReadContext } from './read-context';
export type { ReadProgress } from './read-progress';
export { candidateText, issueText, reasonsText, reasonText, senderText } from './issue-words';
export {
	figureAs,
	shareAs,
	figureHeadings,
	headerId,
	isOfReceptions,
	isOfTwoWindows,
	isSettled,
	isTypedRate,
	keptFor,
	lineColumnsOf,
	linePaths,
	memoryOf,
	MODELS_MAY_BE,
	shiftedWindow
} from './mapping';
export { checkFactsInPieces } from './checks';
export { keptIssues, withoutPeople } from './privacy';
