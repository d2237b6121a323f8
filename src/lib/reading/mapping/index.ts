export type { MappingContext } from './context';
export { headerId } from './header-id';
export { mapTable } from './map-table';
export { factsOf, type TableFacts } from './facts-of';
export { isTypedRate } from './typed-rate';
export { lineColumnsOf, linePaths, type LineColumns } from './line-path';
export { memoryOf } from './memory-of';
export { openQuestions } from './open-questions';
export { figureOfCell, type Figure } from './figure-of-cell';
