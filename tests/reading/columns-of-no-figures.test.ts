import { expect, it } from 'vitest';
import { figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (header: string, ...beside: (number | string)[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['KẾT QUẢ DÂN VẬN KHÉO NĂM 2024'],
				[],
				['STT', 'Đơn vị', 'Số mô hình đăng ký', header],
				...['Xã Xuân Hồng', 'Xã Xuân Ninh', 'Xã Xuân Châu'].map((unit, i): Row => [
					i + 1,
					unit,
					10 + i,
					beside[i] ?? ''
				])
			]
		}
	]);
const FIGURES = ['dvk_registered@14095=10', 'dvk_registered@14143=11', 'dvk_registered@14092=12'];

it.each<[string, ...(number | string)[]]>([
	['Xếp hạng', 1, 2, 3],
	['Thứ hạng thi đua', 1, 2, 3],
	['Xếp loại thi đua cuối năm', 'Tốt', 'Khá', 'Tốt'],
	['Xếp thứ toàn huyện', 1, 2, 3],
	['Mã đơn vị', 31261, 31264, 31270],
	['Mã số ĐVHC', 14095, 14143, 14092],
	['Chênh lệch so với kế hoạch', -3, 2, 0],
	['Tăng, giảm so với chỉ tiêu (%)', 4, -2, 0]
])(
	'nothing is taken or asked of a column of ranks, codes or differences: %s',
	async (...column) => {
		const report = await read(...column);
		expect(figures(report)).toEqual(FIGURES);
		expect(report.tables.map(({ ready }) => ready)).toEqual([true]);
	}
);

it.each<[string, ...(number | string)[]]>([
	['Số hạng mục', 1, 2, 3],
	['So với kế hoạch', 110, 95, 100]
])('a column that may hold figures is asked: %s', async (...column) => {
	expect((await read(...column)).tables.map(({ ready }) => ready)).toEqual([false]);
});
