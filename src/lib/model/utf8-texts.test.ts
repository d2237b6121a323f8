import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8Texts } from './utf8-texts';

function readBack(texts: readonly string[]): readonly string[] {
	const { bytes, offsets } = utf8Texts(texts);
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	return texts.map((_, i) => decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])));
}

it('gives every text back', () => {
	const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
	fc.assert(
		fc.property(fc.array(text), (texts) => {
			expect(readBack(texts)).toEqual(texts);
		})
	);
});

it('joins no halves of signs over two texts', () => {
	expect(readBack(['a\ud83d', '\ude00b', '😀'])).toEqual(['a\ufffd', '\ufffdb', '😀']);
});
