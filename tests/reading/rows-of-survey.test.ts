import { describe, expect, it } from 'vitest';
import { codes, context, figures, readSheets } from '../support/reading';
import { applyDecisions } from '../../src/lib/reading';
import type { Row } from '../support/xlsx-bytes';

const LEVELS = ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng'];
const sheet = (head: readonly string[], rows: readonly Row[]) => ({
	name: 'Sheet1',
	rows: [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['UBND XÃ XUÂN VINH'],
		['KẾT QUẢ KHẢO SÁT HÀI LÒNG 6 THÁNG ĐẦU NĂM 2025'],
		[...head, ...LEVELS],
		...rows
	]
});
const survey = (label: string, ...rows: Row[]) => readSheets([sheet(['STT', label], rows)]);
const plain = (label: string, ...rows: Row[]) => readSheets([sheet([label], rows)]);
const LAND: Row = [1, 'Đất đai', 30, 40, 5, 1];
const CIVIL: Row = [2, 'Hộ tịch', 50, 40, 2, 0];
const RIGHT = [
	'answers_level[level=5]=80',
	'answers_level[level=4]=80',
	'answers_level[level=3]=7',
	'answers_level[level=2]=1'
];
const values = (all: readonly string[]) => all.map((text) => text.replace(/@\d+/, ''));

describe('rows of a survey of one commune', () => {
	it.each([
		'Tổng',
		'TỔNG SỐ',
		'Tổng (I+II)',
		'Tổng hợp chung',
		'Chung các lĩnh vực',
		'Tất cả',
		'Toàn xã'
	])('are not added to the row that sums them up: %s', async (total) => {
		for (const label of ['Nội dung câu hỏi', 'Lĩnh vực']) {
			const report = await survey(label, LAND, CIVIL, [null, total, 80, 80, 7, 1]);
			expect(values(figures(report))).toEqual(RIGHT);
		}
	});

	it('know the sum by its words and figures where it bears a number, too', async () => {
		const report = await survey('Lĩnh vực', LAND, CIVIL, [3, 'Tất cả', 80, 80, 7, 1]);
		expect(values(figures(report))).toEqual(RIGHT);
		const quarters = await survey(
			'Quý',
			[1, 'Quý I', 30, 40, 5, 1],
			[2, 'Quý II', 50, 40, 2, 0],
			[null, '6 tháng', 80, 80, 7, 1]
		);
		expect(values(figures(quarters))).toEqual(RIGHT);
		expect(codes(quarters)).toEqual([]);
	});

	it.each([
		['Trong đó', [null, 'Trong đó: Cấp mới', 20, 25, 3, 1], [null, 'Cấp đổi', 10, 15, 2, 0]],
		['Trong đó, one of several', [null, 'Trong đó: trực tuyến', 5, 4, 0, 0]],
		['dashes', [null, '- Cấp mới', 20, 25, 3, 1], [null, '- Cấp đổi', 10, 15, 2, 0]],
		['letters', ['a', 'Cấp mới', 20, 25, 3, 1], ['b', 'Cấp đổi', 10, 15, 2, 0]],
		['numbers', ['1.1', 'Cấp mới', 20, 25, 3, 1], ['1.2', 'Cấp đổi', 10, 15, 2, 0]]
	] as [string, ...Row[]][])('are not added to their parts: %s', async (_, ...parts) => {
		const report = await survey('Lĩnh vực', LAND, ...parts, CIVIL);
		expect(values(figures(report))).toEqual(RIGHT);
		expect(codes(report)).toEqual(['part-rows-left-out B6']);
	});

	it('are not added to parts below rows without numbers', async () => {
		const rows: Row[] = [
			['Đất đai', 30, 40, 5, 1],
			['- Cấp mới', 20, 25, 3, 1],
			['- Cấp đổi', 10, 15, 2, 0],
			['Hộ tịch', 50, 40, 2, 0]
		];
		expect(values(figures(await plain('Lĩnh vực', ...rows)))).toEqual(RIGHT);
		const some = await plain('Lĩnh vực', ...rows.filter((_, i) => i !== 2));
		expect(figures(some)).toEqual([]);
		expect(codes(some)).toEqual(['row-in-doubt A6']);
	});

	it('are not added to parts of their total', async () => {
		const report = await survey(
			'Lĩnh vực',
			LAND,
			CIVIL,
			[null, 'Tổng', 80, 80, 7, 1],
			[null, 'Trong đó: Nam', 40, 35, 4, 1],
			[null, 'Nữ', 40, 45, 3, 0]
		);
		expect(values(figures(report))).toEqual(RIGHT);
	});

	it.each(['Tỷ lệ (%)', 'Tỷ lệ', 'Đạt tỷ lệ %'])('are not added to shares: %s', async (rate) => {
		const report = await survey('Nội dung', [1, 'Số phiếu', 80, 80, 7, 1], [2, rate, 48, 48, 4, 0]);
		expect(values(figures(report))).toEqual(RIGHT);
		expect(codes(report)).toEqual(['part-rows-left-out B6']);
	});

	it('are not added to what a column of units says is a share', async () => {
		const report = await readSheets([
			sheet(
				['STT', 'Nội dung', 'ĐVT'],
				[
					[1, 'Số phiếu', 'phiếu', 80, 80, 7, 1],
					[2, 'Kết quả', '%', 48, 48, 4, 0]
				]
			)
		]);
		expect(values(figures(report))).toEqual(RIGHT);
	});

	it.each([
		[['Trong tháng', 'Lũy kế từ đầu năm']],
		[['Quý II/2025', 'Quý II/2024']],
		[['6 tháng đầu năm 2025', '6 tháng đầu năm 2024', 'Tăng, giảm']],
		[['Đất đai', 'Kế hoạch']]
	])('are asked about where they are of several times: %j', async (labels) => {
		const rows = labels.map((label, i): Row => [i + 1, label, 30 + i, 40, 5, 1]);
		const report = await survey('Nội dung', ...rows);
		expect(figures(report)).toEqual([]);
		expect(codes(report).every((code) => code.startsWith('row-in-doubt'))).toBe(true);
		expect(codes(report)).not.toEqual([]);
	});

	it('count or not as somebody answered', async () => {
		const open = await survey(
			'Nội dung',
			[1, 'Trong tháng', 30, 40, 5, 1],
			[2, 'Lũy kế từ đầu năm', 150, 240, 22, 3]
		);
		const key = open.tables[0]?.units.find((unit) => unit !== null)?.candidates[0]?.key ?? '';
		const units = { 'Trong tháng': key, 'Lũy kế từ đầu năm': null };
		const told = applyDecisions(open, new Map([[0, { units }]]), context);
		expect(values(figures(told))).toEqual([
			'answers_level[level=5]=30',
			'answers_level[level=4]=40',
			'answers_level[level=3]=5',
			'answers_level[level=2]=1'
		]);
	});

	it('stay questions and months that are added up', async () => {
		const questions = await survey(
			'Nội dung',
			[1, 'Quý vị đánh giá thế nào về thái độ?', 30, 40, 5, 1],
			[2, 'Giảm phiền hà khi làm thủ tục', 50, 40, 2, 0]
		);
		expect(values(figures(questions))).toEqual(RIGHT);
		expect(codes(questions)).toEqual([]);
		const months = await survey(
			'Thời gian',
			[1, 'Tháng 1', 30, 40, 5, 1],
			[2, 'Tháng 2', 50, 40, 2, 0]
		);
		expect(values(figures(months))).toEqual(RIGHT);
		expect(codes(months)).toEqual([]);
	});
});
