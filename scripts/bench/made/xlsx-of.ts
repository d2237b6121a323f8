import { zipSync } from 'fflate';

export type Written = string | number | null;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The zip format keeps local time without a zone. */
const WALL_CLOCK = new Date(2024, 0, 1, 8, 0, 0);

/**
 * A workbook of one sheet as a spreadsheet program packs it: shared strings, a style a cell, addresses in every tag.
 * `styledEmpty` rows of as many empty cells with a border come after the rows.
 */
export function xlsxOf(
	rows: readonly (readonly Written[])[],
	styledEmpty: { rows: number; columns: number } = { rows: 0, columns: 0 }
): Uint8Array {
	const strings = new Map<string, number>();
	const indexOf = (text: string) => {
		const known = strings.get(text) ?? strings.size;
		strings.set(text, known);
		return known;
	};
	const sheet = [`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`];
	rows.forEach((cells, row) => {
		const written = cells.map((value, column) => {
			if (value === null) return '';
			const at = `<c r="${lettersOf(column)}${row + 1}" s="1"`;
			return typeof value === 'number'
				? `${at}><v>${value}</v></c>`
				: `${at} t="s"><v>${indexOf(value)}</v></c>`;
		});
		sheet.push(`<row r="${row + 1}" spans="1:${cells.length}">${written.join('')}</row>`);
	});
	for (let row = rows.length; row < rows.length + styledEmpty.rows; row++) {
		const empty = Array.from(
			{ length: styledEmpty.columns },
			(_, column) => `<c r="${lettersOf(column)}${row + 1}" s="1"/>`
		);
		sheet.push(`<row r="${row + 1}" spans="1:${empty.length}">${empty.join('')}</row>`);
	}
	sheet.push('</sheetData></worksheet>');
	const items = [...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
	const parts: Readonly<Record<string, string>> = {
		'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
			['workbook', 'sheet.main'],
			['worksheets/sheet1', 'worksheet'],
			['styles', 'styles'],
			['sharedStrings', 'sharedStrings']
		]
			.map(
				([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${type}+xml"/>`
			)
			.join('')}</Types>`,
		'_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
		'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relations([
			['worksheet', 'worksheets/sheet1.xml'],
			['styles', 'styles.xml'],
			['sharedStrings', 'sharedStrings.xml']
		]),
		'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="2"><border/><border><left style="thin"/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="0" borderId="1" applyBorder="1"/></cellXfs></styleSheet>`,
		'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${items.join('')}</sst>`
	};
	const bytes = new TextEncoder();
	const files = Object.entries(parts).map(([name, xml]) => [name, bytes.encode(HEAD + xml)]);
	return zipSync(
		{
			...(Object.fromEntries(files) as Record<string, Uint8Array>),
			'xl/worksheets/sheet1.xml': bytes.encode(sheet.join(''))
		},
		{ level: 6, mtime: WALL_CLOCK }
	);
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
	const items = targets.map(
		([type, target], i) =>
			`<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`
	);
	return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function lettersOf(column: number): string {
	const rest = Math.floor(column / 26);
	return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
