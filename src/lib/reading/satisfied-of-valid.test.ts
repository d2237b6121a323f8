import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readReport } from './index';
import { context } from '../../../tests/support/reading';

type Row = readonly (string | number)[];

function read(headers: readonly string[], rows: readonly Row[]) {
	const sheet = XLSX.utils.aoa_to_sheet([
		['KẾT QUẢ KHẢO SÁT MỨC ĐỘ HÀI LÒNG CỦA NGƯỜI DÂN – QUÝ I NĂM 2025'],
		['Huyện Xuân Trường'],
		[],
		['STT', 'Đơn vị', ...headers],
		...rows.map((row, i) => [i + 1, ...row])
	]);
	const book = XLSX.utils.book_new();
	XLSX.utils.book_append_sheet(book, sheet, 'Tổng hợp');
	const bytes = new Uint8Array(
		XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer
	);
	return readReport(bytes, 'a.xlsx', context);
}

async function answers(headers: readonly string[], rows: readonly Row[]) {
	const { facts, issues } = await read(headers, rows);
	return {
		levels: facts
			.filter(({ measure }) => measure === 'answers_level')
			.map(({ dims, value, source }) => `${dims.level} ${source.a1} ${value}`),
		issues: issues.map(({ code, a1 }) => `${code} ${a1}`)
	};
}

const COMBINED = ['Số phiếu hợp lệ', 'Số phiếu hài lòng và rất hài lòng', 'Chỉ số hài lòng (%)'];

describe('satisfied forms beside the valid ones', () => {
	it('are a share of the valid ones, and none of three is nought of three', async () => {
		const rows = [
			['Xã Xuân Hồng', 90, 84, '93,3%'],
			['Xã Xuân Châu', 3, 0, '0,0%']
		];
		expect(await answers(COMBINED, rows)).toEqual({
			levels: ['4-5 D5 84', '1-3 C5:D5 6', '4-5 D6 0', '1-3 C6:D6 3'],
			issues: []
		});
	});

	it('may be written in two columns', async () => {
		const headers = ['Số phiếu hợp lệ', 'Rất hài lòng', 'Hài lòng'];
		expect((await answers(headers, [['Xã Xuân Hồng', 90, 50, 34]])).levels).toEqual([
			'4-5 D5:E5 84',
			'1-3 C5:E5 6'
		]);
	});

	it('are left out and named where the valid ones are missing or fewer', async () => {
		const rows = [
			['Xã Xuân Hồng', '', 84, ''],
			['Xã Xuân Châu', 30, 31, '']
		];
		expect(await answers(COMBINED, rows)).toEqual({
			levels: [],
			issues: ['satisfied-alone D5', 'R05 C6']
		});
	});

	it('are asked about in a table that has no valid ones', async () => {
		const { issues } = await read(['Số phiếu hài lòng và rất hài lòng'], [['Xã Xuân Hồng', 84]]);
		expect(issues.map(({ code }) => code)).toContain('unknown-column');
	});

	it('change nothing in a table of all levels', async () => {
		const headers = ['Số phiếu hợp lệ', 'Rất hài lòng', 'Hài lòng', 'Không hài lòng'];
		expect((await answers(headers, [['Xã Xuân Hồng', 90, 50, 34, 6]])).levels).toEqual([
			'5 D5 50',
			'4 E5 34',
			'2 F5 6'
		]);
	});
});
