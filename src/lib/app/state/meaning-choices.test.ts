import { describe, expect, it } from 'vitest';
import { valueText } from '$lib/presenting/charts';
import { ownMeasureOf } from './meaning-choices';
import { ownIndicator } from './names';

const asked = { value: { role: 'ignore' }, confidence: 'ask', reasons: [] } as const;

describe('a column of one’s own', () => {
	it('is counted in what its header says, in the words of either language', () => {
		const households = ownIndicator(ownMeasureOf('Số hộ nghèo', asked, 'hộ'), 'other');
		expect([households.unitVi, households.unitEn]).toEqual(['hộ', 'households']);
		expect(valueText(1234, households, 'vi', false)).toBe('1.234 hộ');
		expect(valueText(1234, households, 'en', false)).toBe('1,234 households');
		const points = ownIndicator(ownMeasureOf('Tổng điểm', asked, 'điểm'), 'other');
		expect(valueText(7.5, points, 'en', false)).toBe('7.50 points');
	});

	it('is counted in nothing where its header says nothing', () => {
		const plain = ownIndicator(ownMeasureOf('Kết quả', asked, null), 'other');
		expect(plain.unitVi).toBe('');
		expect(valueText(3, plain, 'vi', false)).toBe('3,00');
	});
});
