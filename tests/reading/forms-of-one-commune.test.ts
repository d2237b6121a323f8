import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (title: string, head: Row, rows: readonly Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [['UBND HUYỆN XUÂN TRƯỜNG'], ['UBND XÃ XUÂN HỒNG'], [title], head, ...rows]
		}
	]);
const TITLE = 'PHIẾU HÀI LÒNG THÁNG 5/2025';
const LEVELS = ['Rất hài lòng', 'Hài lòng', 'Bình thường'];
const rows = (
	count: number,
	field: (i: number) => string,
	level = (i: number) => LEVELS[i % 3] ?? ''
) => Array.from({ length: count }, (_, i): Row => [i + 1, field(i), level(i)]);
const FIELDS = (i: number) => (i % 2 === 0 ? 'Hộ tịch' : 'Đất đai');

describe('a list with a row a form of the commune of the title', () => {
	it('is counted', async () => {
		const report = await read(TITLE, ['STT', 'Lĩnh vực', 'Mức độ hài lòng'], rows(12, FIELDS));
		expect(figures(report)).toEqual([
			'answers_level[level=3]@14095=4',
			'answers_level[level=4]@14095=4',
			'answers_level[level=5]@14095=4'
		]);
		expect(codes(report)).toEqual(['answers-counted C5']);
	});

	it('is told with a warning where the rows are criteria that were rated', async () => {
		const report = await read(
			TITLE,
			['STT', 'Tiêu chí', 'Đánh giá'],
			rows(6, (i) => `Tiêu chí thứ ${i + 1}`)
		);
		expect(figures(report)).toEqual([]);
		expect(report.issues.some(({ severity }) => severity !== 'note')).toBe(true);
	});

	it('is told with a warning where many answers are no level', async () => {
		const report = await read(
			TITLE,
			['STT', 'Lĩnh vực', 'Mức độ hài lòng'],
			rows(12, FIELDS, (i) => ['Rất hài lòng', 'HL', 'RHL', 'Hài lòng'][i % 4] ?? '')
		);
		expect(figures(report)).toEqual([]);
		expect(report.issues.map(({ code, severity }) => [code, severity])).toEqual([
			['nothing-taken', 'warning']
		]);
	});

	it('is not taken from ratings of something else', async () => {
		const report = await read(
			'ĐÁNH GIÁ CƠ SỞ VẬT CHẤT NĂM 2024',
			['STT', 'Loại', 'Xếp loại'],
			rows(12, FIELDS, (i) => (i % 2 === 0 ? 'Tốt' : 'Rất tốt'))
		);
		expect(figures(report)).toEqual([]);
	});
});
