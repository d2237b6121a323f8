import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRoster } from './decode-roster';
import { isOneEdit } from './one-edit';
import text from './roster.txt?raw';
import { bareLooseKey, looseKey, readWrittenName } from './written-name';

const roster = decodeRoster(text);

describe('reading a name', () => {
	it('takes no official name for another body, a code or a former unit', () => {
		const wrong = roster.versions.filter((unit) => {
			const full = readWrittenName(unit.fullName);
			const bare = readWrittenName(unit.name);
			const [first] = full.readings;
			return (
				full.otherBody ||
				bare.otherBody ||
				full.code !== null ||
				full.former ||
				first?.type !== unit.type ||
				looseKey(first.name) !== looseKey(unit.name)
			);
		});
		expect(wrong.map((unit) => unit.fullName)).toEqual([]);
	});

	it.each([
		['Đảng ủy xã Phú Lý', true],
		['Uỷ ban MTTQ xã Phú Lý', true],
		['UBMTTQVN xã Phú Lý', true],
		['HĐND xã Phú Lý', true],
		['Công an xã Phú Lý', true],
		['Trường THCS Phú Lý', true],
		['Trạm y tế xã Phú Lý', true],
		['Hội LHPN xã Phú Lý', true],
		['HĐND và UBND xã Phú Lý', false],
		['UBND xã Phú Lý', false],
		['Hội An', false],
		['Trường Sa', false]
	])('knows whether %s is another body: %s', (written, other) => {
		expect(readWrittenName(written).otherBody).toBe(other);
	});

	it('never throws, whatever stands in the cell', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (noise) => {
				expect(Array.isArray(readWrittenName(noise).readings)).toBe(true);
			}),
			{ seed: 1, numRuns: 500 }
		);
	});

	it.each([
		['Phú Lí', 'Phú Lý'],
		['Quí Sơn', 'Quý Sơn'],
		['Hoà Bình', 'Hòa Bình'],
		['M’Đrắk', "M'Đrắk"],
		['04', '4'],
		['Phan Rang - Tháp Chàm', 'Phan Rang-Tháp Chàm']
	])('lets %s and %s meet', (a, b) => {
		expect(looseKey(a)).toBe(looseKey(b));
		expect(bareLooseKey(a)).toBe(bareLooseKey(b));
	});

	it.each([
		['Sơn Hà', 'Sơn Hạ'],
		['Hòa Mai', 'Hòa May'],
		['Phường 4', 'Phường 14']
	])('keeps %s and %s apart', (a, b) => {
		expect(looseKey(a)).not.toBe(looseKey(b));
	});
});

describe('one edit', () => {
	it.each([
		['phuly', 'phuly', false],
		['phuly', 'phul', true],
		['phuly', 'phuuly', true],
		['phuly', 'phuli', true],
		['phuly', 'puhly', true],
		['phuly', 'pulyh', false],
		['phuly', 'phulyyy', false]
	])('between %s and %s: %s', (a, b, expected) => {
		expect(isOneEdit(a, b)).toBe(expected);
		expect(isOneEdit(b, a)).toBe(expected);
	});
});
