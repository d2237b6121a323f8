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
		'DN4012345678901'
	])('%s identifies someone', (text) => {
		expect(holdsIdentifier(text)).toBe(true);
		expect(withoutIdentifiers(`gọi ${text} nhé`)).toBe('gọi nhé');
	});

	it.each(['1.234.567', '120/QĐ-UBND', '15/10/2024', '350000000', '01 mô hình', '26173'])(
		'%s identifies no one',
		(text) => {
			expect(holdsIdentifier(text)).toBe(false);
		}
	);
});
