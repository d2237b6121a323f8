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
