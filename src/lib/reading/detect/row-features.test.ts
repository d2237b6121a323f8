import { expect, it } from 'vitest';
import { formatted, lost, sheet, uncached } from '../../../../tests/support/sheet';
import { viewOf } from './grid-view';
import { featuresOfRows, isColumnToken } from './row-features';

const rowsOf = (...rows: Parameters<typeof sheet>[0]) => featuresOfRows(viewOf(sheet(rows)));

it('says where something stands in a row and what it looks like', () => {
	const [row] = rowsOf(['Xã Phú Lý', null, 12, '15/10/2024', lost('#REF!'), '-', uncached('A1')]);
	expect(row?.columns).toEqual([0, 2, 3, 4, 5, 6]);
	expect(row?.looks).toEqual(['text', 'number', 'date', 'error', 'state', 'number']);
	expect(row).toMatchObject({ texts: 1, values: 5, years: false, numbersColumns: false });
});

it('gives rows alike one set of features, also where others stand between', () => {
	const rows = rowsOf(['Xã A', 5], ['Xã B', 7], ['KHỐI PHƯỜNG'], ['Xã C', 9]);
	expect(rows[1]).toBe(rows[0]);
	expect(rows[2]).not.toBe(rows[0]);
	expect(rows[3]).toBe(rows[0]);
});

it('takes months that are dates for headings only where they follow one another', () => {
	const month = (number: number) => formatted(45292, 'mmm-yy', `${number}/2024`);
	const isOfYears = (...row: Parameters<typeof sheet>[0][number]) => rowsOf(row)[0]?.years;
	expect(isOfYears(null, null, month(4), month(5))).toBe(true);
	expect(isOfYears('STT', 'Đơn vị', month(4), month(5), month(6))).toBe(true);
	expect(isOfYears('STT', 'Đơn vị', 2023, month(12), month(1))).toBe(false);
	expect(isOfYears('Xã A', month(4), month(5))).toBe(false);
	expect(isOfYears(null, month(4), month(6))).toBe(false);
	expect(isOfYears(null, month(4), month(5), 7)).toBe(false);
});

it('tells rows of years and of column numbers from those that look alike', () => {
	const [years, numbers, figures] = rowsOf([2023, 2024, 2025], [1, 2, 3], [7, 12, 5]);
	expect(years).toMatchObject({ years: true, numbersColumns: false });
	expect(numbers).toMatchObject({ years: false, numbersColumns: true });
	expect(figures).toMatchObject({ years: false, numbersColumns: false });
	expect(rowsOf([2024, 2024])[0]).toMatchObject({ years: false });
	expect(rowsOf([4, 5, 6])[0]).toMatchObject({ numbersColumns: false });
});

it.each(['A', '(B)', '1', '(12)', '3a', '3=1+2', '(5) = (3)/(4)*100', '1…9', 'MS', 'Mã số', 'a/b'])(
	'%s may number a column',
	(text) => {
		expect(isColumnToken(text)).toBe(true);
	}
);

it.each(['', 'AB', '1234', 'Đơn vị', 'Mã số thuế', '1=', '-'])('%s numbers none', (text) => {
	expect(isColumnToken(text)).toBe(false);
});
