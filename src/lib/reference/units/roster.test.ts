import { describe, expect, it } from 'vitest';
import { AppError } from '$lib/model';
import { decodeRoster, readRosterData } from './decode-roster';
import { encodeRoster } from './encode-roster';
import text from './roster.txt?raw';

const roster = decodeRoster(text);

describe('the roster file', () => {
	it('holds every unit since 2023 with its edges and other spellings', () => {
		expect(roster.versions).toHaveLength(15_502);
		expect(roster.edges).toHaveLength(12_001);
		expect(roster.aliases).toHaveLength(645);
	});

	it('reads back as it was written', () => {
		expect(encodeRoster(readRosterData(text))).toBe(text);
	});

	it('is small enough to come with the app', () => {
		expect(new TextEncoder().encode(text).length).toBeLessThan(700_000);
	});

	it.each([
		['another file', 'hello', 1],
		['a later format', text.replace('tonghop-roster 1', 'tonghop-roster 2'), 1],
		['an unknown type', text.replace('\n01\ta-1\t', '\n01\ta-9\t'), null],
		['an edge into nowhere', text.replace('[edges]\n', '[edges]\n99999a\t0\t00001\n'), null],
		['a missing tail', text.slice(0, 400_000), null],
		['a missing alias', text.trimEnd().replace(/\n[^\n]*$/, '\n'), null]
	])('refuses %s and says where', (_, broken, line) => {
		let caught: unknown;
		try {
			decodeRoster(broken);
		} catch (error) {
			caught = error;
		}
		expect(caught).toBeInstanceOf(AppError);
		expect((caught as AppError).code).toBe('roster-broken');
		expect((caught as AppError).details.line).toEqual(line ?? expect.any(Number));
	});
});

describe('the roster on a date', () => {
	it.each([
		['2025-06-30', 63, 696, 10_035],
		['2025-07-01', 34, 0, 3_321],
		['2026-11-01', 34, 0, 3_321]
	])('counts the units of %s', (date, provinces, districts, communes) => {
		expect(roster.at(date, 'province')).toHaveLength(provinces);
		expect(roster.at(date, 'district')).toHaveLength(districts);
		expect(roster.at(date, 'commune')).toHaveLength(communes);
		expect(roster.at(date)).toHaveLength(provinces + districts + communes);
	});

	it('takes a day before its first as its first', () => {
		expect(roster.at('2019-05-01', 'province')).toHaveLength(63);
		expect(roster.activeOf('26173', '2019-05-01')?.fullName).toBe('Xã Phú Lý');
	});

	it('tells versions of one code apart', () => {
		expect(roster.versionsOf('26425').map((unit) => `${unit.validFrom} ${unit.fullName}`)).toEqual([
			'2023-01-01 Thị trấn Gia Ray',
			'2025-07-01 Xã Xuân Lộc',
			'2026-04-30 Phường Xuân Lộc'
		]);
		expect(roster.versionsOf('99999')).toEqual([]);
		expect(roster.byKey('26425@2024-01-01')).toBeNull();
	});

	it('finds parents and provinces as they were on the day', () => {
		expect(roster.parentOf('26173@2023-01-01')?.fullName).toBe('Huyện Vĩnh Cửu');
		expect(roster.provinceOf('26173@2023-01-01')?.fullName).toBe('Tỉnh Đồng Nai');
		expect(roster.parentOf('26173@2025-07-01', '2026-01-01')?.fullName).toBe('Tỉnh Đồng Nai');
		expect(roster.parentOf('26173@2025-07-01')?.fullName).toBe('Thành phố Đồng Nai');
		expect(roster.parentOf('75@2023-01-01')).toBeNull();
	});

	it('lists the children of districts then and of provinces now', () => {
		expect(roster.childrenOf('364', '2024-08-31')).toHaveLength(20);
		expect(roster.childrenOf('364', '2024-09-01')).toHaveLength(14);
		expect(roster.childrenOf('364', '2025-07-01')).toHaveLength(0);
		expect(roster.childrenOf('75', '2026-11-01')).toHaveLength(95);
	});
});

describe('search', () => {
	it('finds names without accents, whole names first', () => {
		expect(roster.search('phu ly', '2024-06-14')[0]?.name).toMatch(/^Ph[úủ] Lý$/);
		expect(roster.search('xuan loc', '2026-10-01')[0]?.fullName).toBe('Phường Xuân Lộc');
		expect(roster.search('26173', '2026-10-01')[0]?.fullName).toBe('Xã Phú Lý');
	});

	it('finds past units without a date, and nothing for nothing', () => {
		expect(roster.search('gia ray').map((unit) => unit.fullName)).toContain('Thị trấn Gia Ray');
		expect(roster.search('gia ray', '2026-10-01')).toEqual([]);
		expect(roster.search('  ')).toEqual([]);
		expect(roster.search('xa', '2026-10-01', 5)).toHaveLength(5);
	});
});
