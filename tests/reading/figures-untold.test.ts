import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/lib/reading';
import { odsOf } from '../../src/lib/reading/intake/fixtures';
import { codes, context, figures } from '../support/reading';
import { readStyled, type StyledCell } from '../support/styled-sheet';

const HEAD = [
	['UBND HUYỆN XUÂN TRƯỜNG'],
	['KẾT QUẢ CÔNG TÁC DÂN VẬN NĂM 2023'],
	['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận']
];

/** A sheet whose first commune has two figures, the second two plain ones. */
function read(first: number | StyledCell, second: number | StyledCell | null, merges?: string[]) {
	return readStyled(
		[...HEAD, [1, 'Xã Xuân Hồng', first, second], [2, 'Xã Xuân Ninh', 9, 7]],
		merges
	);
}
const valuesOf = (report: Awaited<ReturnType<typeof read>>) =>
	report.facts.map(({ source, value }) => `${source.a1}=${value}`);

const run = (text: string, look = '') => `<r><rPr>${look}</rPr><t>${text}</t></r>`;
const RAISED = '<vertAlign val="superscript"/>';
const STRUCK = '<strike/>';

describe('text of several runs', () => {
	it('loses the raised sign of a footnote beside a figure, and no other', async () => {
		const noted = await read({ runs: run('12') + run('1', RAISED) }, 7);
		expect(valuesOf(noted)).toEqual(['C4=12', 'D4=7', 'C5=9', 'D5=7']);
		expect(codes(noted)).toEqual([]);
		const plain = await read({ runs: run('1') + run('2', '<b/>') }, 7);
		expect(valuesOf(plain)).toContain('C4=12');
	});

	it('is asked about where only a part of a figure is crossed out', async () => {
		const report = await read({ runs: run('250', STRUCK) + run('260') }, 7);
		expect(valuesOf(report)).toEqual(['D4=7', 'C5=9', 'D5=7']);
		expect(codes(report)).toEqual(['figure-in-pieces C4']);
	});

	it('is crossed out where all of it is', async () => {
		const report = await read({ runs: run('25', STRUCK) + run('0', STRUCK) }, 7);
		expect(codes(report)).toEqual(['struck-cells C4']);
	});
});

