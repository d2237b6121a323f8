export { fileNameOf } from './file-name';
export { formulaSafe, fromFormulaSafe } from './formula-safe';
export {
	blankForm,
	layoutOfForm,
	layoutOfMemory,
	type BlankFormInput,
	type BlankHolds,
	type BlankLayout
} from './templates';
export { toCsv } from './to-csv';
export { toSvg } from './to-svg';
export { toXlsx } from './to-xlsx';
export {
	writeXlsx,
	type XlsxCell,
	type XlsxSheet,
	type XlsxStyle,
	type XlsxValidation
} from './xlsx';
export { returnedWorkbook } from './returned-workbook';
export { senderMessage, type SenderPoint } from './sender-points';
