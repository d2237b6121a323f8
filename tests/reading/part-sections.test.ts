import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (...rows: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO QUÝ IV NĂM 2024'],
				['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
				...rows
			]
		}
	]);
const of = async (unit: string, report: ReturnType<typeof read>) =>
	figures(await report).filter((figure) => figure.includes(`@${unit}=`));

describe('sections over the same units', () => {
	it('are the parts they name, added up to the whole', async () => {
		const report = read(
			['I', 'TẬP THỂ', null, null],
			[1, 'Xã Xuân Hồng', 12, 4],
			[2, 'Xã Xuân Ninh', 10, 5],
			['II', 'CÁ NHÂN', null, null],
			[1, 'Xã Xuân Hồng', 3, 1],
			[2, 'Xã Xuân Ninh', 2, 2]
		);
		expect(await of('14095', report)).toEqual([
			'dvk_registered[subject=tap-the]@14095=12',
			'dvk_registered[subject=ca-nhan]@14095=3',
			'dvk_registered@14095=15',
			'dvk_recognised[subject=tap-the]@14095=4',
			'dvk_recognised[subject=ca-nhan]@14095=1',
			'dvk_recognised@14095=5'
		]);
		expect(codes(await report)).toEqual(['parts-summed C5,C8']);
		expect((await report).tables[0]?.ready).toBe(true);
	});

	it('are parts where they bear the sums of their rows, below a total of all', async () => {
		const report = read(
			[null, 'TỔNG CỘNG', 27, 12],
			['I', 'Lĩnh vực kinh tế', 22, 9],
			[1, 'Xã Xuân Hồng', 12, 4],
			[2, 'Xã Xuân Ninh', 10, 5],
			['II', 'Lĩnh vực văn hóa - xã hội', 5, 3],
			[1, 'Xã Xuân Hồng', 3, 1],
			[2, 'Xã Xuân Ninh', 2, 2]
		);
		expect(await of('14095', report)).toContain('dvk_registered[field=kinh-te]@14095=12');
		expect(await of('14095', report)).toContain('dvk_registered@14095=15');
		expect(codes(await report)).toEqual(['parts-summed C6,C9']);
	});

	it('are none where each names other units, or a part twice', async () => {
		const apart = read(
			['I', 'TẬP THỂ', null, null],
			[1, 'Xã Xuân Hồng', 12, 4],
			['II', 'CÁ NHÂN', null, null],
			[1, 'Xã Xuân Ninh', 2, 2]
		);
		expect(await of('14095', apart)).toEqual(['dvk_registered@14095=12', 'dvk_recognised@14095=4']);
		const twice = await read(
			['I', 'TẬP THỂ ĐĂNG KÝ MỚI', null, null],
			[1, 'Xã Xuân Hồng', 12, 4],
			['II', 'TẬP THỂ DUY TRÌ', null, null],
			[1, 'Xã Xuân Hồng', 3, 1]
		);
		expect(codes(twice)).toContain('R14 C7');
	});
});
