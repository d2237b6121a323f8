import { expect, it } from 'vitest';
import { readReport } from '../../src/lib/reading';
import { codes, context, figures } from '../support/reading';

/** A cell of SpreadsheetML; `~` before a text crosses it out. */
function cell(text: string): string {
	const bare = text.replace(/^~/, '');
	const type = /^\d+$/.test(bare) ? 'Number' : 'String';
	const style = bare === text ? '' : ' ss:StyleID="s1"';
	return bare === '' ? '<Cell/>' : `<Cell${style}><Data ss:Type="${type}">${bare}</Data></Cell>`;
}

/** A sheet of rows with `|` between cells. */
function read(...rows: string[]) {
	const all = ['UBND HUYỆN XUÂN TRƯỜNG', 'KẾT QUẢ RA QUÂN QUÝ II NĂM 2024', ...rows];
	const body = all.map((row) => `<Row>${row.split('|').map(cell).join('')}</Row>`).join('');
	const text = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style></Styles><Worksheet ss:Name="Sheet1"><Table>${body}</Table></Worksheet></Workbook>`;
	return readReport(new TextEncoder().encode(text), 'bao-cao.xml', context);
}

const HEAD = 'STT|Đơn vị|Số hoạt động ra quân|Ghi chú';

it('leaves out rows that are crossed out as a whole, with a reason', async () => {
	const report = await read(
		HEAD,
		'1|Xã Xuân Hồng|5|',
		'~2|~Xã Xuân Thành|~6|',
		'3|Xã Xuân Ninh|4|'
	);
	expect(figures(report)).toEqual(['cd_events@14095=5', 'cd_events@14143=4']);
	expect(codes(report)).toEqual(['struck-rows A5']);
	expect(report.ledgers[0]?.ledger.leftOut['struck-through']).toBe(1);
});

it('takes in a figure crossed out alone, and all where most rows are crossed out, and tells it', async () => {
	const one = await read(HEAD, '1|Xã Xuân Hồng|5|', '2|Xã Xuân Thành|~6|');
	expect(figures(one)).toHaveLength(2);
	expect(codes(one)).toEqual(['struck-cells C5']);
	const all = await read(HEAD, '~1|~Xã Xuân Hồng|~5|', '~2|~Xã Xuân Thành|~6|');
	expect(figures(all)).toHaveLength(2);
	expect(codes(all)).toEqual(['struck-cells A4,A5']);
});

it.each([
	['bỏ, không tính', true],
	['Số liệu sai, chờ báo lại', true],
	['số quý I, chưa có quý II', true],
	['trùng', true],
	['đã bổ sung', false],
	['phụ trách bộ phận dân vận', false],
	['tăng 2 hoạt động', false]
])('tells a row whose remark takes its figure back: “%s” %s', async (remark, isTold) => {
	const report = await read(HEAD, '1|Xã Xuân Hồng|5|', `2|Xã Xuân Thành|6|${remark}`);
	expect(figures(report)).toHaveLength(2);
	expect(codes(report)).toEqual(isTold ? ['remark-takes-back D5'] : []);
});
