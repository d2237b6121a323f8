import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatted, lost, sheet, uncached, type Written } from '../../../../tests/support/sheet';
import { detectTables } from './detect-tables';

const SEED = 460_046;

const cell: fc.Arbitrary<Written> = fc.oneof(
	{ weight: 4, arbitrary: fc.constant(null) },
	{ weight: 4, arbitrary: fc.integer({ min: -5, max: 2_000 }) },
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			'STT',
			'Đơn vị',
			'Chỉ tiêu',
			'ĐVT',
			'Số lượt',
			'Tỷ lệ (%)',
			'Xã Phú Lý',
			'I',
			'A',
			'1=2+3',
			'(1)',
			'Tổng cộng',
			'Cộng khối xã',
			'KHỐI XÃ',
			'Ghi chú:',
			'Ghi chú',
			'x',
			'-',
			'Không',
			'…',
			'85,7%',
			'1.234',
			'12/15',
			'15/10/2024',
			'__proto__',
			'constructor',
			'NGƯỜI LẬP BIỂU',
			'TM. ỦY BAN NHÂN DÂN',
			'BÁO CÁO NĂM 2024',
			'ỦY BAN NHÂN DÂN',
			'Đơn vị tính: triệu đồng',
			'a\nb'
		)
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom<Written>(
			lost('#REF!'),
			uncached('SUM(A1:C9)'),
			uncached('A1/B1*100'),
			uncached('A1'),
			uncached('nonsense('),
			formatted(45_580, 'dd/mm/yyyy', '15/10/2024'),
			formatted(0.857, '0.0%', '85.7%')
		)
	}
);

const merges = fc.array(
	fc
		.tuple(fc.nat(14), fc.nat(6), fc.nat(4), fc.nat(3))
		.map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
	{ maxLength: 4 }
);

it('counts every row once: rows in = data + left out + in error, whatever the sheet holds', () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 24 }),
			merges,
			fc.array(fc.nat(24), { maxLength: 3 }),
			(rows, ranges, hiddenRows) => {
				const made = { ...sheet(rows, { hiddenRows }), merges: ranges };
				const { tables, issues } = detectTables(made, { name: 'a.xlsx', date1904: false });
				if (tables.length === 0) expect(issues).toHaveLength(1);
				for (const table of tables) {
					const { rowsIn, data, leftOut, inError } = table.ledger;
					const left = Object.values(leftOut).reduce((sum, n) => sum + n, 0);
					expect(data + left + inError).toBe(rowsIn);
					expect(table.roles).toHaveLength(rowsIn);
					expect(new Set(table.roles.map((role) => role.row)).size).toBe(rowsIn);
					expect(table.rows.filter((row) => row.role === 'data')).toHaveLength(data + inError);
					for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
				}
			}
		),
		{ seed: SEED, numRuns: 400 }
	);
});

it('gives every row of the sheet to exactly one table where tables stand below each other', () => {
	const rows: Written[][] = [
		['BÁO CÁO NĂM 2024'],
		['Đơn vị', 'Số lượt', 'Số người'],
		['Xã Phú Lý', 1, 2],
		['Xã Trị An', 3, 4]
	];
	fc.assert(
		fc.property(
			fc.nat(4),
			fc.integer({ min: 1, max: 4 }),
			fc.integer({ min: 1, max: 4 }),
			(above, gap, copies) => {
				const blanks = (n: number): Written[][] => Array.from({ length: n }, () => []);
				const all = [
					...blanks(above),
					...Array.from({ length: copies }, () => [...rows, ...blanks(gap)]).flat()
				];
				const { tables } = detectTables(sheet(all), { name: 'a.xlsx', date1904: false });
				expect(tables).toHaveLength(copies);
				const held = tables.flatMap((table) => table.roles.map((role) => role.row));
				expect(held).toEqual(all.map((_, i) => i));
			}
		),
		{ seed: SEED }
	);
});
