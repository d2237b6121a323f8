export { readWorkbook } from './read-workbook';
export { LIMITS } from './limits';
export { a1Of } from './address';
