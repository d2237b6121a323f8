import { describe, expect, it } from 'vitest';
import type { Indicator } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { boundsText } from './target-words';

const models = INDICATORS.get('dvk_registered') as Indicator;
const text = (low: number | null, high: number | null, withoutPast = 0) =>
	boundsText({ low, high, missing: 4, withoutPast }, models);

describe('what a figure may come to once everybody has reported, in words', () => {
	it('says between what it lies, and that this is estimated', () => {
		expect(text(0, 12139)).toBe('Ước tính khi 4 đơn vị còn lại báo cáo: từ 0 đến 12.139');
	});

	it('says why there is no most', () => {
		expect(text(31, null, 2)).toBe(
			'Khi 4 đơn vị còn lại báo cáo: ít nhất 31; 2 đơn vị chưa từng báo cáo nên chưa ước tính được mức cao nhất'
		);
	});

	it('does not say that a count is at least nothing', () => {
		const unknown = 'Chưa đủ căn cứ ước tính con số khi 4 đơn vị còn lại báo cáo';
		expect(text(0, null, 2)).toBe(unknown);
		expect(text(null, null)).toBe(unknown);
	});
});
