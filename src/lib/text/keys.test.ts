import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareKey, cleanText, foldKey } from './index';

const LETTERS = 'ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ';
const TEXTS = fc.string({
	unit: fc.constantFrom(...LETTERS, ...LETTERS.toUpperCase(), ...'abnguyNHQ159 -./(),_\u00a0\tÐñé'),
	maxLength: 14
});

describe('the keys of a text', () => {
	// Taken apart, a text goes the long way: by its marks, not letter by letter.
	it.each([
		['foldKey', foldKey],
		['bareKey', bareKey],
		['cleanText', cleanText]
	])('%s is the same whether letters come whole or taken apart', (_, keyOf) => {
		fc.assert(
			fc.property(TEXTS, (text) => {
				expect(keyOf(text)).toBe(keyOf(text.normalize('NFD')));
			}),
			{ seed: 5, numRuns: 3000 }
		);
	});
});
