import { columnLetters } from '../../src/lib/text';
import { readReport } from '../../src/lib/reading';
import { xlsxOf } from '../../src/lib/reading/intake/fixtures';
import { context } from './reading';

/** A cell with what a plain one has not. */
export interface StyledCell {
	readonly value?: number | string;
	readonly format?: string;
	/** Inner XML of its font. */
	readonly font?: string;
	readonly formula?: string;
	/** Runs of its text, as XML. */
	readonly runs?: string;
}

type Styled = string | number | null | StyledCell;

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Reads a workbook of one sheet of these rows, whose cells may have formats, fonts, formulas and runs of text. */
export function readStyled(rows: readonly (readonly Styled[])[], merges: readonly string[] = []) {
	const styles: { readonly format: string; readonly font: string }[] = [{ format: '', font: '' }];
	const styleOf = ({ format = '', font = '' }: StyledCell) => {
		const at = styles.findIndex((style) => style.format === format && style.font === font);
		return at === -1 ? styles.push({ format, font }) - 1 : at;
	};
	const cellXml = (cell: Styled, place: string): string => {
		if (cell === null) return '';
		if (typeof cell === 'string')
			return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
		if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
		const style = styleOf(cell);
		if (cell.runs !== undefined)
			return `<c r="${place}" s="${style}" t="inlineStr"><is>${cell.runs}</is></c>`;
		const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`;
		const type = typeof cell.value === 'string' ? ' t="str"' : '';
		const value = cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`;
		return `<c r="${place}" s="${style}"${type}>${formula}${value}</c>`;
	};
	const body = rows
		.map((row, r) => {
			const cells = row.map((cell, c) => cellXml(cell, `${columnLetters(c)}${r + 1}`)).join('');
			return `<row r="${r + 1}">${cells}</row>`;
		})
		.join('');
	const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
	const formats = styles.map(
		({ format }, i) =>
			`<numFmt numFmtId="${200 + i}" formatCode="${escaped(format || 'General')}"/>`
	);
	const fonts = styles.map(({ font }) => `<font>${font}</font>`);
	const looks = styles.map((_, i) => `<xf numFmtId="${200 + i}" fontId="${i}"/>`);
	const bytes = xlsxOf({
		sheets: [
			`<sheetData>${body}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}`
		],
		styles: `<numFmts>${formats.join('')}</numFmts><fonts>${fonts.join('')}</fonts><cellXfs>${looks.join('')}</cellXfs>`
	});
	return readReport(bytes, 'bao-cao.xlsx', context);
}
