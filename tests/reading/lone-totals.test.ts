import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HEAD: Row[] = [['UBND HUYỆN XUÂN TRƯỜNG'], ['UBND XÃ XUÂN HỒNG']];
const read = (title: string, head: Row, ...rows: Row[]) =>
	readSheets([{ name: 'Sheet1', rows: [...HEAD, [title], head, ...rows] }]);
const CARE = ['Số lượt hộ được chăm lo', 'Giá trị chăm lo (triệu đồng)'];
const TITLE = 'CHĂM LO CHO HỘ NGHÈO NĂM 2024';
const WHOLE = ['care_households@14095=320', 'care_value@14095=156.5'];

describe('a table whose only row is the total', () => {
	it.each(['Tổng cộng', 'Tổng số', 'Cộng', 'Toàn xã'])(
		'gives the figures of its unit: %s',
		async (name) => {
			for (const head of ['Đơn vị', 'Xóm']) {
				const report = await read(TITLE, [head, ...CARE], [name, 320, 156.5]);
				expect(figures(report)).toEqual(WHOLE);
				expect(codes(report)).toEqual([]);
			}
		}
	);

	it('gives those of a survey', async () => {
		const report = await read(
			'KẾT QUẢ KHẢO SÁT HÀI LÒNG QUÝ I NĂM 2025',
			['TT', 'Nội dung', 'Số phiếu hợp lệ', 'Rất hài lòng', 'Hài lòng', 'Không hài lòng'],
			[null, 'Tổng cộng', 100, 40, 50, 10]
		);
		expect(figures(report)).toEqual([
			'answers_level[level=5]@14095=40',
			'answers_level[level=4]@14095=50',
			'answers_level[level=2]@14095=10',
			'sat_respondents@14095=100'
		]);
	});

	it('gives the whole where parts of it stand below', async () => {
		for (const head of ['Đơn vị', '']) {
			const report = await read(
				TITLE,
				[head, ...CARE],
				['Tổng số', 320, 156.5],
				['Trong đó: hộ nghèo', 120, 60],
				['Hộ cận nghèo', 100, 40]
			);
			expect(figures(report)).toEqual(WHOLE);
			expect(codes(report)).toEqual(['part-rows-left-out A6']);
		}
	});

	it('gives nothing twice where its rows stand above under the same header', async () => {
		const head = ['Xóm', ...CARE];
		const report = await readSheets([
			{
				name: 'Sheet1',
				rows: [
					...HEAD,
					[TITLE],
					head,
					['Xóm 1', 200, 100],
					['Xóm 2', 120, 56.5],
					[],
					['Biểu tổng hợp'],
					head,
					['Tổng cộng', 320, 156.5]
				]
			}
		]);
		expect(figures(report)).toEqual(WHOLE);
	});

	it('gives nothing where formulas add up the empty rows of a form', async () => {
		const zero = { t: 'n', f: 'SUM(B6:B9)', v: 0 } as unknown as number;
		const report = await read(TITLE, ['Đơn vị', ...CARE], ['Tổng cộng', zero, zero]);
		expect(figures(report)).toEqual([]);
	});
});
