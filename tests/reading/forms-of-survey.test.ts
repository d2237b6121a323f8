import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HONG = '@14095';
const HEAD = [
	...['Số phiếu phát ra', 'Số phiếu thu về', 'Số phiếu hợp lệ'],
	...['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng']
];
const survey = (label: string, ...rows: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND XÃ XUÂN HỒNG, HUYỆN XUÂN TRƯỜNG'],
				['KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG NĂM 2024'],
				[],
				['STT', label, ...HEAD],
				...rows
			]
		}
	]);
const forms = (all: readonly string[]) => all.filter((one) => !one.startsWith('answers_level'));
const ROWS: Row[] = [
	[1, 'Hộ tịch', 50, 48, 47, 20, 25, 2, 0],
	[2, 'Đất đai', 50, 45, 45, 10, 30, 3, 2]
];

describe('the forms of a survey given row by row', () => {
	it.each(['Lĩnh vực', 'Bộ phận', 'Thủ tục hành chính'])(
		'are those of the row of the total, which is their sum: %s',
		async (label) => {
			const report = await survey(label, ...ROWS, [null, 'Tổng cộng', 100, 93, 92, 30, 55, 5, 2]);
			expect(forms(figures(report))).toEqual([
				`forms_issued${HONG}=100`,
				`forms_returned${HONG}=93`,
				`sat_respondents${HONG}=92`
			]);
			expect(codes(report)).not.toContain('survey-forms-left-out C4');
		}
	);

	it('are added up where no total stands below fields, which is told', async () => {
		const report = await survey('Lĩnh vực', ...ROWS);
		expect(forms(figures(report))).toEqual([
			`forms_issued${HONG}=100`,
			`forms_returned${HONG}=93`,
			`sat_respondents${HONG}=92`
		]);
		expect(codes(report)).toContain('rows-summed C5:C6');
	});

	it('are left out and told where they may be the same forms, or do not add up', async () => {
		const questions = await survey('Tiêu chí', ...ROWS, [
			null,
			'Tổng cộng',
			100,
			93,
			92,
			30,
			55,
			5,
			2
		]);
		expect(forms(figures(questions))).toEqual([]);
		expect(codes(questions)).toContain('survey-forms-left-out C4');
		const differ = await survey('Lĩnh vực', ...ROWS, [null, 'Tổng cộng', 90, 93, 92, 30, 55, 5, 2]);
		expect(forms(figures(differ))).toEqual([
			`forms_returned${HONG}=93`,
			`sat_respondents${HONG}=92`
		]);
		expect(codes(differ)).toContain('survey-forms-left-out C4');
	});
});
