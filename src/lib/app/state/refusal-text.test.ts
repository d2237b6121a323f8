import { describe, expect, it } from 'vitest';
import { REFUSALS } from '$lib/metrics';
import { AppError } from '$lib/model';
import { refusalText } from './refusal-text';

const WHAT_TO_DO = /Hãy |hãy /;

describe('a refusal', () => {
	it.each(REFUSALS)('%s says in Vietnamese why, and what to do instead', (reason) => {
		const error = new AppError('query-refused', { reason, least: 1200 });
		const text = refusalText(error, 'Tỷ lệ X', 'vi') ?? '';
		expect(text).toMatch(WHAT_TO_DO);
		expect(text).not.toMatch(/[{}]|undefined/);
		expect(text.includes('1.200')).toBe(reason === 'too-few-to-rank');
		expect(refusalText(error, 'X', 'en')).not.toBe(refusalText(error, 'X', 'vi'));
	});

	it('is only of a metric query', () => {
		expect(refusalText(new AppError('engine-died'), 'X')).toBeNull();
		expect(refusalText(new AppError('query-refused', { reason: 'not-finite' }), 'X')).toBeNull();
	});
});
