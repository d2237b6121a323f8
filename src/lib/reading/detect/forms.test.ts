import { describe, expect, it } from 'vitest';
import { placeOfCell, type TableRow } from '$lib/model';
import { HEAD, detected, one, rolesOf } from '../../../../tests/support/detected';
import {
	bold,
	formatted,
	lost,
	sheet,
	uncached,
	type Written
} from '../../../../tests/support/sheet';

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
		expect(table.rows[0]?.cells[4]).toEqual({ raw: '0', value: 0, state: 'zero' });
		expect(placeOfCell(table, table.rows[0] as TableRow, 4)).toBe('E7');
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
	const tables = detected(made);

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
