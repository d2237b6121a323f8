import * as XLSX from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { odsOf, xlsxOf } from '../../src/lib/reading/intake/fixtures';

/** A file built to freeze the page or to get at it, and what has to become of it. */
export interface HostileFile {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** The code of the issue it is refused with, or `read`: within bounds, and no more than what stands in it. */
	readonly outcome: 'hostile' | 'corrupt' | 'too-large' | 'not-a-workbook' | 'password' | 'read';
}

const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const sheetWith = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;
const inline = (reference: string, text: string) =>
	`<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const MEGABYTE = 2 ** 20;

/** A ZIP of one deflated part whose directory says of it what it likes. */
function zipWith(name: string, plain: Uint8Array, says: { size: number }): Uint8Array {
	const packed = deflateRawSync(plain, { level: 9 });
	const path = strToU8(name);
	const local = new DataView(new ArrayBuffer(30));
	const central = new DataView(new ArrayBuffer(46));
	const end = new DataView(new ArrayBuffer(22));
	local.setUint32(0, 0x04034b50, true);
	local.setUint16(8, 8, true);
	local.setUint32(18, packed.length, true);
	local.setUint32(22, says.size, true);
	local.setUint16(26, path.length, true);
	central.setUint32(0, 0x02014b50, true);
	central.setUint16(10, 8, true);
	central.setUint32(20, packed.length, true);
	central.setUint32(24, says.size, true);
	central.setUint16(28, path.length, true);
	end.setUint32(0, 0x06054b50, true);
	end.setUint16(8, 1, true);
	end.setUint16(10, 1, true);
	end.setUint32(12, 46 + path.length, true);
	end.setUint32(16, 30 + path.length + packed.length, true);
	return joined(
		new Uint8Array(local.buffer),
		path,
		packed,
		new Uint8Array(central.buffer),
		path,
		new Uint8Array(end.buffer)
	);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
	return new Uint8Array(Buffer.concat(pieces));
}

/** BIFF8 records of a workbook stream; the place of the first sheet is filled in. */
function biff(globals: readonly Uint8Array[], sheet: readonly Uint8Array[]): Uint8Array {
	const bof = (kind: number) => record(0x0809, [0, 6, kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0]);
	const head = [bof(5), ...globals];
	const name = record(0x0085, [0, 0, 0, 0, 0, 0, 1, 0, 65]);
	const position = [...head, name].reduce((sum, piece) => sum + piece.length, 0) + 4;
	new DataView(name.buffer).setUint32(4, position, true);
	return joined(...head, name, record(0x000a, []), bof(0x10), ...sheet, record(0x000a, []));
}

function record(type: number, body: readonly number[], length = body.length): Uint8Array {
	return Uint8Array.from([type & 255, type >> 8, length & 255, length >> 8, ...body]);
}

function containerOf(stream: Uint8Array): Uint8Array {
	const container = XLSX.CFB.utils.cfb_new();
	XLSX.CFB.utils.cfb_add(container, '/Workbook', stream);
	return Uint8Array.from(XLSX.CFB.write(container, { type: 'array' }) as number[]);
}

/** A container whose sector chain runs in a circle. */
function circularContainer(): Uint8Array {
	const bytes = containerOf(
		biff([], [record(0x0203, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 240, 63])])
	);
	const view = new DataView(bytes.buffer);
	const fat = 512 * (view.getUint32(76, true) + 1);
	for (let sector = 0; sector < 128; sector++) {
		const next = view.getInt32(fat + 4 * sector, true);
		if (next === -2) view.setInt32(fat + 4 * sector, Math.max(0, sector - 1), true);
	}
	return bytes;
}

const ODS_CELL = (attributes: string) =>
	`<table:table-cell office:value-type="float" office:value="1" ${attributes}><text:p>1</text:p></table:table-cell>`;
const odsTable = (rows: string) => odsOf(`<table:table table:name="A">${rows}</table:table>`);

const xml2003 = (rows: string, head = '') =>
	strToU8(
		`<?xml version="1.0"?>${head}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${rows}</Table></Worksheet></Workbook>`
	);

const ENTITIES = `<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "${'&b;'.repeat(1000)}"><!ENTITY d "${'&c;'.repeat(1000)}"><!ENTITY e SYSTEM "file:///etc/passwd">]>`;

/** A whole report whose every name is one that objects inherit. */
function inheritedNames(): Uint8Array {
	const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'];
	const row = (number: number, cells: readonly string[]) =>
		`<row r="${number}">${cells
			.map((text, i) => inline(`${String.fromCharCode(65 + i)}${number}`, text))
			.join('')}</row>`;
	const sheet = `<sheetData>${row(1, names)}${row(2, names)}${row(3, ['1', '2', '3', '4', '5'])}${row(4, names)}<row r="5"><c r="A5" t="s"><v>0</v></c><c r="B5" t="s"><v>__proto__</v></c><c r="C5" t="__proto__"><v>5</v></c><c r="D5" s="__proto__"><f t="shared" si="__proto__">A1</f></c></row></sheetData>`;
	return xlsxOf({
		sheets: [sheet, sheet],
		names: ['__proto__', 'constructor'],
		strings: '<si><t>__proto__</t></si>',
		extra: {
			__proto__: strToU8('x'),
			'xl/__proto__.xml': strToU8('<a/>'),
			'xl/comments1.xml': strToU8(
				'<comments><authors><author>__proto__</author></authors><commentList><comment ref="__proto__" authorId="0"/></commentList></comments>'
			)
		}
	});
}

/** Every hostile file, made anew. None of them is kept in the repository. */
export function hostileFiles(): HostileFile[] {
	const spaces = (size: number) => new Uint8Array(size).fill(32);
	const bomb = zipWith('xl/workbook.xml', spaces(250 * MEGABYTE), { size: 250 * MEGABYTE });
	const cellsOf = (text: string, times: number) =>
		sheetWith(Array.from({ length: times }, (_, i) => inline(`A${i + 1}`, text)).join(''));
	return [
		{ name: 'bom-nén.xlsx', bytes: bomb, outcome: 'hostile' },
		{
			name: 'bom-nén-nói-dối.xlsx',
			bytes: zipWith('xl/workbook.xml', spaces(250 * MEGABYTE), { size: 10 }),
			outcome: 'hostile'
		},
		{
			name: 'bom-trong-bom.xlsx',
			bytes: zipSync({ 'a.zip': zipSync({ 'b.zip': bomb }) }),
			outcome: 'not-a-workbook'
		},
		{
			name: 'bom-đính-kèm.xlsx',
			bytes: xlsxOf({ sheets: [CELL], extra: { 'xl/embeddings/a.xlsx': bomb } }),
			outcome: 'read'
		},
		{
			name: 'trang-bung-to.xlsx',
			bytes: xlsxOf({ sheets: [`${CELL}${' '.repeat(20 * MEGABYTE)}`] }),
			outcome: 'hostile'
		},
		{
			name: 'hai-vạn-phần.xlsx',
			bytes: xlsxOf({
				sheets: [CELL],
				extra: Object.fromEntries(
					Array.from({ length: 20_000 }, (_, i) => [`xl/p${i}.xml`, new Uint8Array()])
				)
			}),
			outcome: 'hostile'
		},
		{
			name: 'ô-không-có.xlsx',
			bytes: xlsxOf({ sheets: [sheetWith('<c r="ZZZZZZ999999999"><v>1</v></c>')] }),
			outcome: 'hostile'
		},
		{
			name: 'hai-góc-trang.xlsx',
			bytes: xlsxOf({
				sheets: [
					'<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
				]
			}),
			outcome: 'read'
		},
		{
			name: 'gộp-cả-trang.xlsx',
			bytes: xlsxOf({
				sheets: [
					`<cols><col min="1" max="16384" hidden="1"/></cols>${CELL}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>`
				]
			}),
			outcome: 'read'
		},
		{
			name: 'triệu-ô-gộp.xlsx',
			bytes: xlsxOf({
				sheets: [
					`${CELL}<mergeCells>${Array.from({ length: 250_000 }, (_, i) => `<mergeCell ref="A${i * 2 + 1}:B${i * 2 + 2}"/>`).join('')}</mergeCells>`
				]
			}),
			outcome: 'hostile'
		},
		{
			name: 'khai-DOCTYPE.xlsx',
			bytes: xlsxOf({ sheets: [CELL], strings: `${ENTITIES}<si><t>&d;&e;</t></si>` }),
			outcome: 'hostile'
		},
		{
			name: 'khai-DOCTYPE.xml',
			bytes: xml2003('<Row><Cell><Data ss:Type="String">&d;</Data></Cell></Row>', ENTITIES),
			outcome: 'not-a-workbook'
		},
		{
			name: 'khai-DOCTYPE.ods',
			bytes: odsOf(`${ENTITIES}<table:table table:name="A"/>`),
			outcome: 'hostile'
		},
		{ name: 'tên-thừa-kế.xlsx', bytes: inheritedNames(), outcome: 'read' },
		{
			name: 'thẻ-không-đóng.xlsx',
			bytes: xlsxOf({ sheets: [`<sheetData><row r="1"><c r="A1" ${'x'.repeat(400_000)}`] }),
			outcome: 'read'
		},
		{
			name: 'chữ-không-đóng.xlsx',
			bytes: xlsxOf({ sheets: [CELL], strings: '<si><t>'.repeat(60_000) }),
			outcome: 'read'
		},
		{
			name: 'thuộc-tính-không-đóng.xlsx',
			bytes: xlsxOf({ sheets: [sheetWith(`<c r="A1" ${'s=" '.repeat(100_000)}><v>1</v></c>`)] }),
			outcome: 'read'
		},
		{
			name: 'thẻ-không-đóng.html',
			bytes: strToU8(`<html><table><tr><td ${'a="'.repeat(133_000)}`),
			outcome: 'read'
		},
		{
			name: 'góc-mở.html',
			bytes: strToU8(`<html><table>${'<a '.repeat(130_000)}`),
			outcome: 'too-large'
		},
		{
			name: 'nháy-mở.html',
			bytes: strToU8(`<html><table>${'<a "'.repeat(100_000)}`),
			outcome: 'too-large'
		},
		{
			name: 'góc-mở.xlsx',
			bytes: xlsxOf({
				sheets: [`${CELL}<mergeCells>${'<mergeCell '.repeat(80_000)}`],
				styles: `<fonts>${'<font>'.repeat(60_000)}</fonts><numFmts>${'<numFmt '.repeat(60_000)}</numFmts>`
			}),
			outcome: 'read'
		},
		{
			name: 'góc-mở.ods',
			bytes: odsTable(
				`${'<style:style style:family="table" '.repeat(20_000)}${'<table:table-row '.repeat(30_000)}`
			),
			outcome: 'hostile'
		},
		{
			name: 'mở-mãi.html',
			bytes: strToU8(`<html>${'<table><tr><td'.repeat(30_000)}`),
			outcome: 'read'
		},
		{
			name: 'chú-thích-mở.html',
			bytes: strToU8(`<html><table>${'<!--'.repeat(100_000)}`),
			outcome: 'read'
		},
		{
			name: 'ô-trải-rộng.html',
			bytes: strToU8(
				`<html><table>${'<tr><td rowspan=9999 colspan=9999>1</td></tr>'.repeat(50)}</table></html>`
			),
			outcome: 'hostile'
		},
		{
			name: 'thẻ-không-đóng.xml',
			bytes: xml2003(`<Row><Cell ${'x'.repeat(400_000)}`),
			outcome: 'read'
		},
		{
			name: 'dòng-xa.xml',
			bytes: xml2003('<Row ss:Index="99999999"><Cell><Data ss:Type="Number">1</Data></Cell></Row>'),
			outcome: 'hostile'
		},
		{
			name: 'tỷ-dòng.ods',
			bytes: odsTable(
				`<table:table-row table:number-rows-repeated="1000000000">${ODS_CELL('')}</table:table-row>`
			),
			outcome: 'hostile'
		},
		{
			name: 'tỷ-cột.ods',
			bytes: odsTable(
				`<table:table-row>${ODS_CELL('table:number-columns-repeated="1000000000"')}</table:table-row>`
			),
			outcome: 'hostile'
		},
		{
			name: 'tỷ-dấu-cách.ods',
			bytes: odsTable(
				'<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>'
			),
			outcome: 'hostile'
		},
		{
			name: 'bản-ghi-nói-dối.xls',
			bytes: containerOf(
				biff(
					[record(0x00fc, [255, 255, 255, 127, 255, 255, 255, 127])],
					[record(0x00fd, [0, 0, 0, 0, 0, 0, 255, 255, 255, 127])]
				)
			),
			outcome: 'corrupt'
		},
		{
			name: 'dài-hơn-tệp.xls',
			bytes: biff([record(0x0031, [1, 2, 3], 0xfff0)], []),
			outcome: 'corrupt'
		},
		{
			name: 'kích-thước-nói-dối.xls',
			bytes: containerOf(
				biff(
					[],
					[
						record(0x0200, [0, 0, 0, 0, 255, 255, 255, 255, 0, 0, 255, 255, 0, 0]),
						record(0x0203, [255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 240, 63])
					]
				)
			),
			outcome: 'hostile'
		},
		{ name: 'vòng-lặp.xls', bytes: circularContainer(), outcome: 'corrupt' },
		{
			name: 'một-dòng-50-MB.csv',
			bytes: new Uint8Array(50 * MEGABYTE).fill(97),
			outcome: 'too-large'
		},
		{
			name: 'một-dòng-50-MB-nhiều-chữ.csv',
			bytes: strToU8(`đơn vị ${'xã Phú Lý a.b 12 '.repeat(2.5 * MEGABYTE)}`),
			outcome: 'too-large'
		},
		{
			name: 'triệu-cột.csv',
			bytes: strToU8(`${'1;'.repeat(1_000_000)}\n`.repeat(2)),
			outcome: 'too-large'
		},
		{ name: 'nháy-kép.csv', bytes: strToU8(`a;b\n${'"'.repeat(5_000_001)}`), outcome: 'too-large' },
		{
			name: 'ô-quá-dài.csv',
			bytes: strToU8(`Đơn vị;Số\n${'a'.repeat(400_000)};5\nXã Phú Lý;6\n`),
			outcome: 'too-large'
		},
		{ name: 'nháy-mở.csv', bytes: strToU8(`a;b\n${'"x;1\n'.repeat(20_000)}`), outcome: 'read' },
		{
			name: 'công-thức-lồng.xlsx',
			bytes: xlsxOf({
				sheets: [
					`<sheetData><row r="1">${inline('A1', 'Đơn vị')}${inline('B1', 'Số mô hình')}</row><row r="2">${inline('A2', 'Xã Phú Lý')}<c r="B2"><f>${'('.repeat(200_000)}1${')'.repeat(200_000)}</f></c></row><row r="3">${inline('A3', 'Xã Trị An')}<c r="B3"><f>${'-'.repeat(200_000)}1</f></c></row></sheetData>`
				]
			}),
			outcome: 'read'
		},
		{
			name: 'chữ-rất-dài.xlsx',
			bytes: xlsxOf({
				sheets: [cellsOf('a'.repeat(1_000_000), 3)]
			}),
			outcome: 'hostile'
		},
		...LONG.map((pattern, i): HostileFile => ({
			name: `mẫu-lặp-${i + 1}.csv`,
			bytes: strToU8(
				`Đơn vị;Số mô hình;Ghi chú\n${pattern.repeat(Math.ceil(30_000 / pattern.length))};5;x\nXã Phú Lý;6;${pattern.repeat(Math.ceil(30_000 / pattern.length))}\nXã Trị An;7;x\n`
			),
			outcome: 'read'
		}))
	];
}

/** Words over and over: whoever looks through a cell step by step again and again does not come to an end. */
const LONG = [
	'a',
	'1',
	' ',
	'1.',
	'0 ',
	'(',
	'Nguyễn ',
	'ngày ',
	'12/',
	'-',
	'x ',
	'1=2+',
	'a@',
	'Số '
];
