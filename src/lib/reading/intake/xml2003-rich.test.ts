import { describe, expect, it } from 'vitest';
import type { Cell, Workbook } from '$lib/model';
import { readWorkbook } from './read-workbook';

const HTML = 'xmlns="http://www.w3.org/TR/REC-html40"';

async function rowOf(...cells: string[]): Promise<(Cell | null | undefined)[]> {
	const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="b"><Font ss:Bold="1"/></Style></Styles><Worksheet ss:Name="A"><Table><Row>${cells.join('')}</Row></Table></Worksheet></Workbook>`;
	const book: Workbook = await readWorkbook(new TextEncoder().encode(xml), 'a.xls');
	return [...(book.sheets[0]?.grid[0] ?? [])];
}
const rich = (inside: string, tag = '') =>
	`<Cell${tag}><ss:Data ss:Type="String" ${HTML}>${inside}</ss:Data></Cell>`;
const plain = (text: string) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;

describe('a text of several looks in SpreadsheetML 2003', () => {
	it('is all of its pieces', async () => {
		const row = await rowOf(
			plain('TT'),
			rich('<Font html:Color="#000">Số mô hình</Font><B> lũy kế &amp; cả năm</B>'),
			rich('Xã <I>Xuân <B>Ninh</B></I>'),
			rich('<Font>1</Font><B>2</B>', ' ss:StyleID="b"')
		);
		expect(row.map((cell) => cell?.raw)).toEqual([
			'TT',
			'Số mô hình lũy kế & cả năm',
			'Xã Xuân Ninh',
			'12'
		]);
		expect(row[3]?.bold).toBe(true);
	});

	it('has its signs of footnotes and its crossed out pieces told apart', async () => {
		const row = await rowOf(
			rich('<Font>12</Font><Sup>1</Sup>'),
			rich('<S>15</S><Font> 17</Font>'),
			plain('20'),
			rich('<S><Font>18</Font></S>'),
			plain('21')
		);
		expect(row.map((cell) => cell?.raw)).toEqual(['12', '15 17', '20', '18', '21']);
		expect(row.map((cell) => [cell?.inPieces ?? false, cell?.struck ?? false])).toEqual([
			[false, false],
			[true, false],
			[false, false],
			[false, true],
			[false, false]
		]);
	});

	it('is none of a comment, and nothing that never ends', async () => {
		const comment = `<Comment><ss:Data ${HTML}><S>a</S> b1</ss:Data></Comment>`;
		const row = await rowOf(
			`<Cell><Data ss:Type="Number">5</Data>${comment}</Cell>`,
			plain('6'),
			'<Cell><Data ss:Type="String"/></Cell>',
			plain('7')
		);
		expect(row.map((cell) => cell?.raw ?? null)).toEqual(['5', '6', null, '7']);
		expect(row.some((cell) => cell?.inPieces || cell?.struck)).toBe(false);
		// Looked through again and again it would take for ever.
		await rowOf('<Cell><Data>a<B>'.repeat(20_000));
	});
});
