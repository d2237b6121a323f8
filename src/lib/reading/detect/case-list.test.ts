import { describe, expect, it } from 'vitest';
import { isCaseList } from './case-list';

const told = (header: string) => isCaseList(header.split('|').map((leaf) => [leaf.trim()]));

describe('headers of a list with one row a petition', () => {
	it.each([
		'STT | Ngày nhận | Họ và tên | Loại đơn | Tình trạng',
		'STT | Ngày nhận | Họ và tên | Số ĐT | Loại đơn | Tình trạng',
		'STT | Ngày nhận | Họ và tên | Loại đơn | Nội dung | Tình trạng',
		'STT | Ngày nhận | Họ và tên | Loại đơn | Tình trạng | Ngày trả lời',
		'TT | Ngày | Công dân | Phân loại | Kết quả',
		'TT | Ngày | Công dân | Nội dung | Phân loại | Kết quả',
		'TT | Ngày, tháng, năm | Họ tên người gửi đơn | Trích yếu | Kết quả giải quyết',
		'TT | Ngày nhận | Loại đơn | Tình trạng giải quyết',
		'STT | Số đơn | Ngày tiếp nhận | Chủ đơn | Địa chỉ | Nội dung đơn | Kết quả xử lý'
	])('%s', (header) => {
		expect(told(header)).toBe(true);
	});

	it.each([
		'TT | Đơn vị | Số đơn đã nhận | Số đơn đã giải quyết | Ghi chú',
		'TT | Đơn vị | Ngày báo cáo | Họ và tên người phụ trách | Số mô hình | Kết quả',
		'TT | Ngày | Số lượt công dân | Công dân | Kết quả',
		'TT | Tên mô hình | Ngày công nhận | Phân loại | Kết quả',
		'TT | Mô hình | Ngày | Họ và tên | Phân loại | Kết quả',
		'TT | Ngày | Hình thức | Kết quả',
		'TT | Ngày | Phân loại | Kết quả',
		'TT | Họ và tên | Ngày sinh | Chức vụ | Phân loại',
		'TT | Chỉ tiêu | Kết quả | Ghi chú'
	])('are not %s', (header) => {
		expect(told(header)).toBe(false);
	});
});
