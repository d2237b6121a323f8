import { describe, expect, it } from 'vitest';
import { valueText } from '$lib/presenting/charts';
import {
	doubtText,
	fractionChoices,
	meaningChoices,
	meaningCode,
	meaningFromCode,
	ownMeasureOf
} from './meaning-choices';
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

describe('what an asked column may be', () => {
	const may = (measure: string, period?: string) =>
		doubtText(
			{
				value: { role: 'measure', measure, dims: {}, factor: 1, ...(period ? { period } : {}) },
				confidence: 'ask',
				reasons: []
			},
			'vi',
			[]
		);

	it('is named as the catalogue names it, rates too', () => {
		expect(may('tcd_turns')).toBe('Có thể là “Số lượt tiếp công dân”.');
		expect(may('sat_index')).toBe('Có thể là “Chỉ số hài lòng”.');
	});

	it('is named with its period in words', () => {
		expect(may('tcd_turns', 'Q1')).toBe('Có thể là “Số lượt tiếp công dân (Quý I)”.');
	});
});

describe('a column of two figures a cell', () => {
	const halves = {
		role: 'measure',
		measure: 'gq_resolved',
		over: 'gq_in_competence',
		dims: {},
		factor: 1
	} as const;

	it('is offered what stands above and below in the rates of the catalogue, by both names', () => {
		const labels = fractionChoices('vi').map(({ label }) => label);
		expect(labels.length).toBeGreaterThan(3);
		expect(labels.every((label) => / \/ /.test(label))).toBe(true);
		expect(new Set(labels).size).toBe(labels.length);
	});

	it('keeps its lower half when it is chosen', () => {
		expect(meaningFromCode(meaningCode(halves))).toEqual(halves);
		const current = meaningCode(halves);
		const label = meaningChoices('vi', [], current).find(({ code }) => code === current)?.label;
		expect(label).toContain(' / ');
	});
});
