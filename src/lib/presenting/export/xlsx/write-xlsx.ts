import { zipSync, type Zippable } from 'fflate';
import { commentBoxesXml, commentsXml } from './comments-xml';
import type { XlsxSheet } from './sheet';
import { sheetNames } from './sheet-names';
import { commentsOf, sheetXml } from './sheet-xml';
import { styleBook } from './styles';
import { part, xmlText } from './xml-text';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_ML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The same bytes for the same sheets, whatever the day. */
const UNDATED = new Date(1980, 0, 1);

function linksXml(links: readonly (readonly [id: string, type: string, target: string])[]): string {
	return `<Relationships xmlns="${LINKS}">${links
		.map(
			([id, type, target]) =>
				`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
		)
		.join('')}</Relationships>`;
}

/**
 * An Excel workbook (Office Open XML, ECMA-376) of these sheets, as bytes to save under `.xlsx`.
 *
 *     writeXlsx([{ name: 'Số liệu', rows: [['Đơn vị', 'Số vụ'], ['Xã Phú Lý', 12]] }])
 *
 * A cell is a bare text or number, or `{ value, style, comment }`; see {@link XlsxSheet} for merges, widths,
 * frozen rows, hidden rows and what may be typed where. Every text is written as text and never as a formula:
 * one that begins with `= + - @` stays what it is, also after somebody edits the cell. Characters that XML cannot
 * hold are left out, texts end at Excel's 32,767 characters, numbers that are none leave the cell empty. No name, date or
 * path of this machine goes into the file.
 * @param author whose name stands behind the comments.
 */
export function writeXlsx(sheets: readonly XlsxSheet[], author = 'Tổng Hợp'): Uint8Array {
	const names = sheetNames(sheets.map(({ name }) => name));
	const styles = styleBook();
	const files: Zippable = {};
	let types = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>`;
	let listed = '';
	const links: [string, string, string][] = [];
	for (const [i, sheet] of sheets.entries()) {
		const n = i + 1;
		const comments = commentsOf(sheet);
		files[`xl/worksheets/sheet${n}.xml`] = part(sheetXml(sheet, styles, comments.length > 0));
		types += `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`;
		listed += `<sheet name="${xmlText(names[i] as string)}" sheetId="${n}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${n}"/>`;
		links.push([`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`]);
		if (comments.length === 0) continue;
		files[`xl/comments${n}.xml`] = part(commentsXml(comments, author));
		files[`xl/drawings/vmlDrawing${n}.vml`] = part(commentBoxesXml(comments));
		files[`xl/worksheets/_rels/sheet${n}.xml.rels`] = part(
			linksXml([
				['rId1', 'vmlDrawing', `../drawings/vmlDrawing${n}.vml`],
				['rId2', 'comments', `../comments${n}.xml`]
			])
		);
		types += `<Override PartName="/xl/comments${n}.xml" ContentType="${SHEET_ML}.comments+xml"/>`;
	}
	links.push([`rId${sheets.length + 1}`, 'styles', 'styles.xml']);
	files['xl/styles.xml'] = part(styles.xml());
	files['xl/workbook.xml'] = part(
		`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed}</sheets></workbook>`
	);
	files['xl/_rels/workbook.xml.rels'] = part(linksXml(links));
	files['_rels/.rels'] = part(linksXml([['rId1', 'officeDocument', 'xl/workbook.xml']]));
	return zipSync(
		{ '[Content_Types].xml': part(`<Types xmlns="${TYPES}">${types}</Types>`), ...files },
		{ level: 6, mtime: UNDATED }
	);
}
