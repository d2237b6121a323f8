import { expect, test } from 'vitest';
import { cellsAnywhere, consistingOf } from './different-cells';
import type { Cell } from './workbook';

const cell = (raw: string): Cell => ({ raw, type: 'text', value: raw });

test('the cells of a grid are its rows until somebody tells what it consists of', () => {
	const [one, other] = [cell('Xã Xuân Hồng'), cell('Đạt')];
	const grid = [
		[one, other],
		[one, null]
	];
	expect(cellsAnywhere(grid)).toBe(grid);
	consistingOf(grid, [one, other]);
	expect(cellsAnywhere(grid)).toEqual([[one, other]]);
	expect(cellsAnywhere([...grid])).toHaveLength(2);
});
