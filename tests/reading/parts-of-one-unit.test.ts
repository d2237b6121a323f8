import { describe, expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const HONG = '@14095';
const read = (title: string, ...rows: Row[]) =>
	readSheets([
		{ name: 'Sheet1', rows: [['UBND HUYỆN XUÂN TRƯỜNG'], ['UBND XÃ XUÂN HỒNG'], [title], ...rows] }
	]);
const ofDistrict = (...rows: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [['KẾT QUẢ KHẢO SÁT HÀI LÒNG HUYỆN XUÂN TRƯỜNG QUÝ I NĂM 2025'], ...rows]
		}
	]);
const FORMS = ['Số phiếu hợp lệ', 'Rất hài lòng', 'Hài lòng'];

describe('rows that part the figures of a unit', () => {
	it('may be halves of a field, which are added up', async () => {
		const report = await read(
			'MÔ HÌNH DÂN VẬN KHÉO NĂM 2024',
			['TT', 'Lĩnh vực', 'Số mô hình đăng ký'],
			[1, 'Kinh tế', 5],
			[2, 'Văn hóa', 2],
			[3, 'Xã hội', 2],
			[4, 'Quốc phòng', 1],
			[5, 'An ninh', 1],
			[6, 'Hệ thống chính trị', 1],
			[null, 'Tổng cộng', 12]
		);
		expect(figures(report)).toEqual([
			`dvk_registered[field=kinh-te]${HONG}=5`,
			`dvk_registered[field=van-hoa-xa-hoi]${HONG}=4`,
			`dvk_registered[field=quoc-phong-an-ninh]${HONG}=2`,
			`dvk_registered[field=he-thong-chinh-tri]${HONG}=1`,
			`dvk_registered${HONG}=12`
		]);
	});

	it('may be whom it was given to', async () => {
		const report = await read(
			'CHĂM LO CÁC ĐỐI TƯỢNG NĂM 2024',
			['TT', 'Đối tượng', 'Số lượt hộ được chăm lo'],
			[1, 'Hộ nghèo', 120],
			[2, 'Hộ cận nghèo', 80],
			[3, 'Gia đình chính sách', 120],
			[null, 'Tổng', 320]
		);
		expect(figures(report)).toEqual([
			`care_households[group=poor]${HONG}=120`,
			`care_households[group=near-poor]${HONG}=80`,
			`care_households[group=policy]${HONG}=120`,
			`care_households${HONG}=320`
		]);
	});

	it('are told where a breakdown of theirs is left out for their total', async () => {
		const report = await read(
			'KHEN THƯỞNG DÂN VẬN KHÉO NĂM 2024',
			['TT', 'Cấp khen', 'Số tập thể được khen thưởng'],
			[1, 'Cấp tỉnh', 1],
			[2, 'Cấp huyện', 3],
			[3, 'Cấp xã', 6],
			[null, 'Tổng', 10]
		);
		expect(figures(report)).toEqual([`dvk_awarded[subject=tap-the]${HONG}=10`]);
		expect(codes(report)).toEqual(['part-rows-left-out C5']);
	});
});

describe('a unit with one row of a table that is parted by fields or schools', () => {
	it('is asked about where every unit has but one', async () => {
		const report = await ofDistrict(
			['TT', 'Đơn vị', 'Lĩnh vực', ...FORMS],
			[1, 'Xã Xuân Hồng', 'Đất đai', 60, 40, 20],
			[2, 'Xã Xuân Thành', 'Hộ tịch', 50, 30, 20]
		);
		expect(figures(report)).toEqual([]);
		expect(codes(report)).toEqual(['unknown-column C3']);
	});

	it('is asked about where other units have several', async () => {
		const report = await ofDistrict(
			['TT', 'Trường', 'Xã', ...FORMS],
			[1, 'Tiểu học A', 'Xã Xuân Hồng', 60, 40, 20],
			[2, 'THCS B', 'Xã Xuân Hồng', 50, 30, 20],
			[3, 'Tiểu học C', 'Xã Xuân Thành', 50, 30, 20]
		);
		expect(figures(report)).toEqual([]);
	});

	it('is not asked about in a list with a row a form', async () => {
		const report = await ofDistrict(
			['TT', 'Đơn vị', 'Lĩnh vực', 'Mức độ hài lòng'],
			[1, 'Xã Xuân Hồng', 'Đất đai', 'Hài lòng'],
			[2, 'Xã Xuân Thành', 'Hộ tịch', 'Rất hài lòng'],
			[3, 'Xã Xuân Hồng', 'Hộ tịch', 'Hài lòng']
		);
		expect(codes(report)).toEqual(['answers-counted D3']);
	});

	it('gives its figures where the row is of the whole', async () => {
		const report = await ofDistrict(
			['TT', 'Đơn vị', 'Lĩnh vực', ...FORMS],
			[1, 'Xã Xuân Hồng', 'Chung', 60, 40, 20],
			[2, 'Xã Xuân Thành', 'Chung', 50, 30, 20]
		);
		expect(figures(report)).toHaveLength(6);
		expect(codes(report)).toEqual([]);
	});
});
