import { describe, expect, it } from 'vitest';
import { readSheets } from '../support/reading';

type Row = readonly (string | number)[];

function read(headers: readonly string[], rows: readonly Row[]) {
	const sheet = [
		['KẾT QUẢ KHẢO SÁT MỨC ĐỘ HÀI LÒNG CỦA NGƯỜI DÂN – QUÝ I NĂM 2025'],
		['Huyện Xuân Trường'],
		[],
		['STT', 'Đơn vị', ...headers],
		...rows.map((row, i) => [i + 1, ...row])
	];
	return readSheets([{ name: 'Tổng hợp', rows: sheet }], 'a.xlsx');
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

describe('a level of answers left blank', () => {
	const ALL = [
		'Số phiếu rất hài lòng',
		'Số phiếu hài lòng',
		'Số phiếu bình thường',
		'Số phiếu không hài lòng',
		'Số phiếu rất không hài lòng'
	];
	const VALID = ['Số phiếu hợp lệ', ...ALL];

	it('is not nought: 50 and 40 of 100 valid forms are 90 of 100, not 90 of 90', async () => {
		expect(await answers(VALID, [['Xã Xuân Hồng', 100, 50, 40, '', '', '']])).toEqual({
			levels: ['4-5 D5:E5 90', '1-3 C5:E5 10'],
			issues: ['levels-blank D5']
		});
	});

	it('is nought where the others are all valid forms', async () => {
		expect(await answers(VALID, [['Xã Xuân Hồng', 90, 50, 40, '', '', '']])).toEqual({
			levels: ['5 D5 50', '4 E5 40'],
			issues: []
		});
	});

	it('takes the answers with it where it is one of the satisfied or nobody knows the valid forms', async () => {
		expect(await answers(VALID, [['Xã Xuân Hồng', 100, '', 40, 5, 3, 2]])).toEqual({
			levels: [],
			issues: ['levels-blank-left-out E5']
		});
		const { levels, issues } = await answers(ALL, [
			['Xã Xuân Hồng', 50, 40, '', '', ''],
			['Xã Xuân Châu', 50, 40, '-', 0, 0]
		]);
		expect(levels).toEqual(['5 C6 50', '4 D6 40', '3 E6 0', '2 F6 0', '1 G6 0']);
		expect(issues).toContain('levels-blank-left-out C5');
	});
});

describe('very satisfied forms as a part of the satisfied ones', () => {
	const headers = [
		'Số phiếu hợp lệ',
		'Hài lòng trở lên',
		'Trong đó: rất hài lòng',
		'Không hài lòng'
	];

	it('are not added to them once more', async () => {
		const rows = [['Xã Xuân Hồng', 94, 90, 50, 4]];
		expect(await answers(headers, rows)).toEqual({
			levels: ['4-5 D5 90', '2 F5 4'],
			issues: []
		});
	});

	it('are not added even where the levels do not make up the valid ones', async () => {
		const { issues } = await read(headers, [['Xã Xuân Hồng', 100, 90, 50, 4]]);
		expect(issues.map(({ code, details }) => [code, details?.expected])).toEqual([['R05', 94]]);
	});

	it('stand for them where all levels are given', async () => {
		const all = [...headers.slice(0, 3), 'Hài lòng', 'Không hài lòng'];
		expect(await answers(all, [['Xã Xuân Hồng', 94, 90, 50, 40, 4]])).toEqual({
			levels: ['5 E5 50', '4 F5 40', '2 G5 4'],
			issues: []
		});
	});

	it('stay where they are more than the whole: one of the two is wrong', async () => {
		const { levels, issues } = await answers(headers, [['Xã Xuân Hồng', 100, 40, 50, 4]]);
		expect(levels).toEqual(['4-5 D5 40', '5 E5 50', '2 F5 4']);
		expect(issues).toEqual(['R05 C5']);
	});
});
