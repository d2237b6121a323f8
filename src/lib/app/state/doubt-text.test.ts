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
