import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const COUNTED: Row = ['Số lượt tiếp', 'Số người được tiếp', 'Số vụ việc'];

function read(...table: readonly Row[]) {
	const head: Row[] = [
		['UBND HUYỆN XUÂN TRƯỜNG'],
		['UBND XÃ XUÂN VINH'],
		['KẾT QUẢ TIẾP CÔNG DÂN QUÝ I NĂM 2025']
	];
	return readSheets([{ name: 'Sheet1', rows: [...head, ...table] }]);
}

describe('one row of figures of the commune of the title, which nothing names', () => {
	const FIGURES = ['tcd_turns@14134=14', 'tcd_people@14134=17', 'tcd_cases@14134=12'];

	it.each<[string, readonly Row[]]>([
		['has its first figure in the first column', [COUNTED, [14, 17, 12]]],
		[
			'may be numbered',
			[
				['TT', ...COUNTED],
				[1, 14, 17, 12]
			]
		],
		['may have its columns numbered', [COUNTED, ['(1)', '(2)', '(3)'], [14, 17, 12]]],
		[
			'may have a note beside it and be signed below',
			[
				[...COUNTED, 'Ghi chú'],
				[14, 17, 12, 'Không có đoàn đông người'],
				[],
				['Người lập biểu', null, null, 'CHỦ TỊCH']
			]
		]
	])('%s', async (_, table) => {
		const report = await read(...table);
		expect(figures(report)).toEqual(FIGURES);
		expect(codes(report)).toEqual([]);
	});

	it('counts the levels of answers from the first column on', async () => {
		const report = await read(
			['KHẢO SÁT SỰ HÀI LÒNG CỦA NGƯỜI DÂN'],
			['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng'],
			[80, 90, 15, 3]
		);
		expect(figures(report)).toEqual([
			'answers_level[level=5]@14134=80',
			'answers_level[level=4]@14134=90',
			'answers_level[level=3]@14134=15',
			'answers_level[level=2]@14134=3'
		]);
	});

	it('keeps its other figures where the first was not reported', async () => {
		const report = await read(COUNTED, [null, 17, 12]);
		expect(figures(report)).toEqual(FIGURES.slice(1));
	});
});

it('asks whose several rows are that nothing names', async () => {
	const report = await read(COUNTED, [14, 17, 12], [9, 10, 8]);
	expect(report.facts).toEqual([]);
	expect(codes(report)).toEqual(['rows-of-no-unit A5']);
});

it('takes numbers under a heading of quarters for their names', async () => {
	const report = await read(['Tổ dân phố', ...COUNTED], [1, 14, 17, 12], [2, 9, 10, 8]);
	expect(figures(report)).toEqual([
		'tcd_turns@14134=23',
		'tcd_people@14134=27',
		'tcd_cases@14134=20'
	]);
});
