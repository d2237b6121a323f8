import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Cell, Workbook } from '$lib/model';

/** Builders of test files; imported by tests only. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface PackageParts {
	/** Inner XML of each sheet's `<worksheet>`, in order. */
	readonly sheets: readonly string[];
	readonly names?: readonly string[];
	readonly states?: readonly string[];
	/** Inner XML of `<styleSheet>`. */
	readonly styles?: string;
	/** `<si>` elements. */
	readonly strings?: string;
	readonly extra?: Zippable;
	readonly date1904?: boolean;
}

/** A minimal XLSX package around hand-written sheets. */
export function xlsxOf(parts: PackageParts): Uint8Array {
	const names = parts.names ?? parts.sheets.map((_, i) => `Sheet${i + 1}`);
	const files: Zippable = {
		'[Content_Types].xml': strToU8(
			`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>${parts.sheets
				.map(
					(_, i) =>
						`<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`
				)
				.join('')}</Types>`
		),
		'_rels/.rels': strToU8(
			`<Relationships><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		),
		'xl/workbook.xml': strToU8(
			`<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${parts.date1904 ? ' date1904="1"' : ''}/><sheets>${names
				.map(
					(name, i) =>
						`<sheet name="${name}" sheetId="${i + 1}" state="${parts.states?.[i] ?? 'visible'}" r:id="rId${i + 1}"/>`
				)
				.join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships>${parts.sheets
				.map(
					(_, i) =>
						`<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
				)
				.join(
					''
				)}<Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`
		),
		'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${parts.styles ?? ''}</styleSheet>`),
		'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${parts.strings ?? ''}</sst>`),
		...parts.extra
	};
	parts.sheets.forEach((inner, i) => {
		files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
			`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${inner}</worksheet>`
		);
	});
	return zipSync(files, { level: 6 });
}

/** An ODS package around the inner XML of `<office:spreadsheet>`. */
export function odsOf(inner: string, styles = '', manifest = ''): Uint8Array {
	const namespaces = ['office', 'table', 'text', 'style', 'number', 'fo']
		.map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
		.join(' ');
	return zipSync({
		mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
		'META-INF/manifest.xml': strToU8(`<manifest:manifest>${manifest}</manifest:manifest>`),
		'content.xml': strToU8(
			`<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${inner}</office:spreadsheet></office:body></office:document-content>`
		)
	});
}

/** The `raw` texts of a sheet's rows; absent cells are null. */
export function rawRows(workbook: Workbook, sheet = 0): (string | null)[][] {
	return (workbook.sheets[sheet]?.grid ?? []).map((row) =>
		Array.from(row, (cell) => cell?.raw ?? null)
	);
}

/** The cell at a 0-based place. */
export function cellAt(
	workbook: Workbook,
	row: number,
	column: number,
	sheet = 0
): Cell | undefined {
	return workbook.sheets[sheet]?.grid[row]?.[column] ?? undefined;
}

/** Codes of a workbook's issues. */
export function codesOf(workbook: Workbook): string[] {
	return workbook.issues.map((issue) => issue.code);
}
