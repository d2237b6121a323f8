import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Sheet, Table } from '../src/lib/model';
import { sheet, type Written } from './support/sheet';
import { detectTables } from '../src/lib/reading/detect';
import { dropPersonal, neutralNames } from '../src/lib/reading/privacy';

const isUnitName = (text: string) => /^(xã|phường|ubnd|võ ninh)/iu.test(text);

function cleaned(made: Sheet): { table: Table; codes: [string, string][] } {
	const table = detectTables(made, { name: 'danh-sach.xlsx', date1904: false }).tables[0];
	if (!table) throw new Error('no table');
	const result = dropPersonal(table, isUnitName);
	return {
		table: result.table,
		codes: result.issues.map((issue) => [
			String(issue.details?.header),
			String(issue.details?.reason)
		])
	};
}

const personalOf = (table: Table) =>
	table.columns
		.filter((column) => column.kind === 'personal')
		.map((column) => column.path.join(' › '));

const CASES: Written[][] = [
	[
		'STT',
		'Số đơn',
		'Ngày tiếp nhận',
		'Chủ đơn',
		'Địa chỉ',
		'CCCD',
		'Nội dung đơn',
		'Loại đơn',
		'Kết quả xử lý'
	],
	[
		1,
		'12/KN',
		'02/01/2024',
		'Trần Thị Bưởi',
		'ấp Năm',
		'075199001234',
		'Bà Bưởi, 0912 345 678, khiếu nại về đất',
		'Khiếu nại',
		'Đã giải quyết'
	],
	[
		2,
		'13/TC',
		'05/01/2024',
		'Lê Văn Cam',
		'ấp Sáu',
		75199001235,
		'Tố cáo ông Ổi',
		'Tố cáo',
		'Đang xử lý'
	]
];

describe('case lists', () => {
	it('keep days, kinds and statuses, and nothing of a person', () => {
		const { table, codes } = cleaned(sheet(CASES, { hiddenColumns: [5] }));
		expect(personalOf(table)).toEqual(['Số đơn', 'Chủ đơn', 'Địa chỉ', 'CCCD', 'Nội dung đơn']);
		expect(codes).toContainEqual(['Chủ đơn', 'header-person']);
		expect(table.rows[0]?.cells.map((cell) => cell?.raw ?? null)).toEqual([
			'1',
			null,
			'02/01/2024',
			null,
			null,
			null,
			null,
			'Khiếu nại',
			'Đã giải quyết'
		]);
	});

	it('leave no name, number or address anywhere in table or issues', () => {
		const made = sheet(CASES);
		const found = detectTables(made, { name: 'a.xlsx', date1904: false }).tables[0] as Table;
		const text = JSON.stringify(dropPersonal(found, isUnitName));
		for (const secret of ['Bưởi', 'Cam', 'Ổi', '0912', '75199', 'ấp Năm', '12/KN']) {
			expect(text).not.toContain(secret);
		}
	});
});

describe('sheets called after people', () => {
	it('get another name, everywhere; communes called after people keep theirs', () => {
		const names = ['Trần Thị Bưởi', 'Phường Trần Hưng Đạo', 'Đơn 0912 345 678', 'Trang 1'];
		const made = neutralNames(
			{
				name: 'a.xlsx',
				size: 1,
				hash: '',
				format: 'xlsx',
				encoding: 'utf-8',
				date1904: false,
				sheets: names.map((name) => sheet([['a']], { name })),
				issues: [
					{
						code: 'duplicate-sheet',
						severity: 'warning',
						sheet: 'Trần Thị Bưởi',
						a1: null,
						details: { what: 'Đơn 0912 345 678' }
					}
				]
			},
			isUnitName
		);
		expect(made.sheets.map(({ name }) => name)).toEqual([
			'Trang 2',
			'Phường Trần Hưng Đạo',
			'Đơn',
			'Trang 1'
		]);
		expect(JSON.stringify(made)).not.toMatch(/Bưởi|0912/);
	});
});

