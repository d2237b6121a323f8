import { expect, it } from 'vitest';
import { codes, placedFigures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (...rows: Row[]) => readSheets([{ name: 'Sheet1', rows }]);

it.each(['Cụm số 1', 'I. Khối xã', 'KHỐI XÃ'])(
	'leaves both rows of a header whole above a section: %s',
	async (section) => {
		const report = await read(
			['KẾT QUẢ PHONG TRÀO, CHIẾN DỊCH RA QUÂN NĂM 2024'],
			[],
			['Đơn vị', 'Quý I', null, 'Quý II', null],
			[
				null,
				'Số người tham gia ra quân',
				'Số cuộc tuyên truyền',
				'Số người tham gia ra quân',
				'Số cuộc tuyên truyền'
			],
			[section],
			['Xuân Châu', 1, 24, 28, 27],
			['Thọ Nghiệp', 17, 14, 30, 3]
		);
		expect(codes(report)).toEqual([]);
		expect(placedFigures(report)).toHaveLength(8);
		expect(placedFigures(report)).toContainEqual([
			'D6',
			'cd_participants',
			28,
			'2024-04-01',
			'2024-06-30'
		]);
	}
);

it.each([[[[]]], [[]]] as Row[][][])(
	'tells a second table that opens with a section from the one above it: parted by %j',
	async (parted) => {
		const report = await read(
			['KẾT QUẢ PHONG TRÀO, CHIẾN DỊCH RA QUÂN QUÝ I NĂM 2024'],
			['Đơn vị', 'Số người tham gia ra quân', 'Số cuộc tuyên truyền'],
			['Khối xã'],
			['Xuân Châu', 1, 24],
			['Thọ Nghiệp', 17, 14],
			...parted,
			['KẾT QUẢ XÂY DỰNG MÔ HÌNH DÂN VẬN KHÉO QUÝ I NĂM 2024'],
			['Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận'],
			['Khối xã'],
			['Xuân Châu', 13, 12],
			['Thọ Nghiệp', 17, 14],
			['Khối thị trấn'],
			['Xuân Hồng', 3, 2]
		);
		expect(codes(report)).toEqual([]);
		expect(report.tables).toHaveLength(2);
		expect(placedFigures(report)).toHaveLength(10);
	}
);

it('takes a line between a title and rows without headings for no section', async () => {
	const report = await read(
		['UBND HUYỆN XUÂN TRƯỜNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
		['Số liệu quý I năm 2024'],
		['Xuân Châu', 1],
		['Thọ Nghiệp', 17]
	);
	expect(report.facts).toEqual([]);
});
