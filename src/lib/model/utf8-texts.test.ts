import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedUtf8, countOf, joinedUtf8, NO_TEXTS, textsOfUtf8, utf8Texts } from './utf8-texts';

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));

it('gives every text back', () => {
	fc.assert(
		fc.property(fc.array(text), (texts) => {
			const packed = utf8Texts(texts);
			expect(textsOfUtf8(packed)).toEqual(texts);
			expect(countOf(packed)).toBe(texts.length);
		})
	);
});

it('joins no halves of signs over two texts', () => {
	expect(textsOfUtf8(utf8Texts(['a\ud83d', '\ude00b', '😀']))).toEqual([
		'a\ufffd',
		'\ufffdb',
		'😀'
	]);
});

it('joins lists one after the other', () => {
	fc.assert(
		fc.property(fc.array(fc.array(text)), (lists) => {
			const joined = joinedUtf8(lists.map(utf8Texts));
			expect(textsOfUtf8(joined)).toEqual(lists.flat());
		})
	);
	expect(joinedUtf8([])).toEqual(NO_TEXTS);
});

describe('bytes that are no texts', () => {
	const of = (bytes: number[], offsets: number[]) => () =>
		checkedUtf8({ bytes: Uint8Array.from(bytes), offsets: Int32Array.from(offsets) });

	it.each([
		['a sign cut off', of([0xc3], [0, 1])],
		['a text that begins within a sign', of([0xc3, 0xa0], [0, 1, 2])],
		['a beginning that is not the first byte', of([0x61, 0x62], [1, 2])],
		['a text that ends before it begins', of([0x61, 0x62], [0, 2, 1])],
		['a text that ends behind the last byte', of([0x61], [0, 2])]
	])('are refused: %s', (_, check) => {
		expect(check).toThrow(TypeError);
	});

	it('are not: a sign of four bytes between two texts', () => {
		expect(of([0x61, 0xf0, 0x9f, 0x98, 0x80], [0, 1, 5, 5])()).toBe('a😀');
	});
});