describe('registers and counts', () => {
	it('drop the one in charge and the telephone, keep the model', () => {
		const { table } = cleaned(
			sheet([
				['STT', 'Đơn vị', 'Tên mô hình', 'Người phụ trách', 'SĐT'],
				[1, 'Xã Phú Lý', 'Ngày thứ bảy vì dân', 'Trần Thị Bưởi', 912345678],
				[2, 'Võ Ninh', 'Camera an ninh', 'Lê Văn Cam', '0987.654.321']
			])
		);
		expect(personalOf(table)).toEqual(['Người phụ trách', 'SĐT']);
		expect(table.rows.map((row) => row.cells[1]?.value)).toEqual(['Xã Phú Lý', 'Võ Ninh']);
	});

	it('leave counts of people alone', () => {
		const { table, codes } = cleaned(
			sheet([
				[
					'Đơn vị',
					'Số người được tiếp',
					'Số cá nhân',
					'Tập thể, cá nhân',
					'Dân tộc thiểu số',
					'Kinh phí (đồng)'
				],
				['Xã Phú Lý', 12, 3, 4, 5, 350000000],
				['Xã Trị An', 15, 2, 1, 7, 912000000]
			])
		);
		expect(personalOf(table)).toEqual([]);
		expect(codes).toEqual([]);
	});

	it('find names and numbers under harmless headers', () => {
		const { table, codes } = cleaned(
			sheet([
				['Đơn vị', 'Số lượt', 'Điển hình', 'Ghi chú'],
				['Xã Phú Lý', 12, 'Trần Thị Bưởi', 'liên hệ a.b@example.vn'],
				['Xã Trị An', 15, 'Nguyễn Cam', null]
			])
		);
		expect(personalOf(table)).toEqual(['Điển hình', 'Ghi chú']);
		expect(codes).toEqual([
			['Điển hình', 'values-names'],
			['Ghi chú', 'values-identifiers']
		]);
	});

	it('do not take communes for people, and clean a number out of a unit name', () => {
		const { table } = cleaned(
			sheet([
				['Đơn vị', 'Số lượt'],
				['Võ Ninh', 12],
				['Xã Trị An (0912 345 678)', 15]
			])
		);
		expect(table.rows.map((row) => row.cells[0]?.value)).toEqual(['Võ Ninh', 'Xã Trị An']);
		expect(JSON.stringify(table)).not.toContain('0912');
	});

	it('take the raw text out of issues of a dropped column', () => {
		const found = detectTables(
			sheet([
				['Đơn vị', 'Số CCCD', 'Số lượt'],
				['Xã Phú Lý', '075199001234', 1],
				['Xã Trị An', '075199001235', 2]
			]),
			{ name: 'a.xlsx', date1904: false }
		).tables[0] as Table;
		const planted: Table = {
			...found,
			issues: [
				{
					code: 'unread-number',
					severity: 'warning',
					sheet: 'Sheet1',
					a1: 'B2',
					raw: '075199001234'
				}
			]
		};
		expect(dropPersonal(planted, isUnitName).table.issues[0]).not.toHaveProperty('raw');
	});

	it('are not told of figures that cannot be read, where they are dropped', () => {
		const { table } = cleaned(
			sheet([
				['Đơn vị', 'Số ĐT', 'Số lượt'],
				['Xã Phú Lý', '0912345678', 1],
				['Xã Trị An', '0912 345', 'mười'],
				['Xã Đông Hà', 'chưa có', 3]
			])
		);
		expect(table.issues.map(({ code, a1 }) => `${code} ${a1}`)).toEqual(['unread-number C3']);
	});
});

it('no telephone number survives, in whichever column of words it stands', () => {
	const phone = fc
		.tuple(
			fc.constantFrom('3', '5', '7', '8', '9'),
			fc.integer({ min: 10_000_000, max: 99_999_999 })
		)
		.map(([first, rest]) => `0${first}${rest}`);
	fc.assert(
		fc.property(
			phone,
			fc.integer({ min: 0, max: 3 }),
			fc.integer({ min: 1, max: 3 }),
			(number, column, row) => {
				const rows: (string | Partial<Cell>)[][] = [
					['Đơn vị', 'Số lượt', 'Ghi chú', 'Kết quả'],
					['Xã Phú Lý', '1', 'tốt', 'đạt'],
					['Xã Trị An', '2', 'khá', 'đạt'],
					['Xã Tân An', '3', 'tốt', 'chưa đạt']
				];
				(rows[row] as string[])[column] = `${String(rows[row]?.[column])} ${number}`;
				const found = detectTables(sheet(rows), { name: 'a.xlsx', date1904: false })
					.tables[0] as Table;
				const kept = dropPersonal(found, isUnitName);
				expect(JSON.stringify(kept)).not.toContain(number);
			}
		),
		{ seed: 20240315 }
	);
});
