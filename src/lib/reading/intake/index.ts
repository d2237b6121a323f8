export { readWorkbook } from './read-workbook';
export { LIMITS } from './limits';
