import { describe, expect, it } from 'vitest';
import type { Sheet, Table } from '$lib/model';
import {
	bold,
	formatted,
	lost,
	sheet,
	uncached,
	type Written
} from '../../../../tests/support/sheet';
import { detectTables } from './detect-tables';

const file = { name: 'bao-cao.xlsx', date1904: false };
const read = (made: Sheet, name = file.name) => detectTables(made, { ...file, name }).tables;

function one(made: Sheet, name?: string): Table {
	const tables = read(made, name);
	expect(tables).toHaveLength(1);
	return tables[0] as Table;
}

const rolesOf = (table: Table) => table.rows.map((row) => row.role);
const valuesOf = (table: Table, row: number) =>
	table.rows.find((r) => r.index === row)?.cells.map((cell) => cell?.value ?? null);

const HEAD: Written[][] = [
	['ỦY BAN NHÂN DÂN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
	['XÃ PHÚ LÝ', null, null, 'Độc lập - Tự do - Hạnh phúc'],
	['Số: 12/BC-UBND', null, null, 'Phú Lý, ngày 05 tháng 11 năm 2024'],
	[],
	['KẾT QUẢ PHONG TRÀO DÂN VẬN KHÉO NĂM 2024'],
	['(Kèm theo Báo cáo số 12/BC-UBND ngày 05/11/2024)']
];

describe('L01: the official form with merged headers and identities', () => {
	const made = sheet(
		[
			['TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN'],
			['Số liệu tính từ ngày 15/12/2023 đến ngày 14/6/2024'],
			['Đơn vị', 'Tổng số lượt', 'Tiếp thường xuyên', null, null, 'Thủ trưởng tiếp', null],
			[null, null, 'Số lượt tiếp', 'Số vụ việc', null, 'Số kỳ tiếp', 'Số lượt tiếp'],
			[null, null, null, 'Tiếp lần đầu', 'Tiếp nhiều lần', null, null],
			['MS', '1=2+6', 2, 3, 4, 5, '6'],
			['Xã Phú Lý', 5, 3, 1, 0, 2, 2],
			['Xã Trị An', 7, 4, 2, 1, 1, 3],
			['Xã Tân An', 4, 4, '-', null, 1, 'x'],
			['Tổng cộng', 16, 11, 3, 1, 4, 5],
			[],
			['30. Ghi chú:']
		],
		{
			merges: [
				'A1:G1',
				'A2:G2',
				'A3:A5',
				'B3:B5',
				'C3:E3',
				'F3:G3',
				'C4:C5',
				'D4:E4',
				'F4:F5',
				'G4:G5'
			]
		}
	);
	const table = one(made);

	it('reads header paths through the merges', () => {
		expect(table.headerRows).toEqual([2, 3, 4]);
		expect(table.columns.map((column) => column.path)).toEqual([
			['Đơn vị'],
			['Tổng số lượt'],
			['Tiếp thường xuyên', 'Số lượt tiếp'],
			['Tiếp thường xuyên', 'Số vụ việc', 'Tiếp lần đầu'],
			['Tiếp thường xuyên', 'Số vụ việc', 'Tiếp nhiều lần'],
			['Thủ trưởng tiếp', 'Số kỳ tiếp'],
			['Thủ trưởng tiếp', 'Số lượt tiếp']
		]);
		expect(table.columns.map((column) => column.identity)).toEqual([
			'MS',
			'1=2+6',
			'2',
			'3',
			'4',
			'5',
			'6'
		]);
	});

	it('takes title, window and rows for what they are', () => {
		expect(table.title).toBe('TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN');
		expect(table.window).toMatchObject({ start: '2023-12-15', end: '2024-06-14' });
		expect(table.shape).toBe('units-down');
		expect(rolesOf(table)).toEqual(['data', 'data', 'data', 'total']);
		expect(table.roles.map((row) => row.role)).toEqual([
			'title',
			'title',
			'header',
			'header',
			'header',
			'identity',
			'data',
			'data',
			'data',
			'total',
			'blank',
			'note'
		]);
		expect(table.range).toBe('A3:G10');
	});

	it('keeps the states of cells apart', () => {
		expect(table.rows[2]?.cells.map((cell) => cell?.state)).toEqual([
			'value',
			'value',
			'value',
			'zero',
			'blank',
			'value',
			'na'
		]);
		expect(table.rows[0]?.cells[4]).toEqual({ a1: 'E7', raw: '0', value: 0, state: 'zero' });
	});
});

describe('L02: two forms stacked on one sheet', () => {
	const block = (title: string, top: string[]): Written[][] => [
		[title],
		['Đơn vị', ...top],
		['A', '1=2+3', '2', '3'],
		['Tổng cộng', 6, 4, 2],
		['Xã Phú Lý', 1, 1, 0],
		['Xã Trị An', 2, 1, 1],
		['Xã Tân An', 3, 2, 1]
	];
	const made = sheet([
		...block('TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN NĂM 2024', ['Tổng số đơn', 'Kỳ trước', 'Trong kỳ']),
		[],
		[],
		...block('KẾT QUẢ XỬ LÝ ĐƠN KIẾN NGHỊ NĂM 2024', ['Tổng số', 'Đơn kiến nghị', 'Đơn phản ánh'])
	]);
	const tables = read(made);

	it('finds both, with the second header not taken for data', () => {
		expect(tables.map((table) => table.title)).toEqual([
			'TỔNG HỢP KẾT QUẢ XỬ LÝ ĐƠN NĂM 2024',
			'KẾT QUẢ XỬ LÝ ĐƠN KIẾN NGHỊ NĂM 2024'
		]);
		expect(tables.map((table) => table.headerRows)).toEqual([[1], [10]]);
		expect(tables.map(rolesOf)).toEqual([
			['total', 'data', 'data', 'data'],
			['total', 'data', 'data', 'data']
		]);
		expect(tables[0]?.fingerprint).not.toBe(tables[1]?.fingerprint);
	});
});

describe('L03: sections, running numbers, formulas', () => {
	const made = sheet(
		[
			...HEAD,
			[
				'STT',
				'Cơ quan, đơn vị',
				'Số mô hình đăng ký',
				'Số mô hình được công nhận',
				'Tỷ lệ (%)',
				'Ghi chú'
			],
			[bold('I'), bold('KHỐI XÃ, THỊ TRẤN'), 6, 3, uncached('D8/C8*100')],
			[1, 'Xã Phú Lý', 2, 1, uncached('D9/C9*100')],
			[2, 'Xã Trị An', 4, 2, 50],
			[bold('II'), bold('KHỐI CƠ QUAN CHUYÊN MÔN'), 3, 3, 100],
			[3, 'Phòng Nội vụ', 3, 3, lost('#DIV/0!'), 'làm tốt'],
			[4, 'Phòng Tư pháp', uncached("'Khác'!C9"), 0, null],
			[null, 'TỔNG CỘNG (I+II)', uncached('SUM(C8,C11)'), 6, null],
			[],
			['Người lập biểu', null, null, 'TM. ỦY BAN NHÂN DÂN'],
			[null, null, null, 'CHỦ TỊCH'],
			[],
			['Trần Thị B', null, null, 'Nguyễn Văn A']
		],
		{ merges: ['A5:F5'], hiddenRows: [9] }
	);
	const table = one(made);

	it('parts sections with their subtotals from data', () => {
		expect(rolesOf(table)).toEqual([
			'subtotal',
			'data',
			'data',
			'subtotal',
			'data',
			'data',
			'total'
		]);
		expect(table.rows.map((row) => row.section)).toEqual([
			'KHỐI XÃ, THỊ TRẤN',
			'KHỐI XÃ, THỊ TRẤN',
			'KHỐI XÃ, THỊ TRẤN',
			'KHỐI CƠ QUAN CHUYÊN MÔN',
			'KHỐI CƠ QUAN CHUYÊN MÔN',
			'KHỐI CƠ QUAN CHUYÊN MÔN',
			null
		]);
	});

	it('works simple formulas out and marks the others', () => {
		expect(table.rows[1]?.cells[4]).toMatchObject({ value: 50, state: 'value' });
		expect(table.rows[5]?.cells[2]).toMatchObject({ value: null, state: 'blank' });
		expect(table.rows[6]?.cells[2]).toMatchObject({ value: 9 });
		expect(table.rows[4]?.cells[4]).toMatchObject({ value: null, state: 'error' });
		expect(
			table.issues
				.filter((issue) => issue.code === 'no-cached-value')
				.map((issue) => [issue.a1, issue.severity])
		).toEqual([
			['C13', 'warning'],
			['E8', 'note']
		]);
		expect(table.issues.find((issue) => issue.code === 'cached-error')).toMatchObject({
			a1: 'E12',
			count: 1
		});
	});

	it('imports the hidden row and says so', () => {
		expect(table.rows[2]).toMatchObject({ hidden: true, role: 'data' });
		expect(
			table.issues.filter((issue) => issue.code === 'hidden-row').map((issue) => issue.a1)
		).toEqual(['B10']);
	});

	it('reads the page head and keeps no signature', () => {
		expect(table.unitText).toBe('ỦY BAN NHÂN DÂN XÃ PHÚ LÝ');
		expect(table.signedOn).toBe('2024-11-05');
		expect(table.title).toBe('KẾT QUẢ PHONG TRÀO DÂN VẬN KHÉO NĂM 2024');
		expect(table.window).toMatchObject({ start: '2024-01-01', end: '2024-12-31' });
		expect(table.ledger.leftOut.signature).toBe(3);
		expect(JSON.stringify(table)).not.toContain('Nguyễn Văn A');
	});

	it('decides kinds over the whole column', () => {
		expect(table.columns.map((column) => column.kind)).toEqual([
			'label',
			'label',
			'number',
			'number',
			'percent',
			'text'
		]);
		expect(table.columns[4]?.unitOfMeasure).toBe('%');
	});
});

describe('L04: the register of models', () => {
	const made = sheet(
		[
			['DANH SÁCH MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
			[],
			[
				'STT',
				'Đơn vị',
				'Tên mô hình',
				'Lĩnh vực',
				null,
				null,
				null,
				'Thời gian đăng ký',
				'Kết quả',
				'Người phụ trách'
			],
			[null, null, null, 'KT', 'VH-XH', 'QP-AN', 'XDHTCT'],
			[
				1,
				'Xã Phú Lý',
				'Ngày thứ bảy\nvì dân',
				'x',
				null,
				null,
				null,
				formatted(45580, 'dd/mm/yyyy', '15/10/2024'),
				'Đang thực hiện',
				'Trần Thị B'
			],
			[
				2,
				null,
				'Camera an ninh',
				null,
				null,
				'x',
				null,
				'10/12/2024',
				'Đã được công nhận',
				'Lê Văn C'
			],
			[
				3,
				'Xã Trị An',
				'Dòng họ hiếu học',
				null,
				'X',
				null,
				null,
				'15.10.24',
				'Đang thực hiện',
				'Phạm Văn D'
			],
			[4, null, 'Tuyến đường hoa', 'x', 'x', null, null, 'Quý III', 'Đang thực hiện', 'Vũ Thị E']
		],
		{
			merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:G3', 'H3:H4', 'I3:I4', 'J3:J4', 'B5:B6']
		}
	);
	const table = one(made);

	it('fills a unit down inside its merge and nowhere else', () => {
		expect(table.shape).toBe('register');
		expect(table.rows.map((row) => row.cells[1]?.value)).toEqual([
			'Xã Phú Lý',
			'Xã Phú Lý',
			'Xã Trị An',
			null
		]);
		expect(rolesOf(table)).toEqual(['data', 'data', 'data', 'data']);
	});

	it('reads marks and days', () => {
		expect(table.columns.slice(3, 8).map((column) => column.kind)).toEqual([
			'mark',
			'mark',
			'mark',
			'text',
			'date'
		]);
		expect(table.columns[4]?.path).toEqual(['Lĩnh vực', 'VH-XH']);
		expect(table.rows.map((row) => row.cells[7]?.value)).toEqual([
			'2024-10-15',
			'2024-12-10',
			'2024-10-15',
			'Quý III'
		]);
		expect(table.rows[0]?.cells[2]?.value).toBe('Ngày thứ bảy vì dân');
	});
});

describe('L05: a header stacked without merges, money, residue', () => {
	const made = sheet([
		['BỘ NỘI VỤ'],
		['BÁO CÁO MÔ HÌNH DÂN VẬN KHÉO NĂM 2024'],
		[],
		[],
		[null, null, null, null, null, 'Đơn vị: triệu đồng'],
		[],
		[null, null, null, 'TRONG ĐÓ'],
		['SỐ', null, 'TỔNG SỐ', 'ĐƯỢC', 'KINH PHÍ'],
		['TT', 'ĐƠN VỊ', 'MÔ HÌNH', 'CÔNG NHẬN', 'HỖ TRỢ'],
		[null, null, 'ĐĂNG KÝ'],
		[],
		['A', 'B', 1, 2, '3'],
		[null, ' TỔNG SỐ', 6, 4, 30],
		[1, ' PHÚ LÝ', 2, 1, 10],
		[2, ' TRỊ AN', 4, 3, 20],
		[],
		[],
		[],
		[null, null, { type: 'number', value: 2, raw: '2', formula: 'COUNTIF(C14:C15,">0")' }]
	]);
	const table = one(made);

	it('joins labels split over rows', () => {
		expect(table.columns.map((column) => column.path)).toEqual([
			['SỐ TT'],
			['ĐƠN VỊ'],
			['TỔNG SỐ MÔ HÌNH ĐĂNG KÝ'],
			['TRONG ĐÓ ĐƯỢC CÔNG NHẬN'],
			['KINH PHÍ HỖ TRỢ']
		]);
	});

	it('gives the money unit to the money column alone', () => {
		expect(table.unitOfMeasure).toBe('triệu đồng');
		expect(table.columns.map((column) => column.unitOfMeasure)).toEqual([
			null,
			null,
			null,
			null,
			'triệu đồng'
		]);
	});

	it('takes the check row below for residue', () => {
		expect(rolesOf(table)).toEqual(['total', 'data', 'data']);
		expect(table.roles[18]).toEqual({ row: 18, role: 'residue' });
	});
});

describe('L09: units across, months and cumulative', () => {
	const made = sheet(
		[
			['KẾT QUẢ THỰC HIỆN QUÝ II NĂM 2024'],
			['STT', 'Chỉ tiêu', 'ĐVT', 'Xã Phú Lý', null, 'Xã Trị An', null],
			[null, null, null, 'Trong kỳ', 'Lũy kế', 'Trong kỳ', 'Lũy kế'],
			['A', 'Mô hình'],
			['1', 'Tổng số mô hình', 'mô hình', 2, 5, 1, 3],
			['1.1', 'Trong đó: kinh tế', 'mô hình', 1, 2, 0, 1],
			['B', 'Hài lòng'],
			['2', 'Tỷ lệ hài lòng', '%', '85,7%', formatted(0.857, '0.0%', '85.7%'), '90%', '91%']
		],
		{ merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2'] }
	);
	const table = one(made);

	it('sees units across and keeps indicators as data', () => {
		expect(table.shape).toBe('units-across');
		expect(rolesOf(table)).toEqual(['section', 'data', 'data', 'section', 'data']);
		expect(table.columns[5]?.path).toEqual(['Xã Trị An', 'Trong kỳ']);
		expect(table.rows[1]?.section).toBe('Mô hình');
	});

	it('gives percentages in percent however they were written', () => {
		expect(valuesOf(table, 7)?.slice(3)).toEqual([85.7, 85.7, 90, 91]);
	});
});

describe('L10: one key-value form a sheet', () => {
	const rows: Written[][] = [
		['UBND XÃ XUÂN HỒNG'],
		['BÁO CÁO DÂN VẬN NĂM 2024'],
		['Chỉ tiêu', 'ĐVT', 'Kết quả', 'Ghi chú'],
		['Số mô hình đăng ký', 'mô hình', null],
		['Số mô hình được công nhận', 'mô hình', '01 mô hình'],
		['Tổng số lượt tiếp công dân', 'lượt', '03 (02 tập thể, 01 cá nhân)'],
		['Số cuộc đối thoại', 'cuộc', 'Không phát sinh']
	];

	it('keeps unfilled lines as data, not as a second header row', () => {
		const table = one(sheet(rows, { name: 'Xuan Hong' }));
		expect(table.shape).toBe('key-value');
		expect(table.headerRows).toEqual([2]);
		expect(table.unitText).toBe('UBND XÃ XUÂN HỒNG');
		expect(table.rows.map((row) => [row.role, row.cells[2]?.state, row.cells[2]?.value])).toEqual([
			['data', 'blank', null],
			['data', 'value', 1],
			['data', 'value', 3],
			['data', 'zero', 0]
		]);
	});

	it('lets rows that count whole things settle what a point means', () => {
		const table = one(
			sheet([
				['Chỉ tiêu', 'ĐVT', 'Kết quả'],
				['Số lượt người nghe', 'lượt', '6.644'],
				['Giá trị chăm lo', 'triệu đồng', '1.250']
			])
		);
		expect(table.rows.map((row) => row.cells[2]?.value)).toEqual([6644, 1250]);
		expect(table.issues).toEqual([]);
		const unsettled = one(
			sheet([
				['Chỉ tiêu', 'ĐVT', 'Kết quả'],
				['Giá trị chăm lo', 'triệu đồng', '1.250']
			])
		);
		expect(unsettled.issues.map((issue) => issue.code)).toEqual(['ambiguous-number']);
	});

	it('falls back to the sheet name, unless that is only `Sheet3`', () => {
		expect(one(sheet(rows.slice(1), { name: 'TT Xuân Trường' })).unitText).toBe('TT Xuân Trường');
		expect(one(sheet(rows.slice(1), { name: 'Sheet3' })).unitText).toBeNull();
	});
});

describe('L11: the survey tabulation', () => {
	const made = sheet(
		[
			['TỔNG HỢP PHIẾU KHẢO SÁT SỰ HÀI LÒNG NĂM 2024'],
			[
				'Nội dung',
				'Rất hài lòng',
				null,
				'Hài lòng',
				null,
				'Không hài lòng',
				null,
				'Tổng',
				'Điểm TB'
			],
			[null, 'Số phiếu', 'Tỷ lệ', 'Số phiếu', 'Tỷ lệ', 'Số phiếu', 'Tỷ lệ'],
			['I. Tiếp cận dịch vụ'],
			['Nơi ngồi chờ', 100, '54,1%', 60, '32,4%', 25, '13,5%', 185, '4,21'],
			['Trang thiết bị', 90, 0.486, 70, 0.378, 25, '13,5%', 185, '4,10'],
			['Tổng số phiếu phát ra: 200; thu về: 187; hợp lệ: 185']
		],
		{ merges: ['A2:A3', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:H3', 'I2:I3'] }
	);

	it('is units down when communes name the rows', () => {
		const table = one(
			sheet([
				['Xã, phường', 'Rất hài lòng', 'Hài lòng', 'Bình thường'],
				['Xã Phú Lý', 10, 20, 3],
				['Xã Trị An', 12, 8, 1]
			])
		);
		expect(table.shape).toBe('units-down');
	});

	it('scales fractions only where percent signs stand beside them, and counts the forms', () => {
		const table = one(made);
		expect(table.shape).toBe('survey');
		expect(table.rows.map((row) => row.role)).toEqual(['section', 'data', 'data']);
		expect(table.rows.slice(1).map((row) => row.cells[2]?.value)).toEqual([54.1, 48.6]);
		expect(table.rows[1]?.cells[8]?.value).toBe(4.21);
		expect(table.reasons).toContainEqual({
			code: 'survey-forms',
			details: { issued: 200, returned: 187, valid: 185 }
		});
	});
});

describe('L12 to L14: lists and answers', () => {
	it('knows a case list', () => {
		const table = one(
			sheet([
				[
					'STT',
					'Số đơn',
					'Ngày tiếp nhận',
					'Chủ đơn',
					'Địa chỉ',
					'Nội dung đơn',
					'Loại đơn',
					'Kết quả xử lý'
				],
				[
					1,
					'12/KN',
					'02/01/2024',
					'Trần Thị B',
					'ấp 1',
					'Về đất đai',
					'Khiếu nại',
					'Đã giải quyết'
				],
				[2, '13/TC', '05/01/2024', 'Lê Văn C', 'ấp 2', 'Về cán bộ', 'Tố cáo', 'Đang xử lý']
			])
		);
		expect(table.shape).toBe('case-list');
		expect(table.columns[2]?.kind).toBe('date');
	});

	it('knows the answers of an online form', () => {
		const long =
			'Xin cho biết số mô hình dân vận khéo mà đơn vị của ông/bà đã đăng ký với cấp trên trong năm 2024 là bao nhiêu';
		const table = one(
			sheet([
				['Dấu thời gian', 'Đơn vị', long, 'Các lĩnh vực'],
				['01/10/2024 10:00:00', 'Xã Phú Lý', '5', 'KT, VH-XH'],
				['02/10/2024 10:00:00', 'Xã Trị An', '3', 'QP-AN']
			])
		);
		expect(table.shape).toBe('answers');
		expect(table.headerRows).toEqual([0]);
		expect(table.rows.map((row) => row.cells[2]?.value)).toEqual([5, 3]);
	});
});

describe('what else a sheet can hold', () => {
	const plain = (title: string[] = []): Written[][] => [
		...title.map((text) => [text]),
		['Đơn vị', 'Số lượt', 'Số người'],
		['Xã Hoà An', 1, 2],
		['Xã Trị An', 3, 4]
	];

	it('keeps one fingerprint through blank rows, case and the place of tones', () => {
		const print = (rows: Written[][]) => one(sheet(rows)).fingerprint;
		const base = print([
			['Đơn vị', 'Số hoà giải', 'Số người'],
			['Xã A', 1, 2],
			['Xã B', 3, 4]
		]);
		expect(
			print([[], [], ['ĐƠN VỊ', 'Số HÒA giải', 'Số  người'], ['Xã A', 1, 2], ['Xã B', 3, 4]])
		).toBe(base);
		expect(
			print([
				['Đơn vị', 'Số hoà giải', 'Số lượt'],
				['Xã A', 1, 2],
				['Xã B', 3, 4]
			])
		).not.toBe(base);
	});

	it('finds an unnamed total by its sums, and a lone agreeing column is not enough', () => {
		const rows: Written[][] = [
			['Đơn vị', 'Số lượt', 'Số người'],
			['Huyện Vĩnh Cửu', 6, 12],
			['Xã Phú Lý', 1, 2],
			['Xã Trị An', 2, 4],
			['Xã Tân An', 3, 6]
		];
		expect(rolesOf(one(sheet(rows)))).toEqual(['total', 'data', 'data', 'data']);
		const off = rows.map((row, i) => (i === 1 ? ['Huyện Vĩnh Cửu', 6, 11] : row));
		expect(rolesOf(one(sheet(off)))).toEqual(['data', 'data', 'data', 'data']);
	});

	it('asks about fractions that became days', () => {
		const table = one(
			sheet([
				['Đơn vị', 'Số mô hình đạt/đăng ký', 'Số lượt'],
				['Xã Phú Lý', formatted(45641, 'd-mmm', '15-Dec'), 1],
				['Xã Trị An', '13/15', 2],
				['Xã Tân An', '7/9', 3]
			])
		);
		expect(table.issues.find((issue) => issue.code === 'fraction-as-date')).toMatchObject({
			a1: 'B2',
			count: 1
		});
		expect(table.rows[0]?.cells[1]).toMatchObject({ value: null, state: 'error' });
		expect(table.rows[1]?.cells[1]?.value).toBe('13/15');
	});

	it('keeps the Vietnamese half of a header in two languages', () => {
		const table = one(
			sheet([
				['Đơn vị\nUnit', 'Số lượt\ntiếp', 'Tổng số\nTotal'],
				['Xã Phú Lý', 1, 2],
				['Xã Trị An', 3, 4]
			])
		);
		expect(table.columns.map((column) => column.path[0])).toEqual([
			'Đơn vị',
			'Số lượt tiếp',
			'Tổng số'
		]);
	});

	it('leaves a header printed again on the next page out', () => {
		const table = one(sheet([...plain(), ...plain()]));
		expect(rolesOf(table)).toEqual(['data', 'data', 'data', 'data']);
		expect(table.ledger.leftOut).toEqual({ header: 2 });
	});

	it('reads tables that stand side by side each for itself', () => {
		const table = read(
			sheet([
				['Đơn vị', 'Số lượt', null, 'Đơn vị', 'Số người'],
				['Xã Phú Lý', 1, null, 'Xã Trị An', 2],
				['Xã Tân An', 3, null, 'Xã Phú Lý', 4]
			])
		);
		expect(table.map((t) => t.columns.map((column) => column.index))).toEqual([
			[0, 1],
			[3, 4]
		]);
	});

	it('takes no word in a note column for a figure and no figure in a word column for data', () => {
		const table = one(
			sheet([
				['Đơn vị', 'Số lượt', 'Ghi chú'],
				['Xã Phú Lý', '12', '2024'],
				['Xã Trị An', 'chưa thống kê', '15'],
				['Xã Tân An', '8', null]
			])
		);
		expect(table.columns.map((column) => column.kind)).toEqual(['label', 'number', 'text']);
		expect(table.rows[1]?.cells[1]).toMatchObject({ value: null, state: 'error' });
		expect(table.issues.map((issue) => issue.code)).toContain('unread-number');
		expect(table.ledger).toMatchObject({ data: 2, inError: 1 });
	});

	it('says when there is nothing', () => {
		expect(detectTables(sheet([]), file).issues.map((issue) => issue.code)).toEqual([
			'empty-sheet'
		]);
		expect(
			detectTables(sheet([['Kính gửi các đồng chí'], [], ['x']]), file).issues.map(
				(issue) => issue.code
			)
		).toEqual(['no-table']);
	});

	it('takes a first row of figures that rise by one for figures, not for column numbers', () => {
		const heads = ['STT', 'Đơn vị', ...'abcdef'].map((name) => `Số ${name}`);
		for (const first of [600, 4]) {
			const row = [1, 'Xã Phú Lý', ...[0, 1, 2, 3, 4, 5].map((more) => first + more)];
			const made = sheet([heads, row, [2, 'Xã Trị An', 12, 9, 30, 2, 8, 1]]);
			expect(rolesOf(one(made))).toEqual(['data', 'data']);
			expect(valuesOf(one(made), 1)?.slice(2)).toEqual(row.slice(2));
		}
		const numbered = sheet([
			heads,
			['A', 'B', 1, 2, 3, 4, 5, 6],
			[1, 'Xã Phú Lý', 7, 8, 9, 1, 2, 3]
		]);
		expect(one(numbered).columns.map(({ identity }) => identity)).toEqual([
			'A',
			'B',
			'1',
			'2',
			'3',
			'4',
			'5',
			'6'
		]);
	});

	it('lets an inserted column and a changed wording pass', () => {
		const table = one(
			sheet([
				[],
				...HEAD,
				['STT', 'Mã', 'Đơn vị', 'Số MH đăng ký'],
				[1, '26173', 'Xã Phú Lý', '05'],
				[2, '26176', 'Xã Trị An', '1.234']
			])
		);
		expect(table.columns.map((column) => column.kind)).toEqual([
			'label',
			'text',
			'label',
			'number'
		]);
		expect(table.rows.map((row) => row.cells[3]?.value)).toEqual([5, 1234]);
	});
});

it('counts each formula error of a sheet once, those outside the figures apart', () => {
	const error = lost('#REF!');
	const made = sheet([
		['KẾT QUẢ NĂM 2024', error],
		['STT', 'Đơn vị', 'Số mô hình', 'Số đơn'],
		['A', 'B', 1, error],
		[1, 'Xã Phú Lý', 5, error],
		[2, 'Xã Trị An', error, error]
	]);
	const { tables, issues } = detectTables(made, file);
	const counted = (list: readonly { a1: string | null; count?: number; severity: string }[]) =>
		list.map(({ a1, count, severity }) => [a1, count, severity]);
	expect(counted(tables.flatMap((table) => table.issues))).toEqual([
		['C5', 1, 'warning'],
		['D4', 2, 'warning']
	]);
	expect(counted(issues)).toEqual([['B1', 2, 'note']]);
});
