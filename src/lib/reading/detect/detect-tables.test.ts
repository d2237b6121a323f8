import { describe, expect, it } from 'vitest';
import { HEAD, detected, file, one, rolesOf, valuesOf } from '../../../../tests/support/detected';
import { formatted, lost, sheet, type Written } from '../../../../tests/support/sheet';
import { detectTables } from './detect-tables';

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
		const table = detected(
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
