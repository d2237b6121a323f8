import { describe, expect, it } from 'vitest';
import { countsWholeThings, englishUnit, unitOfHeader } from '.';

describe('the unit of measure of a column', () => {
	it.each([
		['Hộ nghèo được giúp đỡ (hộ)', 'hộ'],
		['Số hộ nghèo', 'hộ'],
		['Số lượt người tham gia', 'lượt người'],
		['Tổng số lượt tiếp', 'lượt'],
		['Lượt truy cập', 'lượt'],
		['Số tiền vận động (triệu đồng)', 'triệu đồng'],
		['Kinh phí (trđ)', 'triệu đồng'],
		['Ủng hộ (ngàn đồng)', 'nghìn đồng'],
		['Giá trị bằng tỷ đồng', 'tỷ đồng'],
		['Số tiền (đồng)', 'đồng'],
		['Đạt %', '%'],
		['Tỷ lệ hộ có nước sạch', '%'],
		['Tổng điểm', 'điểm'],
		['Điểm tự chấm', 'điểm'],
		['Số đơn vị đăng ký', 'đơn vị'],
		['So ho ngheo', 'hộ'],
		['Đơn tố cáo', 'đơn']
	])('is read from “%s”', (header, unit) => {
		expect(unitOfHeader([header], null)).toBe(unit);
	});

	it.each([
		['Đơn vị'],
		['Tổ chức Hội'],
		['Tố cáo'],
		['Họ và tên'],
		['Hội đồng nhân dân'],
		['Điểm nhóm tôn giáo'],
		['Xếp hạng'],
		['Kết quả'],
		['Kinh phí'],
		['']
	])('is not made up for “%s”', (header) => {
		expect(unitOfHeader([header], null)).toBeNull();
	});

	it('is what the table says, or a heading further up', () => {
		expect(unitOfHeader(['Kết quả'], 'Lượt')).toBe('lượt');
		expect(unitOfHeader(['Vận động (hộ)', 'Kế hoạch'], null)).toBe('hộ');
		expect(unitOfHeader(['Số hộ', 'Tỷ lệ (%)'], null)).toBe('%');
	});

	it('is told in English, unless nobody knows it, and whether it counts whole things', () => {
		expect(['hộ', 'Điểm', 'trđ', 'bó hoa', '%'].map(englishUnit)).toEqual([
			'households',
			'points',
			'million đồng',
			'bó hoa',
			'%'
		]);
		expect(
			['hộ', 'lượt người', 'điểm', '%', 'triệu đồng', 'bó hoa'].map(countsWholeThings)
		).toEqual([true, true, false, false, false, false]);
	});
});
