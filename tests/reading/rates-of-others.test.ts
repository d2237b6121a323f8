import { expect, it } from 'vitest';
import { codes, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (...rows: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [['UBND HUYỆN XUÂN TRƯỜNG'], ['KẾT QUẢ MÔ HÌNH DÂN VẬN KHÉO NĂM 2022'], ...rows]
		}
	]);

it('a rate is worked out again from the counts under its own heading', async () => {
	const report = await read(
		['STT', 'Đơn vị', 'Năm 2021', null, null, 'Năm 2022', null, null],
		[
			null,
			null,
			'Số MH đăng ký',
			'Số MH được công nhận',
			'Tỷ lệ %',
			'Số MH đăng ký',
			'Số MH được công nhận',
			'Tỷ lệ %'
		],
		[1, 'Xã Xuân Hồng', 10, 8, 80, 12, 10, 83.3],
		[2, 'Xã Xuân Ngọc', 6, 6, 90, 5, 4, 80]
	);
	expect(codes(report)).toEqual(['R04 E6']);
});

it('a rate below a kind is worked out again from the counts of that kind', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['UBND HUYỆN XUÂN TRƯỜNG'],
				['KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO QUÝ IV NĂM 2024'],
				['STT', 'Đơn vị', 'Khiếu nại', null, null, 'Tố cáo', null, null],
				[
					null,
					null,
					'Số vụ việc thuộc thẩm quyền',
					'Số vụ việc đã giải quyết',
					'Tỷ lệ %',
					'Số vụ việc thuộc thẩm quyền',
					'Số vụ việc đã giải quyết',
					'Tỷ lệ %'
				],
				[1, 'Xã Xuân Hồng', 4, 3, 75, 2, 2, 100],
				[2, 'Xã Xuân Ngọc', 2, 2, 100, 4, 1, 50]
			]
		}
	]);
	expect(codes(report)).toEqual(['R04 H6']);
});

it('a rate with words of its own is not taken for that of the counts before it', async () => {
	const report = await read(
		['STT', 'Đơn vị', 'Số mô hình đăng ký', 'Số mô hình được công nhận', 'Tỷ lệ hộ tham gia (%)'],
		[1, 'Xã Xuân Hồng', 2, 1, 92.4],
		[2, 'Xã Xuân Ngọc', 4, 3, 65]
	);
	expect(codes(report)).toEqual(['unknown-column E4']);
});

it('a share of the satisfied is worked out again from the valid forms, or from all levels', async () => {
	const survey = (...rows: Row[]) =>
		readSheets([
			{
				name: 'Sheet1',
				rows: [
					['UBND HUYỆN XUÂN TRƯỜNG'],
					['KẾT QUẢ KHẢO SÁT SỰ HÀI LÒNG QUÝ II NĂM 2022'],
					...rows
				]
			}
		]);
	const ofValid = await survey(
		['STT', 'Đơn vị', 'Số phiếu hợp lệ', 'Số phiếu hài lòng trở lên', 'Tỷ lệ hài lòng (%)'],
		[1, 'Xã Xuân Hồng', 100, 95, 95],
		[2, 'Xã Xuân Ngọc', 50, 30, 95]
	);
	expect(codes(ofValid)).toEqual(['R04 E5']);
	const ofLevels = await survey(
		['STT', 'Đơn vị', 'Rất hài lòng', 'Hài lòng', 'Không hài lòng', 'Tỷ lệ hài lòng (%)'],
		[1, 'Xã Xuân Hồng', 60, 35, 5, 95],
		[2, 'Xã Xuân Ngọc', 10, 20, 20, 95]
	);
	expect(codes(ofLevels)).toEqual(['R04 F5']);
});
