import { describe, expect, it } from 'vitest';
import type { Cell, Workbook } from '$lib/model';
import { xlsxOf } from './fixtures';
import { readWorkbook } from './read-workbook';

/** A cell of a sheet: a figure, nothing, or a formula and the result the file holds. */
type Made = number | null | readonly [formula: string, result: number];

function sheetXml(rows: readonly (readonly Made[])[]): string {
	const cells = (row: readonly Made[], r: number) =>
		row.map((made, c) => {
			const at = `r="${'ABCDEFG'[c]}${r + 1}"`;
			if (made === null) return `<c ${at} s="0"/>`;
			if (typeof made === 'number') return `<c ${at}><v>${made}</v></c>`;
			return `<c ${at}><f>${made[0]}</f><v>${made[1]}</v></c>`;
		});
	const all = rows.map((row, r) => `<row r="${r + 1}">${cells(row, r).join('')}</row>`);
	return `<worksheet><sheetData>${all.join('')}</sheetData></worksheet>`;
}

const ofBlanks = ({ sheets: [sheet] }: Workbook) =>
	(sheet?.grid[0] ?? []).map((cell: Cell | null | undefined) => cell?.ofBlanks === true);

async function marked(first: readonly Made[], ...more: (readonly (readonly Made[])[])[]) {
	const book = await readWorkbook(
		xlsxOf({ sheets: [sheetXml([first]), ...more.map(sheetXml)] }),
		'a.xlsx'
	);
	return { marks: ofBlanks(book), issues: book.issues };
}

describe('a nought that a formula makes of blank cells', () => {
	it('is told from a nought that stands there, on another sheet or the same', async () => {
		const { marks, issues } = await marked(
			[
				['Sheet2!A1', 0],
				["'Sheet2'!$B$1", 0],
				['SUM(Sheet2!A1:A9)', 0],
				['SUM(Sheet2!A1:B1)', 0],
				['A1+C1', 0],
				['A1+D1', 0]
			],
			[[null, 0]]
		);
		expect(marks).toEqual([true, false, true, false, true, false]);
		expect(issues).toEqual([
			{ code: 'blanks-as-zero', severity: 'note', sheet: 'Sheet1', a1: 'A1', count: 3 }
		]);
	});

	it('is one of nothing but sums, and of cells that are there to be looked at', async () => {
		const { marks, issues } = await marked([
			['COUNT(G1)', 0],
			['[1]Sheet2!A1', 0],
			['Sheet9!A1', 0],
			['G1*2', 0],
			['G1+0', 0],
			['1-1', 0],
			['G1', 0]
		]);
		expect(marks).toEqual([false, false, false, false, false, false, false]);
		expect(issues).toEqual([]);
	});

	it('stays where the formula gave something else, or comes back to itself', async () => {
		const { marks } = await marked([
			['C1', 5],
			['B1', 0],
			['A1', 0],
			['E1', 0],
			['G1', 0],
			['C1', 0]
		]);
		expect(marks).toEqual([false, false, false, true, true, false]);
	});
});
