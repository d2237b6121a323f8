import { describe, expect, it } from 'vitest';
import { opensWithUnitType } from './opens-with-unit-type';

describe('a text that opens with the type of a unit', () => {
	it.each([
		'Xã Xuân Hồng',
		'PHƯỜNG 4',
		'P.Lộc Vượng',
		'TT Xuân Trường',
		'TX. Đức Phổ',
		'UBND xã Xuân Hồng',
		'xa xuan hong',
		'Xã Hội Sơn',
		'Quận 1'
	])('%s is one', (text) => {
		expect(opensWithUnitType(text)).toBe(true);
	});

	it.each([
		'Xây dựng nông thôn mới',
		'Quản lý nhà nước',
		'quan ly',
		'Phương tiện',
		'phuong tien',
		'Tình hình',
		'Xuân Hồng',
		'xa hoi',
		'Xã hội',
		'Tổng số',
		'P'
	])('%s is none', (text) => {
		expect(opensWithUnitType(text)).toBe(false);
	});
});
