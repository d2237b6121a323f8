export { applyDecisions, readReport } from './read';
export type { ReadContext } from './read-context';
export { issueText } from './issue-words';
export { headerId, isTypedRate, lineColumnsOf, linePaths, memoryOf } from './mapping';
export { checkFacts } from './checks';
