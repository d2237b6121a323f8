import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellAt, odsOf, xlsxOf } from './fixtures';
import { LIMITS } from './limits';
import { readWorkbook } from './read-workbook';

async function verdict(bytes: Uint8Array): Promise<unknown> {
	const book = await readWorkbook(bytes, 'a.xlsx');
	const [issue] = book.issues;
	return { code: issue?.code, what: issue?.details?.['what'], sheets: book.sheets.length };
}

const refusedFor = (what: string) => ({ code: 'hostile', what, sheets: 0 });
const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** Overwrites every little-endian 32-bit number at an offset inside the central directory's entries. */
function patchDirectory(bytes: Uint8Array, offset: number, value: number): Uint8Array {
	const patched = bytes.slice();
	const view = new DataView(patched.buffer);
	for (let at = 0; at + 46 < patched.length; at++)
		if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true);
	return patched;
}

describe('ZIP packages', () => {
	it('refuses too many parts', async () => {
		const extra = Object.fromEntries(
			Array.from({ length: LIMITS.parts }, (_, i) => [`xl/p${i}.xml`, new Uint8Array()])
		);
		expect(await verdict(xlsxOf({ sheets: [CELL], extra }))).toEqual(refusedFor('many-parts'));
	});

	it('refuses a part that grows out of proportion, needed or not', async () => {
		const zeros = new Uint8Array(3 * 2 ** 20);
		const picture = xlsxOf({ sheets: [CELL], extra: { 'xl/media/image1.png': zeros } });
		expect(await verdict(picture)).toEqual(refusedFor('zip-bomb'));
		expect(await verdict(xlsxOf({ sheets: [`${CELL}${' '.repeat(3 * 2 ** 20)}`] }))).toEqual(
			refusedFor('zip-bomb')
		);
	});

	it('counts what comes out when the directory lies about it', async () => {
		const bomb = xlsxOf({ sheets: [`${CELL}${' '.repeat(3 * 2 ** 20)}`] });
		expect(await verdict(patchDirectory(bomb, 24, 10))).toEqual(refusedFor('zip-bomb'));
	});

	it('refuses ZIP64 sizes, names that climb out, and one name twice', async () => {
		expect(await verdict(patchDirectory(xlsxOf({ sheets: [CELL] }), 24, 0xffffffff))).toEqual(
			refusedFor('zip64')
		);
		const climbing = xlsxOf({ sheets: [CELL], extra: { 'xl/../../etc.xml': strToU8('<a/>') } });
		expect(await verdict(climbing)).toEqual(refusedFor('path'));
		const twice = xlsxOf({
			sheets: [CELL],
			extra: { 'xl/aa.xml': strToU8('<a/>'), 'xl/ab.xml': strToU8('<a/>') }
		});
		const text = new TextDecoder('latin1').decode(twice).replaceAll('xl/ab.xml', 'xl/aa.xml');
		expect(await verdict(Uint8Array.from(text, (c) => c.charCodeAt(0)))).toEqual(
			refusedFor('duplicate-part')
		);
	});

	it('calls a flipped byte in the packed data corrupt', async () => {
		const bytes = xlsxOf({ sheets: [CELL] });
		const end = bytes.length - 22;
		const truncated = new Uint8Array([
			...bytes.slice(0, 60),
			...bytes.slice(90, end),
			...bytes.slice(end)
		]);
		expect(await verdict(truncated)).toMatchObject({ code: 'corrupt' });
	});
});

