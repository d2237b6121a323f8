import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const TITLE = 'KẾT QUẢ KHẢO SÁT HÀI LÒNG NĂM 2024 - XÃ XUÂN NGỌC';
const LEVELS = ['Rất hài lòng', 'Hài lòng', 'Không hài lòng'];
const read = (head: string, ...rows: Row[]) =>
	readSheets([
		{ name: 'Sheet1', rows: [['UBND HUYỆN XUÂN TRƯỜNG'], [TITLE], [head, ...LEVELS], ...rows] }
	]);

describe('a survey of one commune with a row a question', () => {
	it.each(['Nội dung', 'Tiêu chí'])('names no units in its rows: %s', async (head) => {
		const report = await read(
			head,
			['Thời gian', 160, 30, 10],
			['Thái độ', 150, 40, 10],
			['Trung bình', 155, 35, 10]
		);
		expect(report.tables[0]?.units.every((unit) => unit === null)).toBe(true);
		expect(figures(report).map((text) => text.replace(/@\d+/, ''))).toEqual([
			'answers_level[level=5]=310',
			'answers_level[level=4]=70',
			'answers_level[level=2]=20'
		]);
		expect(codes(report)).toEqual(['survey-overall-left-out A6']);
	});

	it('takes a row of all together where no question stands beside it', async () => {
		const report = await read('Nội dung', ['Đánh giá chung', 160, 30, 10]);
		expect(figures(report)).toHaveLength(3);
		expect(codes(report)).toEqual([]);
	});

	it('takes a question of what is called alike', async () => {
		const report = await read(
			'Nội dung',
			['Thông tin chung về thủ tục', 160, 30, 10],
			['Thái độ', 150, 40, 10]
		);
		expect(figures(report)[0]).toMatch(/=310$/);
	});
});

describe('a row at the foot of a survey that sums it up', () => {
	const SCALE = [
		'answers_level[level=5]=180',
		'answers_level[level=4]=206',
		'answers_level[level=2]=20'
	];
	const answers = (report: Awaited<ReturnType<typeof read>>) =>
		figures(report).map((text) => text.replace(/@\d+/, ''));
	const asked: readonly Row[] = [
		['Thái độ phục vụ', 100, 96, 8],
		['Thời gian giải quyết', 80, 110, 12]
	];

	it.each([
		['an index', ['Chỉ số hài lòng chung', 0.82, null, null]],
		['an index of hundred', ['Chỉ số hài lòng chung', 82, null, null]],
		['the satisfied', ['Chỉ số hài lòng chung (rất HL + HL)', null, '95,1%', null]],
		['a share of each level', ['Tỷ lệ chung (%)', 44.3, 50.7, 4.9]]
	] as [string, Row][])('is left out and told: %s', async (_, row) => {
		const report = await read('Nội dung hỏi', ...asked, row);
		expect(answers(report)).toEqual(SCALE);
		expect(codes(report)).toEqual(['index-rows-left-out A6']);
	});

	it('is a question where it stands among the others', async () => {
		const [first, second] = asked as [Row, Row];
		const report = await read('Nội dung hỏi', first, ['Chỉ số hài lòng', 0.82], second);
		expect(answers(report)).toEqual([]);
	});
});

it('takes no level of a scale while another one is asked about', async () => {
	const report = await read('Nội dung hỏi', ['Thái độ', 1.25, 96, 8], ['Thời gian', 80, 110, 12]);
	expect(figures(report)).toEqual([]);
	expect(codes(report)).toEqual(['unknown-column B4', 'unknown-column C4', 'unknown-column D4']);
});
