import { expect, it } from 'vitest';
import { context } from '../../../tests/support/reading';
import { readReport, type ReadProgress } from './index';
import { xlsxOf } from './intake/fixtures';

const inline = (at: string, text: string) =>
	`<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** Row 1 is the header; rows 2 to `last` a unit and a figure. */
const sheetOf = (last: number) =>
	`<sheetData><row r="1">${inline('A1', 'Đơn vị')}${inline('B1', 'Số mô hình đăng ký')}</row>${Array.from(
		{ length: last - 1 },
		(_, i) =>
			`<row r="${i + 2}">${inline(`A${i + 2}`, 'Xã A')}<c r="B${i + 2}"><v>${i}</v></c></row>`
	).join('')}</sheetData>`;

it('tells how many rows of how many are read, sheet after sheet, then every stage over all of them', async () => {
	const told: ReadProgress[] = [];
	const onProgress = (progress: ReadProgress) => told.push(progress);
	const bytes = xlsxOf({ sheets: [sheetOf(4500), sheetOf(2500)] });
	await readReport(bytes, 'dài.xlsx', { ...context, onProgress });
	const lines = told.map(({ stage, rows, of }) => `${stage} ${rows}/${of}`);
	expect(lines.filter((line) => line.startsWith('rows'))).toEqual([
		'rows 2000/4500',
		'rows 4000/4500',
		'rows 6500/7000'
	]);
	expect([...new Set(lines)].slice(3)).toEqual([
		'tables 7000/7000',
		'figures 7000/7000',
		'checks 7000/7000'
	]);
});

it('believes no last row that comes before those already read', async () => {
	const told: ReadProgress[] = [];
	const onProgress = (progress: ReadProgress) => told.push(progress);
	const sheet = sheetOf(2500).replace('</sheetData>', '<row r="1"></row></sheetData>');
	await readReport(xlsxOf({ sheets: [sheet] }), 'dài.xlsx', { ...context, onProgress });
	expect(told[0]).toEqual({ stage: 'rows', rows: 2000, of: 2000 });
});
