import { expect, it } from 'vitest';
import { codes, figures, readSheets } from '../support/reading';
import type { Row } from '../support/xlsx-bytes';

const read = (...rows: Row[]) =>
	readSheets([
		{
			name: 'Sheet1',
			rows: [
				['TỔNG HỢP TUYÊN TRUYỀN HUYỆN XUÂN TRƯỜNG QUÝ I NĂM 2024'],
				['TT', 'Đơn vị', 'Số cuộc tuyên truyền', 'Lượt người nghe'],
				...rows
			]
		}
	]);

it('leaves out and tells a count of another thing than its column', async () => {
	const report = await read(
		[1, 'Xuân Hồng', '450 lượt', '12 buổi'],
		[2, 'Xuân Vinh', '9 cuộc', '130 người'],
		[3, 'Xuân Phú', 5, 400]
	);
	expect(figures(report)).toEqual([
		'tt_sessions@14134=9',
		'tt_attendees@14134=130',
		'tt_sessions@14128=5',
		'tt_attendees@14128=400'
	]);
	expect(codes(report)).toEqual(expect.arrayContaining(['unread-number C3', 'unread-number D3']));
});

it('takes counts in other words for the same thing', async () => {
	const report = await read(
		[1, 'Xuân Hồng', '12 buổi', '450 lượt'],
		[2, 'Xuân Vinh', '9 hội nghị', '130 lượt người'],
		[3, 'Xuân Phú', '5 đợt', '400']
	);
	expect(figures(report)).toHaveLength(6);
});

it('leaves out and tells households and people below models, and models below petitions', async () => {
	const report = await readSheets([
		{
			name: 'Sheet1',
			rows: [
				['KẾT QUẢ CÔNG TÁC DÂN VẬN HUYỆN XUÂN TRƯỜNG NĂM 2024'],
				['TT', 'Đơn vị', 'Số mô hình đăng ký', 'Số đơn tiếp nhận'],
				[1, 'Xuân Hồng', '12 hộ', '3 vụ'],
				[2, 'Xuân Vinh', '7 mô hình', '2 mô hình'],
				[3, 'Xuân Phú', '5 người', 4]
			]
		}
	]);
	expect(figures(report)).toEqual([
		'don_received@14095=3',
		'dvk_registered@14134=7',
		'don_received@14128=4'
	]);
	expect(codes(report)).toEqual(expect.arrayContaining(['unread-number C3', 'unread-number D4']));
});