function readHtml(first: string, second = '<td>7</td>') {
	const html = `<html><meta charset="utf-8"><table>${HEAD.map(
		(row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`
	).join(
		''
	)}<tr><td>1</td><td>Xã Xuân Hồng</td><td>${first}</td>${second}</tr><tr><td>2</td><td>Xã Xuân Ninh</td><td>9</td><td>7</td></tr></table></html>`;
	return readReport(new TextEncoder().encode(html), 'bao-cao.xls', context);
}

describe('cells of a page', () => {
	it.each([
		['<span style="display:none">000012</span>12', 12],
		['<span class="sr-only">000012</span>12', 12],
		['12<sup>(1)</sup>', 12],
		['1<b>2</b>', 12],
		['<span>12</span>', 12],
		['<input type="text" value="12"/>', 12],
		['<select><option>10<option selected>12</select>', 12]
	])('hold what they show: %s', async (inner, value) => {
		const report = await readHtml(inner);
		expect(valuesOf(report)).toContain(`C4=${value}`);
		expect(codes(report)).toEqual([]);
	});

	it.each([
		'15<span class="badge">3</span>',
		'<s>4</s>5',
		'<span style="text-decoration:line-through">4</span>5'
	])('are asked about where their figures stand apart: %s', async (inner) => {
		const report = await readHtml(inner);
		expect(valuesOf(report)).toEqual(['D4=7', 'C5=9', 'D5=7']);
		expect(codes(report)).toEqual(['figure-in-pieces C4']);
	});
});

describe('a figure merged over several columns', () => {
	it('is of none of them, and told', async () => {
		const report = await read(120, null, ['C4:D4']);
		expect(valuesOf(report)).toEqual(['C5=9', 'D5=7']);
		expect(codes(report)).toEqual(['merged-across C4']);
	});

	it('is of its column where words stand beside', async () => {
		const noted = await readStyled(
			[
				...HEAD.slice(0, 2),
				['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Ghi chú'],
				[1, 'Xã Xuân Hồng', 12, null],
				[2, 'Xã Xuân Ninh', 9, 'đạt']
			],
			['C4:D4']
		);
		expect(valuesOf(noted)).toEqual(['C4=12', 'C5=9']);
	});

	it('is nought of all where it is nought', async () => {
		const report = await read(0, null, ['C4:D4']);
		expect(valuesOf(report)).toContain('C4=0');
		expect(codes(report)).toEqual([]);
	});
});

describe('a result that is stored', () => {
	it('is not taken where its formula plainly gives another', async () => {
		const report = await read(10, { formula: 'C4-2', value: 0 });
		expect(valuesOf(report)).toEqual(['C4=10', 'C5=9', 'D5=7']);
		expect(codes(report)).toEqual(['formula-differs D4']);
	});

	it('is followed through the formulas it stands on', async () => {
		const report = await readStyled([
			...HEAD,
			[1, 'Xã Xuân Hồng', { formula: '5+5', value: 0 }, { formula: 'C4-2', value: -2 }]
		]);
		expect(codes(report)).toEqual(['formula-differs C4', 'formula-differs D4']);
	});

	it.each([
		[{ formula: 'C4-2', value: 8 }, 'D4=8'],
		[{ formula: 'C4-10', value: 0 }, 'D4=0'],
		[{ formula: 'ROUND(C4/3,2)', value: 3.33 }, 'D4=3.33'],
		[{ formula: "SUM('Quý I'!D4)", value: 0 }, 'D4=0'],
		[{ formula: 'IF(C4>5,1,0)', value: 1 }, 'D4=1'],
		[{ formula: 'D4+1', value: 3 }, 'D4=3']
	])('is taken where it is right or cannot be told: %j', async (cell, expected) => {
		const report = await read(10, cell);
		expect(codes(report).filter((code) => code.startsWith('formula'))).toEqual([]);
		const inColumn = report.tables[0]?.table.rows[0]?.cells[3]?.value;
		expect(`D4=${inColumn}`).toBe(expected);
	});
});

describe('figures that nobody sees', () => {
	it.each([
		{ value: 12, format: ';;;' },
		{ value: 12, font: '<color rgb="FFFFFFFF"/>' }
	])('are read and told: %j', async (cell) => {
		const report = await read(cell, 7);
		expect(valuesOf(report)).toContain('C4=12');
		expect(codes(report)).toEqual(['figure-unseen C4']);
	});

	it('are none where noughts alone show nothing, or letters are of another colour', async () => {
		const report = await read(
			{ value: 7, format: '#,##0;-#,##0;;@' },
			{ value: 0, format: '#,##0;-#,##0;;@', font: '<color rgb="FFFF0000"/>' }
		);
		expect(codes(report)).toEqual([]);
		expect(figures(report)).toHaveLength(4);
	});
});

describe('an OpenDocument sheet', () => {
	it('is asked about where letters of a figure are raised or crossed out', async () => {
		const cell = (inner: string) =>
			`<table:table-cell office:value-type="string"><text:p>${inner}</text:p></table:table-cell>`;
		const row = (...cells: string[]) =>
			`<table:table-row>${cells.map(cell).join('')}</table:table-row>`;
		const bytes = odsOf(
			`<table:table table:name="S">${HEAD.map((texts) => row(...texts)).join('')}${row(
				'1',
				'Xã Xuân Hồng',
				'12<text:span text:style-name="T1">1</text:span>',
				'<text:span text:style-name="T2">7</text:span>'
			)}${row('2', 'Xã Xuân Ninh', '9', '7')}</table:table>`,
			'<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
		);
		const report = await readReport(bytes, 'bao-cao.ods', context);
		expect(valuesOf(report)).toEqual(['D4=7', 'C5=9', 'D5=7']);
		expect(codes(report)).toEqual(['figure-in-pieces C4']);
	});
});
