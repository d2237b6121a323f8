import { describe, expect, it } from 'vitest';
import { isSyllable, syllableShare, validSyllables } from './syllable';

describe('isSyllable', () => {
	it.each(
		(
			'xã phường thị trấn huyện Nguyễn nghiêng khuỷu quốc quyết giếng gì giặt yêu yên uỷ ủy ' +
			'Hòa hoà THUÝ thuở rượu người loạn ngoẹo quýt quỳnh khoảng Đắk Lắk ế ở ô y Lý kỹ huơ'
		).split(' ')
	)('lets %s through', (word) => expect(isSyllable(word)).toBe(true));

	it.each(
		'Tµi chÝnh phuù Xaõ café naïve µm Háx họć hoc nghà kà cễ gế ngi qua2 zã wá ba̱'.split(' ')
	)('stops %s', (word) => expect(isSyllable(word)).toBe(false));
});

it('knows some thousands of syllables, every one of which passes its own test', () => {
	const all = validSyllables();
	expect(all.length).toBeGreaterThan(12_000);
	expect(all.length).toBeLessThan(30_000);
	expect(all.filter((syllable) => !isSyllable(syllable))).toEqual([]);
	expect(all).toEqual(expect.arrayContaining(['hoà', 'nguyễn', 'quý', 'được', 'khuỷu', 'giếng']));
});

it('counts words with the signs stuck to them, and lone signs not at all', () => {
	expect(syllableShare('Bé Tµi chÝnh £100 12%')).toEqual({ valid: 1, words: 3 });
	expect(syllableShare('')).toEqual({ valid: 0, words: 0 });
});
