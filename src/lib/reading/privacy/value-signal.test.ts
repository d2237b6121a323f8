import { describe, expect, it } from 'vitest';
import { holdsIdentifier, looksLikeName, withoutIdentifiers } from './value-signal';

describe('single texts', () => {
	it.each([
		['Nguyễn Văn A', true],
		['TRẦN THỊ BƯỞI', true],
		['Ông Lê Văn Cam', true],
		['Ngày thứ bảy vì dân', false],
		['Xuân Hồng', false],
		['Camera an ninh', false]
	])('%s is a name: %s', (text, is) => {
		expect(looksLikeName(text)).toBe(is);
	});

	it.each([
		'0912345678',
		'+84 912 345 678',
		'0912.345.678',
		'a@b.vn',
		'075199001234',
		'DN4012345678901',
		'a@ b.vn',
		'(0228) 3886 123',
		'0228.3886.123',
		'fb.com/an.nguyen.9',
		'18B1-123.45',
		'29A-12345'
	])('%s identifies someone', (text) => {
		expect(holdsIdentifier(text)).toBe(true);
		expect(withoutIdentifiers(`gọi ${text} nhé`)).toBe('gọi nhé');
	});

	it.each([
		['Xã Phú Lý (912345678)', 'Xã Phú Lý'],
		['ông An 36088001234', 'ông An'],
		['07 (912345678)', '07'],
		['CMND 163245678', 'CMND'],
		['CCCD số: 036 088 001 234', 'CCCD số:'],
		['Hộ chiếu C1234567', 'Hộ chiếu'],
		['STK 105000123456 Vietinbank', 'STK Vietinbank'],
		['ông An sinh ngày 12/05/1980', 'ông An sinh ngày'],
		['số nhà 12/4A đường Trần Phú', 'số nhà đường Trần Phú']
	])('%s → %s', (text, kept) => {
		expect(holdsIdentifier(text)).toBe(true);
		expect(withoutIdentifiers(text)).toBe(kept);
	});

	it.each([
		'kinh phí 350000000',
		'hỗ trợ 351234567 đồng',
		'Số tài khoản định danh: 12.345',
		'Trẻ sinh năm 2018',
		'BC_20240630153012',
		'tháng 02 2024 2025'
	])('%s beside words identifies no one', (text) => {
		expect(holdsIdentifier(text)).toBe(false);
	});

	it.each(['1.234.567', '120/QĐ-UBND', '15/10/2024', '350000000', '01 mô hình', '26173'])(
		'%s identifies no one',
		(text) => {
			expect(holdsIdentifier(text)).toBe(false);
		}
	);
});
