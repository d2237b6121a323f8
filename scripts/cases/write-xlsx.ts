import { strToU8, zipSync, type Zippable } from 'fflate';
import type { BookDraft, DraftCell, SheetDraft } from './draft';
import { a1Of, lettersOf } from './move';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The zip format keeps local time without a zone: the same wall clock wherever the script runs. */
const WALL_CLOCK = new Date(2024, 0, 1, 8, 0, 0);

export function escapeXml(text: string): string {
	return text.replace(
		/[&<>"]/g,
		(c) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[c]};`
	);
}

/** The looks of cells, each written once. */
class Styles {
	readonly #keys = new Map<string, number>([['', 0]]);
	readonly #fonts: string[] = ['<font><sz val="12"/><name val="Times New Roman"/></font>'];
	readonly #formats: string[] = [];
	readonly #looks: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];

	of({ format, bold, struck, font }: DraftCell): number {
		const key = [format ?? '', bold ? 'b' : '', struck ? 's' : '', font ?? ''].join('|');
		if (key === '|||') return 0;
		const known = this.#keys.get(key);
		if (known !== undefined) return known;
		let fontId = 0;
		if (bold || struck || font !== undefined) {
			fontId = this.#fonts.length;
			this.#fonts.push(
				`<font>${bold ? '<b/>' : ''}${struck ? '<strike/>' : ''}<sz val="12"/><name val="${escapeXml(font ?? 'Times New Roman')}"/></font>`
			);
		}
		let formatId = 0;
		if (format !== undefined) {
			formatId = 164 + this.#formats.length;
			this.#formats.push(`<numFmt numFmtId="${formatId}" formatCode="${escapeXml(format)}"/>`);
		}
		const id = this.#looks.length;
		this.#looks.push(
			`<xf numFmtId="${formatId}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`
		);
		this.#keys.set(key, id);
		return id;
	}

	xml(): string {
		const list = (tag: string, items: readonly string[]) =>
			items.length === 0 ? '' : `<${tag} count="${items.length}">${items.join('')}</${tag}>`;
		return `<styleSheet xmlns="${MAIN}">${list('numFmts', this.#formats)}${list('fonts', this.#fonts)}<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>${list('cellXfs', this.#looks)}</styleSheet>`;
	}
}

class Strings {
	readonly #ids = new Map<string, number>();

	of(text: string): number {
		const known = this.#ids.get(text);
		if (known !== undefined) return known;
		this.#ids.set(text, this.#ids.size);
		return this.#ids.size - 1;
	}

	xml(): string {
		const items = [...this.#ids.keys()].map(
			(text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`
		);
		return `<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
	}
}

function cellXml(a1: string, cell: DraftCell, styles: Styles, strings: Strings): string {
	const style = styles.of(cell);
	const open = `<c r="${a1}"${style === 0 ? '' : ` s="${style}"`}`;
	const formula = cell.formula === undefined ? '' : `<f>${escapeXml(cell.formula)}</f>`;
	if (cell.uncached) return `${open}>${formula}</c>`;
	if (cell.error) return `${open} t="e">${formula}<v>${escapeXml(String(cell.value))}</v></c>`;
	if (typeof cell.value === 'number') return `${open}>${formula}<v>${cell.value}</v></c>`;
	if (formula !== '') return `${open} t="str">${formula}<v>${escapeXml(cell.value)}</v></c>`;
	return `${open} t="s"><v>${strings.of(cell.value)}</v></c>`;
}

function sheetXml(sheet: SheetDraft, styles: Styles, strings: Strings): string {
	const { rows, columns } = sheet.size();
	const placed = sheet.placed();
	const hiddenColumns = [...sheet.hiddenColumns]
		.sort((a, b) => a - b)
		.map((c) => `<col min="${c + 1}" max="${c + 1}" width="9" hidden="1" customWidth="1"/>`);
	const lines: string[] = [];
	for (let row = 0; row < rows; row++) {
		const cells = placed
			.filter((one) => one.row === row)
			.map(({ column, cell }) => cellXml(a1Of([row, column]), cell, styles, strings));
		const hidden = sheet.hiddenRows.has(row) ? ' hidden="1"' : '';
		if (cells.length > 0 || hidden !== '')
			lines.push(`<row r="${row + 1}"${hidden}>${cells.join('')}</row>`);
	}
	if (sheet.ghost)
		lines.push(
			`<row r="${sheet.ghost[0] + 1}"><c r="${a1Of(sheet.ghost)}" s="${styles.of({ value: '', bold: true })}"/></row>`
		);
	const merges = sheet.merges.map(
		({ top, left, bottom, right }) =>
			`<mergeCell ref="${a1Of([top, left])}:${a1Of([bottom, right])}"/>`
	);
	const dimension =
		rows === 0
			? ''
			: `<dimension ref="A1:${lettersOf(Math.max(0, columns - 1))}${sheet.ghost ? sheet.ghost[0] + 1 : rows}"/>`;
	return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${dimension}${hiddenColumns.length > 0 ? `<cols>${hiddenColumns.join('')}</cols>` : ''}<sheetData>${lines.join('')}</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}</worksheet>`;
}

/** The book as an XLSX package, the same bytes on every run and machine. */
export function xlsxBytes(book: BookDraft): Uint8Array {
	const styles = new Styles();
	const strings = new Strings();
	const sheets = book.sheets.map((sheet) => sheetXml(sheet, styles, strings));
	const override = (part: string, kind: string) =>
		`<Override PartName="${part}" ContentType="${TYPE}.${kind}+xml"/>`;
	const files: Zippable = {
		'[Content_Types].xml': strToU8(
			`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${override('/xl/sharedStrings.xml', 'sharedStrings')}${sheets.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}</Types>`
		),
		'_rels/.rels': strToU8(
			`<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
		),
		'xl/workbook.xml': strToU8(
			`<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${book.sheets
				.map(
					({ name, hidden }, i) =>
						`<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`
				)
				.join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships xmlns="${PACKAGE}/relationships">${sheets
				.map(
					(_, i) =>
						`<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
				)
				.join(
					''
				)}<Relationship Id="rIdS" Type="${REL}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
		)
	};
	sheets.forEach((xml, i) => (files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(xml)));
	files['xl/styles.xml'] = strToU8(styles.xml());
	files['xl/sharedStrings.xml'] = strToU8(strings.xml());
	return zipSync(files, { level: 9, mtime: WALL_CLOCK });
}
