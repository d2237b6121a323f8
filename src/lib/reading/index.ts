export { applyDecisions, readReport } from './read';
export { withUnitNames } from './assemble';
export type { ReadContext } from './read-context';
export type { ReadProgress } from './read-progress';
export { candidateText, issueText, reasonsText, reasonText, senderText } from './issue-words';
export { figureAs, headerId, isTypedRate, lineColumnsOf, linePaths, memoryOf } from './mapping';
export { checkFactsInPieces } from './checks';
export { keptIssues, withoutPeople } from './privacy';
