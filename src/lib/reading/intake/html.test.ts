import { describe, expect, it } from 'vitest';
import { cellAt, rawRows } from './fixtures';
import { readWorkbook } from './read-workbook';

const read = (html: string) => readWorkbook(new TextEncoder().encode(html), 'bao-cao.xls');

describe('HTML saved as a workbook', () => {
	it('honours spans, breaks and spaces, and keeps titles as rows', async () => {
		const book = await read(`<html><head><style>td{color:red}</style><title>x</title></head><body>
			<h3>TỔNG HỢP KẾT QUẢ</h3><p>Quý III/2024</p>
			<table><tr><th rowspan="2">Đơn vị</th><th colspan=2>Số<br>vụ&nbsp;việc</th></tr>
			<tr><td>Mới</td><td>Cũ</td></tr>
			<tr><td>Xã A &amp; B</td><td>&nbsp;</td><td x:num="1234.5">1.234,5</td></tr></table></body></html>`);
		expect(book.format).toBe('html');
		expect(rawRows(book)).toEqual([
			['TỔNG HỢP KẾT QUẢ'],
			['Quý III/2024'],
			['Đơn vị', 'Số\nvụ\u00a0việc'],
			[null, 'Mới', 'Cũ'],
			['Xã A & B', null, '1.234,5']
		]);
		expect(book.sheets[0]?.merges).toEqual([
			{ top: 2, left: 0, bottom: 3, right: 0 },
			{ top: 2, left: 1, bottom: 2, right: 2 }
		]);
		expect(cellAt(book, 4, 2)).toMatchObject({ type: 'number', value: 1234.5 });
	});

	it('knows the names of letters with a mark, whichever kind the letter is', async () => {
		const book = await read(
			'<table><tr><td>T&Ecirc;N X&Atilde;</td><td>X&atilde; Xu&acirc;n H&ograve;a &ndash; &#273;&#7897;i &foo;</td></tr></table>'
		);
		expect(rawRows(book)).toEqual([['TÊN XÃ', 'Xã Xuân Hòa – đội &foo;']]);
	});

	it('reads a text in a frame inside a cell as its own, and tables inside a page as rows', async () => {
		const book = await read(
			`<table><tr><td>1</td><td><table border=1><tbody><tr><td> 12 </td></tr></tbody></table></td><td>5</td></tr></table>
			<table><tr><td><table><tr><td>2</td><td>15</td></tr></table></td></tr></table>`
		);
		expect(rawRows(book)).toEqual([['1', '12', '5'], [], ['2', '15']]);
	});

	it('reads cells that are never closed, and ignores scripts', async () => {
		const book = await read(
			'<table><tr><td>1<td>2<tr><td><script>alert(1)</script>3<td style="display:none">4</table>'
		);
		expect(rawRows(book)).toEqual([
			['1', '2'],
			['3', '4']
		]);
	});

	it('refuses spans built to fill the memory', async () => {
		const cell = '<td rowspan="9999" colspan="9999">x</td>';
		const book = await read(`<table><tr>${cell.repeat(50)}</tr></table>`);
		expect(book.issues).toMatchObject([{ code: 'hostile', details: { what: 'spans' } }]);
	});
});
