import { expect, it } from 'vitest';
import { doubtText } from './meaning-choices';

const of = (...codes: string[]) =>
	doubtText(
		{
			value: { role: 'measure', measure: 'care_value', dims: {}, factor: 1 },
			confidence: 'ask',
			reasons: codes.map((code) => ({ code }))
		},
		'vi',
		[]
	);

it.each([
	[{ subject: 'tap-the' }, 'Số mô hình, điển hình đăng ký (Tập thể)'],
	[{ subject: 'ca-nhan', field: 'kinh-te' }, '(Kinh tế, Cá nhân)']
])('names parts in words: %j', (dims, words) => {
	const value = { role: 'measure' as const, measure: 'dvk_registered', dims, factor: 1 };
	expect(doubtText({ value, confidence: 'ask', reasons: [] }, 'vi', [])).toContain(words);
	expect(doubtText({ value, confidence: 'ask', reasons: [] }, 'en', [])).not.toMatch(
		/Tập thể|ca-nhan/
	);
});

it('says what an asked column may be, and why it is asked about', () => {
	expect(of('header-words', 'money-unit-missing')).toMatch(
		/^Có thể là “[^”(]+”\. Biểu không ghi đơn vị tiền/
	);
	expect(
		doubtText(
			{ value: { role: 'ignore' }, confidence: 'ask', reasons: [{ code: 'unknown-column' }] },
			'vi',
			[]
		)
	).toBe('');
});
