import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (title: string, header: Row, row: Row, sheet = 'Sheet1') =>
	readSheets([
		{
			name: sheet,
			rows: [['UBND HUYỆN XUÂN TRƯỜNG'], [title], ['Đơn vị', ...header], ['Xã Xuân Hồng', ...row]]
		}
	]);

describe('what is registered, recognised and kept up', () => {
	const HEADER: Row = ['Đăng ký', 'Công nhận', 'Duy trì'];

	it.each([
		'THI ĐUA KHEN THƯỞNG NĂM 2024',
		'SÁNG KIẾN KINH NGHIỆM NĂM 2024',
		'KHU DÂN CƯ KIỂU MẪU NĂM 2024'
	])('is asked where nothing speaks of models: %s', async (title) => {
		const report = await read(title, HEADER, [16, 15, 4]);
		expect(figures(report)).toEqual([]);
		expect(codes(report).filter((code) => code.startsWith('unknown-column'))).toHaveLength(3);
	});

	it.each([
		['KẾT QUẢ DÂN VẬN KHÉO NĂM 2024', 'Sheet1'],
		['KẾT QUẢ XÂY DỰNG ĐIỂN HÌNH NĂM 2024', 'Sheet1'],
		['KẾT QUẢ NĂM 2024', 'Mô hình DVK']
	])('counts models where the title or the sheet does: %s, %s', async (title, sheet) => {
		const report = await read(title, HEADER, [16, 15, 4], sheet);
		expect(figures(report)).toEqual([
			'dvk_registered@14095=16',
			'dvk_recognised@14095=15',
			'dvk_maintained@14095=4'
		]);
	});

	it('counts models only behind the column that speaks of them', async () => {
		const header: Row = ['Duy trì', 'Số mô hình đăng ký', 'Công nhận'];
		const report = await read('KẾT QUẢ CÔNG TÁC HỘI NĂM 2024', header, [150, 4, 3]);
		expect(figures(report)).toEqual(['dvk_registered@14095=4', 'dvk_recognised@14095=3']);
	});
});