describe('sheets', () => {
	for (const reference of ['ZZZZZZ999999999', 'XFE1', 'A1048577', 'A0', '__proto__']) {
		it(`refuses the cell reference ${reference}`, async () => {
			const sheet = `<sheetData><row r="1"><c r="${reference}"><v>1</v></c></row></sheetData>`;
			expect(await verdict(xlsxOf({ sheets: [sheet] }))).toEqual(refusedFor('cell-reference'));
		});
	}

	it('refuses such references where SheetJS reads them too', async () => {
		const sheet =
			'<x:sheetData><x:row r="1"><x:c r="ZZZZZZ999999999"><x:v>1</x:v></x:c></x:row></x:sheetData>';
		expect(await verdict(xlsxOf({ sheets: [sheet] }))).toEqual(refusedFor('cell-reference'));
	});

	it('refuses a merge and a row outside a sheet', async () => {
		const merge = `${CELL}<mergeCells><mergeCell ref="A1:ZZZZ99999999"/></mergeCells>`;
		expect(await verdict(xlsxOf({ sheets: [merge] }))).toEqual(refusedFor('cell-reference'));
		const row = '<sheetData><row r="99999999999"><c><v>1</v></c></row></sheetData>';
		expect(await verdict(xlsxOf({ sheets: [row] }))).toEqual(refusedFor('cell-reference'));
	});

	it('refuses a document type in any part', async () => {
		const strings = '<!DOCTYPE lolz [<!ENTITY a "aaaa">]><si><t>&a;</t></si>';
		expect(await verdict(xlsxOf({ sheets: [CELL], strings }))).toEqual(refusedFor('doctype'));
	});

	it('leaves entities and external references as text', async () => {
		const book = await readWorkbook(
			xlsxOf({
				sheets: [
					'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&xxe; &#x41;</t></is></c></row></sheetData>'
				]
			}),
			'a.xlsx'
		);
		expect(cellAt(book, 0, 0)?.raw).toBe('&xxe; A');
	});
});

describe('OpenDocument repeats', () => {
	const cell = (attributes: string) =>
		`<table:table-cell office:value-type="float" office:value="1" ${attributes}><text:p>1</text:p></table:table-cell>`;
	const table = (rows: string) => `<table:table table:name="A">${rows}</table:table>`;

	it('refuses a billion repeated rows, columns, or spaces', async () => {
		const rows = `<table:table-row table:number-rows-repeated="1000000000">${cell('')}</table:table-row>`;
		expect(await verdict(odsOf(table(rows)))).toEqual(refusedFor('repeated-cells'));
		const columns = `<table:table-row>${cell('table:number-columns-repeated="1000000000"')}</table:table-row>`;
		expect(await verdict(odsOf(table(columns)))).toEqual(refusedFor('repeated-cells'));
		const square = `<table:table-row table:number-rows-repeated="1000000">${cell('table:number-columns-repeated="16000"')}</table:table-row>`;
		expect(await verdict(odsOf(table(square)))).toEqual(refusedFor('repeated-cells'));
		const spaces =
			'<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>';
		expect(await verdict(odsOf(table(spaces)))).toEqual(refusedFor('repeated-spaces'));
	});

	it('reads the empty rows every such file ends with, and what is hidden', async () => {
		const styles =
			'<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
		const rows = `<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-row>${cell('table:number-columns-repeated="3"')}<table:table-cell table:number-columns-repeated="16381"/></table:table-row><table:table-row table:visibility="collapse">${cell('')}</table:table-row><table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
		const hidden = `<table:table table:name="B" table:style-name="ta2"><table:table-row>${cell('')}</table:table-row></table:table>`;
		const book = await readWorkbook(odsOf(table(rows) + hidden, styles), 'a.ods');
		expect(book.issues).toMatchObject([{ code: 'hidden-sheet', sheet: 'B' }]);
		expect(book.sheets[0]?.grid.map((row) => row.length)).toEqual([3, 1]);
		expect([...(book.sheets[0]?.hiddenRows ?? [])]).toEqual([1]);
		expect([...(book.sheets[0]?.hiddenColumns ?? [])]).toEqual([2]);
		expect(book.sheets.map((sheet) => sheet.hidden)).toEqual([false, true]);
	});
});

describe('one-file XML', () => {
	it('refuses places outside a sheet', async () => {
		const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row ss:Index="99999999"><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet></Workbook>`;
		expect(await verdict(strToU8(xml))).toEqual(refusedFor('cell-reference'));
	});

	it('does not let a ZIP inside a ZIP through', async () => {
		const inner = xlsxOf({ sheets: [CELL] });
		expect(await verdict(zipSync({ 'Index.zip': inner }))).toMatchObject({
			code: 'not-a-workbook',
			sheets: 0
		});
	});
});
