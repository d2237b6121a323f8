import { describe, expect, it } from 'vitest';
import { isBodyAlone, issuingBodyOf } from './issuing-body';

describe('the body that issues a paper', () => {
	it.each([
		['ĐẢNG ỦY XÃ Ý YÊN, TỈNH NINH BÌNH', 'XÃ Ý YÊN, TỈNH NINH BÌNH'],
		['Đảng uỷ phường Nam Định', 'phường Nam Định'],
		['BCH ĐẢNG BỘ TT. CỒN', 'TT. CỒN'],
		['BAN DÂN VẬN - ĐẢNG ỦY X. Ý YÊN', 'X. Ý YÊN'],
		['BAN THƯỜNG TRỰC UBMTTQVN XÃ Ý YÊN', 'XÃ Ý YÊN'],
		['ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM XÃ Ý YÊN', 'XÃ Ý YÊN']
	])('%s leads all of %s', (text, unit) => {
		expect(issuingBodyOf(text)).toEqual({ unit, isOfMembers: false });
	});

	it.each(['HỘI LHPN VIỆT NAM XÃ Ý YÊN', 'ĐOÀN TNCS HỒ CHÍ MINH XÃ Ý YÊN', 'HỘI CCB XÃ Ý YÊN'])(
		'%s has members',
		(text) => {
			expect(issuingBodyOf(text)).toEqual({ unit: 'XÃ Ý YÊN', isOfMembers: true });
		}
	);

	it.each([
		'CÔNG AN XÃ Ý YÊN',
		'ĐẢNG ỦY CÔNG AN XÃ Ý YÊN',
		'ĐẢNG ỦY UBND XÃ Ý YÊN',
		'CHI BỘ XÃ Ý YÊN',
		'BAN CÔNG TÁC MẶT TRẬN XÓM 5',
		'ĐẢNG ỦY',
		'UBND XÃ Ý YÊN',
		'XÃ Ý YÊN'
	])('%s is none that speaks for a unit', (text) => {
		expect(issuingBodyOf(text)).toBeNull();
	});
});

describe('a body of no unit', () => {
	it.each([
		'Hội Phụ nữ',
		'Đoàn TNCS HCM',
		'Hội LHPN xã',
		'Mặt trận Tổ quốc',
		'UBMTTQ xã',
		'Hội CTĐ',
		'ĐẢNG ỦY',
		'UBND xã',
		'Uỷ ban nhân dân'
	])('is %s', (text) => expect(isBodyAlone(text)).toBe(true));
	it.each([
		'UBND XÃ Ý YÊN',
		'HỘI CCB XÃ Ý YÊN',
		'Hội nghị',
		'Hội Sơn',
		'Đoàn Kết',
		'Đoàn Thanh niên xung phong'
	])('is not %s', (text) => expect(isBodyAlone(text)).toBe(false));
});
