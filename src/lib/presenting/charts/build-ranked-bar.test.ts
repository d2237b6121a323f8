import { describe, expect, it } from 'vitest';
import type { Indicator, SeriesRow } from '$lib/model';
import { INDICATORS } from '$lib/reference/indicators';
import { buildRankedBar } from '.';

const query = { indicator: 'tcd_turns', groupBy: ['unit'] } as const;
const row = (unit: string, value: number): SeriesRow => ({
	keys: { unit },
	value,
	numerator: value,
	denominator: null,
	low: null,
	high: null,
	unitsReporting: 1,
	unitsDue: 1,
	suppressed: false,
	breakInSeries: false,
	typed: false,
	estimated: false,
	compared: null,
	comparedOn: null
});

/** What is to be seen in bars of these values, of units A, B, C … */
const seen = (
	values: readonly number[],
	locale: 'vi' | 'en' = 'vi',
	judge: Parameters<typeof buildRankedBar>[5] = null
) =>
	buildRankedBar(
		{ query, rows: values.map((value, i) => row(String.fromCharCode(65 + i), value)) },
		{ query, rows: [] },
		'unit',
		{ notReported: [], withoutFigure: [] },
		{
			indicator: INDICATORS.get('tcd_turns') as Indicator,
			locale,
			nameOf: (key) => key,
			period: 'quý',
			foot: '',
			target: null,
			compared: ''
		},
		judge
	).subtitle;

describe('the highest and the lowest bar', () => {
	it('are named with all who share them, more than three by their number', () => {
		expect(seen([9, 2])).toBe('Cao nhất: A (9); thấp nhất: B (2)');
		expect(seen([9, 9, 2, 2, 2])).toBe('Cao nhất: A, B (9); thấp nhất: C, D, E (2)');
		expect(seen([9, 0, 0, 0, 0])).toBe('Cao nhất: A (9); thấp nhất: 4 đơn vị cùng 0');
		expect(seen([1500, 0, 0, 0, 0], 'en')).toBe('Highest: A (1,500); lowest: 4 units with 0 each');
		expect(seen([5, 5])).toBe('');
	});
});

describe('bars of which none is ranked', () => {
	const nobody = { limitsAt: () => null, tierOf: () => null, least: 30 };

	it('say why: too few cases, or a rate above the whole', () => {
		expect(seen([90, 80], 'vi', nobody)).toBe(
			'Mỗi đơn vị có dưới 30 trường hợp: quá ít để xếp hạng'
		);
		expect(seen([190, 80], 'vi', nobody)).toBe(
			'Có tỷ lệ trên 100 %: hãy xem lại số liệu, chưa thể xếp hạng'
		);
	});
});
