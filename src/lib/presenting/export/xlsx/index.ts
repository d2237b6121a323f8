export type { XlsxCell, XlsxSheet, XlsxStyle, XlsxValidation } from './sheet';
export { writeXlsx } from './write-xlsx';
