import { a1Of } from '$lib/text';
import type { XlsxCell, XlsxSheet, XlsxValidation } from './sheet';
import type { StyleBook } from './styles';
import { cellXmlText, xmlText } from './xml-text';

/** A comment with its place, 0-based. */
export interface PlacedComment {
	readonly row: number;
	readonly column: number;
	readonly text: string;
}

type Given = XlsxSheet['rows'][number][number];

function asCell(given: Given): XlsxCell | null {
	if (given === null || given === undefined) return null;
	return typeof given === 'object' ? given : { value: given };
}

function cellXml({ value, style }: XlsxCell, a1: string, styles: StyleBook): string {
	const quoted = typeof value === 'string' && /^[=+\-@'＝＋－＠\t\r\n]/.test(value);
	const look = styles.numberOf(style, quoted);
	const open = `<c r="${a1}"${look > 0 ? ` s="${look}"` : ''}`;
	if (value === null || value === '') return look > 0 ? `${open}/>` : '';
	if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
	if (typeof value === 'number')
		return Number.isFinite(value) ? `${open}><v>${value}</v></c>` : look > 0 ? `${open}/>` : '';
	return `${open} t="inlineStr"><is><t xml:space="preserve">${cellXmlText(value)}</t></is></c>`;
}

function rowXml(
	row: XlsxSheet['rows'][number],
	at: number,
	hidden: boolean,
	styles: StyleBook
): string {
	let cells = '';
	for (const [column, given] of row.entries()) {
		const cell = asCell(given);
		if (cell) cells += cellXml(cell, a1Of(at, column), styles);
	}
	if (!cells && !hidden) return '';
	return `<row r="${at + 1}"${hidden ? ' hidden="1"' : ''}>${cells}</row>`;
}

function columnsXml({ widths = [], hiddenColumns = new Set() }: XlsxSheet): string {
	const count = Math.max(widths.length, ...[...hiddenColumns].map((column) => column + 1));
	let xml = '';
	for (let column = 0; column < count; column++) {
		const width = widths[column];
		const hidden = hiddenColumns.has(column);
		if (width === undefined && !hidden) continue;
		xml += `<col min="${column + 1}" max="${column + 1}" width="${width ?? 9}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`;
	}
	return xml ? `<cols>${xml}</cols>` : '';
}

function viewXml({ freeze }: XlsxSheet): string {
	if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return '';
	const { rows, columns } = freeze;
	const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
	return `<sheetViews><sheetView workbookViewId="0"><pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} topLeftCell="${a1Of(rows, columns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function validationXml({ range, allow, title, message }: XlsxValidation): string {
	const words = `allowBlank="1" showErrorMessage="1" errorTitle="${xmlText(title.slice(0, 31))}" error="${xmlText(message.slice(0, 224))}" sqref="${xmlText(range)}"`;
	if (allow.kind === 'one-of' || allow.kind === 'one-in') {
		const list = allow.kind === 'one-in' ? allow.place : `"${allow.values.join(',')}"`;
		return `<dataValidation type="list" ${words}><formula1>${xmlText(list)}</formula1></dataValidation>`;
	}
	const bounded = allow.max !== undefined;
	return `<dataValidation type="${allow.kind}" operator="${bounded ? 'between' : 'greaterThanOrEqual'}" ${words}><formula1>${allow.min}</formula1>${bounded ? `<formula2>${allow.max}</formula2>` : ''}</dataValidation>`;
}

/** The comments of a sheet, row by row. */
export function commentsOf({ rows }: XlsxSheet): PlacedComment[] {
	return rows.flatMap((cells, row) =>
		cells.flatMap((given, column) => {
			const text = asCell(given)?.comment;
			return text ? [{ row, column, text }] : [];
		})
	);
}

/** One worksheet part. Strings stand in the cells themselves, there are no formulas. */
export function sheetXml(sheet: XlsxSheet, styles: StyleBook, withComments: boolean): string {
	const { rows, merges = [], hiddenRows, validations = [], landscape } = sheet;
	const data = rows.map((row, at) => rowXml(row, at, hiddenRows?.has(at) ?? false, styles));
	const ranges = merges.map(
		({ top, left, bottom, right }) => `<mergeCell ref="${a1Of(top, left)}:${a1Of(bottom, right)}"/>`
	);
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${
		landscape ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''
	}${viewXml(sheet)}${columnsXml(sheet)}<sheetData>${data.join('')}</sheetData>${
		ranges.length > 0 ? `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>` : ''
	}${
		validations.length > 0
			? `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
			: ''
	}${landscape ? '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' : ''}${
		withComments ? '<legacyDrawing r:id="rId1"/>' : ''
	}</worksheet>`;
}
